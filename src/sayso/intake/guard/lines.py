"""What passes between a process and the one it guards: pieces of bytes, each with its length before it.

The one that asks is trusted by the one that works, and not the other way round: a file may have taken the worker over.
So an answer is made of nothing but plain values and the classes that were expected ("Restricting Globals" in the
documentation of pickle), and is of no more than so many bytes.
"""

from __future__ import annotations

import io
import pickle
from typing import Any, BinaryIO

from sayso.records.errors import UnreadableReport

_LENGTH = 8  # bytes


def send(line: BinaryIO, data: bytes) -> None:
    """Writes one piece.

    Raises:
        OSError: nobody is there to read it.
    """
    line.write(len(data).to_bytes(_LENGTH, "big"))
    line.write(data)
    line.flush()


def receive(line: BinaryIO, *, most: int | None = None) -> bytes | None:
    """The next piece; None where the line ended.

    Args:
        most: bytes that it may have.

    Raises:
        OverflowError: it has more.
    """
    head = line.read(_LENGTH)
    length = int.from_bytes(head, "big")
    if len(head) < _LENGTH:
        return None
    if most is not None and length > most:
        raise OverflowError(f"{length} bytes")
    data = line.read(length)
    return data if len(data) == length else None


def understood(data: bytes, expected: tuple[type, ...]) -> Any:
    """What an answer says.

    Args:
        expected: the classes that may be in it, beside plain values and the error of a report.

    Raises:
        UnpicklingError: it says something else, or nothing that makes sense.
    """
    try:
        return _Reader(data, (*expected, UnreadableReport)).load()
    except Exception as error:  # noqa: BLE001 - whoever took a process over may answer anything
        raise pickle.UnpicklingError(f"{type(error).__name__}: {error}") from None


class _Reader(pickle.Unpickler):
    """Makes of bytes what was expected, and nothing else."""

    def __init__(self, data: bytes, expected: tuple[type, ...]) -> None:
        super().__init__(io.BytesIO(data))
        self._expected = {(one.__module__, one.__qualname__): one for one in expected}

    def find_class(self, module: str, name: str) -> type:
        """The class of that name, if it may be in an answer."""
        try:
            return self._expected[module, name]
        except KeyError:
            raise pickle.UnpicklingError(f"{module}.{name} was not expected") from None
