"""JSON Lines: one report a line, `id, text` and where known `title, published, publisher, byline, url, language`.

Lines are read one by one, so a file may be of any size; a bad line is refused with its number and the
others are read. JSON is UTF-8 (RFC 8259); a byte order mark at the head is passed over.
"""

from __future__ import annotations

import codecs
import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any, BinaryIO

from sayso.intake.dates import iso_date
from sayso.intake.draft import LONGEST_SAID, Draft
from sayso.records.document import Published
from sayso.records.errors import UnreadableReport


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One line of JSON Lines.

    Attributes:
        number: from 1. data: its bytes; None where it is too long.
        origin: the line's own, its `id` where it has one.
        found: its draft, or why it has none.
    """

    number: int
    data: bytes | None
    origin: str
    found: Draft | UnreadableReport


def read_lines(stream: BinaryIO, *, origin: str, max_bytes: int) -> Iterator[Line]:
    """Each line that is not blank.

    Args:
        stream: binary, at its beginning.
        origin: path or "-"; a line without `id` is called `origin:number`.
        max_bytes: a longer line is refused.
    """
    for number, line in raw_lines(stream, max_bytes=max_bytes):
        place = f"{origin}:{number}"
        yield Line(number=number, data=None, origin=place, found=too_long(place, max_bytes)) if line is None \
            else read_line(line, number, place)


def raw_lines(stream: BinaryIO, *, max_bytes: int) -> Iterator[tuple[int, bytes | None]]:
    """Each line that is not blank as it is, with its number from 1; None for one that is too long.

    Args: as for `read_lines`.
    """
    number = 0
    while line := stream.readline(max_bytes + 1):
        number += 1
        if len(line) > max_bytes and not line.endswith(b"\n"):
            _skip_line(stream)
            yield number, None
            continue
        if number == 1:
            line = line.removeprefix(codecs.BOM_UTF8)
        if line.strip():
            yield number, line


def read_line(line: bytes, number: int, place: str) -> Line:
    """One line, as a draft or with the reason why it is none.

    Args:
        place: what it is called if it has no `id`.
    """
    origin = place
    found: Draft | UnreadableReport
    try:
        row = _object(line, place)
        origin = _identity(row, place)
        found = _draft(row, origin, place)
    except UnreadableReport as error:
        found = error
    return Line(number=number, data=line, origin=origin, found=found)


def too_long(place: str, max_bytes: int) -> UnreadableReport:
    """The error for a line over the size limit."""
    return _bad(place, f"is longer than {max_bytes} bytes", reason="too_large", remedy="Raise the limit.")


def _object(line: bytes, place: str) -> dict[str, Any]:
    try:
        row = json.loads(line.decode("utf-8"))
    except UnicodeDecodeError as error:
        raise _bad(place, f"is not UTF-8 (byte {error.start})") from None
    except RecursionError:
        raise _bad(place, "is nested too deeply") from None
    except ValueError as error:
        raise _bad(place, f"is not JSON ({error})", remedy="Check that the line was written wholly.") from None
    if not isinstance(row, dict):
        raise _bad(place, f"is a JSON {type(row).__name__}, not an object")
    return row


def _identity(row: dict[str, Any], place: str) -> str:
    given = row.get("id")
    if given is None or given == "":
        return place
    if isinstance(given, bool) or not isinstance(given, str | int):
        raise _bad(place, f"has an id that is neither string nor integer: {given!r:.60}")
    if len(str(given)) > LONGEST_SAID:
        raise _bad(place, f"has an id of more than {LONGEST_SAID} characters")
    return str(given)


def _draft(row: dict[str, Any], origin: str, place: str) -> Draft:
    text = row.get("text")
    if not isinstance(text, str):
        wrong = "no text" if text is None else f"a text that is no string: {text!r:.60}"
        raise _bad(place, f"has {wrong}")
    day = _string(row, "published", place)
    value = iso_date(day) if day else None
    if day and value is None:
        raise _bad(place, f"has published {day!r:.60}, which is not ISO 8601", remedy="Write it as 2022-09-13.")
    published = Published(value=value, basis="given") if value else Published()
    return Draft(
        origin=origin,
        text=text,
        title=_string(row, "title", place),
        publisher=_string(row, "publisher", place),
        byline=_string(row, "byline", place),
        url=_string(row, "url", place),
        language=_string(row, "language", place),
        published=published,
        given=True,
    )


def _string(row: dict[str, Any], name: str, place: str) -> str | None:
    value = row.get(name)
    if value is None or value == "":
        return None
    if not isinstance(value, str):
        raise _bad(place, f"has a {name} that is no string: {value!r:.60}")
    return value


def _bad(place: str, what: str, *, reason: str = "bad_line", remedy: str = "") -> UnreadableReport:
    remedy = remedy or "Each line must be a JSON object with id and text."
    return UnreadableReport(f"{place} {what}.", reason=reason, remedy=remedy)


def _skip_line(stream: BinaryIO) -> None:
    while (rest := stream.readline(1 << 20)) and not rest.endswith(b"\n"):
        pass
