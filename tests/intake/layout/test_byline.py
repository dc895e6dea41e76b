import pytest

from sayso.intake.draft import Draft
from sayso.intake.layout import Marks, mark

from .samples import PROSE, story


def marks(text: str) -> Marks:
    return mark(Draft(origin="t", text=text))


@pytest.mark.parametrize(
    ("line", "writers"),
    [
        ("By Jane Roe", "Jane Roe"),
        ("BY JANE ROE AND JOHN DOE", "JANE ROE AND JOHN DOE"),
        ("By Jane Roe and John van der Doe, Staff Writers", "Jane Roe and John van der Doe"),
        ("by: J. R. Roe in Bor", "J. R. Roe"),
        ("Jane Roe, Associated Press", "Jane Roe"),
        ("Jane Roe | Defence correspondent", "Jane Roe"),
        ("Staff writer", "Staff writer"),
    ],
)
def test_bylines_above_the_story(line: str, writers: str):
    found = marks(story("Army confirms loss of two villages", line))
    assert found.layout.byline is not None
    assert (found.layout.byline.text, found.writers) == (line, writers)


def test_a_sign_off_below_the_story_is_a_byline_too():
    found = marks(story("Army confirms loss of two villages", below="Jane Roe, Staff Writer"))
    assert found.writers == "Jane Roe"


@pytest.mark.parametrize(
    "line",
    [
        "By Tuesday, the shelling had reached the outskirts of the town.",
        "BY REACHING THE BRIDGE, THE ARMY AND ITS ALLIES HAVE CUT THE ROAD, THEY SAID.",
        "By sea and by land",
        "Ministry of Defence, Bor",
        "By then it was over",
    ],
)
def test_other_lines_that_begin_so_are_none(line: str):
    assert marks(story("Army confirms loss of two villages", line)).layout.byline is None


def test_a_story_without_one_has_none():
    assert marks(PROSE).layout.byline is None
