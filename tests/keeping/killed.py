"""A process that adds and links reports until it is killed; it writes down each report whose add has returned."""

from __future__ import annotations

import os
from pathlib import Path

from sayso.intake import IntakeOptions
from sayso.keeping.adding import add_reports
from sayso.keeping.linking import link_new
from sayso.store import open_store
from tests.keeping.samples import Cheap


class _Log:
    """Writes at once, without a buffer that a kill would empty."""

    def __init__(self, path: Path) -> None:
        self._file = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND)

    def added(self, origin: str, document: str) -> None:
        """What must never be lost from here on."""
        os.write(self._file, f"{origin}\n".encode())

    def known(self, origin: str, document: str) -> None:
        """Nothing new."""

    def refused(self, origin: str, stage: str, reason: str) -> None:
        """Nothing is refused here."""
        raise AssertionError(f"{origin} was refused: {reason}")


def add_and_link(store: Path, reports: Path, log: Path) -> None:
    """What `sayso add` does, with a reader that costs nothing, and linked in small steps."""
    with open_store(store) as opened:
        add_reports([reports], opened, Cheap(), options=IntakeOptions(), watcher=_Log(log))
        link_new(opened, batch=12)
