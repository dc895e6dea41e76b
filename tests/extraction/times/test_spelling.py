"""Slips in the names of months and weekdays."""

import pytest

from sayso.extraction.times.spelling import mended


@pytest.mark.parametrize(
    ("printed", "name"),
    [("Wednesay", "wednesday"), ("Wensday", "wednesday"), ("Thurdsay", "thursday"), ("Febuary", "february"),
     ("Setpember", "september"), ("NOVEMEBR", "november"), ("Tuesady", "tuesday")],
)  # fmt: skip
def test_slips_are_mended(printed: str, name: str) -> None:
    assert mended(printed) == name


@pytest.mark.parametrize(
    "printed",
    ["Munday", "Sundar", "Augusta", "wednesay", "Octobre", "Dezember", "Saturn", "Remember", "Thursby", "Janus"],
)
def test_names_and_words_are_left_alone(printed: str) -> None:
    assert mended(printed) is None
