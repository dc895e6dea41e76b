"""A guarded process: what it gives, what it may take, how it ends, and that nothing of it is left."""

import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from pathlib import Path

import pytest

from sayso.intake.draft import Draft
from sayso.intake.guard import bound, process
from sayso.intake.guard.bound import binds
from sayso.intake.guard.outside import guarded
from sayso.records.document import Published
from sayso.records.errors import UnreadableReport
from tests.hostile.spent import children, memory

from . import explosions

needs_bounds = pytest.mark.skipif(not binds(), reason="this system does not bound the memory of a process")


def do(work: Callable[..., object], *given: object) -> object:
    return guarded(work, *given, what="'a.pdf'", gives=(Draft, Published))


def refusal(work: Callable[..., object], *given: object) -> UnreadableReport:
    with pytest.raises(UnreadableReport) as raised:
        do(work, *given)
    return raised.value


def goes_on() -> bool:
    return do(explosions.number) not in (os.getpid(), None)


def test_one_process_does_all_the_work():
    first = do(explosions.number)
    assert first != os.getpid()
    assert do(explosions.number) == first


def test_what_is_found_comes_back_whole_whatever_is_printed_beside_it():
    words = "49 were killed \ud800 \x00 \u202e"
    assert do(explosions.said, words) == Draft(origin="a", text=words)


def test_an_error_of_the_report_is_told_as_it_was():
    error = refusal(explosions.refuses)
    assert (error.thing, error.reason, error.remedy) == ("'a' is empty.", "empty", "Check it.")
    assert str(error) == "'a' is empty. Check it."


def test_an_error_nobody_foresaw_is_a_refusal():
    error = refusal(explosions.fails)
    assert error.reason == "damaged"
    assert error.thing == "'a.pdf' is not as such a file must be (ZeroDivisionError: of its own)."


@needs_bounds
def test_memory_is_bounded_by_the_system():
    before = memory()
    error = refusal(explosions.all_memory)
    assert error.reason == "memory"
    assert error.thing == "'a.pdf' takes more than 1,000 MB of memory to open."
    assert memory() - before < 500_000_000  # of this process and its children; the one that took more is gone
    assert goes_on()


@needs_bounds
def test_what_a_used_process_has_no_memory_for_is_tried_by_a_new_one():
    assert [do(explosions.all_memory_if_old, "SAYSO_TEST_OLD") for _ in range(2)] == ["young", "young"]


def test_an_answer_too_large_is_not_taken():
    assert refusal(explosions.much).reason == "memory"
    assert goes_on()


def test_computing_within_a_call_of_c_is_ended_by_the_system(monkeypatch: pytest.MonkeyPatch):
    # The process is another one, so its bounds are set by what it reads: a program that lowers them, then serves.
    program = ("from sayso.intake.guard import bound, inside\nbound.SECONDS, bound._LATER, inside.SECONDS = 1, 1, 1\n"
               "inside.main()")
    monkeypatch.setattr(process, "PROGRAM", ("-c", program))
    before = do(explosions.number)
    os.kill(before, signal.SIGKILL)  # the one with the usual bounds
    do(explosions.lifted)
    error = refusal(explosions.for_ever_in_c)
    assert error.reason == "too_long"
    assert "seconds of computing" in error.thing
    monkeypatch.undo()
    assert goes_on()


def test_a_process_that_does_nothing_any_more_is_ended(monkeypatch: pytest.MonkeyPatch):
    do(explosions.number)  # it is started
    monkeypatch.setattr(process, "PATIENCE", .3)
    error = refusal(explosions.stopped)
    assert (error.reason, error.thing) == ("too_long", "'a.pdf' took more than 0.3 seconds.")
    monkeypatch.undo()
    assert goes_on()


def test_a_library_that_falls_over_costs_its_report_alone():
    error = refusal(explosions.overthrown)
    assert error.reason == "worker_died"
    assert error.thing == "the process that opens 'a.pdf' ended (SIGSEGV)."
    assert goes_on()


