"""The store: everything that can be put in and asked for."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Literal, Unpack

from sqlalchemy import Connection, Engine

from sayso.records.brief import Brief, Edition, Position
from sayso.records.document import Document
from sayso.records.judgement import Judgement
from sayso.records.linked import Copy, Incident, Link, Question
from sayso.records.original import Original
from sayso.records.record import Record, Refusal
from sayso.records.watched import Version
from sayso.store import adding, editions, finding, judging, linking, loading, naming, search, tracing, watched
from sayso.store.accounts import Accounts
from sayso.store.changes import changes, count_change
from sayso.store.faults import told
from sayso.store.kept import Held, Hit, NamedKind, Stands, StoredClaim, StoredDocument, StoredRefusal
from sayso.store.links import links_within
from sayso.store.migrating import bring_up_to_date
from sayso.store.opening import engine_of, look_at_file
from sayso.store.overview import Overview
from sayso.store.packing import pack_bytes
from sayso.store.parts import Parts, parts_of
from sayso.store.review import Review
from sayso.store.wanted import ClaimsWanted, DocumentsWanted, IncidentsWanted, JudgementsWanted, QuestionsWanted


def open_store(where: str | Path, *, create: bool = True) -> Store:
    """Opens a store, and brings its tables forward if an older Sayso made them.

    Args:
        where: a path is SQLite; `postgresql://user:password@host/database` is PostgreSQL.
        create: make one where there is none.

    Raises:
        StoreMissing: there is none, and none is to be or can be made.
        StoreForeign: there is something else. StoreDamaged: it is broken. StoreTooNew: a newer Sayso made it.
        StoreUnavailable: it does not answer, or may not be written. BadSetting: the address makes no sense.
    """
    engine = engine_of(where)
    url = engine.url.database or "" if engine.dialect.name == "sqlite" \
        else engine.url.set(drivername="postgresql").render_as_string()
    try:
        with told(url):
            if engine.dialect.name == "sqlite":
                look_at_file(Path(url), create=create)
            bring_up_to_date(engine, url=url, create=create)
    except BaseException:
        engine.dispose()
        raise
    return Store(engine, url)


class Store:
    """Reports, their records, what linking found and what people decided; close it, or use it in `with`.

    What a method that writes has done is on the disk when it returns, wholly; before that, nothing of it is. Lists
    come in an order that depends on what is in them alone. Any method may raise StoreUnavailable or StoreDamaged.

    Attributes:
        url: the path, or the address without its password. overview: what pages ask about many rows at once.
        review: what judging asks for. accounts: who may sign in, and how. watched: sources, and versions of articles.
    """

    def __init__(self, engine: Engine, url: str) -> None:
        self.url = url
        self._engine = engine
        self.overview = Overview(self._reading)
        self.review = Review(self._reading)
        self.accounts = Accounts(self._reading, self._writing)
        self.watched = watched.Watched(self._reading, self._writing)

    def __enter__(self) -> Store:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Lets go of the database."""
        self._engine.dispose()

    @contextmanager
    def _reading(self) -> Iterator[Connection]:
        with told(self.url), self._engine.connect() as connection:
            yield connection

    @contextmanager
    def _writing(self) -> Iterator[Connection]:
        with told(self.url), self._engine.connect().execution_options(writes=True) as connection, connection.begin():
            yield connection

    # Reports

    def add(self, record: Record, brief: Brief, original: Original, *, version: str,
            of: Version | None = None) -> bool:
        """Puts one report in; False if this document is there already, and then nothing of it is changed.

        Args:
            of: the version of an article that the report is, kept in the same transaction.
        """
        parts, packed = parts_of(record, brief), pack_bytes(original.data)
        with self._writing() as connection:
            _give_way(connection, [record.document], of)
            added = adding.add(connection, parts, original, packed, version=version)
            if of is not None:
                watched.keep(connection, of)
            return added

    def add_all(self, reports: Iterable[tuple[Record, Brief, Original]], *, version: str) -> int:
        """Puts several reports in, all or none; how many were new."""
        ready = [loading.Ready(parts=parts_of(record, brief), original=one, packed=pack_bytes(one.data))
                 for record, brief, one in reports]
        with self._writing() as connection:
            _give_way(connection, [one.parts.document for one in ready])
            return len(loading.add_all(connection, ready, version=version))

    def from_anywhere_of(self, origins: Collection[str]) -> set[str]:
        """Those of the origins from which some report in the store came first."""
        with self._reading() as connection:
            return finding.from_anywhere_of(connection, origins)

    def capture(self, document_id: str, origin: str, original: Original) -> bool:
        """Notes that a report (NotKept where there is none) came word for word from elsewhere; False if it is known."""
        packed = pack_bytes(original.data)
        with self._writing() as connection:
            return adding.capture(connection, document_id, origin, original, packed)

    def replace(self, record: Record, brief: Brief, *, version: str, reading: Record | None = None,
                sound: bool | None = None, seen: int | None = None) -> None:
        """Puts a report's new reading in the place of the old one; originals and judgements stay.

        Args:
            reading, sound: as in `Stands`. seen: as for `relink`.

        Raises:
            NotKept: the report is not in the store.
        """
        parts = parts_of(record, brief, reading, sound=sound)
        with self._writing() as connection:
            adding.replace(connection, parts, version=version, seen=seen)

    def refuse(self, origin: str, refusal: Refusal, original: Original | None, at: str, *, message: str = "") -> None:
        """Keeps what could not be read; the same refusal of the same bytes is kept once."""
        with self._writing() as connection:
            adding.refuse(connection, origin, refusal, original, at=at, message=message)

    def refusals(self, *, origin: str | None = None, reason: str | None = None,
                 after: str | None = None) -> Iterator[StoredRefusal]:
        """What could not be read, of whole inputs and within reports, by origin; `after` is the id of the last seen."""
        return finding.refusals(self._reading, origin=origin, reason=reason, after=after)

    def outdated(self, version: str) -> Iterator[str]:
        """Ids of the reports that another version of Sayso read, by id."""
        return finding.outdated(self._reading, version)

    def documents(self, *, after: str | None = None, limit: int | None = None,
                  **wanted: Unpack[DocumentsWanted]) -> Iterator[StoredDocument]:
        """Reports, by day of publication and id.

        Args:
            after: id of the last one seen. limit: how many at most. wanted: see `DocumentsWanted`.
        """
        return finding.documents(self._reading, wanted, after=after, limit=limit)

    def document(self, id_or_origin: str) -> StoredDocument:
        """One report, by its id, else the last published of those that came from there.

        Raises:
            NotKept: there is none.
        """
        with self._reading() as connection:
            return finding.document(connection, id_or_origin)

    def documents_of(self, ids: Collection[str]) -> list[StoredDocument]:
        """Those of the reports that are in the store, by id."""
        with self._reading() as connection:
            return finding.documents_of(connection, ids)

    def origins_of(self, ids: Collection[str]) -> dict[str, tuple[str, ...]]:
        """Where each of these reports came from: the first origin, then those that gave the very same."""
        with self._reading() as connection:
            return finding.origins_of(connection, ids)

    def texts(self, ids: Collection[str]) -> dict[str, str]:
        """The texts of those of the reports that are in the store, by id."""
        with self._reading() as connection:
            return finding.texts(connection, ids)

    def record(self, document_id: str) -> Record:
        """The whole record of a report. NotKept is raised where there is none."""
        with self._reading() as connection:
            return finding.record(connection, document_id)

    def records_of(self, ids: Collection[str]) -> list[Record]:
        """The whole records of those of the reports that are in the store, by id."""
        with self._reading() as connection:
            return finding.records_of(connection, ids)

    def originals_of(self, ids: Collection[str]) -> dict[str, Original]:
        """The bytes that those of the reports were read from that are in the store, by id."""
        with self._reading() as connection:
            return finding.originals_of(connection, ids)

    def original(self, document_id: str) -> Original:
        """The bytes that a report was read from. NotKept is raised where there is none."""
        with self._reading() as connection:
            return finding.original(connection, document_id)

    def counts(self) -> dict[str, int]:
        """How many documents, claims, incidents, questions and refusals there are."""
        with self._reading() as connection:
            return linking.count(connection)

    # Linking

    def changes(self) -> int:
        """A number that is another one after each linking, new reading and judgement; for `relink`."""
        with self._reading() as connection:
            return changes(connection)

    def unlinked(self, limit: int | None = None) -> list[str]:
        """Reports added, read anew or judged since linking saw them, by day of publication and id."""
        with self._reading() as connection:
            return linking.unlinked(connection, limit)

    def briefs(self, ids: Collection[str], *, positions: bool = True) -> list[Brief]:
        """The briefs of those of the reports that are in the store, by id; without positions and editions where what
        the reports answer is not asked."""
        with self._reading() as connection:
            return linking.briefs(connection, ids, positions=positions)

    def sharing(self, keys: Collection[str]) -> dict[str, list[str]]:
        """Of each of the keys that any report has, the reports that have it, in no order."""
        with self._reading() as connection:
            return linking.sharing(connection, keys)

    def sketches(self, ids: Collection[str], *, form: str) -> dict[str, bytes]:
        """The sketches of those of the reports of which linking has kept one that is made so."""
        with self._reading() as connection:
            return linking.sketches(connection, ids, form)

    def ungathered(self, of: Collection[str] | None = None) -> dict[str, bool]:
        """Reports, of these or of all, whose incidents are to be made anew; whether they are others themselves."""
        with self._reading() as connection:
            return linking.ungathered(connection, of)

    def links_of(self, ids: Collection[str], *, reasons: bool = True, across: bool = False) -> list[Link]:
        """The links that touch any of the reports; with empty reasons where those are not wanted."""
        with self._reading() as connection:
            return linking.links_of(connection, ids, reasons=reasons, across=across)

    def degrees_of(self, ids: Collection[str]) -> dict[str, int]:
        """How many links each of the reports has that has any."""
        with self._reading() as connection:
            return linking.degrees_of(connection, ids)

    def weakest_of(self, ids: Collection[str], most: int) -> dict[str, tuple[float, tuple[str, str]]]:
        """Of each of the reports that has so many links or more: which of the `most` strongest is the weakest, by how
        strong it is and its ends."""
        with self._reading() as connection:
            return linking.weakest_of(connection, ids, most)

    def editions_of(self, ids: Collection[str]) -> dict[str, Edition]:
        """Of those of the reports of which there are several versions, which one, by when they were captured."""
        with self._reading() as connection:
            return editions.editions_of(connection, ids)

    def copies_of(self, ids: Collection[str]) -> list[Copy]:
        """The copies that touch any of the reports."""
        with self._reading() as connection:
            return linking.copies_of(connection, ids)

    def incidents_of(self, ids: Collection[str]) -> list[Incident]:
        """The incidents that hold any of the reports, by id, without their links."""
        with self._reading() as connection:
            return linking.incidents_of(connection, ids)

    def links_within(self, incident_id: str) -> tuple[Link, ...]:
        """The links among an incident's reports."""
        with self._reading() as connection:
            return links_within(connection, incident_id)

    def questions_within(self, *, incidents: Collection[str] = (), scopes: Collection[str] = ()) -> list[str]:
        """Ids of the questions that belong to any of the incidents or wider scopes."""
        with self._reading() as connection:
            return linking.questions_within(connection, incidents, scopes)

    def positions_of_scope(self, scope: str) -> list[Position]:
        """All positions of a scope wider than an incident, by report and id."""
        with self._reading() as connection:
            return linking.positions_of_scope(connection, scope)

    def scopes_of(self, ids: Collection[str]) -> list[str]:
        """The wider scopes of which any of the reports has a position, or stands in an answer."""
        with self._reading() as connection:
            return linking.scopes_of(connection, ids)

    def unasked_scopes(self) -> list[str]:
        """The wider scopes that linking has touched, and whose questions are to be asked again."""
        with self._reading() as connection:
            return linking.unasked_scopes(connection)

    def relink(self, found: linking.Relinked, *, seen: int | None = None) -> None:
        """Puts what linking found in the place of what it found before, in one transaction.

        Args:
            seen: what `changes` gave before anything of this was read.

        Raises:
            StoreChanged: another process linked, read a report anew or judged since; nothing was written.
        """
        with self._writing() as connection:
            count_change(connection, seen=seen)
            linking.relink(connection, found)

    def judge(self, judgement: Judgement, stands: Stands | None = None, *, seen: int | None = None) -> None:
        """Keeps a judgement; the reports that it names become unlinked. One that is there stays as it is.

        Args:
            stands: the report with this judgement applied, for one on what a report says. seen: as for `relink`.
        """
        parts = _parts(stands)
        with self._writing() as connection:
            judging.judge(connection, judgement, parts, seen=seen)

    def undo(self, judgement_id: str, at: str, *, by: str | None = None, stands: Stands | None = None,
             seen: int | None = None) -> None:
        """Takes a judgement back; the reports that it names become unlinked. NotKept is raised where there is none."""
        parts = _parts(stands)
        with self._writing() as connection:
            judging.undo(connection, judgement_id, at, by, parts, seen=seen)

    def judgements(self, standing_only: bool = True, **wanted: Unpack[JudgementsWanted]) -> list[Judgement]:
        """The judgements, by time and id; with `standing_only` those that nobody took back."""
        with self._reading() as connection:
            return list(judging.judgements(connection, wanted, standing_only=standing_only))

    # Finding

    def incidents(self, *, after: str | None = None, limit: int | None = None,
                  **wanted: Unpack[IncidentsWanted]) -> Iterator[Incident]:
        """Incidents without their links, by the day they start and id: one may have thousands; see `incident`.

        Args:
            after: id of the last one seen. limit: how many at most. wanted: see `IncidentsWanted`.
        """
        return finding.incidents(self._reading, wanted, after=after, limit=limit)

    def incident(self, incident_id: str, *, links: int | None = None) -> Incident:
        """One incident with its links, or so many of them, the strongest. NotKept is raised where there is none."""
        with self._reading() as connection:
            return finding.incident(connection, incident_id, links)

    def questions(self, *, after: str | None = None, limit: int | None = None, short: bool = False,
                  **wanted: Unpack[QuestionsWanted]) -> Iterator[Question]:
        """Questions, by the day they ask about and id.

        Args:
            after: id of the last one seen. limit: how many at most. wanted: see `QuestionsWanted`.
            short: without what stands behind the answers but the first words of each, as lists tell them.
        """
        return finding.questions(self._reading, wanted, after=after, limit=limit, short=short)

    def question(self, question_id: str) -> Question:
        """One question with its answers. NotKept is raised where there is none."""
        with self._reading() as connection:
            return finding.question(connection, question_id)

    def claims(self, *, after: str | None = None, limit: int | None = None,
               **wanted: Unpack[ClaimsWanted]) -> Iterator[StoredClaim]:
        """Claims, by when they were said, report and place in it.

        Args:
            after: id of the last one seen. limit: how many at most. wanted: see `ClaimsWanted`.
        """
        return finding.claims(self._reading, wanted, after=after, limit=limit)

    def search(self, words: str, limit: int = 20, *, kind: Literal["document", "claim"] | None = None,
               **wanted: Unpack[ClaimsWanted]) -> list[Hit]:
        """Reports, then claims, that hold all the words, the latest first; up to `limit` of each.

        Args:
            words: in any case, with or without accents; phrases in double quotes. Nothing else has a meaning.
            kind: reports or claims alone.
            wanted: of claims, see `ClaimsWanted` (but `about`); its `since` and `until` hold for reports too.
        """
        dated: DocumentsWanted = {"since": wanted.get("since"), "until": wanted.get("until")}
        with self._reading() as connection:
            found = [] if kind == "claim" else list(search.documents(connection, words, limit, dated))
            return found if kind == "document" else [*found, *search.claims(connection, words, limit, wanted)]

    def holders(self, wanted: str) -> tuple[Held, ...]:
        """What an id names and where it is held; empty if the store does not know it (see `Held`)."""
        with self._reading() as connection:
            return tracing.holders(connection, wanted)

    def beginning(self, typed: str, kinds: Sequence[NamedKind] = (), limit: int = 10) -> list[str]:
        """Ids that begin so, in their order, of these kinds alone, of all where `kinds` is empty."""
        with self._reading() as connection:
            return naming.beginning(connection, typed, kinds, limit)


def _give_way(connection: Connection, added: Sequence[Document], of: Version | None = None) -> None:
    """Before reports are added: those of which one is a further version are linked anew."""
    known = {one.id for one in finding.documents_of(connection, [one.id for one in added])}
    new = [one for one in added if one.id not in known]
    articles = editions.addresses(one.origin for one in new)
    if of is not None and watched.is_next(connection, of):
        articles.add(of.article)
    editions.give_way(connection, [one.id for one in new], articles)


def _parts(stands: Stands | None) -> Parts | None:
    return parts_of(stands.record, stands.brief, stands.reading, sound=stands.sound) if stands else None
