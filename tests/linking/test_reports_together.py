"""Invented reports of several kinds, read by the real pipeline and linked: what a recorder would trip over."""

import pytest

from sayso.intake import document_from_text
from sayso.linking.briefs import brief_of
from sayso.linking.whole import link_all
from sayso.pipeline import Pipeline
from sayso.records.linked import Question

COMMUNIQUE = """MINISTRY OF DEFENCE OF THE PORTUGUESE REPUBLIC

Statement on the shelling of Elvas

2 May 2031

On the night of 2 May Spanish artillery shelled Elvas. Four soldiers of the Portuguese Army were killed and nine were
wounded. According to our intelligence, at least 20 Spanish soldiers were killed.
"""
FLASH = """Four dead as shells fall on Elvas

LISBON, May 2, 2031 (Sample Wire) - Spanish artillery shelled Elvas overnight. The Portuguese Ministry of Defence said
that four Portuguese soldiers were killed and nine wounded. It said that two were missing.

Defence Minister Rui Alves said the shelling of Elvas would be answered.
"""
BULLETIN = """Aid group counts civilian dead in Elvas and Badajoz

May 3, 2031

At least six civilians were killed in the shelling along the border between Portugal and Spain, the Example Relief Fund
said on Saturday. Another 14 civilians were injured.

Portuguese Defence Minister Rui Alves said that Elvas was shelled again on Friday. A soldier who had been reported
killed in Elvas had been found alive, he said.
The toll for both armies was not known. The minister warned that the fighting could spread to Evora.
"""


@pytest.fixture(scope="module")
def asked() -> dict[str, Question]:
    pipeline = Pipeline()
    texts = {"communique": COMMUNIQUE, "flash": FLASH, "bulletin": BULLETIN}
    documents = [document_from_text(text, origin=name, published=f"2031-05-0{3 if name == 'bulletin' else 2}",
                                    publisher="Ministry of Defence of the Portuguese Republic"
                                    if name == "communique" else "Sample Wire" if name == "flash" else None)
                 for name, text in texts.items()]
    return {one.text: one for one in link_all([brief_of(record) for record in pipeline.pipe(documents)]).questions}


def about(asked: dict[str, Question], *words: str) -> list[Question]:
    return [one for text, one in asked.items() if all(word in text for word in words)]


def origins(questions: list[Question]) -> set[str]:
    return {answer.origin.key for one in questions for answer in one.answers}


def test_a_communique_and_the_agency_that_quotes_the_ministry_are_one_origin(asked: dict[str, Question]):
    assert origins(about(asked, "Portuguese soldiers", "killed")) == {"body:PT:ministry/defence"}
    assert origins(about(asked, "Spanish soldiers", "killed")) == {"body:PT:ministry/defence"}


def test_those_told_without_a_noun_are_those_told_before(asked: dict[str, Question]):
    wounded = about(asked, "Portuguese soldiers", "wounded")
    assert {answer.low for one in wounded for answer in one.answers} == {9}
    missing = about(asked, "Portuguese soldiers", "missing")
    assert {answer.low for one in missing for answer in one.answers} == {2}


def test_civilians_of_a_border_are_of_no_one_country(asked: dict[str, Question]):
    assert {one.victim for one in about(asked, "civilians")} == {None}
    assert {answer.low for one in about(asked, "civilians", "wounded") for answer in one.answers} == {14}


def test_what_was_taken_back_feared_or_left_open_is_not_asked(asked: dict[str, Question]):
    assert not about(asked, "Evora")
    assert 1 not in {answer.low for one in about(asked, "killed") for answer in one.answers}
    assert 2 not in {answer.low for one in about(asked, "killed") for answer in one.answers}


def test_a_persons_side_is_told_by_another_report(asked: dict[str, Question]):
    answers = [answer for one in asked.values() for answer in one.answers]
    found = [one.origin for one in answers if one.origin.key == "person:rui alves"]
    assert found
    assert all(one.party and one.party.name == "Portugal" for one in found)


def test_nobody_asks_whether_people_were_killed_where_they_are_counted(asked: dict[str, Question]):
    assert not about(asked, "Were people killed")
