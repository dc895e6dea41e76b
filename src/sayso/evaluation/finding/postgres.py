"""A PostgreSQL of our own, for tests and measures: Debian's package, on loopback, in a folder that then goes away."""

from __future__ import annotations

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

# Speed over safety: what these hold is never needed again.
_SETTINGS = {"fsync": "off", "synchronous_commit": "off", "full_page_writes": "off", "shared_buffers": "32MB",
             "max_connections": "200", "listen_addresses": "127.0.0.1"}
# For a big store; what it holds is not forced to the disk, but what is asked of it is asked as elsewhere.
_BIG = {"shared_buffers": "1GB", "work_mem": "16MB", "maintenance_work_mem": "512MB", "max_wal_size": "8GB",
        "effective_cache_size": "4GB"}


def binaries() -> Path | None:
    """The folder of `initdb` and `postgres`, the newest version's; None where PostgreSQL is not installed."""
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    on_path = shutil.which("initdb")
    found = [*installed, *([Path(on_path)] if on_path else [])]
    return found[-1].parent if installed else found[0].parent if found else None


@contextmanager
def running(folder: Path) -> Iterator[str]:
    """The address of a server of these binaries that runs within it, and of its empty database."""
    with tempfile.TemporaryDirectory(prefix="sayso-pg-") as place, _server(folder, Path(place), _SETTINGS) as told:
        yield told[0]


@contextmanager
def started(place: Path) -> Iterator[tuple[str, int]]:
    """The address of a server for a big store in a folder that is made for it, and its process.

    Raises:
        SystemExit: PostgreSQL is not installed.
    """
    folder = binaries()
    if folder is None:
        raise SystemExit("PostgreSQL is not installed: take Debian's package `postgresql`.")
    place.mkdir(parents=True)
    for above in place.parents[:2]:  # whoever runs the server has to reach it
        above.chmod(above.stat().st_mode | 0o011)
    with _server(folder, place, {**_SETTINGS, **_BIG}) as told:
        yield told


@contextmanager
def _server(folder: Path, place: Path, settings: dict[str, str]) -> Iterator[tuple[str, int]]:
    data, port = place / "data", _free_port()
    if os.geteuid() == 0:
        shutil.chown(place, _unprivileged())
    _run(folder / "initdb", "-D", data, "-U", "sayso", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N")
    told = " ".join(f"-c {name}={value}" for name, value in settings.items())
    _run(folder / "pg_ctl", "-D", data, "-l", place / "log", "-w", "-o", f"{told} -p {port} -k {place}", "start")
    try:
        yield (f"postgresql://sayso@127.0.0.1:{port}/postgres",
               int((data / "postmaster.pid").read_text(encoding="utf-8").split()[0]))
    finally:
        _run(folder / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")


def _run(*command: object) -> None:
    words = [str(word) for word in command]
    if os.geteuid() == 0:
        user = pwd.getpwnam(_unprivileged())
        words = ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups", *words]
    done = subprocess.run(words, cwd="/", stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        raise RuntimeError(f"{words[-1]} of PostgreSQL failed: {done.stderr}")


def _unprivileged() -> str:
    """Who runs the server where the tests run as root, whom PostgreSQL refuses."""
    return "postgres" if any(one.pw_name == "postgres" for one in pwd.getpwall()) else "nobody"


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
