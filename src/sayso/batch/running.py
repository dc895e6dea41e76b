"""A whole batch: shards read by an engine, parts written, and the manifest kept, so that it can be stopped anywhere."""

from __future__ import annotations

import dataclasses
import time
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from sayso.batch.manifest import Manifest
from sayso.batch.parts import Part, write_part
from sayso.batch.shards import BYTES, REPORTS, Shard, shards_of, size_of
from sayso.intake import IntakeOptions
from sayso.intake.capture import STANDARD_INPUT
from sayso.intake.material import is_address
from sayso.keeping.provenance import now, reading_version
from sayso.records.errors import BadSetting

# What reads shards: gives the part of each, in whatever order they are finished.
Engine = Callable[[Iterable[Shard]], Iterator[Part]]


class Watcher(Protocol):
    """Who is told how a batch goes on."""

    def read(self, count: Read) -> None:
        """Another shard is finished."""

    def refused(self, origin: str, stage: str, reason: str) -> None:
        """A report, or a part of one, could not be read."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What is to be read, and where the tables go.

    Attributes:
        inputs: files, archives and folders. out: the output folder.
        options: how reports are taken in. reader: as in `Pipeline`.
        reports, size: as for `shards_of`.
        originals: keep the bytes of each report in the tables.
        engine: reads the shards.
        how: what else the records depend on, by name; a run goes on only with the same.
    """

    inputs: tuple[str, ...]
    out: Path
    options: IntakeOptions
    engine: Engine
    reader: str = "sayso"
    reports: int = REPORTS
    size: int = BYTES
    originals: bool = True
    how: dict[str, Any] = field(default_factory=dict)

    def __post_init__(self) -> None:
        wrong = next((one for one in self.inputs if one == STANDARD_INPUT or is_address(one)), None)
        if wrong is not None:
            raise BadSetting(f"'{wrong}' cannot be read in shards.", remedy="Save it as a file first.")
        if self.reports < 1:
            raise BadSetting(f"a shard of {self.reports} reports is none.", remedy="Give 1 or more.")

    def settings(self) -> dict[str, Any]:
        """What the tables depend on."""
        return {
            "version": reading_version(), "reader": self.reader, "inputs": [str(Path(one)) for one in self.inputs],
            "options": dataclasses.asdict(self.options), "reports": self.reports, "size": self.size,
            "originals": self.originals, **self.how}


@dataclass(slots=True)
class Read:
    """How far a batch is.

    Attributes:
        bytes, of: bytes of the inputs that are read, and of all, as they lie on the disk.
        reports, unread, refused, words: as in `Part`, of this run.
        shards, before: shards finished in this run, and those that were finished before it.
        seconds: on the clock, since this run began.
        began: bytes of the inputs that were finished before this run.
        gave: reports of each input, earlier runs included.
    """

    of: int
    inputs: int
    bytes: int = 0
    reports: int = 0
    unread: int = 0
    refused: int = 0
    words: int = 0
    shards: int = 0
    before: int = 0
    seconds: float = 0.0
    began: int = 0
    gave: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.gave = [0] * self.inputs

    @property
    def left(self) -> float | None:
        """Seconds that the rest will take at the pace so far; None where that cannot be told yet."""
        done = self.bytes - self.began
        return self.seconds * max(0, self.of - self.bytes) / done if done > 0 else None


def run_batch(order: Order, watcher: Watcher) -> Read:
    """Reads what is not finished, and writes its parts.

    Killed at any moment and run again, it goes on with the first shard that is not finished, and ends with the same
    files as if it had never been stopped.

    Raises:
        SaysoError: the folder is another run's or cannot be written, or no worker gets ready; what is finished stays.
    """
    began = time.monotonic()
    count = Read(of=sum(map(size_of, order.inputs)), inputs=len(order.inputs))
    with Manifest(order.out, order.settings(), captured_at=now()) as manifest:
        sizes, seen = dict[str, int](), set[str]()
        for part in order.engine(_unfinished(order, manifest, count, sizes, seen)):
            manifest.note(part, write_part(order.out, part))
            count.bytes += sizes.pop(part.shard)
            count.reports, count.refused = count.reports + part.reports, count.refused + part.refused
            count.unread += part.unread
            count.words, count.shards = count.words + part.words, count.shards + 1
            count.gave[int(part.shard.partition("-")[0])] += part.reports
            count.seconds = time.monotonic() - began
            for told in part.told:
                watcher.refused(*told)
            watcher.read(count)
        manifest.drop(set(manifest.finished) - seen)
    count.seconds = time.monotonic() - began
    return count


def _unfinished(order: Order, manifest: Manifest, count: Read, sizes: dict[str, int],
                seen: set[str]) -> Iterator[Shard]:
    """The shards that the manifest has not; those that it has are counted.

    Args:
        sizes: takes the bytes of each shard given. seen: takes the names of all shards.
    """
    for shard in shards_of(order.inputs, order.options, reports=order.reports, size=order.size):
        seen.add(shard.name)
        if manifest.has(shard.name, shard.digest()):
            count.before += 1
            count.bytes += shard.read
            count.began += shard.read
            count.gave[shard.input] += manifest.finished[shard.name].reports
        else:
            sizes[shard.name] = shard.read
            yield shard
