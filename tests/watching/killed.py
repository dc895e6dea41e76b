"""A process that watches once until it is killed, with a reader that costs nothing."""

from __future__ import annotations

import os
from pathlib import Path

from tests.watching.desk import MANNER, Desk


class Logging(Desk):
    """A desk that writes down each report whose add has returned, at once."""

    def added(self, origin: str, document: str) -> None:
        """What must never be lost from here on."""
        with (self.folder / "log").open("ab", buffering=0) as log:
            os.write(log.fileno(), f"{document}\n".encode())


def watch(folder: Path, toml: str) -> None:
    """What `sayso watch --once` does."""
    Logging(folder).watch(toml, manner=MANNER.replace("3s", "90s"))  # a busy machine is no fault of the site
