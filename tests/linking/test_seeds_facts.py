"""The two seeds together: ground taken, who broke the ceasefire, is it in force, was Jermuk shelled."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import pytest

from sayso.intake import open_reports
from sayso.linking.agreements import courses_of, views_at
from sayso.linking.briefs import brief_of
from sayso.linking.whole import Linked, link_all
from sayso.pipeline import Pipeline
from sayso.records.brief import Brief
from sayso.records.document import Document
from sayso.records.judgement import Judgement
from sayso.records.linked import Answer, Question

SEEDS = Path(__file__).parents[3] / "shared" / "seeds"

pytestmark = pytest.mark.skipif(not SEEDS.is_dir(), reason="the seeds lie in ../shared, which is not here")


@cache
def briefs() -> tuple[Brief, ...]:
    opened = open_reports(sorted(SEEDS.glob("*.txt")))
    return tuple(brief_of(record) for record in Pipeline().pipe(one for one in opened if isinstance(one, Document)))


@cache
def linked() -> Linked:
    one, other = (brief.document for brief in briefs())
    together = Judgement(id="jud_1", kind="merge", left=(one,), right=(other,), author="an analyst",
                         at="2022-09-15T00:00:00Z", reason="both tell of the fighting of 13 September 2022")
    return link_all(briefs(), [together])


def asked(text: str) -> Question:
    found = [one for one in linked().questions if one.text == text]
    assert len(found) == 1, sorted(one.text for one in linked().questions)
    return found[0]


def by_stance(question: Question, stance: str) -> list[Answer]:
    return [one for one in question.answers if one.stance == stance]


def test_jermuk_was_shelled_says_one_source() -> None:
    question = asked("Was Jermuk shelled?")
    (answer,) = question.answers
    assert (answer.stance, answer.origin.name, answer.relays) == ("yes", "Nikol Pashinyan", ("Reuters",))
    assert (question.status, question.origins, (answer.said_at or "")[:10]) == ("single_origin", 1, "2022-09-14")


def test_from_no_comment_to_an_admission_to_a_figure() -> None:
    question = asked("What ground changed hands?")
    silent, admitted = by_stance(question, "no comment")[0], by_stance(question, "changed hands")[0]
    (figure,) = [one for one in question.answers if one.low is not None]
    assert silent.said_at == admitted.said_at == "2022-09-13"
    assert (admitted.origin.name, admitted.relation, admitted.to) == ("Gurgen Arsenyan", "updates", silent.id)
    assert (figure.low, figure.high, figure.origin.name) == (10, 10, "Nikol Pashinyan")
    assert figure.stance == "taken by Azerbaijan from Armenia"
    assert [question.answers.index(one) for one in (silent, admitted, figure)] == sorted(
        question.answers.index(one) for one in (silent, admitted, figure))


def test_both_sides_accuse_each_other_of_having_broken_the_ceasefire() -> None:
    question = asked("Who broke the ceasefire of 13 September 2022?")
    armenian, azerbaijani = by_stance(question, "violated by Azerbaijan"), by_stance(question, "violated by Armenia")
    assert {one.origin.party.name for one in armenian if one.origin.party} == {"Armenia"}
    assert {one.origin.party.name for one in azerbaijani if one.origin.party} == {"Azerbaijan"}
    assert len(armenian) + len(azerbaijani) == len(question.answers)
    assert question.status == "disputed"
    assert azerbaijani[0].relation == "contradicts"
    assert "has not put forward any evidence" in azerbaijani[0].why


def test_is_the_ceasefire_in_force() -> None:
    question = asked("Is the ceasefire of 13 September 2022 06:00 UTC in force?")
    announced, collapsed = by_stance(question, "announced by Russia")[0], by_stance(question, "collapsed")[0]
    (subsided,) = by_stance(question, "subsided")
    assert (announced.said_at, announced.origin.party and announced.origin.party.name) == ("2022-09-13", "Russia")
    assert collapsed.origin.kind == "report"
    assert collapsed.relation == "contradicts"
    assert collapsed.to in {one.id for one in by_stance(question, "announced by Russia")}
    assert (subsided.said_at, subsided.origin.name) == ("2022-09-13", "Armenian Ministry of Defense")
    assert question.status == "disputed"


def test_each_sides_view_at_an_instant() -> None:
    (course,) = [one for one in courses_of(position for brief in briefs() for position in brief.positions)
                 if one.start == "2022-09-13T06:00:00Z"]
    first = {(one.holder, one.position.stance) for one in views_at(course, "2022-09-13")}
    assert {("Armenia", "subsided"), ("Armenia", "violated"), ("Azerbaijan", "violated"),
            ("Russia", "announced")} <= first
    assert not any(stance == "collapsed" for _, stance in first)
    assert any(one.position.stance == "collapsed" for one in views_at(course, "2022-09-14"))
