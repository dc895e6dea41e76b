"""WARC (ISO 28500), as Common Crawl's news and web archivists' tools write it: one piece for each page in it.

Records are read one by one, so a file may be of any size, packed (`.warc.gz`) or not. A page is a `response` or a
`resource`; requests, notes of the crawler and `revisit` records (the page stands in another record) are passed over,
and so are pictures, scripts, styles and robots.txt, which are no reports.
"""

from __future__ import annotations

import dataclasses
import re
from collections.abc import Iterator
from typing import Any, BinaryIO
from urllib.parse import urlsplit

from sayso.intake.doors import too_large
from sayso.intake.kinds import kind_of_media_type
from sayso.intake.options import IntakeOptions
from sayso.intake.pieces import Piece
from sayso.intake.refused import refused
from sayso.records.errors import UnreadableReport

_PAGES = ("response", "resource")
_CHARSET = re.compile(r"charset\s*=\s*[\"']?([\w.:-]+)", re.IGNORECASE)


def pieces_of_warc(stream: BinaryIO, file: str, options: IntakeOptions) -> Iterator[Piece]:
    """Each page of an archive, in its order.

    Args:
        stream: binary, at its beginning; seekable.
        file: its path.
    """
    from warcio.archiveiterator import ArchiveIterator
    from warcio.exceptions import ArchiveLoadFailed

    number, iterator = 0, ArchiveIterator(stream)
    try:
        for record in iterator:
            number += 1
            piece = _piece(record, file, number, options)
            if piece is not None:
                yield dataclasses.replace(piece, read=stream.tell())
    # What warcio raises of a head that is cut off depends on where it is cut.
    except (ArchiveLoadFailed, OSError, EOFError, ValueError, LookupError, AttributeError, TypeError) as error:
        yield _damaged(file, number + 1, f"cannot be read on after record {number} ({error})")
    else:
        if not number:
            yield _damaged(file, 1, "holds no records")


def _piece(record: Any, file: str, number: int, options: IntakeOptions) -> Piece | None:
    """A page as a piece; None for a record that is none."""
    if record.rec_type not in _PAGES:
        return None
    told = record.rec_headers.get_header
    address = (told("WARC-Target-URI") or "").strip("<>")
    media = _media_type(record)
    kind = kind_of_media_type(media)
    if not address or (kind is None and media) or _path(address) == "/robots.txt":
        return None
    origin, locator = address, f"record {number} of {file}"
    status = record.http_headers.get_statuscode() if record.http_headers else "200"
    if not status.startswith("2"):
        return Piece(origin=origin, file=file, number=number, unit="record", fault=refused(origin, UnreadableReport(
            f"{locator} is an answer {status}, no page.", reason="http_error", remedy="Nothing; it is passed over.")))
    data = record.content_stream().read(options.max_bytes + 1)
    if len(data) > options.max_bytes:
        return Piece(origin=origin, file=file, number=number, unit="record",
                     fault=refused(origin, too_large(origin, options)))
    if getattr(record.raw_stream, "limit", 0):
        return _damaged(file, number, "is cut off", origin=origin)
    charset = _CHARSET.search(media)
    return Piece(
        origin=origin, file=file, data=data, form=kind, number=number, unit="record", url=address,
        charset=charset.group(1) if charset else None, captured_at=told("WARC-Date"), captured_from=address,
        locator=locator)


def _path(address: str) -> str:
    try:
        return urlsplit(address).path
    except ValueError:  # an address that is none: its page is read all the same, and so are those after it
        return ""


def _media_type(record: Any) -> str:
    """What the page's server said that it is, with its charset; "" if it said nothing."""
    if record.http_headers is not None:
        return (record.http_headers.get_header("Content-Type") or "").strip()
    return (record.rec_headers.get_header("Content-Type") or "").strip() if record.rec_type == "resource" else ""



def _damaged(file: str, number: int, what: str, *, origin: str | None = None) -> Piece:
    name = origin or f"{file}:{number}"
    return Piece(origin=name, file=file, number=number, unit="record", fault=refused(name, UnreadableReport(
        f"archive '{file}', record {number}: {what}.", reason="damaged", remedy="Fetch the archive again.")))


