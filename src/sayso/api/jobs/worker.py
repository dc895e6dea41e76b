"""One job done: its reports read one by one, kept, linked; what happens is told as it happens."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from contextlib import suppress

from sayso.api.jobs.job import Item, Job, Outcome
from sayso.intake import Handed
from sayso.keeping.adding import Added, add_reports
from sayso.keeping.linking import link_new
from sayso.keeping.provenance import now
from sayso.pipeline import Pipeline
from sayso.records.document import Document
from sayso.records.errors import SaysoError
from sayso.records.record import Record
from sayso.store import Store

LOG = logging.getLogger("sayso.api")


class _Stopped(Exception):
    """Somebody asked the job to stop."""


class Worker:
    """Does jobs, one at a time; the reader is loaded with the first of them and stays."""

    def __init__(self, store: Store, pipeline: Pipeline) -> None:
        self._store = store
        self._pipeline = pipeline
        self._loaded = False

    def do(self, job: Job) -> None:
        """Does a job to its end; what fails ends the job and nothing else."""
        told = _Telling(job, self._store, self._pipeline)
        try:
            if not job.stopping.is_set():
                self._load(job)
                told.read()
            _link(job, self._store, told.documents)
            job.state = "stopped" if job.stopping.is_set() else "done"
        except SaysoError as error:
            _fail(job, error.thing, error.remedy)
        except Exception as error:  # the boundary of one job: the next one must still be done
            LOG.error("job %s failed", job.id, exc_info=error)
            _fail(job, f"An error of Sayso's own ended this: {type(error).__name__}.",
                  "What was added before stays; the server's log holds the trace.")
        finally:
            _let_go(job)
            job.current, job.ended_at = "", now()
            job.tell("done")

    def _load(self, job: Job) -> None:
        if self._loaded:
            return
        job.state = "loading"
        job.tell("progress")
        _ = self._pipeline.reader, self._pipeline.gazetteer
        self._loaded = True


class _Telling:
    """Reads a job's reports one by one and tells of each; stops between two of them."""

    def __init__(self, job: Job, store: Store, pipeline: Pipeline) -> None:
        self._job, self._store, self._pipeline = job, store, pipeline
        self.documents: list[str] = []

    def read(self) -> None:
        """Takes in each input and reads what is in it."""
        job = self._job
        job.state, count = "reading", Added()
        with suppress(_Stopped):
            for given in job.inputs:
                self._go_on()
                job.current = str(given)
                job.tell("progress")
                add_reports([given], self._store, self, options=job.options, watcher=self, count=count)
                _remove(given)
                job.inputs_done += 1
        job.current = ""

    def pipe(self, documents: Iterable[Document]) -> Iterator[Record]:
        """Records of documents, each read when the one before is kept."""
        for document in documents:
            self._go_on()
            self._job.current = document.title or document.origin
            self._job.tell("progress")
            yield self._pipeline.read(document)

    def added(self, origin: str, document: str) -> None:
        """A report was read and kept."""
        self.documents.append(document)
        self._job.added += 1
        self._job.tell("added", self._item("added", origin, document))

    def known(self, origin: str, document: str) -> None:
        """A report is in the store already."""
        self._go_on()
        self._job.known += 1
        self._job.tell("known", self._item("known", origin, document))

    def refused(self, origin: str, stage: str, reason: str) -> None:
        """A report, or a part of one, could not be read."""
        self._job.refused += stage == "intake"
        self._job.tell("refused", Item(kind="refused", name=origin, stage=stage, reason=reason))

    def _item(self, kind: str, origin: str, document: str) -> Item:
        (row,) = self._store.documents_of([document])
        return Item(kind="added" if kind == "added" else "known", name=origin, report=document, title=row.title,
                    publisher=row.publisher, claims=self._store.overview.claims_in([document]).get(document, 0))

    def _go_on(self) -> None:
        if self._job.stopping.is_set():
            raise _Stopped


def _link(job: Job, store: Store, documents: list[str]) -> None:
    """Brings the added reports together with the others; those of a job that was stopped too."""
    def told(done: int, of: int) -> None:
        job.linked, job.to_link = done, of
        job.tell("linking")

    if documents:
        job.state = "linking"
        link_new(store, told=told)
        job.outcome = _outcome(store, set(documents))


def _outcome(store: Store, added: set[str]) -> Outcome:
    """The incidents and questions that the added reports are in; one in which there are no others is new."""
    incidents = store.incidents_of(added)
    questions = store.overview.questions_told(added)
    new = {one.id for one in incidents if set(one.documents) <= added}
    new |= {one.id for one in questions if {held for answer in one.answers for held in answer.documents} <= added}
    return Outcome(incidents=_changed_first([one.id for one in incidents], new),
                   questions=_changed_first([one.id for one in questions], new), new=frozenset(new))


def _changed_first(ids: list[str], new: set[str]) -> tuple[str, ...]:
    return tuple(sorted(ids, key=lambda one: (one in new, one)))


def _fail(job: Job, what: str, remedy: str) -> None:
    job.state, job.problem = "failed", (what, remedy)


def _let_go(job: Job) -> None:
    for given in job.inputs:
        _remove(given)
    job.inputs = ()


def _remove(given: Handed | str) -> None:
    if isinstance(given, Handed):
        given.path.unlink(missing_ok=True)
