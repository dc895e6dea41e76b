"""The guarded process: does what it is asked, one piece of work after the other, until nobody asks any more."""

from __future__ import annotations

import os
import pickle
import signal
import sys
from collections.abc import Callable
from typing import Any

from sayso.bounds import within
from sayso.intake.guard.bound import SECONDS, bind, full
from sayso.intake.guard.lines import receive, send
from sayso.intake.refused import foreseen
from sayso.records.errors import SaysoError, UnreadableReport

Asked = tuple[Callable[..., Any], tuple[Any, ...], str]


def main() -> None:
    """Serves the process that started this one, by standard input and output; ends when that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # Ctrl-C is for the process that asks
    answers = os.fdopen(os.dup(1), "wb")
    os.dup2(2, 1)  # what a library prints is no answer
    while (data := receive(sys.stdin.buffer)) is not None:
        bind()
        try:
            answer = pickle.dumps(worked(data))
        except (MemoryError, RecursionError) as error:  # what was found is too much to be told
            answer = pickle.dumps((None, foreseen(error, "'-'")))
        send(answers, answer)


def worked(data: bytes) -> tuple[Any, SaysoError | None]:
    """What a piece of work gives, or why it gives nothing.

    Args:
        data: an `Asked`: the function, what it is given, and what a message shall call the report.
    """
    what = "the report"
    try:
        asked: Asked = pickle.loads(data)
        work, given, what = asked
        with within(SECONDS, what):
            return work(*given), None
    except Exception as error:  # noqa: BLE001 - the boundary of one input: what it does to a parser must not stop others
        told = foreseen(error, what)
    if isinstance(told, UnreadableReport) and told.reason == "damaged" and full():
        told = foreseen(MemoryError(), what)
    return None, told


if __name__ == "__main__":
    main()
