"""What an answer costs: the time on the clock, and that of the processors, the database's too.

A server and a process that runs commands are started as a user starts them; what they use of the processors is read
from /proc (Linux), so that figures hold on a machine that others use too.
"""

from __future__ import annotations

import http.client
import json
import os
import resource
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import IO

BASE = "/api/v1"
# Runs one command after another within one process; commands are read and told as lines of JSON.
_RUNNER = """
import io, json, sys, time
from contextlib import redirect_stderr, redirect_stdout
from sayso.cli.app import app
for line in sys.stdin:
    told = io.StringIO()
    began, code = time.perf_counter(), 0
    try:
        with redirect_stdout(told), redirect_stderr(told):
            app(json.loads(line))
    except SystemExit as stop:
        code = stop.code or 0
    took = (time.perf_counter() - began) * 1000
    print(json.dumps({"code": code, "wall": took, "told": told.getvalue()[-300:] if code else ""}), flush=True)
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Took:
    """What one answer took: milliseconds on the clock and of the processors, and how it ended (HTTP's status, or a
    command's exit code)."""

    wall: float
    cpu: float
    ended: int
    told: str = ""


class Serving:
    """A server over a store, asked one thing after another over one connection."""

    def __init__(self, port: int, pids: Sequence[int]) -> None:
        self._connection = http.client.HTTPConnection("127.0.0.1", port, timeout=300)
        self._pids = pids

    def get(self, path: str) -> Took:
        """Asks for a path of the interface."""
        before, began = used(self._pids), time.perf_counter()
        self._connection.request("GET", BASE + path, headers={"Accept-Encoding": "gzip"})
        answer = self._connection.getresponse()
        body = answer.read()
        took = (time.perf_counter() - began) * 1000
        return Took(wall=took, cpu=used(self._pids) - before, ended=answer.status,
                    told="" if answer.status == http.client.OK else body[:300].decode("utf-8", "replace"))

    def json(self, path: str) -> dict[str, object]:
        """What a path gives."""
        self._connection.request("GET", BASE + path)
        found: dict[str, object] = json.loads(self._connection.getresponse().read())
        return found


class Running:
    """A process that runs commands."""

    def __init__(self, process: subprocess.Popen[str], database: int | None) -> None:
        self._process, self._pids = process, [process.pid, *([database] if database else [])]

    def run(self, arguments: Sequence[str]) -> Took:
        """Runs one command; what it prints goes nowhere."""
        before = used(self._pids)
        into, out = _pipes(self._process)
        into.write(json.dumps(list(arguments)) + "\n")
        into.flush()
        told = json.loads(out.readline())
        return Took(wall=told["wall"], cpu=used(self._pids) - before, ended=told["code"], told=told["told"])


@contextmanager
def serving(store: str, database: int | None = None) -> Iterator[Serving]:
    """A server over a store, while it is needed.

    Args:
        database: process id of the PostgreSQL behind it, whose time counts too.
    """
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        port = one.getsockname()[1]
    process = subprocess.Popen([sys.executable, "-m", "sayso.cli", "serve", "--store", store, "--port", str(port),
                                "--by", "person1"], stdout=subprocess.DEVNULL)
    try:
        _wait(port, process)
        yield Serving(port, [process.pid, *([database] if database else [])])
    finally:
        process.terminate()
        process.wait(20)


@contextmanager
def running(database: int | None = None) -> Iterator[Running]:
    """A process that runs commands, while it is needed; `database` as for `serving`."""
    process = subprocess.Popen([sys.executable, "-c", _RUNNER], stdin=subprocess.PIPE, stdout=subprocess.PIPE,
                               text=True)
    try:
        yield Running(process, database)
    finally:
        _pipes(process)[0].close()
        process.wait(60)


def started(arguments: Sequence[str]) -> float:
    """What a command takes as a process of its own, Python's start with it: milliseconds of the processors."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run([sys.executable, "-m", "sayso.cli", *arguments], stdout=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime) * 1000


def _pipes(process: subprocess.Popen[str]) -> tuple[IO[str], IO[str]]:
    if process.stdin is None or process.stdout is None:
        raise RuntimeError("the process was started without pipes")
    return process.stdin, process.stdout


def _wait(port: int, process: subprocess.Popen[bytes]) -> None:
    while process.poll() is None:
        with socket.socket() as one:
            if one.connect_ex(("127.0.0.1", port)) == 0:
                return
        time.sleep(0.1)
    raise SystemExit("the server did not start")


def used(pids: Sequence[int]) -> float:
    """Milliseconds of the processors that processes, their threads and their children have used so far."""
    whole = 0
    for pid in [*pids, *(child for parent in pids for child in _children(parent))]:
        for task in Path(f"/proc/{pid}/task").glob("*/schedstat"):
            try:
                whole += int(task.read_text().split()[0])
            except (OSError, ValueError, IndexError):
                continue  # it has just ended
    return whole / 1e6 + sum(_ended(pid) for pid in pids)


def _ended(pid: int) -> float:
    """Milliseconds of the children that have ended (proc(5), cutime and cstime, in steps of 10): PostgreSQL answers
    each connection by a process of its own, which ends with a command."""
    try:
        told = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
        return (int(told[13]) + int(told[14])) * 1000 / os.sysconf("SC_CLK_TCK")
    except (OSError, IndexError):
        return 0.0


def _children(pid: int) -> list[int]:
    try:
        return [int(one) for one in Path(f"/proc/{pid}/task/{pid}/children").read_text().split()]
    except OSError:
        return []
