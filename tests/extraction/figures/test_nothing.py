import pytest

from sayso.extraction.figures.nothing import counts_nothing
from sayso.extraction.figures.numerals import find_numerals
from sayso.extraction.figures.words import Words
from tests.parses import parsed


def kept(text: str) -> list[str]:
    """The numbers of a text that are not found to count nothing; no grammar is needed for that."""
    words = Words(
        parsed(
            " ".join(
                f"{word}/NN/dep/1" if number else f"{word}/NN/root/0"
                for number, word in enumerate(text.replace("/", "∕").split())
            )
        )
    )
    return [
        words.text[numeral.core : numeral.end]
        for numeral in find_numerals(words.text)
        if not counts_nothing(words, numeral, words.at(numeral.start), words.at(numeral.end - 1))
    ]


@pytest.mark.parametrize(
    "text",
    [
        "on September 13 they left",
        "on 13 September they left",
        "Sept. 13 was quiet",
        "in 1998 it began",
        "since 2014 , they",
        "a man aged 12 died",
        "under the age of 18",
        "he is 34 years old",
        "sons ages 3 and 4",
        "at 5 p.m. sharp",
        "about 10 a.m. there",
        "Article 5 says",
        "Resolution 1701 demands",
        "Block 2 was hit",
        "Brigade 54 fought",
        "they called 911 twice",
        "No. 7 was sunk",
        "no longer there",
        "no evidence of it",
        "one another",
        "one of the deadliest raids",
        "how many died",
        "so many died",
        "Viola Grant, 62, fell",
        "Mina (14) fell",
        "Mina (2 or 3) fell",
        "Mina (left) 16, fell",
    ],
)
def test_they_count_nobody(text):
    assert kept(text) == []


@pytest.mark.parametrize(
    ("text", "numbers"),
    [
        ("13 soldiers died", ["13"]),
        ("2000 people fled", ["2000"]),
        ("no casualties", ["no"]),
        ("In Kabul, 9 were killed", ["9"]),
        ("several died", ["several"]),
        ("one soldier died", ["one"]),
        ("12 people, 5 of them women", ["12", "5"]),
        ("between 10 and 15 men", ["between 10 and 15"]),
        ("over 100 men", ["100"]),
    ],
)
def test_they_may_count_somebody(text, numbers):
    assert kept(text) == numbers
