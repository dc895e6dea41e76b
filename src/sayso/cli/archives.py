"""`sayso batch`: archives into tables, with the time left on a terminal and the pace at the end."""

from __future__ import annotations

import os
from contextlib import ExitStack
from dataclasses import dataclass
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from rich.console import Console
from rich.progress import BarColumn, Progress, TaskProgressColumn, TextColumn, TimeElapsedColumn

from sayso.batch.crew import Crew, Limits
from sayso.batch.reading import Reading
from sayso.batch.running import Order, Read, run_batch
from sayso.cli.lines import write_lines
from sayso.cli.pages.wording import some
from sayso.cli.reading import ALL_READ, NOTHING_READ, SOME_REFUSED, STOPPED
from sayso.intake import IntakeOptions
from sayso.pipeline import Pipeline
from sayso.records.errors import BadSetting, SaysoError

if TYPE_CHECKING:
    from sayso.batch.cluster import RayEngine


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What the user asked for; the fields are the options of `sayso batch`, memory in MB."""

    inputs: tuple[str, ...]
    out: Path
    engine: str
    processes: int | None
    address: str | None
    shard: int
    seconds: float
    memory: int
    originals: bool
    lines: bool
    reader: str
    gate: bool
    options: IntakeOptions


def batch_and_print(request: Request) -> int:
    """Reads, and says what came of it.

    Returns:
        The exit code: 0 every input gave a report, 1 none did or something is wrong, 3 some gave none, 130 stopped
        by the user.
    """
    errors = Console(stderr=True, highlight=False)
    with _Show(errors, request.lines) as show, ExitStack() as stack:
        try:
            count = run_batch(_order(request, stack), show)
        except KeyboardInterrupt:
            show.say("stopped. What is finished is kept; the same command goes on from here.")
            return STOPPED
        except SaysoError as error:
            show.say(f"sayso: {error}", style="red")
            return NOTHING_READ
        show.say(f"{_pace(count)} The tables are in {request.out}.")
        if request.lines:
            write_lines([{"what": "end", **_line(count)}])
    if all(count.gave):
        return ALL_READ
    return SOME_REFUSED if any(count.gave) else NOTHING_READ


def _order(request: Request, stack: ExitStack) -> Order:
    reading = Reading(pipeline=partial(Pipeline, reader=request.reader, gate=request.gate), options=request.options,
                      originals=request.originals)
    limits = Limits(seconds=request.seconds, memory=request.memory * 1_000_000)
    return Order(inputs=request.inputs, out=request.out, options=request.options,
                 engine=_engine(request, reading, limits, stack).run,
                 reader=request.reader, reports=request.shard, originals=request.originals, how={"gate": request.gate})


def _engine(request: Request, reading: Reading, limits: Limits, stack: ExitStack) -> Crew | RayEngine:
    if request.engine == "ray":
        from sayso.batch.cluster import RayEngine

        return stack.enter_context(RayEngine(reading, limits, processes=request.processes, address=request.address))
    if request.address is not None:
        raise BadSetting("--address is of a Ray cluster.", remedy="Say --engine ray too.")
    return stack.enter_context(Crew(reading, limits, processes=request.processes or os.cpu_count() or 1))


class _Show:
    """What happens: a bar on a terminal, refusals as they come, lines for programs."""

    def __init__(self, errors: Console, lines: bool) -> None:
        self._errors, self._lines = errors, lines
        self._bar = Progress(TextColumn("reading"), BarColumn(), TaskProgressColumn(), TextColumn("{task.description}"),
                             TimeElapsedColumn(), console=errors, transient=True, disable=not errors.is_terminal)
        self._task = self._bar.add_task("", total=None)

    def __enter__(self) -> _Show:
        self._bar.start()
        return self

    def __exit__(self, *_: object) -> None:
        self._bar.stop()

    def read(self, count: Read) -> None:
        """Another shard is finished."""
        self._bar.update(self._task, completed=count.bytes, total=max(count.of, 1),
                         description=f"{some(count.reports, 'report')}, {_left(count.left)}")
        if self._lines:
            write_lines([{"what": "shard", **_line(count)}])

    def refused(self, origin: str, stage: str, reason: str) -> None:
        """A report, or a part of one, was refused."""
        self._errors.print(f"refused {origin} ({stage}): {reason}", style="red", markup=False, soft_wrap=True)

    def say(self, words: str, *, style: str | None = None) -> None:
        """A line that stays."""
        self._bar.stop()
        self._errors.print(words, style=style, markup=False, soft_wrap=True)


def _left(seconds: float | None) -> str:
    if seconds is None:
        return "time left unknown"
    hours, minutes = int(seconds // 3600), int(seconds % 3600 // 60)
    return f"{hours} h {minutes:02} min left" if hours else f"{minutes} min left" if minutes else \
        f"{int(seconds)} s left"


def _pace(count: Read) -> str:
    before = f" ({some(count.before, 'shard')} were there already)" if count.before else ""
    seconds = max(count.seconds, 1e-9)
    unread = f" ({count.unread:,} left unread by the gate)" if count.unread else ""
    return (f"{some(count.reports, 'report')} read{unread}, {count.refused:,} refused, {some(count.words, 'word')}, in "
            f"{some(count.shards, 'shard')}{before}: {count.seconds:.1f} s, {count.reports / seconds:.1f} reports/s, "
            f"{count.words / seconds:,.0f} words/s.")


def _line(count: Read) -> dict[str, object]:
    return {"reports": count.reports, "unread": count.unread, "refused": count.refused, "words": count.words,
            "shards": count.shards, "before": count.before, "bytes": count.bytes, "of": count.of,
            "seconds": round(count.seconds, 3), "left": None if count.left is None else round(count.left, 1)}
