"""What others wrote cannot steer a terminal where it is told on standard error, or as JSON."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.cli.lines import inert_json
from sayso.cli.reading import NOTHING_READ, Request, read_and_print
from sayso.intake import IntakeOptions

STEERING = "\x1b\x7f\x85\x9b\u2028\u202e\u2066\u200f"


@pytest.mark.parametrize("sign", ["\x1b[2J", "\x9b31m", "\u202e", "\r", "\x07"])
def test_the_name_of_a_refused_file_is_inert(sign: str, tmp_path: Path, capfd: pytest.CaptureFixture[str]):
    path = tmp_path / f"a{sign}b [red]c.txt"
    path.write_text(" \n")
    options = IntakeOptions()
    asked = Request(inputs=(str(path), f"gone{sign}.txt"), output="jsonl", kind="auto", published=None, publisher=None,
                    reader="sayso", gate=False, max_bytes=options.max_bytes, timeout=1.0, allow_private=False)
    assert read_and_print(asked) == NOTHING_READ
    told = capfd.readouterr().err
    assert sign not in told
    assert "b [red]c.txt" in told


@given(st.text(), st.text(alphabet=STEERING))
def test_json_means_the_same_and_holds_nothing_that_steers(one: str, other: str):
    told = inert_json({"words": one + other})
    assert json.loads(told) == {"words": one + other}
    assert not set(told) & set(STEERING)
