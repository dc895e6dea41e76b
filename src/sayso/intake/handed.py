"""Bytes that somebody handed over, dropped on a page or pasted: told by a name, since no path of theirs is known."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from sayso.intake.capture import Taken
from sayso.intake.doors import read_json_lines, through_door, too_large
from sayso.intake.kinds import kind_of_bytes, kind_of_name
from sayso.intake.material import Material
from sayso.intake.options import IntakeOptions
from sayso.intake.refused import refused
from sayso.records.errors import SaysoError, UnreadableReport

_HEAD = 4096  # bytes looked at to tell JSON Lines, which are read line by line


@dataclass(frozen=True, slots=True, kw_only=True)
class Handed:
    """Bytes handed over, and what is said of them.

    Attributes:
        path: where they lie now; told to nobody.
        name: what they are called; the origin of the report. Never used as a path.
        source: from whom ("pasted by Ana Vell"); becomes `captured_from`.
    """

    path: Path
    name: str
    source: str

    def __str__(self) -> str:
        return self.name


def take_handed(handed: Handed, options: IntakeOptions) -> Iterator[Taken]:
    """The reports in what was handed over, each with its original; never raises what a report can cause."""
    for taken in _taken(handed, options):
        original = taken.original and dataclasses.replace(taken.original, captured_from=handed.source)
        yield dataclasses.replace(taken, original=original)


def _taken(handed: Handed, options: IntakeOptions) -> Iterator[Taken]:
    name = handed.name
    try:
        with handed.path.open("rb") as stream:
            head = stream.read(_HEAD)
            stream.seek(0)
            if _is_lines(name, head, options):
                yield from read_json_lines(stream, name, options)
                return
            data = stream.read(options.max_bytes + 1)
        if len(data) > options.max_bytes:
            raise too_large(name, options)
    except OSError as error:
        yield Taken(report=refused(name, UnreadableReport(
            f"'{name}' can no longer be read ({error.strerror}).", reason="unreadable", remedy="Hand it over again.")))
    except SaysoError as error:
        yield Taken(report=refused(name, error))
    else:
        yield from through_door(Material(origin=name, data=data), options)


def _is_lines(name: str, head: bytes, options: IntakeOptions) -> bool:
    if options.kind != "auto":
        return options.kind == "jsonl"
    return (kind_of_name(name) or kind_of_bytes(head)) == "jsonl" and b"%PDF-" not in head

