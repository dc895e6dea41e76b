"""Files that cannot be written from their beginning to their end: made in a temporary file, then read off."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path
from tempfile import TemporaryDirectory

_PART = 1 << 16


def spooled(make: Callable[[Path], None]) -> Iterator[bytes]:
    """The bytes of the file that `make` writes at a path, some at a time."""
    with TemporaryDirectory(prefix="sayso-export-") as folder:
        path = Path(folder) / "made"
        make(path)
        with path.open("rb") as file:
            while part := file.read(_PART):
                yield part
