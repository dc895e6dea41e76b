"""The two seeds together: what their answer key asks across both, from the texts to the questions."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from sayso.intake import open_reports
from sayso.linking.briefs import brief_of
from sayso.linking.whole import link_all
from sayso.pipeline import Pipeline
from sayso.records.document import Document
from sayso.records.linked import Question

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds lie in ../shared, which is not here")


@cache
def questions() -> tuple[Question, ...]:
    opened = open_reports(sorted(SEEDS.glob("*.txt")))
    documents = [one for one in opened if isinstance(one, Document)]
    briefs = [brief_of(record) for record in Pipeline().pipe(documents)]
    return link_all(briefs).questions


def asked(measure: str, victim: str, population: str) -> Question:
    found = [one for one in questions() if one.topic == "figure" and one.measure == measure
             and one.victim is not None and one.victim.name == victim and one.population == population]
    assert len(found) == 1, [one.text for one in found]
    return found[0]


def test_armenian_soldiers_killed_is_a_rising_toll() -> None:
    one = asked("killed", "Armenia", "military")
    assert one.text == "How many Armenian soldiers were killed since 13 September 2022?"
    assert [(a.low, a.high, a.origin.name, (a.said_at or "")[:10]) for a in one.answers] == [
        (49, 49, "Armenian Ministry of Defense", "2022-09-13"),
        (101, None, "Nikol Pashinyan", "2022-09-14"),
        (105, 105, "Nikol Pashinyan", "2022-09-14"),
    ]
    assert [a.relation for a in one.answers] == ["first", "updates", "updates"]
    assert one.answers[2].relays == ("Reuters",)
    assert (one.status, one.origins, one.outlets) == ("rising", 2, 2)


def test_the_reports_own_repetition_adds_no_origin() -> None:
    latest = asked("killed", "Armenia", "military").answers[2]
    assert any("at least 105" in words.text for words in latest.words)


def test_azerbaijani_soldiers_killed_is_disputed_upward_without_a_number() -> None:
    one = asked("killed", "Azerbaijan", "military")
    assert one.text == "How many Azerbaijani soldiers were killed since 13 September 2022?"
    first, second = one.answers
    assert (first.low, first.high, first.origin.name, first.relation) == (50, 50, "Azerbaijan", "first")
    assert len(first.documents) == 2
    assert (second.low, second.high, second.relation) == (None, None, "contradicts")
    assert "open source investigations" in second.origin.name
    assert (one.status, one.origins) == ("disputed", 2)
    assert one.range is not None
    assert (one.range.low, one.range.high) == (50, None)
    assert "with no number" in one.range.why


def test_armenian_soldiers_wounded_is_told_of_one_province() -> None:
    one = asked("wounded", "Armenia", "military")
    assert one.place is not None
    assert one.text == "How many Armenian soldiers were wounded in Gegharkunik?"


def test_armenian_soldiers_wounded_has_one_origin() -> None:
    one = asked("wounded", "Armenia", "military")
    assert [(a.low, a.high, a.origin.name) for a in one.answers] == [(43, None, "Karen Sargsyan")]
    assert (one.status, one.origins) == ("single_origin", 1)


def test_land_is_asked_about_once() -> None:
    told = [one.text for one in questions() for answer in one.answers if answer.low == 10]
    assert told == ["What ground changed hands?"]
