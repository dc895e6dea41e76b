"""The benchmark measures what it says: both sides on the same reports, refusals left out."""

from pathlib import Path

from sayso.evaluation.bench import BOUND, _documents, _encode, _read
from sayso.evaluation.turns import in_turns
from sayso.gate import opens_for
from sayso.pipeline import Pipeline


def test_reports_are_read_up_to_the_limit_and_refusals_left_out(tmp_path: Path):
    for name in "abc":
        (tmp_path / f"{name}.txt").write_text("The ministry said on Monday that talks would go on in the capital.\n")
    (tmp_path / "b.txt").write_bytes(b"\x00\x01" * 100)
    assert [Path(one.origin).name for one in _documents([str(tmp_path)], 10)] == ["a.txt", "c.txt"]
    assert len(list(_documents([str(tmp_path)], 1))) == 1


def test_reading_stays_near_the_bare_encoder_and_the_gate_costs_next_to_nothing():
    """CPU time in turns in one process; a fifth more than the bound is left for a busy machine."""
    documents, pipeline = list(_documents(["examples"], 8)), Pipeline()
    bare, whole, gate = in_turns(documents, [lambda one: _encode(pipeline, one), lambda one: _read(pipeline, one),
                                             lambda one: opens_for(one) and None], rounds=3)
    assert whole.least / bare.least < BOUND * 1.2
    assert gate.least < bare.least / 50
