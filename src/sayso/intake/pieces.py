"""Pieces of an input: what holds one report or few, not looked into yet, so that another process may take it in.

An archive of any size is cut into pieces as it is read, in the order in which it holds them; taking a piece in (the
body of a page, the language, the layout) is the dear part and needs nothing but the piece.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Literal

from sayso.intake.capture import Taken
from sayso.intake.doors import take_line, through_door
from sayso.intake.jsonl import read_line
from sayso.intake.kinds import Kind
from sayso.intake.material import Material
from sayso.intake.options import IntakeOptions
from sayso.intake.refused import Refused


@dataclass(frozen=True, slots=True, kw_only=True)
class Piece:
    """One piece of an input.

    Attributes:
        origin: what its report is called where nothing in it says otherwise: path, address, `path:number`.
        file: path of the file that holds it.
        data: its bytes, within the size limit; none where there is a fault.
        form: the kind that its transport tells, "line" for an object of JSON Lines or of a table, None if untold.
        number: of the line, row or record, from 1; 0 for a whole file.
        unit: what `number` counts.
        url, charset: as in `Material`.
        captured_at, captured_from, locator: as in `Original`, where the archive tells them; else None.
        fault: why there is nothing to take in.
        read: bytes of the file that were read up to the end of this piece; tells how far one is.
    """

    origin: str
    file: str
    data: bytes = field(default=b"", repr=False)
    form: Kind | Literal["line"] | None = None
    number: int = 0
    unit: Literal["line", "row", "record"] = "line"
    url: str | None = None
    charset: str | None = None
    captured_at: str | None = None
    captured_from: str | None = None
    locator: str | None = None
    fault: Refused | None = None
    read: int = 0


def take_piece(piece: Piece, options: IntakeOptions) -> Iterator[Taken]:
    """The reports in a piece, each with its original; never raises what a report can cause."""
    if piece.fault is not None:
        yield Taken(report=piece.fault)
    elif piece.form == "line":
        line = read_line(piece.data, piece.number, f"{piece.file}:{piece.number}")
        yield from take_line(line, piece.file, options, unit=piece.unit)
    else:
        material = Material(origin=piece.origin, data=piece.data, url=piece.url, charset=piece.charset)
        for taken in through_door(material, options, kind=piece.form):
            yield _as_captured(taken, piece)


def _as_captured(taken: Taken, piece: Piece) -> Taken:
    """The report with the time and place of capture that the archive tells."""
    if taken.original is None or piece.captured_from is None:
        return taken
    original = dataclasses.replace(
        taken.original, captured_from=piece.captured_from, locator=taken.original.locator or piece.locator,
        captured_at=piece.captured_at or taken.original.captured_at)
    return dataclasses.replace(taken, original=original)
