"""An error that nobody foresaw, told in words: the trace goes to a file, for whoever mends it."""

from __future__ import annotations

import os
import sys
import tempfile
import traceback


def tell(error: Exception) -> None:
    """Says on standard error what failed and where its trace lies."""
    from sayso.cli.pages.layout import shown  # imported where it is needed, so that help stays quick

    words = shown(" ".join(f"{type(error).__name__}: {error}".split()))
    told = f"sayso: an error of Sayso's own, not of what you gave it: {words[:300]}"
    sys.stderr.write(f"{told}\nWhat was kept before it stays. {_kept(error)}\n")


def _kept(error: Exception) -> str:
    """Keeps the trace; where it is, in words."""
    try:
        handle, path = tempfile.mkstemp(prefix="sayso-error-", suffix=".txt")
        with os.fdopen(handle, "w", encoding="utf-8", errors="backslashreplace") as file:
            traceback.print_exception(error, file=file)
    except OSError:
        return "Its trace could not be written."
    return f"Please send {path} to the maintainers: it holds the trace, and may quote a report."
