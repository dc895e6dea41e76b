"""Work that costs too much is ended, wherever it is done; what is left within its bound goes on untouched."""

import re
import threading
import time
from collections.abc import Callable

import pytest

from sayso.bounds import within
from sayso.records.errors import UnreadableReport


def endless() -> None:
    while True:
        try:
            sum(range(100))
        except Exception:  # noqa: BLE001 - what libraries do
            continue


def elsewhere(work: Callable[[], None]) -> Exception | None:
    """What work on another thread ends with."""
    ends: list[Exception | None] = []

    def told() -> None:
        try:
            work()
            ends.append(None)
        except UnreadableReport as error:
            ends.append(error)

    thread = threading.Thread(target=told)
    thread.start()
    thread.join()
    return ends[0]


def bounded(work: Callable[[], object], seconds: float = .05) -> Callable[[], None]:
    def run() -> None:
        with within(seconds, "'a.txt'"):
            work()
    return run


def test_what_has_no_end_is_ended_though_it_takes_every_error():
    with pytest.raises(UnreadableReport, match=r"'a\.txt' costs more than 0\.05 seconds") as raised:
        bounded(endless)()
    assert raised.value.reason == "too_long"


def test_an_expression_that_goes_back_and_forth_is_ended():
    with pytest.raises(UnreadableReport):
        bounded(lambda: re.match(r"(?:a|a?)+b", "a" * 60))()


def test_on_another_thread_too():
    told = elsewhere(bounded(endless))
    assert isinstance(told, UnreadableReport)


def test_what_is_done_in_time_is_left_alone_and_so_is_what_comes_after():
    bounded(lambda: sum(range(1000)))()
    assert elsewhere(bounded(lambda: sum(range(1000)))) is None
    until = time.process_time() + .12
    while time.process_time() < until:
        pass


def test_waiting_costs_nothing():
    bounded(lambda: time.sleep(.1))()


def test_an_error_of_the_work_stays_what_it_is():
    with pytest.raises(ZeroDivisionError):
        bounded(lambda: 1 // 0)()
