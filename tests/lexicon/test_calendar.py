"""The lexicon of time: words, holidays, wars."""

import re
from datetime import date

import pytest

from sayso.lexicon.calendar import phrase_key, phrases, time_words
from sayso.lexicon.conflicts import conflicts
from sayso.lexicon.holidays import easter, holiday_date, holiday_names


def test_words_are_in_lower_case_and_have_senses() -> None:
    assert all(word == word.lower() and senses for word, senses in time_words().items())
    assert time_words()["second"].keys() >= {"unit", "ordinal"}


def test_every_phrase_is_an_entry() -> None:
    for entries in phrases().values():
        for parts in entries:
            assert phrase_key(parts) in time_words()


@pytest.mark.parametrize(
    ("year", "day"), [(1818, date(1818, 3, 22)), (2000, date(2000, 4, 23)), (2038, date(2038, 4, 25))]
)
def test_easter(year: int, day: date) -> None:
    assert easter(year) == day


@pytest.mark.parametrize(
    ("name", "day"),
    [("thanksgiving", date(2021, 11, 25)), ("memorial day", date(2021, 5, 31)), ("christmas", date(2021, 12, 25)),
     ("good friday", date(2021, 4, 2))],
)  # fmt: skip
def test_holidays(name: str, day: date) -> None:
    assert holiday_date(holiday_names()[name], 2021) == day


def test_wars_end_after_they_begin_and_names_mean_one() -> None:
    names = [name for war in conflicts().values() for name in war.names]
    assert len(names) == len(set(names))
    assert all(re.fullmatch(r"[^A-Z]+", name) for name in names)
    assert all(war.end is None or war.start <= war.end for war in conflicts().values())
