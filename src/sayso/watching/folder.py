"""A folder that is watched: files that are new, and files that have changed."""

from __future__ import annotations

from pathlib import Path

from sayso.intake.folder import files_in
from sayso.intake.material import Material
from sayso.records.errors import UnreadableReport
from sayso.records.watched import WatchedItem, WatchedSource
from sayso.watching.configuration import Folder
from sayso.watching.pacing import Turn
from sayso.watching.sources import Busy, Gone, Got, Polled


class FolderSource:
    """A folder and those within it."""

    kind = "folder"

    def __init__(self, settings: Folder, *, max_bytes: int) -> None:
        self.name, self.address, self.host = settings.name, settings.path, f"folder {settings.path}"
        self._max_bytes = max_bytes

    def poll(self, was: WatchedSource | None, at: str, turn: Turn) -> Polled:
        """Looks at the times and sizes of its files."""
        root = Path(self.address)
        if not root.is_dir():
            raise Busy(f"{root} is no folder")
        items = []
        for found in files_in(root):
            if isinstance(found, tuple) or not found.is_file():
                continue
            told = _state(found)
            if told is not None:
                items.append(WatchedItem(key=str(found), source=self.name, address=str(found), first_at=at, due=at,
                                         told=told))
        return Polled(items=tuple(items))

    def get(self, item: WatchedItem, turn: Turn) -> Got:
        """The file's bytes; one that is still being written is left for later."""
        turn.freely()
        path = Path(item.address)
        before = _state(path)
        if before is None:
            raise Gone(f"{path} is not there", lasting=False)
        if path.stat().st_size > self._max_bytes:
            raise UnreadableReport(f"'{path}' has more than {self._max_bytes} bytes.", reason="too_large",
                                   remedy="Raise max_bytes, or read it with `sayso add`.")
        try:
            data = path.read_bytes()
        except OSError as error:
            raise UnreadableReport(f"file '{path}' cannot be read ({error.strerror}).", reason="unreadable",
                                   remedy="Check its permissions.") from None
        if _state(path) != before:
            raise Busy(f"{path} is still being written", after=5.0)
        return Got(material=Material(origin=item.address, data=data))

    def host_of(self, item: WatchedItem) -> str:
        """The folder stands for its host."""
        return self.host

    def close(self) -> None:
        """Nothing is held open."""


def _state(path: Path) -> str | None:
    """Time of last change in nanoseconds, and size; None where the file is gone or may not be looked at."""
    try:
        found = path.stat()
    except OSError:
        return None
    return f"{found.st_mtime_ns}:{found.st_size}"
