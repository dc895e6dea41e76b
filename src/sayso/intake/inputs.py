"""From what a user names to reports: the one way in.

Inputs are read in the order given, one at a time; a folder's files in the order of their paths, the
lines of JSON Lines one by one. What cannot be read comes back as `Refused` in its place, and the rest
goes on.
"""

from __future__ import annotations

import io
import sys
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, cast

from sayso.intake.capture import STANDARD_INPUT, Taken
from sayso.intake.doors import empty, read_json_lines, through_door, too_large
from sayso.intake.draft import Draft
from sayso.intake.files import pieces_of
from sayso.intake.finishing import finish
from sayso.intake.handed import Handed, take_handed
from sayso.intake.material import Material, is_address
from sayso.intake.options import IntakeOptions
from sayso.intake.pieces import take_piece
from sayso.intake.refused import Refused, refused
from sayso.records.document import Document, Published
from sayso.records.errors import BadSetting, SaysoError

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

def open_reports(inputs: Sequence[str | Path], *, options: IntakeOptions | None = None) -> Iterator[Document | Refused]:
    """The reports of all inputs, lazily and in order.

    Args:
        inputs: paths of files or folders, http or https addresses, or "-" for standard input.
        options: the user's settings.
    """
    settings = options or IntakeOptions()
    for given in inputs:
        yield from open_input(given, options=settings)


def open_input(given: str | Path, *, options: IntakeOptions) -> Iterator[Document | Refused]:
    """The reports of one input."""
    return (taken.report for taken in take_in(given, options=options))


def take_in(given: str | Path | Handed, *, options: IntakeOptions) -> Iterator[Taken]:
    """The reports of one input, each with its original."""
    if isinstance(given, Handed):
        yield from take_handed(given, options)
        return
    try:
        if given == STANDARD_INPUT:
            yield from _standard_input(options)
        elif isinstance(given, str) and is_address(given):
            from sayso.intake.address import fetch

            fetched = fetch(given, options)
            yield from through_door(fetched.material, options, kind=fetched.kind)
        else:
            for piece in pieces_of(Path(given), options):
                yield from take_piece(piece, options)
    except SaysoError as error:
        yield Taken(report=refused(str(given), error))


def document_from_text(
    text: str,
    *,
    title: str | None = None,
    published: str | None = None,
    publisher: str | None = None,
    byline: str | None = None,
    url: str | None = None,
    origin: str = "text",
    language: str | None = None,
) -> Document:
    """The document of a text that a program already holds.

    Args:
        text: the report's words; kept to the letter.
        published: ISO 8601, a day or an instant with its offset.
        origin: what the record shall call it.
        language: ISO 639-1; found where it is not given.

    Raises:
        BadSetting: `published` is no date.
        UnreadableReport: the text is empty, binary, half a character somewhere, or not English.
    """
    from sayso.intake.dates import iso_date

    value = iso_date(published) if published is not None else None
    if published is not None and value is None:
        raise BadSetting(f"published {published!r} is not a date.", remedy="Give ISO 8601, such as 2022-09-13.")
    draft = Draft(
        origin=origin, text=text, title=title, publisher=publisher, byline=byline, url=url, language=language,
        published=Published(value=value, basis="given") if value else Published(), given=True,
    )  # fmt: skip
    return finish(draft, IntakeOptions())


def _standard_input(options: IntakeOptions) -> Iterator[Taken]:
    stream = cast(io.BufferedReader, sys.stdin.buffer)
    first = stream.read(1)
    if options.kind == "jsonl" or (options.kind == "auto" and first == b"{"):
        yield from read_json_lines(io.BufferedReader(_Resumed(first, stream)), STANDARD_INPUT, options)
        return
    data = first + stream.read(options.max_bytes)
    if len(data) > options.max_bytes:
        raise too_large(STANDARD_INPUT, options)
    if not data:
        raise empty(STANDARD_INPUT)
    yield from through_door(Material(origin=STANDARD_INPUT, data=data), options)


class _Resumed(io.RawIOBase):
    """A stream whose first byte was looked at, from its beginning."""

    def __init__(self, first: bytes, rest: io.BufferedIOBase) -> None:
        self._first, self._rest = first, rest

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        room = memoryview(buffer)
        piece = self._first or self._rest.read1(len(room))
        self._first = b""
        room[: len(piece)] = piece
        return len(piece)
