"""A PostgreSQL of the tests' own: Debian's package, on loopback, in a folder that goes away afterwards."""

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
             "max_connections": "40", "listen_addresses": "127.0.0.1"}


def binaries() -> Path | None:
    """The folder of `initdb` and `postgres`, the newest version's; None where PostgreSQL is not installed."""
    installed = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: float(path.parts[-3]))
    on_path = shutil.which("initdb")
    found = [*installed, *([Path(on_path)] if on_path else [])]
    return found[-1].parent if installed else found[0].parent if found else None


@contextmanager
def running(folder: Path) -> Iterator[str]:
    """The address of a server that runs within it, and of its empty database."""
    with tempfile.TemporaryDirectory(prefix="sayso-pg-") as place:
        data, port = Path(place, "data"), _free_port()
        if os.geteuid() == 0:
            shutil.chown(place, _unprivileged())
        _run(folder / "initdb", "-D", data, "-U", "sayso", "-A", "trust", "-E", "UTF8", "--locale=C.UTF-8", "-N")
        settings = " ".join(f"-c {name}={value}" for name, value in _SETTINGS.items())
        _run(folder / "pg_ctl", "-D", data, "-l", Path(place, "log"), "-w", "-o",
             f"{settings} -p {port} -k {place}", "start")
        try:
            yield f"postgresql://sayso@127.0.0.1:{port}/postgres"
        finally:
            _run(folder / "pg_ctl", "-D", data, "-m", "immediate", "-w", "stop")


def _run(*command: object) -> None:
    words = [str(word) for word in command]
    if os.geteuid() == 0:
        user = pwd.getpwnam(_unprivileged())
        words = ["setpriv", f"--reuid={user.pw_uid}", f"--regid={user.pw_gid}", "--clear-groups", *words]
    done = subprocess.run(words, cwd="/", stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, check=False)
    assert done.returncode == 0, done.stderr


def _unprivileged() -> str:
    """Who runs the server where the tests run as root, whom PostgreSQL refuses."""
    return "postgres" if any(one.pw_name == "postgres" for one in pwd.getpwall()) else "nobody"


def _free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])
