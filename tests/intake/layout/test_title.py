import pytest

from sayso.intake.draft import Draft
from sayso.intake.layout import mark

from .samples import MORE, PROSE, story


def title(text: str, given: str | None = None) -> str | None:
    span = mark(Draft(origin="t", text=text, title=given)).layout.title
    return span.text if span else None


def test_the_line_above_the_story_is_the_title():
    assert title(story("Army confirms loss of two villages")) == "Army confirms loss of two villages"


def test_a_line_in_title_case_goes_before_the_caption_above_it():
    text = story(
        "Smoke over a border village after the shelling", "Army Confirms Loss of Two Villages in Border Clashes"
    )
    assert title(text) == "Army Confirms Loss of Two Villages in Border Clashes"


def test_a_title_may_follow_byline_date_and_section():
    text = story("World", "By Jane Roe", "13 September 2022", "Army confirms loss of two villages")
    assert title(text) == "Army confirms loss of two villages"


def test_a_title_may_stand_right_above_its_story():
    assert title(f"Army confirms loss of two villages\n{PROSE}\n{MORE}") == "Army confirms loss of two villages"


def test_a_question_can_be_a_title():
    assert title(story("Who broke the ceasefire?")) == "Who broke the ceasefire?"


@pytest.mark.parametrize(
    "text", [PROSE, f"{PROSE}\n\n{MORE}", "Army confirms loss of two villages", "Ceasefire:\n\n" + PROSE]
)
def test_texts_without_a_title_have_none(text: str):
    assert title(text) is None


def test_a_known_title_is_found_within_the_first_line():
    text = f"Army confirms loss. {PROSE} {MORE}"
    assert title(text, "Army confirms loss") == "Army confirms loss"


def test_a_known_title_is_found_whatever_blanks_and_house_name():
    text = f"Army confirms \n loss of two villages.\n\n{PROSE}"
    assert title(text, "Army confirms loss of two villages | The Courier") == "Army confirms \n loss of two villages"


def test_a_known_title_that_the_text_lacks_is_nowhere():
    assert title(story("Army confirms loss of two villages"), "Something else altogether") is None


def test_a_letterhead_is_the_house_and_no_title():
    text = story("MINISTRY OF DEFENCE OF THE REPUBLIC", "Communiqué on the situation at the border")
    found = mark(Draft(origin="t", text=text))
    assert title(text) == "Communiqué on the situation at the border"
    assert found.house == "MINISTRY OF DEFENCE OF THE REPUBLIC"
    assert found.layout.captions == ()


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("Border Situation Report, 15 March 2023", "2023-03-15"),
        ("Border Fighting: Wednesday, March 15, 2023 – Live Updates", "2023-03-15"),
        ("What the Attack of March 15, 2021 Changed for the Border", None),
    ],
)
def test_a_date_set_apart_in_the_title_is_the_reports_own(line: str, day: str | None):
    found = mark(Draft(origin="t", text=story(line))).day
    assert (found[0] if found else None) == day
