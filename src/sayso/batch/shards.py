"""Inputs cut into shards: the unit that is read, written, and not read again after a stop.

The cut depends on the inputs and on the size of a shard alone, not on who reads it; so the same inputs give the same
shards on any number of processes, and a run that goes on knows which of them it has.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from sayso.intake import IntakeOptions
from sayso.intake.files import pieces_of
from sayso.intake.folder import files_in
from sayso.intake.pieces import Piece

# A shard is full when it holds so many reports or bytes. 200 reports of a mix of news take some 20 s of a core, and 3
# with the gate (10.8 and 79.8 a second, docs/performance.md): what a kill costs at the
# most; each shard is ten files. Bytes bound what waits in memory, two shards a process.
REPORTS = 200
BYTES = 16_000_000


@dataclass(frozen=True, slots=True, kw_only=True)
class Shard:
    """Pieces that are read together.

    Attributes:
        name: `0000-000000`: number of the input, number of the shard within it; parts are named after it.
        pieces: what it holds, in the order of the input.
        read: bytes of the input's files that were read for it, as they lie on the disk.
    """

    name: str
    pieces: tuple[Piece, ...]
    read: int

    @property
    def input(self) -> int:
        """The number of the input, from 0."""
        return int(self.name.partition("-")[0])

    def digest(self) -> str:
        """SHA-256 of what is in it: tells whether an input changed since a shard of that name was read."""
        whole = hashlib.sha256()
        for piece in self.pieces:
            head = (piece.origin, piece.file, piece.form, piece.number, piece.fault, len(piece.data))
            whole.update(repr(head).encode("utf-8", "surrogatepass"))
            whole.update(piece.data)
        return whole.hexdigest()


def shards_of(inputs: Sequence[str], options: IntakeOptions, *, reports: int = REPORTS,
              size: int = BYTES) -> Iterator[Shard]:
    """The shards of all inputs, in their order, read as they are asked for.

    Args:
        inputs: paths of files, archives and folders.
        reports, size: pieces and bytes of them at which a shard is full.
    """
    for number, given in enumerate(inputs):
        yield from _shards_of_one(number, given, options, reports=reports, size=size)


def _shards_of_one(number: int, given: str, options: IntakeOptions, *, reports: int, size: int) -> Iterator[Shard]:
    count, held, gathered = 0, 0, list[Piece]()
    # Bytes read are counted within each file; a folder has many.
    file, before, last = "", 0, 0
    for piece in pieces_of(Path(given), options):
        if piece.file != file:
            file, before = piece.file, 0
        gathered.append(piece)
        held += len(piece.data)
        last += max(0, piece.read - before)
        before = max(before, piece.read)
        if len(gathered) >= reports or held >= size:
            yield Shard(name=_name(number, count), pieces=tuple(gathered), read=last)
            count, held, gathered, last = count + 1, 0, [], 0
    if gathered:
        yield Shard(name=_name(number, count), pieces=tuple(gathered), read=last)


def _name(number: int, shard: int) -> str:
    return f"{number:04}-{shard:06}"


def size_of(given: str) -> int:
    """Bytes of a file, or of all files below a folder; 0 for what is not there."""
    path = Path(given)
    try:
        if path.is_dir():
            return sum(one.stat().st_size for one in files_in(path) if isinstance(one, Path) and one.is_file())
        return path.stat().st_size
    except OSError:
        return 0
