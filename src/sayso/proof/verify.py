"""A whole store looked at again, value by value; nothing in it is changed and little of it is held at once."""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sqlalchemy import Table

from sayso.keeping.standing import ON_REPORTS
from sayso.proof import tables
from sayso.proof.damages import Damage, Looked
from sayso.proof.judgements import astray, odd_judgement, reports_gone
from sayso.proof.links import incident_damages, question_damages
from sayso.proof.originals import odd_bytes, text_again
from sayso.proof.refusals import odd_refusals
from sayso.proof.reports import report_damages
from sayso.records.errors import SaysoError
from sayso.records.judgement import Judgement
from sayso.store import Store
from sayso.store import schema as t
from sayso.store.proving import Proving

Told = Callable[[str, int, int], None]


def verify(store: Store, looked: Looked | None = None,
           told: Told = lambda what, done, of: None) -> Iterator[Damage]:
    """Everything that is wrong with a store, and notes, as they are found.

    Each report, incident and question is looked at as it is at one moment, so others may go on writing; what is added
    meanwhile may or may not be seen.

    Args:
        looked: goes up by what was looked at. told: is told what is looked at, how many are done, and of how many.

    Raises:
        SaysoError: the store cannot be read at all.
    """
    run = _Run(store, looked if looked is not None else Looked(), told)
    for damage in run.all():
        if damage.note:
            run.looked.notes += 1
        else:
            run.looked.damages += 1
        yield damage


class _Run:
    def __init__(self, store: Store, looked: Looked, told: Told) -> None:
        self.looked, self._store, self._told = looked, store, told
        self._proving = Proving(store)

    def all(self) -> Iterator[Damage]:
        """The tables first: where they are not there, nothing else can be read."""
        missing = list(tables.missing_tables(self._proving))
        yield from missing
        yield from tables.broken_file(self._proving)
        if any(one.what == "table" or one.what.startswith("column") for one in missing):
            return
        yield from tables.odd_count(self._proving)
        yield from tables.missing_ends(self._proving, self.looked)
        yield from tables.odd_tallies(self._proving, self.looked)
        yield from tables.odd_sites(self._proving, self.looked)
        yield from self._originals()
        yield from self._reports()
        yield from self._judgements()
        yield from self._linked()
        yield from odd_refusals(self._proving.loose_refusals(), self.looked)
        yield from tables.bad_index(self._proving, self.looked)

    def _each(self, what: str, table: Table) -> Iterator[str]:
        """The ids of a table, with what is done told before each."""
        of, done = self._proving.size(table), 0
        for name in self._proving.ids(table):
            self._told(what, done, of)
            yield name
            done += 1
        self._told(what, done, of)

    def _originals(self) -> Iterator[Damage]:
        for name in self._each("originals", t.originals):
            row = self._proving.row(t.originals, name)
            yield from odd_bytes(row, self.looked) if row else ()

    def _reports(self) -> Iterator[Damage]:
        for name in self._each("reports", t.documents):
            kept = self._proving.report(name)
            if kept is None:
                continue
            judgements = self._judgements_on(name)
            yield from report_damages(kept, judgements, self.looked)
            try:
                reading = self._store.review.reading(name)
                yield from text_again(reading.document, self._store.original(name), self.looked)
                if judgements:
                    yield from astray(reading, judgements)
            except SaysoError:
                continue  # what cannot be read was told above

    def _judgements_on(self, name: str) -> list[Judgement] | None:
        """Those on a report that stand; None where one of them cannot be read, which is told elsewhere."""
        try:
            return self._store.judgements(kinds=ON_REPORTS, documents=[name])
        except SaysoError:
            return None

    def _judgements(self) -> Iterator[Damage]:
        for name in self._each("judgements", t.judgements):
            row, held = self._proving.under(t.judgements, name, (t.judgement_documents,))
            if row is not None:
                documents = held["judgement_documents"]
                yield from odd_judgement(row, documents, self.looked)
                there = self._proving.present(t.documents, {one["document"] for one in documents})
                yield from reports_gone(row, there, documents)

    def _linked(self) -> Iterator[Damage]:
        for name in self._each("incidents", t.incidents):
            row, rows = self._proving.under(t.incidents, name, (t.incident_documents, t.incident_marks))
            yield from incident_damages(row, rows, self._proving, self.looked) if row else ()
        for name in self._each("questions", t.questions):
            row, rows = self._proving.under(t.questions, name, (t.question_marks, t.answers, t.answer_positions))
            yield from question_damages(row, rows, self._proving, self.looked) if row else ()
