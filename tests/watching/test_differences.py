"""What changed between two versions: sentences, figures, and whether the text tells of it."""

from __future__ import annotations

import pytest

from sayso.intake import document_from_text
from sayso.lexicon.corrections import corrections
from sayso.pipeline import Pipeline
from sayso.records.record import Record
from sayso.watching.differences import difference, sentences_of
from sayso.watching.versions import is_stamp, wording_of

BEFORE = ("The defence ministry of Armenia said on Tuesday that at least 12 Armenian soldiers were killed near Goris. "
          "The governor denied this.\n\nThree civilians were wounded, doctors said.")


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline()


def read(pipeline: Pipeline, text: str) -> Record:
    (record,) = pipeline.pipe([document_from_text(text, published="2022-09-13")])
    return record


def test_a_figure_that_became_another_one_is_told_with_both_wordings(pipeline: Pipeline):
    found = difference(read(pipeline, BEFORE), read(pipeline, BEFORE.replace("at least 12", "at least 21")))
    (figure,) = found.figures
    assert (figure.change, figure.measure, figure.party) == ("changed", "killed", "Armenia")
    assert (figure.before.low, figure.after.low) == (12, 21)
    assert figure.before.sentence.startswith("The defence ministry of Armenia said")
    assert "21 Armenian soldiers" in figure.after.sentence
    assert "ministry" in figure.after.source.lower()
    assert found.notice is None
    (one,) = found.reworded
    assert (one.before, one.after) == (figure.before.sentence, figure.after.sentence)


def test_figures_that_appear_and_vanish_are_told(pipeline: Pipeline):
    after = BEFORE.replace("\n\nThree civilians were wounded, doctors said.",
                           "\n\nSome 200 people were displaced by the fighting, the Red Cross said.")
    found = difference(read(pipeline, BEFORE), read(pipeline, after))
    assert {(one.change, one.measure) for one in found.figures} == {("vanished", "wounded"), ("appeared", "displaced")}


def test_what_the_text_tells_of_its_correction_is_found(pipeline: Pipeline):
    after = BEFORE.replace("12", "21") + "\n\nCorrection: An earlier version of this article gave a lower toll."
    found = difference(read(pipeline, BEFORE), read(pipeline, after))
    assert found.notice == "Correction: An earlier version of this article gave a lower toll."
    assert difference(read(pipeline, after), read(pipeline, after)).notice is None


def test_sentences_moved_about_change_no_figure(pipeline: Pipeline):
    first, second = BEFORE.split("\n\n")
    found = difference(read(pipeline, BEFORE), read(pipeline, f"{second}\n\n{first}"))
    assert found.figures == ()


@pytest.mark.parametrize("line", [
    "Updated 10:14 GMT, May 6, 2031", "Last modified on Tue 6 May 2031 at 10.14 BST", "Published 3 hours ago",
    "2031-05-06T10:14:00Z", "06/05/2031", "Posted: May 6th, 2031"])
def test_stamps_of_date_are_no_words(line: str):
    assert is_stamp(line)
    document = document_from_text(f"{BEFORE}\n\n{line}")
    assert wording_of(document) == wording_of(document_from_text(BEFORE))


@pytest.mark.parametrize("line", ["12 killed on Tuesday", "Updated toll: 12 dead", "May said on Monday: No.", "---"])
def test_what_tells_something_is_no_stamp(line: str):
    assert not is_stamp(line)


@pytest.mark.parametrize(("line", "tells"), [
    ("CORRECTION: The toll is 12.", True), ("Editor’s note: This story was changed.", True),
    ("(Updates with ministry)", False), ("UPDATE (14:10): The ministry now speaks of 21.", True),
    ("This article was amended on 7 May 2031 to correct a number.", True),
    ("The ministry said that it had updated its toll.", False), ("Updated weapons were sent.", False),
    ("An earlier version of this report misstated the place.", True), ("The army corrected its aim.", False)])
def test_only_what_the_text_says_of_itself_is_a_notice(line: str, tells: bool):
    assert bool(corrections().search(line)) == tells


def test_sentences_end_where_they_do():
    document = document_from_text("Gen. A. Brück spoke on Monday. “We hold the U.N. line.” Nobody did. It rained.")
    assert sentences_of(document)[:2] == ["Gen. A. Brück spoke on Monday.", "“We hold the U.N. line.”"]
