"""The command line. Everything heavy is imported by the command that needs it, so that help is quick."""

from __future__ import annotations

import contextlib
import os
import sys


def main() -> None:
    """The `sayso` command: ends the process with the command's exit code.

    It ends at once, output flushed: taking spaCy's and onnxruntime's memory apart would cost a fifth
    of a second of every start.
    """
    from sayso.cli.app import app
    from sayso.cli.unforeseen import tell

    code = 0
    try:
        app()
    except SystemExit as stop:
        code = stop.code if isinstance(stop.code, int) else int(stop.code is not None)
    except Exception as error:  # noqa: BLE001 - the last boundary: what nobody foresaw is told in words
        tell(error)
        code = 1
    for stream in (sys.stdout, sys.stderr):
        with contextlib.suppress(OSError, ValueError):  # closed, or the reader of a pipe has gone
            stream.flush()
    os._exit(code)
