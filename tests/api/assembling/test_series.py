"""A question over time: steps with their bounds, the reports that tell them, the agreement beneath."""

from dataclasses import replace

from sayso.api.assembling.series import series_of
from sayso.linking.agreements import Course
from sayso.store.kept import StoredDocument
from tests.api.assembling.samples import ARDIA, ARMY, BORLAND, MINISTRY, answer, position, question


def report(name: str, published: str | None, publisher: str = "The Courier") -> StoredDocument:
    return StoredDocument(
        id=name, origin=name, title=f"Title of {name}", publisher=publisher, published=published, url=None,
        language="en", version="1", added_at="", sha256="", media_type="text/plain", captured_at="", captured_from="",
        locator=None, linked=True)


REPORTS = {one.id: one for one in (report("doc_1", "2022-09-13"), report("doc_2", "2022-09-14", "The Herald"),
                                   report("doc_3", "2022-09-15"))}
FIRST = answer("ans_1", MINISTRY, "2022-09-13", 12, 12, documents=("doc_3", "doc_1", "doc_2"))
LATER = answer("ans_2", MINISTRY, "2022-09-15", 50, None, relation="updates", to="ans_1", documents=("doc_3",))
THEIRS = answer("ans_3", ARMY, "2022-09-12", 90, 90, relation="contradicts", documents=("doc_2",))
ASKED = question("que_1", LATER, FIRST, THEIRS)


def test_a_line_an_origin_with_steps_in_order_and_open_bounds():
    lines = series_of(ASKED, REPORTS, set(), []).lines
    assert [one.origin.key for one in lines] == [ARMY.key, MINISTRY.key]
    steps = [(one.answer, one.low, one.high, one.at and one.at.precision) for one in lines[1].steps]
    assert steps == [("ans_1", 12, 12, "day"), ("ans_2", 50, None, "day")]


def test_marks_tell_the_first_report_those_that_pass_it_on_and_copies():
    marks = series_of(ASKED, REPORTS, {"doc_3"}, []).lines[1].marks
    assert [(one.answer, one.document, one.kind, one.publisher) for one in marks] == [
        ("ans_1", "doc_1", "first", "The Courier"), ("ans_1", "doc_2", "relay", "The Herald"),
        ("ans_1", "doc_3", "reprint", "The Courier"), ("ans_2", "doc_3", "first", "The Courier")]


def test_an_answer_of_no_day_comes_first_and_has_no_place_on_the_axis():
    line = series_of(question("que_1", FIRST, replace(LATER, said_at=None)), REPORTS, set(), []).lines[0]
    assert [(one.answer, one.at is None) for one in line.steps] == [("ans_2", True), ("ans_1", False)]


def test_ground_has_its_unit_and_persons_have_none():
    assert series_of(ASKED, REPORTS, set(), []).unit is None
    assert series_of(replace(ASKED, topic="territory"), REPORTS, set(), []).unit == "km²"


def test_beneath_it_each_holder_says_how_the_agreement_stands_until_its_next_word():
    course = Course(kind="ceasefire", start="2022-09-13T06:00:00Z", between=("Ardia", "Borland"), positions=(
        position("pos_1", MINISTRY, "2022-09-13", "announced"),
        position("pos_2", MINISTRY, "2022-09-14", "violated", measure="ceasefire violation", by=BORLAND),
        position("pos_3", ARMY, "2022-09-14", "holding"), position("pos_4", ARMY, "2022-09-14", "holding", start=9),
        position("pos_5", MINISTRY, "2022-09-15", "collapsed"), position("pos_6", ARMY, None, "ended")))
    (strip,) = series_of(ASKED, REPORTS, set(), [course]).agreements
    assert (strip.kind, strip.between, strip.start and strip.start.precision) == ("ceasefire", ["Ardia", "Borland"],
                                                                                  "instant")
    states = {lane.holder: [(one.stance, one.at.value, one.until and one.until.value, one.breach)
                            for one in lane.states] for lane in strip.lanes}
    assert states == {
        ARDIA.name: [("announced", "2022-09-13", "2022-09-15", False), ("violated", "2022-09-14", None, True),
                     ("collapsed", "2022-09-15", None, False)],
        BORLAND.name: [("holding", "2022-09-14", None, False)]}
