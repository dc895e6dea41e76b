"""A decision that makes no sense is refused, with the remedy; one that does is named by its words."""

from __future__ import annotations

import dataclasses

import pytest

from sayso.judging.deciding import added, decided, words_at
from sayso.records.errors import BadSetting, NotKept
from sayso.records.span import Span
from sayso.records.stated import StatedClaim, StatedFigure, StatedSource, StatedTime
from tests.judging.judgements import POINT, REPORT, VELA
from tests.store.reports import TEXT

AUTHOR = {"author": "ana", "at": "2030-01-01T00:00:00Z", "reason": "r"}
SAID = StatedSource(name="Vela", kind="institution", actor=VELA)


@pytest.mark.parametrize(("part", "values", "told"), [
    ("fig_a", {"low": 13}, "above the most"), ("fig_a", {"low": -1, "high": 3}, "cannot be -1"),
    ("fig_a", {"low": True}, "cannot be True"), ("fig_a", {"measure": None}, "cannot be nothing"),
    ("fig_a", {"population": "armed"}, "cannot be 'armed'"), ("fig_a", {"act": "deny"}, "has no 'act'"),
    ("fig_a", {"low": 12}, "says so already"), ("fig_a", {"victim": "Vela"}, "cannot be 'Vela'"),
    ("clm_a1", {"act": "sing"}, "cannot be 'sing'"), ("clm_a1", {"source": None}, "cannot be nothing"),
    ("plc_a", {"place": dataclasses.replace(POINT, lat=91.0)}, "no point of the Earth"),
    ("plc_a", {"place": dataclasses.replace(POINT, lat=None)}, "both a latitude"),
    ("tim_a", {"time": None}, "corrected to nothing"),
    ("tim_a", {"time": StatedTime(type="DATE", value="", start="2030-01-02", end="2030-01-01", precision="day")},
     "before it starts"),
])
def test_a_correction_that_makes_no_sense_is_refused(part: str, values: dict[str, object], told: str):
    with pytest.raises(BadSetting, match=told):
        decided(REPORT, "correct", part, **AUTHOR, values=values)  # type: ignore[arg-type]


def test_a_part_that_the_record_has_not_is_named():
    with pytest.raises(NotKept, match="fig_9"):
        decided(REPORT, "accept", "fig_9", **AUTHOR)


def test_a_claim_is_added_with_words_of_the_report_and_a_source_alone():
    words = words_at(TEXT, 0, 13)
    assert words.text == "Colonel Ada B"
    claim = StatedClaim(content=(words,), sources=(SAID,), act="say")
    assert added(REPORT, claim, **AUTHOR).part == claim
    for wrong in (dataclasses.replace(claim, content=()), dataclasses.replace(claim, sources=()),
                  dataclasses.replace(claim, content=(Span(0, 3, "Cap"),)), dataclasses.replace(claim, act="sing"),
                  dataclasses.replace(claim, figures=(StatedFigure(
                      span=words, measure="killed", low=3, high=2, hedge=None, victim=None, population="unknown"),))):
        with pytest.raises(BadSetting):
            added(REPORT, wrong, **AUTHOR)


def test_blanks_around_a_selection_are_left_out_and_nothing_is_no_selection():
    assert words_at("a  bold  b", 1, 8) == Span(3, 7, "bold")
    for start, end in ((1, 3), (5, 5), (90, 99)):
        with pytest.raises(BadSetting, match="no words"):
            words_at("a  bold  b", start, end)


def test_judgements_have_the_digest_of_what_they_say_and_hold_the_claim_that_a_figure_stands_in():
    one = decided(REPORT, "accept", "fig_a", **AUTHOR)
    assert one == decided(REPORT, "accept", "fig_a", **AUTHOR)
    assert one.id != decided(REPORT, "reject", "fig_a", **AUTHOR).id
    assert one.within is not None
    assert one.within.content[0].text == "12 soldiers were killed in Tarn"
    assert one.within.figures == ()
    assert one.around is not None
    assert "12 soldiers" in one.around.text
