"""The desk where jobs are handed in: kept in memory in their order, done by one worker, one at a time.

Jobs end with the server: what was added stays in the store, what was not is to be added again.
"""

from __future__ import annotations

import queue
import secrets
import tempfile
import threading
from collections.abc import Sequence
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING

from sayso.api.faults import ApiFault
from sayso.api.jobs.job import Job
from sayso.bounds import MEMORY
from sayso.intake import Handed, IntakeOptions
from sayso.keeping.provenance import now
from sayso.store import Store

if TYPE_CHECKING:
    from sayso.api.jobs.worker import Worker

REMEMBERED = 100  # jobs; the oldest that have ended are forgotten
WAITING = 20      # jobs that may wait
_PATIENCE = 10.0  # seconds in which the report in hand may be finished when the server ends


class Desk:
    """Takes jobs, and knows each by its id.

    Args:
        memory: bytes that reading one report may take (`sayso.bounds`).
    """

    def __init__(self, store: Store, options: IntakeOptions, *, fetches: bool = True, memory: int = MEMORY) -> None:
        self.options, self.fetches, self._memory = options, fetches, memory
        self._store = store
        self._jobs: dict[str, Job] = {}
        self._queue: queue.SimpleQueue[Job | None] = queue.SimpleQueue()
        self._lock = threading.Lock()
        self._thread: threading.Thread | None = None
        self._folder = tempfile.TemporaryDirectory(prefix="sayso-added-", ignore_cleanup_errors=True)

    def new_path(self) -> Path:
        """Where something handed over may be written; its own name has no part in it."""
        return Path(self._folder.name) / secrets.token_hex(16)

    def take(self, inputs: Sequence[Handed | str], options: IntakeOptions, *, by: str) -> Job:
        """Takes a job, which is done when those before it are.

        Raises:
            ApiFault: too many wait (429).
        """
        job = Job(id=f"job_{secrets.token_hex(8)}", by=by, asked_at=now(), inputs=tuple(inputs),
                  options=options, names=tuple(str(one) for one in inputs))
        with self._lock:
            if sum(one.state == "waiting" for one in self._jobs.values()) >= WAITING:
                raise ApiFault(f"{WAITING} jobs wait already.", status=HTTPStatus.TOO_MANY_REQUESTS, code="busy",
                               remedy="Try again when some are done.", headers={"Retry-After": "30"})
            self._forget()
            self._jobs[job.id] = job
            if self._thread is None:
                self._thread = threading.Thread(target=self._work, name="adding", daemon=True)
                self._thread.start()
        self._queue.put(job)
        return job

    def get(self, job_id: str) -> Job:
        """The job of that id.

        Raises:
            ApiFault: there is none, or none any more (404).
        """
        with self._lock:
            job = self._jobs.get(job_id)
        if job is None:
            raise ApiFault(f"No job has the id {job_id!r}: it ended with the server, or long ago.",
                           status=HTTPStatus.NOT_FOUND, code="not_found",
                           remedy="What it had added stays; see the reports, and add the others again.")
        return job

    def all(self) -> list[Job]:
        """The jobs, the latest first."""
        with self._lock:
            return list(reversed(self._jobs.values()))

    def stop(self, job_id: str) -> Job:
        """Has a job stop after the report in hand; one that has ended stays as it is."""
        job = self.get(job_id)
        if not job.ended and not job.stopping.is_set():
            job.stopping.set()
            job.tell("progress")
        return job

    def close(self) -> None:
        """Stops what is going on, and removes what was handed over."""
        for job in self.all():
            job.stopping.set()
        if self._thread is not None:
            self._queue.put(None)
            self._thread.join(_PATIENCE)
        self._folder.cleanup()

    def _work(self) -> None:
        worker: Worker | None = None
        while (job := self._queue.get()) is not None:
            if worker is None:
                job.state = "loading"
                job.tell("progress")
                worker = _made(self._store, self._memory)
            worker.do(job)

    def _forget(self) -> None:
        ended = [one.id for one in self._jobs.values() if one.ended]
        for one in ended[:max(0, len(self._jobs) - REMEMBERED + 1)]:
            del self._jobs[one]


def _made(store: Store, memory: int) -> Worker:
    """A worker; what reads is imported here, since a server that only shows must start at once."""
    from sayso.api.jobs.worker import Worker
    from sayso.pipeline import Pipeline

    return Worker(store, Pipeline(memory=memory))
