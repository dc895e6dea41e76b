"""A worker: a process that loads the reader once and reads one shard after the other, until nobody asks any more."""

from __future__ import annotations

import os
import signal
import threading
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from multiprocessing.connection import Connection
from typing import Literal

from sayso.batch.parts import Part
from sayso.batch.reading import Reading, read_shard
from sayso.batch.shards import Shard
from sayso.intake import document_from_text
from sayso.keeping.reading import Reads, with_brief
from sayso.records.errors import SaysoError

# Seconds between two looks whether the process that asks is still there.
_LOOK = 1.0
_SENTENCE = "The army said on Tuesday that two soldiers were killed near the bridge."


@dataclass(frozen=True, slots=True, kw_only=True)
class Task:
    """A shard to read; `first` and `refused` are those of `read_shard`."""

    shard: Shard
    first: frozenset[int] = frozenset()
    refused: Mapping[int, tuple[str, str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class Said:
    """What a worker says.

    Attributes:
        what: it is `ready`, begins a piece `at`, is `done` with a shard, or something `failed`.
        piece: the piece that is begun.
        part: what the shard gave.
        words, remedy: what is wrong: of the piece begun last, or, before it was ready, of the worker itself.
    """

    what: Literal["ready", "at", "done", "failed"]
    piece: int = -1
    part: Part | None = None
    words: str = ""
    remedy: str = ""


def work(line: Connection, reading: Reading) -> None:
    """Serves the other end of the line; ends when that is closed, or its process is gone."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that asks
    threading.Thread(target=_end_with, args=(os.getppid(),), daemon=True).start()
    try:
        reader = reading.pipeline()
        _warm(reader)
    except Exception as error:  # noqa: BLE001 - told to the process that asks, which tells the user
        thing, remedy = (error.thing, error.remedy) if isinstance(error, SaysoError) else (repr(error), "")
        line.send(Said(what="failed", words=thing, remedy=remedy))
        return
    line.send(Said(what="ready"))
    while True:
        try:
            task: Task = line.recv()
        except (EOFError, OSError):
            return
        try:
            part = read_shard(task.shard, reading, reader, first=task.first, refused=task.refused,
                              told=lambda piece: line.send(Said(what="at", piece=piece)))
        except (BrokenPipeError, ConnectionError):
            return
        except Exception as error:  # noqa: BLE001 - one piece is to blame; the others of the shard go on
            line.send(Said(what="failed", words=f"{type(error).__name__}: {error}"))
        else:
            line.send(Said(what="done", part=part))


def _warm(reader: Reads) -> None:
    """Reads a sentence: what is loaded for the first report is no fault of that."""
    for record in reader.pipe([document_from_text(_SENTENCE, language="en")]):
        with_brief(record)


def _end_with(parent: int) -> None:
    """Ends the process when its parent is gone: a worker that hangs would hold memory for ever."""
    while os.getppid() == parent:
        time.sleep(_LOOK)
    os._exit(1)
