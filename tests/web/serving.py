"""`sayso serve` as a process of its own, over a store that a test may write to."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
from pathlib import Path
from types import TracebackType

import httpx

WAIT = 60.0  # seconds until a server on a busy machine answers


class Served:
    """A running server; `restart` ends it as a person would and starts it anew over the same store."""

    def __init__(self, store: Path, *options: str) -> None:
        """`options`: of `sayso serve`, besides the store, the port and who judges."""
        self.store, self._options = store, options
        self.port = _free_port()
        self.url = f"http://127.0.0.1:{self.port}"
        self._process: subprocess.Popen[bytes] | None = None

    def __enter__(self) -> Served:
        self.start()
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        self.stop()

    def start(self) -> None:
        """Starts it, and waits until it answers."""
        log = self.store.with_suffix(".log")
        with log.open("ab") as told:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "sayso.cli", "serve", "--store", str(self.store), "--port", str(self.port),
                 "--by", "Ana Vell", *self._options], stdout=told, stderr=told)
        end = time.monotonic() + WAIT
        while time.monotonic() < end:
            assert self._process.poll() is None, log.read_text()
            try:
                if httpx.get(f"{self.url}/api/v1/openapi.json", timeout=WAIT).is_success:
                    return
            except httpx.HTTPError:
                time.sleep(0.1)
        raise AssertionError(f"the server does not answer: {log.read_text()}")

    def stop(self) -> None:
        """Ends it as Ctrl+C does."""
        if self._process is not None:
            self._process.terminate()
            self._process.wait(WAIT)
            self._process = None

    def restart(self) -> None:
        """Ends it and starts it over the same store, at the same address."""
        self.stop()
        self.start()


def _free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])
