"""Work that costs too much is ended, wherever it is done; what is left within its bound goes on untouched."""

import re
import sys
import threading
import time
from collections.abc import Callable

import pytest

from sayso.bounds import MEMORY, allowed, said, within
from sayso.records.errors import BadSetting, UnreadableReport


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


def bounded(work: Callable[[], object], seconds: float = .05, memory: int = MEMORY) -> Callable[[], None]:
    def run() -> None:
        with within(seconds, "'a.txt'", memory=memory):
            work()
    return run


def growing() -> None:
    held = []
    while True:
        try:
            held.append(b"x" * 1_000_000)
        except Exception:  # noqa: BLE001 - what libraries do
            continue


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


@pytest.mark.skipif(sys.platform != "linux", reason="the memory of a process is looked at on Linux alone")
@pytest.mark.parametrize("where", ["here", "elsewhere"])
def test_what_takes_more_memory_than_it_may_is_ended_on_every_thread(where: str):
    work = bounded(growing, seconds=60, memory=100_000_000)
    if where == "here":
        with pytest.raises(UnreadableReport) as raised:
            work()
        told: Exception | None = raised.value
    else:
        told = elsewhere(work)
    assert isinstance(told, UnreadableReport)
    assert told.reason == "memory"
    assert "'a.txt' takes more than 100 MB" in told.thing


def test_what_was_there_before_does_not_count():
    held = b"x" * 150_000_000
    bounded(lambda: sum(range(5_000_000)), seconds=60, memory=100_000_000)()
    assert held


def test_memory_that_the_system_does_not_give_is_told_likewise():
    def refused_by_the_system() -> None:
        raise MemoryError

    with pytest.raises(UnreadableReport, match="more memory than there is") as raised:
        bounded(refused_by_the_system)()
    assert raised.value.reason == "memory"


def test_one_bound_within_another_leaves_the_outer_one_in_force():
    def twice() -> None:
        bounded(lambda: None, seconds=60)()
        endless()

    with pytest.raises(UnreadableReport, match=r"0\.3 seconds"):
        bounded(twice, seconds=.3)()


def test_a_bound_without_room_is_refused():
    assert allowed(50_000_000) == 50_000_000
    with pytest.raises(BadSetting, match="no room for a report"):
        allowed(49_999_999)


def test_a_refusal_is_said_in_words_and_another_stage_as_it_is():
    assert said("bounds", "memory") == "reading it takes more memory than it may (--memory)"
    assert said("reading", "memory") == "memory"
