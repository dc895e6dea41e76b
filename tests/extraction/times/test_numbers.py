"""Number words put together."""

import pytest

from sayso.extraction.times.lexing import FORMS, read_words
from sayso.extraction.times.pattern import encode
from sayso.extraction.times.word import Word


def only(text: str) -> Word:
    (word,) = read_words(text)
    return word


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("twenty-four", 24), ("twenty four", 24), ("two hundred and fifty", 250), ("three thousand", 3000),
        ("a hundred", 100), ("5 1/2", 5.5), ("2-1/2", 2.5), ("two and a half", 2.5), ("3 million", 3_000_000),
    ],
)  # fmt: skip
def test_amounts(text: str, value: float) -> None:
    assert only(text).senses["number"] == value


@pytest.mark.parametrize(("text", "year"), [("nineteen ninety-six", 1996), ("eighteen twelve", 1812)])
def test_years_as_they_are_spoken(text: str, year: int) -> None:
    assert only(text).senses["year"] == year


def test_compound_ordinal() -> None:
    assert only("twenty-first").senses == {"ordinal": 21}


def test_neighbouring_numbers_stay_apart() -> None:
    assert [word.text for word in read_words("12 men, 3 guns")] == ["12", "men", ",", "3", "guns"]


@pytest.mark.parametrize("number", [*range(0, 2500, 7), 9999, 10000])
def test_every_form_of_a_number_has_a_code(number: int) -> None:
    for text in (f"{number}", f"{number:,}", f"{number / 100:.2f}", f"{number:04d}"):
        assert "." not in encode(read_words(text)), text


def test_forms_are_told_apart() -> None:
    assert len({frozenset(form) for form in FORMS}) > 20
