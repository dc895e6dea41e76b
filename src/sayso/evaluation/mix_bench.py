"""What the gate spares: reading a mix like a day's news, nine in ten reports not about conflict.

The reports on conflict are those given (the examples); the others are invented (`everyday`). CPU time is compared, in
turns in the same run; two processes read half each, and there the clock is what counts.
"""

from __future__ import annotations

import multiprocessing
import resource
import time
from collections.abc import Sequence
from dataclasses import dataclass
from threading import Barrier

from sayso.evaluation.everyday import everyday_reports
from sayso.gate import is_unread
from sayso.intake import document_from_text
from sayso.pipeline import Pipeline
from sayso.records.document import Document

# Of ten reports so many are not about conflict.
OTHERS = 9
SIZES = (10, 100, 1_000)
LENGTHS = (100, 1_000, 10_000)


def mixed(documents: Sequence[Document], count: int | None = None) -> list[Document]:
    """So many reports, each tenth one of those given, in turn; as many as give each once where no number is told."""
    size = count if count is not None else len(documents) * (OTHERS + 1)
    others = everyday_reports(size)
    return [documents[place // (OTHERS + 1) % len(documents)] if place % (OTHERS + 1) == 0 else next(others)
            for place in range(size)]


def words_of(documents: Sequence[Document]) -> int:
    """Words between blanks."""
    return sum(len(document.text.split()) for document in documents)


@dataclass(frozen=True, slots=True, kw_only=True)
class Half:
    """What one process did: seconds of CPU and on the clock, reports left unread, peak memory in MiB."""

    cpu: float
    clock: float
    unread: int
    peak: float


def in_two(documents: Sequence[Document], *, gate: bool, processes: int = 2) -> list[Half]:
    """Reads in several processes at once, each its share of the reports; starting up is not counted."""
    context = multiprocessing.get_context("spawn")
    shares = [list(documents[number::processes]) for number in range(processes)]
    with context.Manager() as manager, context.Pool(processes) as pool:
        ready = manager.Barrier(processes)
        return pool.starmap(_share, [(share, gate, ready) for share in shares])


def _share(documents: list[Document], gate: bool, ready: Barrier) -> Half:
    pipeline = Pipeline(gate=gate)
    for document in documents[:OTHERS + 1]:
        pipeline.read(document)
    ready.wait()
    cpu, clock = time.process_time(), time.monotonic()
    unread = sum(map(is_unread, pipeline.pipe(documents)))
    return Half(cpu=time.process_time() - cpu, clock=time.monotonic() - clock, unread=unread,
                peak=resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)


def tell_growth(plain: Pipeline, gated: Pipeline, documents: Sequence[Document]) -> None:
    """Prints the cost a word as the number of reports, then the length of one, grows ten-fold twice."""
    for size in SIZES:
        reports = mixed(documents, size)
        told = [f"{1e3 * _cpu(one, reports) / words_of(reports):6.3f}" for one in (plain, gated)]
        print(f"{size:6} reports{'':14} {told[0]} ms a word, gate on {told[1]}")
    whole = "\n\n".join(document.text for document in documents)
    for length in LENGTHS:
        words = (whole.split(" ") * (1 + length // len(whole.split(" "))))[:length]
        long = document_from_text(" ".join(words), published="2031-05-06")
        print(f"{length:6} words in one report{'':2} {1e3 * _cpu(plain, [long]) / words_of([long]):6.3f} ms a word")


def _cpu(pipeline: Pipeline, documents: Sequence[Document]) -> float:
    began = time.process_time()
    for _ in pipeline.pipe(documents):
        pass
    return time.process_time() - began
