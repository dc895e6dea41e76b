"""`sayso read`: inputs in, records out, refusals told, nothing kept."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from dataclasses import dataclass

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

from sayso.bounds import MEGABYTE, MEMORY, said
from sayso.cli.lines import inert_json
from sayso.cli.pages.layout import print_failure, shown
from sayso.gate import is_unread
from sayso.intake import IntakeOptions, Refused, open_input
from sayso.pipeline import Pipeline
from sayso.records.document import Document
from sayso.records.errors import SaysoError
from sayso.records.record import Record
from sayso.records.serial import record_to_json

ALL_READ, NOTHING_READ, SOME_REFUSED, STOPPED = 0, 1, 3, 130


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What the user asked for; the fields are the options of `sayso read`, memory in MB."""

    inputs: tuple[str, ...]
    output: str
    kind: str
    published: str | None
    publisher: str | None
    reader: str
    gate: bool
    max_bytes: int
    timeout: float
    allow_private: bool
    memory: int = MEMORY // MEGABYTE


def read_and_print(request: Request) -> int:
    """Reads and prints as it goes.

    Returns:
        The exit code: 0 every input gave a report, 1 none did or a setting is bad, 3 some gave none,
        130 stopped. A report refused within a folder or file that gave others is told, no failure.
    """
    errors = Console(stderr=True, highlight=False)
    run = _Run(request, errors)
    try:
        return run.all()
    except KeyboardInterrupt:
        errors.print(f"stopped; {run.read} reports were read and printed", markup=False)
        return STOPPED
    except BrokenPipeError:
        sys.stderr.close()
        return ALL_READ
    except SaysoError as error:
        print_failure(errors, error)
        return NOTHING_READ


class _Run:
    """One run of the command: counts what was read, what was refused, and inputs that gave nothing."""

    def __init__(self, request: Request, errors: Console) -> None:
        self.request = request
        self.errors = errors
        self.read = 0
        self.refused = 0
        self.unread = 0
        self.barren = 0

    def all(self) -> int:
        request = self.request
        options = IntakeOptions(max_bytes=request.max_bytes, timeout=request.timeout,
                                allow_private=request.allow_private, published=request.published,
                                publisher=request.publisher, kind=request.kind)
        write = {"page": _pages, "jsonl": _lines, "json": _list}[request.output]
        pipeline = Pipeline(reader=request.reader, gate=request.gate, memory=request.memory * MEGABYTE)
        with self._progress() as progress:
            self.task = progress.add_task("reading", total=None)
            self.progress = progress
            write(self._records(pipeline, options))
        if self.refused or self.unread:
            unread = f", {self.unread} left unread by the gate" if self.unread else ""
            self.errors.print(f"{self.read - self.unread} read{unread}, {self.refused} refused", markup=False)
        if not self.barren:
            return ALL_READ
        return SOME_REFUSED if self.read else NOTHING_READ

    def _progress(self) -> Progress:
        """Shown on a terminal only, and not beside pages on that same terminal."""
        quiet = self.request.output == "page" and sys.stdout.isatty()
        return Progress(TextColumn("{task.description}"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(),
                        console=self.errors, transient=True, disable=quiet or not self.errors.is_terminal)

    def _records(self, pipeline: Pipeline, options: IntakeOptions) -> Iterator[Record]:
        for record in pipeline.pipe(self._documents(options)):
            self.unread += is_unread(record)
            for refusal in () if is_unread(record) else record.refusals:
                self._refuse(record.document.origin, refusal.stage, said(refusal.stage, refusal.reason))
            self.read += 1
            self.progress.update(self.task, completed=self.read + self.refused)
            yield record

    def _documents(self, options: IntakeOptions) -> Iterator[Document]:
        for given in self.request.inputs:
            gave = False
            for report in open_input(given, options=options):
                if isinstance(report, Refused):
                    self.refused += 1
                    self._refuse(report.origin, report.refusal.stage, f"{report.message} {report.remedy}".strip())
                else:
                    gave = True
                    yield report
            self.barren += not gave

    def _refuse(self, origin: str, stage: str, reason: str) -> None:
        self.errors.print(shown(f"refused {origin} ({stage}): {reason}"), style="red", markup=False, soft_wrap=True)


def _lines(records: Iterator[Record]) -> None:
    for record in records:
        sys.stdout.buffer.write(_json(record) + b"\n")
    sys.stdout.buffer.flush()


def _list(records: Iterator[Record]) -> None:
    out, before = sys.stdout.buffer, b"[\n"
    for record in records:
        out.write(before + _json(record))
        before = b",\n"
    out.write(b"\n]\n" if before != b"[\n" else b"[]\n")
    out.flush()


def _json(record: Record) -> bytes:
    return inert_json(record_to_json(record)).encode("utf-8", "replace")


def _pages(records: Iterator[Record]) -> None:
    from sayso.cli.pages.record import print_page

    console = Console(highlight=False)
    for record in records:
        print_page(record, console)
