"""The benchmark measures what it says: both sides on the same reports, refusals left out."""

import time
from pathlib import Path

from sayso.evaluation.bench import _documents, _in_turns


def test_reports_are_read_up_to_the_limit_and_refusals_left_out(tmp_path: Path):
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text("The ministry said on Monday that talks would go on in the capital.\n")
    (tmp_path / "b.txt").write_bytes(b"\x00\x01" * 100)
    assert [Path(one.origin).name for one in _documents([str(tmp_path)], 10)] == ["a.txt", "c.txt"]
    assert len(list(_documents([str(tmp_path)], 1))) == 1


def test_the_slower_side_takes_longer():
    def work(seconds: float) -> None:
        until = time.process_time() + seconds
        while time.process_time() < until:
            pass

    one, other = _in_turns(lambda: work(0.01), lambda: work(0.03))
    assert 1.5 < other / one < 6
