"""What of a store is to be handed over: filters, and what fits them, read as it is needed and never held whole."""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Literal

from sayso.records.by_id import ById
from sayso.records.errors import BadSetting
from sayso.records.linked import Incident, Question
from sayso.records.record import Claim, Figure, Record, Source
from sayso.store import Store, StoredClaim, StoredDocument
from sayso.store.wanted import ClaimsWanted

# Which filters each list has; a filter holds for every list that has it.
NARROWS: dict[str, frozenset[str]] = {
    "claims": frozenset(("side", "by", "about", "act", "place", "since", "until", "measure", "incident", "document")),
    "questions": frozenset(("side", "about", "place", "since", "until", "measure", "topic", "status", "incident",
                            "document")),
    "reports": frozenset(("since", "until", "incident", "document")),
    "incidents": frozenset(("side", "about", "place", "since", "until", "type", "status", "incident", "document")),
}
_CALLED = {"side": "party", "document": "report"}
# Claims come by when they were said: those of a report mostly together, those of one day's reports rarely mixed. 32
# records of news take 10 MB.
_RECORDS = 32


@dataclass(frozen=True, slots=True, kw_only=True)
class Wanted:
    """Filters; every one that is given must hold, in the lists that have it (`NARROWS`).

    Attributes:
        side: a party's id: of claims whoever belongs to it says it, incidents and questions are about it.
        by, about, act, place, measure, topic, status: as in `store.wanted`. type: a PLOVER type, of incidents.
        since, until: when a claim was said, a question asks about, an incident happened; half-open, ISO 8601.
        incident, document: ids; claims of an incident are those of its reports.
    """

    side: str | None = None
    by: str | None = None
    about: str | None = None
    act: str | None = None
    place: str | None = None
    since: str | None = None
    until: str | None = None
    measure: str | None = None
    topic: str | None = None
    status: str | None = None
    type: str | None = None
    incident: str | None = None
    document: str | None = None

    def given(self) -> dict[str, str]:
        """The filters that are given."""
        told = {field.name: getattr(self, field.name) for field in dataclasses.fields(self)}
        return {name: value for name, value in told.items() if value is not None}

    def check(self, lists: tuple[str, ...]) -> None:
        """Sees that each filter narrows one of the lists at least.

        Raises:
            BadSetting: one narrows none: what it is given for would be handed over unnarrowed.
        """
        able = frozenset[str]().union(*(NARROWS[one] for one in lists))
        for name in self.given():
            if name not in able:
                known = ", ".join(sorted(_CALLED.get(one, one) for one in able))
                raise BadSetting(f"{_CALLED.get(name, name)!r} does not narrow {' and '.join(lists)}.",
                                 remedy=f"Leave it out; these do: {known}.")


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldClaim:
    """A claim with the record that it stands in.

    Attributes:
        row: as lists show it. claim: the whole of it. record: of its report. known: the record's parts by id.
    """

    row: StoredClaim
    claim: Claim
    record: Record
    known: ById

    def kind_of(self, source: Source) -> Literal["person", "organization"] | None:
        """What a source is; None for a group of people, and where it is not known."""
        actor = self.known.actors.get(source.actor or "")
        if actor is None:
            return "organization" if source.kind in ("institution", "outlet") else None
        return None if actor.kind == "group" else "person" if actor.kind == "person" else "organization"

    def figures(self) -> Iterator[Figure]:
        """The figures told in it."""
        return (self.known.figures[one] for one in self.claim.figures)


class Selection:
    """What fits the filters.

    Args:
        told: called with the name of a list each time one more of it was read.
    """

    def __init__(self, store: Store, wanted: Wanted | None = None,
                 told: Callable[[str], None] = lambda name: None) -> None:
        self.store, self.wanted = store, wanted or Wanted()
        self._told = told
        self._records: dict[str, tuple[Record, ById, dict[str, Claim]]] = {}

    def claims(self) -> Iterator[ToldClaim]:
        """Claims with their records: by when they were said; of an incident report by report."""
        named = self._documents()
        for document in (None,) if named is None else named:
            for row in self.store.claims(**self._claims_wanted_in(document)):
                record, known, claims = self._record(row.document)
                if row.id in claims:  # a report may be read anew meanwhile
                    self._told("claims")
                    yield ToldClaim(row=row, claim=claims[row.id], record=record, known=known)

    def reports(self) -> Iterator[tuple[StoredDocument, tuple[ToldClaim, ...]]]:
        """Each report that has claims that fit, with these, by publication."""
        for report in self._reports():
            rows = tuple(self.store.claims(**self._claims_wanted_in(report.id)))
            if not rows:
                continue
            record, known, claims = self._record(report.id)
            self._told("reports")
            yield report, tuple(ToldClaim(row=row, claim=claims[row.id], record=record, known=known)
                                for row in sorted(rows, key=lambda row: (row.start, row.id)) if row.id in claims)

    def documents(self) -> Iterator[StoredDocument]:
        """Reports by publication: those of the incident or of the id that is asked for, and of the time."""
        wanted, named = self.wanted, self._documents()
        found = self.store.documents(since=wanted.since, until=wanted.until) if named is None \
            else (self.store.document(one) for one in named)
        for one in found:
            self._told("reports")
            yield one

    def questions(self) -> Iterator[Question]:
        """Questions with their answers."""
        wanted = self.wanted
        for one in self.store.questions(
                about=wanted.about, topic=wanted.topic, measure=wanted.measure, status=wanted.status,
                side=wanted.side, place=wanted.place, incident=wanted.incident, document=wanted.document,
                since=wanted.since, until=wanted.until):
            self._told("questions")
            yield one

    def incidents(self) -> Iterator[Incident]:
        """Incidents without their links."""
        wanted = self.wanted
        for one in self.store.incidents(
                since=wanted.since, until=wanted.until, place=wanted.place, side=wanted.side,
                kind=wanted.type.upper() if wanted.type else None, document=wanted.document, about=wanted.about,
                status=wanted.status):
            if wanted.incident in (None, one.id):
                self._told("incidents")
                yield one

    def _reports(self) -> Iterator[StoredDocument]:
        named = self._documents()
        if named is None:
            yield from self.store.documents()
        else:
            yield from (self.store.document(one) for one in named)

    def _documents(self) -> tuple[str, ...] | None:
        """The reports that the filters name, by publication; None where they name none."""
        wanted = self.wanted
        if wanted.incident is None:
            return (wanted.document,) if wanted.document is not None else None
        held = self.store.incident(wanted.incident).documents
        return held if wanted.document is None else tuple(one for one in held if one == wanted.document)

    def _claims_wanted_in(self, document: str | None) -> ClaimsWanted:
        wanted = self.wanted
        return {"by": wanted.by or wanted.side, "about": wanted.about, "act": wanted.act, "place": wanted.place,
                "since": wanted.since, "until": wanted.until, "measure": wanted.measure, "document": document}

    def _record(self, document: str) -> tuple[Record, ById, dict[str, Claim]]:
        """A report's record; those read last are kept at hand."""
        held = self._records.pop(document, None)
        if held is None:
            record = self.store.record(document)
            known = ById(record)
            held = (record, known, known.claims)
        self._records[document] = held
        if len(self._records) > _RECORDS:
            del self._records[next(iter(self._records))]
        return held
