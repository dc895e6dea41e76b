"""The manifest of an output folder: how it is read, and which shards are finished.

`manifest.jsonl` holds a line for the run's settings and a line for each finished shard, each written and synced when
the shard's parts are on the disk under their names. A last line that a kill cut off is taken away when the run goes on.
"""

from __future__ import annotations

import json
import os
from collections.abc import Collection
from dataclasses import asdict, dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, Any

from sayso.batch.parts import Part, sync_folder, write_safely
from sayso.records.errors import BadSetting, MissingInput, StoreUnavailable

FILE = "manifest.jsonl"
SCHEMA = "sayso.batch/1"
_LOCK = ".lock"


@dataclass(frozen=True, slots=True, kw_only=True)
class Finished:
    """A finished shard: its name, digest, counts as in `Part`, and the SHA-256 of each table's file."""

    shard: str
    digest: str
    reports: int
    refused: int
    words: int
    files: dict[str, str]


def read_manifest(folder: Path) -> tuple[dict[str, Any], dict[str, Finished]]:
    """The settings and the finished shards, by name in their order.

    Raises:
        MissingInput: there is no manifest in that folder. BadSetting: it is none of Sayso's.
    """
    try:
        data = (folder / FILE).read_bytes()
    except OSError:
        raise MissingInput(f"folder '{folder}' holds no {FILE}.",
                           remedy="Give the folder that `sayso batch --out` wrote.") from None
    lines = data[: data.rfind(b"\n") + 1].splitlines()
    try:
        head, *rest = [json.loads(line) for line in lines]
        if head.pop("schema") != SCHEMA:
            raise ValueError
        found = [Finished(**row) for row in rest]
    except (ValueError, KeyError, TypeError, AttributeError):
        raise BadSetting(f"'{folder / FILE}' is no manifest of this version of Sayso.",
                         remedy="Read the archive into another folder.") from None
    return head, {one.shard: one for one in sorted(found, key=lambda one: one.shard)}


class Manifest:
    """The manifest of a run under way; one process alone may hold it.

    Args:
        folder: the output folder; made where it is not there.
        settings: what the tables depend on; a run goes on only under the settings that it was begun with.
        captured_at: this moment, ISO 8601, UTC; a run that goes on keeps the moment at which it was begun.

    Raises:
        BadSetting: the folder was begun with other settings, or holds something else.
        StoreUnavailable: another process writes to the folder, or it cannot be written.
    """

    def __init__(self, folder: Path, settings: dict[str, Any], *, captured_at: str) -> None:
        self._folder = folder
        try:
            folder.mkdir(parents=True, exist_ok=True)
            self._lock = (folder / _LOCK).open("w")
            _hold(self._lock, folder)
            if not (folder / FILE).exists():
                _check_empty(folder)
                head = {"schema": SCHEMA, "captured_at": captured_at, **settings}
                write_safely(folder / FILE, json.dumps(head).encode() + b"\n")
                sync_folder(folder)
        except OSError as error:
            raise StoreUnavailable(f"folder '{folder}' cannot be written ({error.strerror}).",
                                   remedy="Check the path, its permissions and the room on the disk.") from None
        told, self.finished = read_manifest(folder)
        self.captured_at: str = told.pop("captured_at")
        _check_same(folder, told, json.loads(json.dumps(settings)))
        self._file = (folder / FILE).open("r+b")
        self._file.truncate(_whole(self._file))
        self._file.seek(0, os.SEEK_END)

    def __enter__(self) -> Manifest:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        self._file.close()
        self._lock.close()

    def has(self, shard: str, digest: str) -> bool:
        """Whether a shard is finished, and of the same bytes."""
        known = self.finished.get(shard)
        return known is not None and known.digest == digest

    def note(self, part: Part, files: dict[str, str]) -> None:
        """Writes down that a shard is finished; its files are on the disk."""
        row = {"shard": part.shard, "digest": part.digest, "reports": part.reports, "refused": part.refused,
               "words": part.words, "files": files}
        self._file.write(json.dumps(row).encode() + b"\n")
        self._file.flush()
        os.fsync(self._file.fileno())
        self.finished[part.shard] = Finished(**row)  # type: ignore[arg-type]

    def drop(self, shards: Collection[str]) -> None:
        """Takes out shards that the inputs no longer have, with their files."""
        if not shards:
            return
        head = self._head()
        kept = [asdict(one) for name, one in sorted(self.finished.items()) if name not in shards]
        write_safely(self._folder / FILE, b"".join(json.dumps(row).encode() + b"\n" for row in (head, *kept)))
        sync_folder(self._folder)
        for name in shards:
            for table in self.finished.pop(name).files:
                (self._folder / table / f"{name}.parquet").unlink(missing_ok=True)

    def _head(self) -> dict[str, Any]:
        head: dict[str, Any] = json.loads((self._folder / FILE).read_bytes().splitlines()[0])
        return head


def _hold(lock: IO[str], folder: Path) -> None:
    try:
        import fcntl
    except ImportError:  # no such locks on this system
        return
    try:
        fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        raise StoreUnavailable(f"another `sayso batch` writes to '{folder}'.",
                               remedy="Wait for it, or give another folder.") from None


def _check_empty(folder: Path) -> None:
    others = [one.name for one in folder.iterdir() if one.name not in (_LOCK, f".{FILE}.part")]
    if others:
        raise BadSetting(f"folder '{folder}' holds something else ({others[0]}).", remedy="Give an empty folder.")


def _check_same(folder: Path, told: dict[str, Any], settings: dict[str, Any]) -> None:
    other = [name for name in sorted({*told, *settings}) if told.get(name) != settings.get(name)]
    if other:
        name = other[0]
        raise BadSetting(
            f"folder '{folder}' was begun with {name} {told.get(name)!r}, not {settings.get(name)!r}.",
            remedy="Give the same inputs and options, or another folder.")


def _whole(file: IO[bytes]) -> int:
    """Where the last whole line ends."""
    file.seek(0)
    return file.read().rfind(b"\n") + 1
