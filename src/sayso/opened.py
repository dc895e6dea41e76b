"""A store, looked into from Python: lists to iterate, to pandas, to Arrow, and every format of `sayso export`.

    import sayso

    with sayso.open("news.db") as news:
        for question in news.questions(party="Norway", status="disputed"):
            print(question.text, question.range)
        claims = news.claims(since="2023-03-14").to_pandas()
        news.export("geojson", "incidents.geojson")
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from datetime import date, timedelta
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Any, Generic, TypedDict, TypeVar, Unpack

from sayso.export.format import Format
from sayso.export.losses import Tally
from sayso.export.registry import format_named
from sayso.export.selecting import Selection, ToldClaim, Wanted
from sayso.export.writing import Written, written_to
from sayso.lexicon.parties import party_asked
from sayso.records.errors import BadSetting, SaysoError
from sayso.records.linked import Incident, Question
from sayso.store import Store, StoredDocument, open_store

if TYPE_CHECKING:
    import pandas
    import pyarrow

T = TypeVar("T")
_DAY = len("2022-09-13")


class Filters(TypedDict, total=False):
    """What narrows a list; every filter that is given must hold. Those of each list stand in docs/export.md.

    `party` is a state's name or code, an armed group's name, or an id; `report` an id or where it came from; `since`
    and `until` are days or instants of ISO 8601, and a day named by `until` is itself within.
    """

    party: str | None
    by: str | None
    about: str | None
    act: str | None
    place: str | None
    since: str | None
    until: str | None
    measure: str | None
    topic: str | None
    status: str | None
    type: str | None
    incident: str | None
    report: str | None


class Listed(Generic[T]):
    """A list of a store: iterated as often as wanted, read as it goes, never held whole."""

    def __init__(self, table: str, items: Callable[[], Iterator[T]], selection: Callable[[], Selection]) -> None:
        self._table, self._items, self._selection = table, items, selection

    def __iter__(self) -> Iterator[T]:
        return self._items()

    def to_arrow(self) -> pyarrow.Table:
        """The list as an Arrow table; its columns stand in docs/export.md."""
        import pyarrow

        return pyarrow.Table.from_batches(self._batches(), schema=_schema_of(self._table))

    def to_pandas(self) -> pandas.DataFrame:
        """The list as a data frame, likewise; what is open or unknown is NaN or None, never nought.

        Raises:
            SaysoError: pandas is not installed.
        """
        try:
            import pandas  # noqa: F401 - Arrow asks for it
        except ImportError as error:
            raise SaysoError("pandas is not installed.", remedy="Install it, or use to_arrow().") from error
        return self.to_arrow().to_pandas()

    def _batches(self) -> Iterable[Any]:
        from sayso.export.tables.parquet import batches_of

        return batches_of(self._table, self._selection(), _uncounted(self._table))


class Opened:
    """An open store; close it, or use it in `with`.

    Attributes:
        store: everything else that can be asked (docs/store.md).
    """

    def __init__(self, store: Store) -> None:
        self.store = store

    def __enter__(self) -> Opened:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the store."""
        self.store.close()

    def incidents(self, **filters: Unpack[Filters]) -> Listed[Incident]:
        """Incidents, by the day they begin."""
        return self._listed("incidents", "incidents", Selection.incidents, filters)

    def questions(self, **filters: Unpack[Filters]) -> Listed[Question]:
        """Questions with their answers, by the day they ask about."""
        return self._listed("questions", "questions", Selection.questions, filters)

    def answers(self, **filters: Unpack[Filters]) -> Listed[Question]:
        """The same questions; as a table, a row an answer."""
        return self._listed("answers", "questions", Selection.questions, filters)

    def claims(self, **filters: Unpack[Filters]) -> Listed[ToldClaim]:
        """Claims with their records, by when they were said; as a table, a row a claim."""
        return self._listed("claims", "claims", Selection.claims, filters)

    def figures(self, **filters: Unpack[Filters]) -> Listed[ToldClaim]:
        """The same claims; as a table, a row a figure told in them."""
        return self._listed("figures", "claims", Selection.claims, filters)

    def reports(self, **filters: Unpack[Filters]) -> Listed[StoredDocument]:
        """Reports without their text, by publication."""
        return self._listed("reports", "reports", Selection.documents, filters)

    def export(self, name: str, path: str | Path, **filters: Unpack[Filters]) -> Written:
        """Writes what `sayso export` writes, with what was lost beside it.

        Args:
            name: a format ("geojson"). path: the file.

        Raises:
            BadSetting: no such format, a filter that does not narrow it, or a file that cannot be written.
        """
        form: Format = format_named(name)
        return written_to(Path(path), form, Selection(self.store, self._wanted(filters)))

    def _listed(self, table: str, name: str, items: Callable[[Selection], Iterator[T]],
                filters: Filters) -> Listed[T]:
        wanted = self._wanted(filters)
        wanted.check((name,))

        def selection() -> Selection:
            return Selection(self.store, wanted)

        return Listed(table, lambda: items(selection()), selection)

    def _wanted(self, filters: Filters) -> Wanted:
        told: dict[str, Any] = dict(filters)
        if unknown := sorted(set(told) - set(Filters.__annotations__)):
            raise BadSetting(f"{unknown[0]!r} is no filter.",
                             remedy=f"These are: {', '.join(Filters.__annotations__)}.")
        party, report, until = told.pop("party", None), told.pop("report", None), told.pop("until", None)
        return Wanted(**told, side=party_asked(party), until=_through(until),
                      document=self.store.document(report).id if report else None)


def opened(where: str | Path) -> Opened:
    """Opens a store that is there; see `sayso.open`."""
    return Opened(open_store(where, create=False))


def _through(until: str | None) -> str | None:
    """The end of a filter as a store takes it: a day is itself within."""
    if until is None or len(until) != _DAY:
        return until
    try:
        return (date.fromisoformat(until) + timedelta(days=1)).isoformat()
    except ValueError:
        raise BadSetting(f"until={until!r} is no date.", remedy="Write it as 2022-09-13.") from None


def _schema_of(table: str) -> Any:
    from sayso.export.tables.parquet import schema_of

    return schema_of(table)


def _uncounted(table: str) -> Tally:
    """Counts what a table loses; nobody is told, docs/export.md is."""
    name = f"{table}-parquet"
    return Tally(format_named(name).losses if table in ("claims", "figures", "answers") else ())