def test_what_falls_over_in_a_process_that_a_large_one_started_did_not_take_its_memory():
    program = ("import os, sys\nsys.path.append(os.getcwd())\nheld = bytearray(1_200_000_000)\n"
               "from sayso.records.errors import UnreadableReport\n"
               "from tests.intake.guard import explosions\nfrom sayso.intake.guard.outside import guarded\n"
               "try:\n    guarded(explosions.overthrown, what='', gives=())\n"
               "except UnreadableReport as error:\n    print(error.reason)")
    assert subprocess.check_output([sys.executable, "-c", program], text=True).split() == ["worker_died"]


def test_what_somebody_killed_is_tried_again(tmp_path: Path):
    assert do(explosions.killed_until, str(tmp_path / "killed")) == "read"
    os.kill(do(explosions.number), signal.SIGKILL)  # between two reports
    assert goes_on()
    assert refusal(explosions.killed).thing == "the process that opens 'a.pdf' ended (SIGKILL)."


def test_a_process_taken_over_cannot_make_this_one_do_its_work():
    error = refusal(explosions.another_class)
    assert error.reason == "worker_died"
    assert "was not expected" in error.thing
    assert goes_on()


def test_threads_wait_for_each_other():
    found: list[object] = []
    threads = [threading.Thread(target=lambda: found.append(do(explosions.slow, .02))) for _ in range(4)]
    for one in threads:
        one.start()
    for one in threads:
        one.join()
    assert len(found) == 4
    assert len(set(found)) == 1


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
def test_nothing_is_left_of_those_that_ended(tmp_path: Path):
    do(explosions.number)
    before, files = len(children()), len(os.listdir("/proc/self/fd"))
    for _ in range(3):
        refusal(explosions.overthrown)
    do(explosions.number)
    assert len(children()) <= before  # others' children may have ended meanwhile
    assert len(os.listdir("/proc/self/fd")) <= files


@pytest.mark.skipif(sys.platform != "linux", reason="looks into /proc")
@pytest.mark.parametrize("end", [signal.SIGKILL, signal.SIGTERM, signal.SIGINT])
def test_it_ends_with_the_process_that_asks(end: signal.Signals):
    program = ("import os, sys\nsys.path.append(os.getcwd())\n"
               "from tests.intake.guard import explosions\nfrom sayso.intake.guard.outside import guarded\n"
               "print(guarded(explosions.number, what='', gives=()), flush=True)\n"
               "guarded(explosions.slow, 1, what='', gives=())")
    asks = subprocess.Popen([sys.executable, "-c", program], stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
                            text=True)
    assert asks.stdout is not None
    works = Path(f"/proc/{int(asks.stdout.readline())}")
    asks.send_signal(end)
    asks.wait()
    asks.stdout.close()
    until = time.monotonic() + 20
    while works.exists() and time.monotonic() < until:
        time.sleep(.05)
    assert not works.exists()


def test_where_no_process_can_be_started_the_report_is_refused(monkeypatch: pytest.MonkeyPatch):
    os.kill(do(explosions.number), signal.SIGKILL)
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    error = refusal(explosions.number)
    assert error.reason == "worker_died"
    assert "cannot be started (No such file or directory)" in error.thing
    monkeypatch.undo()
    assert goes_on()


def test_where_memory_is_not_bounded_it_is_told_once(monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture):
    from sayso.intake.guard import outside

    monkeypatch.setattr(outside, "binds", lambda: False)
    monkeypatch.setattr(outside, "_GUARD", guard := outside._Guard())
    assert goes_on()
    guard.end()
    assert goes_on()
    guard.end()
    assert [one.message.partition(":")[0] for one in caplog.records] == [
        "This system does not bound the memory of a process"]


def test_a_bound_that_the_user_set_lower_stays():
    program = ("import resource\nfrom sayso.intake.guard.bound import bind\n"
               "resource.setrlimit(resource.RLIMIT_AS, (400_000_000, 400_000_000))\nbind()\n"
               "print(resource.getrlimit(resource.RLIMIT_AS)[0], resource.getrlimit(resource.RLIMIT_CORE)[0])")
    if not binds():
        pytest.skip("this system does not bound the memory of a process")
    assert subprocess.check_output([sys.executable, "-c", program], text=True).split() == ["400000000", "0"]
    assert bound.MEMORY > 400_000_000
