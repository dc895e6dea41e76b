"""One shard read: its pieces taken in, its reports read, all of it as the files of a part."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Collection, Iterator, Mapping
from dataclasses import dataclass

from sayso.batch.parts import Part, packed
from sayso.batch.rows import Row, document_row, record_rows, refused_row
from sayso.batch.shards import Shard
from sayso.gate import STAGE as GATE
from sayso.gate import is_unread
from sayso.intake import IntakeOptions, Refused, Taken
from sayso.intake.pieces import Piece, take_piece
from sayso.keeping.reading import Reads, with_brief
from sayso.records.original import Original
from sayso.records.record import Refusal
from sayso.store.packing import pack

STAGE = "batch"


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """How shards are read; goes to every worker.

    Attributes:
        pipeline: makes what reads reports; called once in each worker.
        options: how reports are taken in.
        originals: keep the bytes; else only where they lie and their SHA-256.
    """

    pipeline: Callable[[], Reads]
    options: IntakeOptions
    originals: bool = True


@dataclass(slots=True)
class _Read:
    """What one piece gave: rows by table, and what is counted."""

    rows: defaultdict[str, list[Row]]
    originals: dict[str, Row]
    reports: int = 0
    unread: int = 0
    refused: int = 0
    words: int = 0


def read_shard(shard: Shard, reading: Reading, reader: Reads, *, first: Collection[int] = (),
               refused: Mapping[int, tuple[str, str]] | None = None,
               told: Callable[[int], None] = lambda piece: None) -> Part:
    """The part that a shard gives; it depends on nothing but the shard and how it is read.

    Args:
        reader: what `reading.pipeline` made.
        first: pieces to read before the others, since they may fail.
        refused: pieces that are not read, each with the reason's code and its words.
        told: is told which piece is begun.
    """
    given, found = refused or {}, dict[int, _Read]()
    for at in (*sorted(first), *(at for at in range(len(shard.pieces)) if at not in first)):
        piece = shard.pieces[at]
        told(at)
        found[at] = _refused(piece, reading, *given[at]) if at in given else _piece(piece, reading, reader)
    return _part(shard, [found[at] for at in range(len(shard.pieces))])


def _piece(piece: Piece, reading: Reading, reader: Reads) -> _Read:
    read = _Read(defaultdict(list), {})
    for taken in take_piece(piece, reading.options):
        _take(read, taken, piece, reading, reader)
    return read


def _take(read: _Read, taken: Taken, piece: Piece, reading: Reading, reader: Reads) -> None:
    report, original = taken.report, taken.original
    sha256 = _keep(read, original, piece, reading)
    if isinstance(report, Refused):
        read.refused += 1
        read.rows["refusals"].append(refused_row(report, sha256))
        return
    assert original is not None  # a document was made of something
    for one in reader.pipe([report]):
        record, brief = with_brief(one)
        row = document_row(record.document, original, captured_at=piece.captured_at)
        read.rows["documents"].append(row)
        for name, rows in record_rows(record).items():
            read.rows[name] += rows
        read.rows["records"].append({"document": report.id, "record": pack(record), "brief": pack(brief)})
        read.reports, read.unread = read.reports + 1, read.unread + is_unread(record)
        read.words += row["words"]


def _refused(piece: Piece, reading: Reading, reason: str, words: str) -> _Read:
    """A piece that no worker could read, with its bytes."""
    read = _Read(defaultdict(list), {})
    original = Original(data=piece.data.rstrip(b"\r\n") if piece.form == "line" else piece.data, media_type="",
                        captured_at="", captured_from="")
    told = Refused(origin=piece.origin, refusal=Refusal(stage=STAGE, reason=reason), message=words)
    read.rows["refusals"].append(refused_row(told, _keep(read, original, piece, reading)))
    read.refused = 1
    return read


def _keep(read: _Read, original: Original | None, piece: Piece, reading: Reading) -> str | None:
    if original is None:
        return None
    digest = original.sha256
    read.originals[digest] = {
        "sha256": digest, "size": len(original.data), "data": original.data if reading.originals else None,
        "file": piece.file, "piece": piece.number}
    return digest


def _part(shard: Shard, found: list[_Read]) -> Part:
    rows: defaultdict[str, list[Row]] = defaultdict(list)
    originals: dict[str, Row] = {}
    for read in found:
        for name, some in read.rows.items():
            rows[name] += some
        for digest, row in read.originals.items():
            originals.setdefault(digest, row)
    rows["originals"] = list(originals.values())
    return Part(
        shard=shard.name, digest=shard.digest(), files=packed(rows), reports=sum(read.reports for read in found),
        refused=sum(read.refused for read in found), words=sum(read.words for read in found),
        unread=sum(read.unread for read in found), told=tuple(_told(rows["refusals"])))


def _told(rows: list[Row]) -> Iterator[tuple[str, str, str]]:
    for row in rows:
        if row["stage"] == GATE:  # most reports of an archive; they are counted
            continue
        words = f"{row['message']} {row['remedy']}".strip()
        yield row["origin"], row["stage"], words or row["reason"]
