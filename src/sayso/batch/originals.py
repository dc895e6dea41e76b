"""The bytes of reports, out of the tables of a batch or of the files that these refer to."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from sayso.batch.rows import Row
from sayso.intake import IntakeOptions
from sayso.intake.files import pieces_of
from sayso.intake.pieces import Piece, take_piece
from sayso.records.errors import MissingInput


class Originals:
    """Finds bytes by their SHA-256.

    Files that are referred to are read once, from the front: shards come in the order in which they were cut.

    Args:
        options: how the batch took reports in.
    """

    def __init__(self, options: IntakeOptions) -> None:
        self._options = options
        self._file = ""
        self._pieces: Iterator[Piece] = iter(())
        self._at: Piece | None = None

    def of(self, rows: Mapping[str, Row]) -> dict[str, bytes]:
        """The bytes of each row of a shard's `originals`, by SHA-256.

        Raises:
            MissingInput: a file that is referred to is not there any more, or is another one.
        """
        found = {name: row["data"] for name, row in rows.items() if row["data"] is not None}
        for name, row in rows.items():
            if name not in found:
                found[name] = self._read(row)
        return found

    def _read(self, row: Row) -> bytes:
        piece = self._piece(row["file"], row["piece"])
        if piece is not None:
            data = piece.data.rstrip(b"\r\n") if piece.form == "line" else piece.data
            if hashlib.sha256(data).hexdigest() == row["sha256"]:
                return data
            for taken in take_piece(piece, self._options):  # what lies within it, such as a mail's attachment
                if taken.original is not None and taken.original.sha256 == row["sha256"]:
                    return taken.original.data
        raise MissingInput(f"'{row['file']}' does not hold the bytes that the tables refer to (piece {row['piece']}).",
                           remedy="Put the file back, or read it again with --originals keep.")

    def _piece(self, file: str, number: int) -> Piece | None:
        if file != self._file or (self._at is not None and self._at.number > number):
            self._file, self._at, self._pieces = file, None, pieces_of(Path(file), self._options)
        while self._at is None or self._at.number < number:
            self._at = next(self._pieces, None)
            if self._at is None:
                self._file = ""
                return None
        return self._at if self._at.number == number else None
