"""Folders: the files in them, sorted by path.

Hidden files are skipped, and so are README, LICENSE, NOTICE and settings (.toml): they tell about a folder
and are no reports. Named one by one they are read as any other.
"""

from __future__ import annotations

import os
import re
from collections.abc import Iterator
from pathlib import Path

from sayso.records.errors import UnreadableReport

_ABOUT = re.compile(r"\.|(?:readme|license|licence|notice)(?:\.\w+)?$|.*\.toml$", re.IGNORECASE)


def files_in(folder: Path) -> Iterator[Path | tuple[Path, UnreadableReport]]:
    """Every file below a folder in the order of its path; what cannot be entered, with the reason.

    Links are followed, but not back into a folder that leads to them. Pipes, sockets and devices are
    refused: reading them might never end.
    """
    yield from _walk(folder, (os.path.realpath(folder),))


def _walk(folder: Path, trail: tuple[str, ...]) -> Iterator[Path | tuple[Path, UnreadableReport]]:
    try:
        entries = sorted(path for path in folder.iterdir() if not _ABOUT.match(path.name))
    except OSError as error:
        yield folder, _unreadable(folder, error)
        return
    for path in entries:
        if path.is_dir():
            real = os.path.realpath(path)
            if real in trail:
                yield path, UnreadableReport(
                    f"folder '{path}' leads back into itself.",
                    reason="folder_loop",
                    remedy="Remove the link; the files are read at their own place.",
                )
            else:
                yield from _walk(path, (*trail, real))
        else:
            yield path


def _unreadable(folder: Path, error: OSError) -> UnreadableReport:
    return UnreadableReport(
        f"folder '{folder}' cannot be opened ({error.strerror}).",
        reason="unreadable",
        remedy="Check its permissions.",
    )
