"""Where the compiled index lies, and how it comes there."""

from __future__ import annotations

import contextlib
import fcntl
import os
import sys
from collections.abc import Callable, Iterator
from functools import cache
from pathlib import Path

from sayso.gazetteer.compilation import compile_gazetteer
from sayso.gazetteer.index import Gazetteer
from sayso.gazetteer.sources import edition
from sayso.records.errors import GazetteerUnavailable

__all__ = ["index_path", "open_gazetteer", "prepare_gazetteer"]

FILE = "places.idx"
BESIDE = Path(__file__).parent / "compiled" / FILE


def index_path() -> Path:
    """Where the index is, or will be made.

    In this order: what SAYSO_GAZETTEER names, beside the package (where set-up puts it), the user's
    cache folder by the XDG rules.
    """
    if named := os.environ.get("SAYSO_GAZETTEER"):
        return Path(named)
    if BESIDE.exists() or os.access(BESIDE.parent.parent, os.W_OK):
        return BESIDE
    cache_home = os.environ.get("XDG_CACHE_HOME") or str(Path.home() / ".cache")
    return Path(cache_home) / "sayso" / FILE


@cache
def open_gazetteer() -> Gazetteer:
    """The gazetteer of this installation, compiled first if it is missing or from other tables.

    Raises:
        GazetteerUnavailable: it is missing and cannot be compiled or written.
    """
    return Gazetteer(prepare_gazetteer(told=lambda line: print(line, file=sys.stderr)))


def prepare_gazetteer(*, told: Callable[[str], None] | None = None) -> Path:
    """Compiles the index unless it is there and was compiled from the tables that are installed.

    Several processes may ask at once: one compiles, the others wait for it.

    Args:
        told: is given a line on what is being done.

    Returns:
        The path of the index.

    Raises:
        GazetteerUnavailable: it cannot be compiled or written.
    """
    path = index_path()
    if _is_current(path):
        return path
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        with _alone(path.with_suffix(".lock")):
            return path if _is_current(path) else compile_gazetteer(path, told=told)
    except OSError as error:
        raise GazetteerUnavailable(
            f"Place index {str(path)!r} cannot be written ({error}).",
            remedy="Let SAYSO_GAZETTEER name a file that can.") from error


def _is_current(path: Path) -> bool:
    if not path.is_file():
        return False
    try:
        return bool(Gazetteer(path).header["edition"] == edition())
    except GazetteerUnavailable:
        return False


@contextlib.contextmanager
def _alone(lock: Path) -> Iterator[None]:
    """Holds a lock that the system lets go when the process ends, however it ends."""
    with lock.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield
