"""Files and folders as pieces, in the order of their paths; archives among them record by record."""

from __future__ import annotations

import io
from collections.abc import Iterator
from pathlib import Path
from typing import BinaryIO, Literal, cast

from sayso.intake.doors import empty, too_large
from sayso.intake.folder import files_in
from sayso.intake.jsonl import raw_lines, too_long
from sayso.intake.options import IntakeOptions
from sayso.intake.pieces import Piece
from sayso.intake.refused import refused
from sayso.intake.unpacking import Unpacked
from sayso.records.errors import MissingInput, SaysoError, UnreadableReport

Archive = Literal["jsonl", "jsonl.gz", "warc", "parquet"]
_BY_ENDING: tuple[tuple[str, Archive], ...] = (
    (".jsonl", "jsonl"), (".ndjson", "jsonl"), (".jsonl.gz", "jsonl.gz"), (".ndjson.gz", "jsonl.gz"), (".warc", "warc"),
    (".warc.gz", "warc"), (".parquet", "parquet"),
)  # fmt: skip


def pieces_of(path: Path, options: IntakeOptions) -> Iterator[Piece]:
    """The pieces of a file, or of all files below a folder; what cannot be opened as a piece with a fault."""
    try:
        yield from _path(path, options)
    except SaysoError as error:
        yield _fault(str(path), error)


def archive_of(path: str, options: IntakeOptions) -> Archive | None:
    """The archive that a file's name tells, None for a file that is a report, or what the user says it is."""
    name = path.lower()
    told = next((archive for ending, archive in _BY_ENDING if name.endswith(ending)), None)
    if options.kind == "jsonl":
        return "jsonl.gz" if name.endswith(".gz") else "jsonl"
    return told if options.kind == "auto" or told not in ("jsonl", "jsonl.gz") else None


def _path(path: Path, options: IntakeOptions) -> Iterator[Piece]:
    try:
        if path.is_dir():
            yield from _folder(path, options)
            return
        if not path.exists():
            raise _missing(path)
    except (OSError, ValueError) as error:  # a name too long, a zero byte in it
        raise MissingInput(f"{str(path)!r} is no path ({error}).", remedy="Check the path.") from None
    yield from _file(path, options)


def _missing(path: Path) -> MissingInput:
    return MissingInput(f"'{path}' does not exist.", remedy="Check the path.")


def _folder(folder: Path, options: IntakeOptions) -> Iterator[Piece]:
    nothing = True
    for found in files_in(folder):
        nothing = False
        if isinstance(found, tuple):
            yield _fault(str(found[0]), found[1])
            continue
        try:
            yield from _file(found, options)
        except SaysoError as error:
            yield _fault(str(found), error)
    if nothing:
        raise UnreadableReport(
            f"folder '{folder}' holds no files that are not hidden.", reason="empty", remedy="Check the path."
        )


def _file(path: Path, options: IntakeOptions) -> Iterator[Piece]:
    origin = str(path)
    archive = archive_of(origin, options)
    try:
        if not path.is_file():
            raise _not_a_file(path)
        with path.open("rb") as stream:
            if archive is not None:
                yield from _archive(archive, stream, origin, options)
                return
            data = stream.read(options.max_bytes + 1)
    except OSError as error:
        raise UnreadableReport(
            f"file '{origin}' cannot be opened ({error.strerror}).",
            reason="unreadable",
            remedy="Check its permissions.",
        ) from None
    if len(data) > options.max_bytes:
        raise too_large(origin, options)
    yield Piece(origin=origin, file=origin, data=data, read=len(data))


def _archive(archive: Archive, stream: BinaryIO, origin: str, options: IntakeOptions) -> Iterator[Piece]:
    """What a file of many reports holds; libraries that need much are loaded only when asked."""
    if archive == "warc":
        from sayso.intake.warc import pieces_of_warc

        yield from pieces_of_warc(stream, origin, options)
    elif archive == "parquet":
        from sayso.intake.tables import pieces_of_parquet

        yield from pieces_of_parquet(origin, options)
    elif archive == "jsonl.gz":
        yield from _packed_lines(stream, origin, options)
    else:
        yield from _lines(stream, stream, origin, options)


def _packed_lines(stream: BinaryIO, origin: str, options: IntakeOptions) -> Iterator[Piece]:
    number, unpacked = 0, Unpacked(stream)
    for piece in _lines(cast(BinaryIO, io.BufferedReader(unpacked, 1 << 20)), stream, origin, options):
        number = piece.number
        yield piece
    if unpacked.damage:
        yield _fault(f"{origin}:{number + 1}", UnreadableReport(
            f"file '{origin}' cannot be unpacked after line {number} ({unpacked.damage}).", reason="damaged",
            remedy="Fetch it again."), file=origin)


def _lines(stream: BinaryIO, under: BinaryIO, origin: str, options: IntakeOptions) -> Iterator[Piece]:
    """The lines of a stream; `under` is the file that it is read from."""
    nothing = True
    for number, line in raw_lines(stream, max_bytes=options.max_bytes):
        nothing = False
        place = f"{origin}:{number}"
        if line is None:
            yield _fault(place, too_long(place, options.max_bytes), file=origin)
        else:
            yield Piece(origin=place, file=origin, data=line, form="line", number=number, read=under.tell())
    if nothing:
        yield _fault(origin, empty(origin))


def _fault(origin: str, error: SaysoError, *, file: str | None = None) -> Piece:
    return Piece(origin=origin, file=file or origin, fault=refused(origin, error))


def _not_a_file(path: Path) -> SaysoError:
    if path.is_symlink() and not path.exists():
        return MissingInput(f"link '{path}' leads nowhere.", remedy="Check the link.")
    return UnreadableReport(
        f"'{path}' is neither file nor folder.", reason="unreadable", remedy="Give a file; pipe the rest into '-'."
    )
