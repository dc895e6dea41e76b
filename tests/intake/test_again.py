"""What was captured once gives the same report again, whatever it was captured from."""

import dataclasses
from pathlib import Path

import pytest

from sayso.intake import IntakeOptions, take_again, take_in
from sayso.records.document import Document
from sayso.records.errors import UnreadableReport

EXAMPLES = Path(__file__).parents[2] / "examples"
KINDS = {"text": "01-agency-flash.txt", "mail": "03-press-office.eml", "page": "04-ceasefire.html",
         "lines": "08-wire.jsonl"}


@pytest.mark.parametrize("name", KINDS.values(), ids=KINDS.keys())
@pytest.mark.parametrize("options", [
    pytest.param(IntakeOptions(), id="as it comes"),
    pytest.param(IntakeOptions(published="2031-05-06", publisher="The Quell Post"), id="with what was said of it"),
])
def test_the_same_bytes_give_the_same_report(name: str, options: IntakeOptions):
    for taken in take_in(EXAMPLES / name, options=options):
        assert isinstance(taken.report, Document)
        assert taken.original
        assert take_again(taken.original, taken.report) == taken.report


def test_a_report_keeps_its_id_and_what_is_not_in_its_bytes():
    (taken,) = take_in(EXAMPLES / KINDS["text"], options=IntakeOptions())
    assert isinstance(taken.report, Document)
    assert taken.original
    before = dataclasses.replace(taken.report, id="doc_1", text="Cut short", title=None, publisher="The Quell Post")
    after = take_again(taken.original, before)
    assert (after.id, after.publisher) == ("doc_1", "The Quell Post")
    assert (after.text, after.title) == (taken.report.text, taken.report.title)


def test_bytes_without_a_report_are_refused():
    (taken,) = take_in(EXAMPLES / KINDS["text"], options=IntakeOptions())
    assert isinstance(taken.report, Document)
    assert taken.original
    with pytest.raises(UnreadableReport, match="hold no reports"):
        take_again(dataclasses.replace(taken.original, data=b"   "), taken.report)
