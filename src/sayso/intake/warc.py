"""WARC (ISO 28500), as Common Crawl's news and web archivists' tools write it: one piece for each page in it.

Records are read one by one, so a file may be of any size, packed (`.warc.gz`) or not. A page is a `response` or a
`resource`; requests, notes of the crawler and `revisit` records (the page stands in another record) are passed over,
and so are pictures, scripts, styles and robots.txt, which are no reports.

What a record holds in memory is bounded by size: its page is read up to the limit of one report, packed or in chunks
(which warcio would unpack whole), what is no page is passed over in small steps. Of its head warcio reads lines of any
length: there memory and computing are looked at (`sayso.bounds`).
"""

from __future__ import annotations

import dataclasses
import re
import zlib
from collections.abc import Iterator
from typing import Any, BinaryIO
from urllib.parse import urlsplit

from sayso.bounds import SECONDS, within
from sayso.intake.doors import too_large
from sayso.intake.guard.bound import SECONDS as DOOR_SECONDS
from sayso.intake.kinds import kind_of_media_type
from sayso.intake.options import IntakeOptions
from sayso.intake.pieces import Piece
from sayso.intake.refused import refused
from sayso.records.errors import UnreadableReport

_PAGES = ("response", "resource")
# Bytes by which the process may grow at the head of a record; the heads of a crawl have some 2 KB.
_HEAD = 100_000_000
# How what a server packed is unpacked, by zlib's windows; "deflate" comes with a head and without (RFC 9110, 8.4.1.2).
_WINDOWS = {"gzip": (31,), "x-gzip": (31,), "deflate": (15, -15)}
_STEP = 1 << 16  # bytes
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
        while (record := _next(iterator, file)) is not None:
            number += 1
            piece = _piece(record, file, number, options)
            if piece is not None:
                yield dataclasses.replace(piece, read=stream.tell())
    except UnreadableReport as error:
        name = f"{file}:{number + 1}"
        yield Piece(origin=name, file=file, number=number + 1, unit="record", fault=refused(name, error))
    # What warcio raises of a head that is cut off depends on where it is cut.
    except (ArchiveLoadFailed, OSError, EOFError, ValueError, LookupError, AttributeError, TypeError) as error:
        yield _damaged(file, number + 1, f"cannot be read on after record {number} ({error})")
    else:
        if not number:
            yield _damaged(file, 1, "holds no records")


def _next(records: Iterator[Any], file: str) -> Any | None:
    """The next record, once what is left of the one before is passed over; None at the end.

    Raises:
        UnreadableReport: its head, or passing over, costs more than it may.
    """
    with within(SECONDS, f"archive '{file}'", memory=_HEAD):
        return next(records, None)


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
    try:
        with within(DOOR_SECONDS, f"'{origin}'"):
            data = _page(record, options.max_bytes)
        if len(data) > options.max_bytes:
            raise too_large(origin, options)
    except UnreadableReport as error:
        return Piece(origin=origin, file=file, number=number, unit="record", fault=refused(origin, error))
    if getattr(record.raw_stream, "limit", 0):
        return _damaged(file, number, "is cut off", origin=origin)
    charset = _CHARSET.search(media)
    return Piece(
        origin=origin, file=file, data=data, form=kind, number=number, unit="record", url=address,
        charset=charset.group(1) if charset else None, captured_at=told("WARC-Date"), captured_from=address,
        locator=locator)


def _page(record: Any, most: int) -> bytes:
    """The page of a record as its server meant it, unpacked and out of its chunks; of more bytes, at least one more."""
    from warcio.bufferedreaders import ChunkedDataReader
    from warcio.limitreader import LimitReader

    told = record.http_headers.get_header if record.http_headers else {}.get
    stream = record.raw_stream
    if told("transfer-encoding") == "chunked":
        stream = ChunkedDataReader(LimitReader(stream, 2 * most + 1))  # a chunk is read whole, whatever it claims to be
    windows = _WINDOWS.get((told("content-encoding") or "").lower(), ())
    return _unpacked(stream.read(most + 1), windows, most)


def _unpacked(data: bytes, windows: tuple[int, ...], most: int) -> bytes:
    """What is packed in this, as far as it is sound, and no more than one byte too many; itself if it is not packed."""
    for window in windows:
        member, found = zlib.decompressobj(window), bytearray()
        try:
            for at in range(0, len(data), _STEP):
                found += member.decompress(data[at:at + _STEP], most + 1 - len(found))
                if member.eof or len(found) > most:
                    break
        except zlib.error:
            if not found:
                continue
        return bytes(found)
    return data


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


