"""Kept bytes taken in again: a newer intake may find a better text, title or layout in what was captured once."""

from __future__ import annotations

import dataclasses
import io
from collections.abc import Iterator

from sayso.intake.capture import Taken, kind_of_media
from sayso.intake.doors import read_json_lines, through_door
from sayso.intake.material import Material, is_address
from sayso.intake.options import IntakeOptions
from sayso.records.document import Document
from sayso.records.errors import UnreadableReport
from sayso.records.original import Original


def take_again(original: Original, before: Document) -> Document:
    """The report that its bytes give now, under the id and the origin that it has.

    Text, title, byline, layout and a date that is printed are what intake now makes of the bytes. What somebody may
    have said when the report was added (publisher, address, a given date, a title) is not in the bytes and stays.

    Args:
        original: the bytes. before: what an earlier intake made of them.

    Raises:
        UnreadableReport: intake now finds no report in them, or more than one that this could be.
    """
    found = [one.report for one in _taken(original, before)
             if isinstance(one.report, Document) and one.original and one.original.sha256 == original.sha256]
    if len(found) > 1:
        found = [one for one in found if one.origin == before.origin]
    if len(found) != 1:
        raise UnreadableReport(f"the kept bytes of {before.origin} hold {len(found) or 'no'} reports.",
                               reason="unreadable", remedy="Its text is read as it was taken in before.")
    return dataclasses.replace(found[0], id=before.id, origin=before.origin)


def _given_title(original: Original, before: Document) -> str | None:
    """A title that no plain text holds: somebody said it when the report was added."""
    plain = original.media_type.partition(";")[0] == "text/plain"
    return before.title if plain and before.title and before.title not in " ".join(before.text.split()) else None


def _taken(original: Original, before: Document) -> Iterator[Taken]:
    given = before.published.value if before.published.basis == "given" else None
    media, _, charset = original.media_type.partition("; charset=")
    kind = kind_of_media(media)
    options = IntakeOptions(max_bytes=len(original.data) + 1, published=given, publisher=before.publisher,
                            url=before.url, title=_given_title(original, before), languages=())
    if kind is None:  # a line of JSON Lines
        yield from read_json_lines(io.BytesIO(original.data), before.origin, options)
        return
    address = original.captured_from if is_address(original.captured_from) else None
    material = Material(origin=before.origin, data=original.data, url=address, charset=charset or None)
    yield from through_door(material, dataclasses.replace(options, kind=kind))
