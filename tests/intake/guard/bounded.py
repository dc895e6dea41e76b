"""A guarded process that is held to less memory than it is in use, so that a smaller bomb does."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from sayso.intake.guard import outside, process


@contextmanager
def held_to(memory: int, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Guards with so many bytes meanwhile, and ends the process after that."""
    program = f"from sayso.intake.guard import bound, inside\nbound.MEMORY = {memory}\ninside.main()"
    monkeypatch.setattr(process, "PROGRAM", ("-c", program))
    monkeypatch.setattr(process, "MEMORY", memory)
    monkeypatch.setattr(outside, "_GUARD", guard := outside._Guard())
    yield
    guard.end()
