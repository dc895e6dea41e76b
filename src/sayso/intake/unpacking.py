"""A file in gzip (RFC 1952) as a stream of what is packed in it, to the last byte that a damaged one still gives."""

from __future__ import annotations

import io
import zlib
from typing import TYPE_CHECKING, BinaryIO

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

_PIECE = 1 << 16
_GZIP = 31  # zlib's window of 32 KB, with gzip's head


class Unpacked(io.RawIOBase):
    """What is packed in a file of one gzip member or of several, one after the other.

    It ends where the file ends or is damaged; Python's own GzipFile then throws away what it had unpacked.

    Args:
        packed: the file, at its beginning.

    Attributes:
        damage: why it ended before its end; None where it did not.
    """

    def __init__(self, packed: BinaryIO) -> None:
        self._packed = packed
        self._member = zlib.decompressobj(_GZIP)
        self._begun = False
        self._rest = b""
        self.damage: str | None = None

    def readable(self) -> bool:
        """It is."""
        return True

    def readinto(self, buffer: WriteableBuffer) -> int:
        """Puts what comes next into the buffer, and says how much; 0 at the end."""
        room = memoryview(buffer)
        while self.damage is None:
            given = self._rest or self._packed.read(_PIECE)
            if not given:
                if self._begun:
                    self.damage = "it ends before its end"
                return 0
            try:
                piece = self._member.decompress(given, len(room))
            except zlib.error as error:
                self.damage = str(error)
                return 0
            self._begun, self._rest = True, self._member.unconsumed_tail
            if self._member.eof:
                self._rest = self._member.unused_data.lstrip(b"\0")  # padding between members is allowed
                self._member, self._begun = zlib.decompressobj(_GZIP), False
            if piece:
                room[: len(piece)] = piece
                return len(piece)
        return 0
