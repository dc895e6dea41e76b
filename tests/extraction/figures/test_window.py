"""Numbers tied to a measure by the words beside them: the trees here are as wrong as a tree can be."""

import pytest

from sayso.extraction.figures import find_figures
from tests.parses import parsed


def flat(text: str) -> str:
    """A table in which every word hangs on the first, with tags from the word list below."""
    return " ".join(
        f"{word}/{TAGS.get(word.lower(), 'NN')}/{'dep/1' if number else 'root/0'}"
        for number, word in enumerate(text.split())
    )


TAGS = {
    "12": "CD",
    "three": "CD",
    "five": "CD",
    "30": "CD",
    "people": "NNS",
    "soldiers": "NNS",
    "women": "NNS",
    "children": "NNS",
    "houses": "NNS",
    "were": "VBD",
    "have": "VBP",
    "been": "VBN",
    "reportedly": "RB",
    "confirmed": "VBN",
    "killed": "VBN",
    "wounded": "VBN",
    "died": "VBD",
    "dead": "JJ",
    "and": "CC",
    "or": "CC",
    ",": ",",
    "of": "IN",
    "the": "DT",
    "killing": "VBG",
    "at": "IN",
    "least": "JJS",
    "including": "VBG",
    "deaths": "NNS",
    "in": "IN",
    "another": "DT",
    "to": "IN",
    "(": "-LRB-",
    ")": "-RRB-",
    "missing": "JJ",
    "destroyed": "VBN",
    ":": ":",
    "strike": "NN",
    "on": "IN",
}


def told(text: str) -> list[tuple[str, float | int | None, float | int | None]]:
    return [(figure.measure, figure.low, figure.high) for figure in find_figures(parsed(flat(text)))]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("12 people were killed", [("killed", 12, 12)]),
        ("12 people have been reportedly confirmed dead", [("killed", 12, 12)]),
        ("12 dead , 30 wounded in strike", [("killed", 12, 12), ("wounded", 30, 30)]),
        ("strike on town killing at least five", [("killed", 5, None)]),
        ("12 people ( five women ) were killed", [("killed", 12, 12), ("killed", 5, 5)]),
        ("12 people , including three children , were killed", [("killed", 12, 12), ("killed", 3, 3)]),
        ("12 people killed and another 30 wounded", [("killed", 12, 12), ("wounded", 30, 30)]),
        ("12 people were killed or wounded", [("casualties", 12, 12)]),
        ("the deaths of 12 people", [("killed", 12, 12)]),
        ("30 people missing", [("missing", 30, 30)]),
        ("12 houses were destroyed", [("buildings", 12, 12)]),
    ],
)
def test_neighbours_are_enough(text, expected):
    assert told(text) == expected


@pytest.mark.parametrize("text", ["12 people in town", "12 houses were wounded", "30 people and the strike"])
def test_without_a_trigger_of_its_kind_there_is_no_figure(text):
    assert told(text) == []


def test_capitals_read_like_any_other_text():
    text = "12 people were killed , 30 wounded"
    assert told(text.upper()) == told(text)
