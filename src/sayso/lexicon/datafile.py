"""Reads a data file of the lexicon.

Parsing all of them takes a quarter of a second, a tenth of a cold start. So what was parsed is kept beside
the files as Python keeps compiled modules: in `__pycache__`, for this version of Python, and only as
long as size and time of the file are the same. Where nothing can be written, files are parsed each time.
"""

from __future__ import annotations

import marshal
import os
import sys
from importlib.resources import files
from pathlib import Path
from typing import Any

import yaml

from sayso.records.errors import LexiconDamaged

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C loader is ten times as fast


def load_yaml(name: str) -> dict[str, Any]:
    """The mapping in `lexicon/data/<name>`.

    Raises:
        LexiconDamaged: the file is missing, or is no YAML mapping.
    """
    path = Path(str(files("sayso.lexicon"))) / "data" / name
    try:
        stamp = _stamp(path)
        kept = _kept(path, stamp)
        loaded = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER) if kept is None else kept
    except (OSError, yaml.YAMLError) as error:
        raise LexiconDamaged(f"lexicon/data/{name}: {error}", remedy="Restore the file.") from error
    if not isinstance(loaded, dict):
        raise LexiconDamaged(f"lexicon/data/{name} is no mapping.", remedy="Restore the file.")
    if kept is None:
        _keep(path, stamp, loaded)
    return loaded


def _stamp(path: Path) -> tuple[int, int]:
    """Size and time of last change, in nanoseconds."""
    found = path.stat()
    return found.st_size, found.st_mtime_ns


def _compiled(path: Path) -> Path:
    return path.parent / "__pycache__" / f"{path.stem}.{sys.implementation.cache_tag}.marshal"


def _kept(path: Path, stamp: tuple[int, int]) -> dict[str, Any] | None:
    """What was parsed before; None where it is missing, damaged, or of another state of the file."""
    try:
        kept_stamp, loaded = marshal.loads(_compiled(path).read_bytes())
    except (OSError, ValueError, EOFError, TypeError):
        return None
    return loaded if kept_stamp == stamp and isinstance(loaded, dict) else None


def _keep(path: Path, stamp: tuple[int, int], loaded: dict[str, Any]) -> None:
    """Keeps it for the next start, whole or not at all; where that cannot be, nothing is lost."""
    target = _compiled(path)
    try:
        data = marshal.dumps((stamp, loaded))
        target.parent.mkdir(exist_ok=True)
        draft = target.with_suffix(f".{os.getpid()}")
        draft.write_bytes(data)
        os.replace(draft, target)
    except (OSError, ValueError):  # no right to write, or a value (a date) that marshal does not know
        return
