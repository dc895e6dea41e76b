"""Originals as WARC (ISO 28500, WARC 1.1): what was asked and what came back, to be handed on and read by others."""

from __future__ import annotations

import fcntl
import io
import os
import zlib
from collections.abc import Iterable
from datetime import UTC, datetime
from importlib.metadata import version
from pathlib import Path
from types import TracebackType
from typing import Any, BinaryIO

from sayso.intake.address import Answer
from sayso.records.errors import BadSetting
from sayso.watching.instants import written

# A file is closed at this size; archives hold a gigabyte a file by custom (IIPC), a desk hands on smaller ones.
_FULL = 500_000_000
_OPEN = ".open"  # behind the name of a file that is being written


class Archive:
    """WARC files in a folder; use it in `with`. A file that a killed run left is closed at its last whole record.

    Raises:
        BadSetting: the folder cannot be made or written.
    """

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._file: BinaryIO | None = None
        self._name = ""
        self._writer: Any = None
        try:
            folder.mkdir(parents=True, exist_ok=True)
            for left in sorted(folder.glob(f"*.warc.gz{_OPEN}")):
                _close_left(left)
        except OSError as error:
            raise BadSetting(f"originals cannot be kept in {folder} ({error.strerror}).",
                             remedy="Name another folder (originals in the table [watch]).") from None

    def __enter__(self) -> Archive:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        self.close()

    def pages(self, chain: Iterable[Answer]) -> tuple[str, str]:
        """Writes requests and answers, redirects first; the file's name, and the id of the last answer's record.

        The head of an answer is as it was received; the body is without the chunks in which it came, written as one
        chunk where the head says that it comes in chunks. Of redirects the head alone is kept.
        """
        identifier = ""
        for answer in chain:
            identifier = self._pair(answer)
        return self._done(identifier)

    def resource(self, address: str, media_type: str, data: bytes) -> tuple[str, str]:
        """Writes a file or message; returns as `pages`."""
        writer = self._ready()
        record = writer.create_warc_record(address, "resource", payload=io.BytesIO(data), length=len(data),
                                           warc_content_type=media_type)
        writer.write_record(record)
        return self._done(_id(record))

    def close(self) -> None:
        """Ends the file that is open."""
        if self._file is not None:
            self._file.close()
            self._file = self._writer = None
            (self._folder / f"{self._name}{_OPEN}").rename(self._folder / self._name)

    def _pair(self, answer: Answer) -> str:
        from warcio.statusandheaders import StatusAndHeaders

        writer = self._ready()
        head = StatusAndHeaders(f"{answer.status} {answer.reason}".strip(), list(answer.headers),
                                protocol=answer.protocol)
        told = {"WARC-IP-Address": answer.peer, **({} if answer.raw else {"WARC-Truncated": "unspecified"})}
        body = _as_sent(answer)
        response = writer.create_warc_record(answer.url, "response", payload=io.BytesIO(body), length=len(body),
                                             http_headers=head, warc_headers_dict=told)
        asked = StatusAndHeaders(f"GET {answer.target} HTTP/1.1", list(answer.sent), is_http_request=True)
        request = writer.create_warc_record(answer.url, "request", payload=io.BytesIO(b""), length=0,
                                            http_headers=asked)
        writer.write_request_response_pair(request, response)
        return _id(response)

    def _ready(self) -> Any:
        """A writer whose file has room."""
        if self._file is not None and self._file.tell() >= _FULL:
            self.close()
        if self._writer is None:
            self._begin()
        return self._writer

    def _begin(self) -> None:
        from warcio.warcwriter import WARCWriter

        self._name = f"sayso-{datetime.now(UTC):%Y%m%d%H%M%S%f}-{os.getpid()}.warc.gz"
        self._file = (self._folder / f"{self._name}{_OPEN}").open("xb")
        fcntl.flock(self._file, fcntl.LOCK_EX)  # another run leaves it alone
        self._writer = WARCWriter(self._file, gzip=True, warc_version="1.1")
        told = {"software": f"sayso/{version('sayso')}", "format": "WARC File Format 1.1",
                "created": written(datetime.now(UTC))}
        self._writer.write_record(self._writer.create_warcinfo_record(self._name, told))

    def _done(self, identifier: str) -> tuple[str, str]:
        assert self._file is not None
        self._file.flush()
        os.fsync(self._file.fileno())
        return self._name, identifier


def _as_sent(answer: Answer) -> bytes:
    chunked = "chunked" in (answer.header("transfer-encoding") or "").lower()
    if not chunked or not answer.raw:
        return answer.raw
    return b"%x\r\n%b\r\n0\r\n\r\n" % (len(answer.raw), answer.raw)


def _id(record: Any) -> str:
    return str(record.rec_headers.get_header("WARC-Record-ID"))


def _close_left(left: Path) -> None:
    """Cuts what a kill left of a record off, and gives the file its name; one without a record is removed."""
    with left.open("r+b") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            return  # another run is writing it
        whole = _whole(file)
        file.truncate(whole)
    if whole:
        left.rename(left.with_name(left.name.removesuffix(_OPEN)))
    else:
        left.unlink()


def _whole(file: BinaryIO) -> int:
    """How many bytes hold whole records: each is a gzip member of its own (WARC 1.1, annex D)."""
    whole, at = 0, 0
    member = zlib.decompressobj(wbits=31)
    while chunk := file.read(65_536):
        at += len(chunk)
        try:
            member.decompress(chunk)
            while member.eof:
                whole, rest = at - len(member.unused_data), member.unused_data
                member = zlib.decompressobj(wbits=31)
                member.decompress(rest)
        except zlib.error:
            break
    return whole
