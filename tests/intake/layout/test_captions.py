import pytest

from sayso.intake.draft import Draft
from sayso.intake.layout import mark

from .samples import story

TITLE = "Army Confirms Loss of Two Villages"


def captions(text: str) -> list[str]:
    return [span.text for span in mark(Draft(origin="t", text=text)).layout.captions]


@pytest.mark.parametrize(
    "line",
    [
        "Residents clearing rubble in the village of Bor on Wednesday",
        "The ministry’s spokesman Jan Roe speaking to reporters on Tuesday",
        "A house destroyed in the shelling. (Photo: Courier)",
        "Villagers leave Bor on Tuesday. Jane Roe/AFP/Getty Images",
        "FILE - The general inspects troops in 2019.",
        "In this photo taken on Monday, smoke rises over Bor.",
        "Jan Roe (left) and John Doe before their talks.",
        "Credit: Courier",
    ],
)
def test_lines_under_pictures_are_captions(line: str):
    assert captions(story(TITLE, between=line)) == [line]


def test_a_fragment_above_the_title_is_a_caption():
    line = "Damage in a village near the border"
    assert captions(story(line, TITLE)) == [line]


@pytest.mark.parametrize(
    "line",
    [
        "What happened next",
        "The Road to War Between the Two States in the North",
        "The two sides agreed on the following points on Monday at noon:",
        "• Residents clearing rubble in the village of Bor on Wednesday",
        "Police say the suspect is being held pending formal charges",
        "“We are clearing rubble in the village since the morning”",
        "A photo released by the ministry shows three burning tanks near the bridge.",
        "Video from the scene showed a crater at the crossing.",
        "Sen. Jan Roe (R) said the aid would be stopped, and Jane Doe (D) agreed.",
        "A Reuters/Ipsos poll found that most voters want a ceasefire.",
    ],
)
def test_headings_lists_and_sentences_are_none(line: str):
    assert captions(story(TITLE, between=line)) == []


def test_texts_without_full_stops_have_no_fragments():
    text = "\n\n".join(
        f"Line {number} about the shelling near the border of the two states in the north" for number in range(6)
    )
    assert captions(text) == []
