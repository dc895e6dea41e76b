"""The small language in which rules are written."""

import pytest

from sayso.extraction.times.lexing import read_words
from sayso.extraction.times.pattern import Found, Rule, compile_rule, encode
from sayso.records.errors import LexiconDamaged
from sayso.records.moments import CalendarDate, Moment


def fields(found: Found) -> Moment:
    return CalendarDate(month=found.number("month"), day=found.number("day"), year=found.number("year"))


def matches(pattern: str, text: str) -> list[tuple[str, Moment]]:
    words = read_words(text)
    found = compile_rule(Rule(pattern, fields)).matches(words, encode(words))
    return [(" ".join(word.text for word in words[one.first : one.last]), moment) for one, moment in found]


def test_fields_and_options() -> None:
    assert matches("month=month day=day ( comma? year=year )?", "June 3, 1990 and July 4") == [
        ("june 3 , 1990", CalendarDate(month=6, day=3, year=1990)),
        ("july 4", CalendarDate(month=7, day=4)),
    ]


def test_a_field_that_occurs_twice_is_the_one_that_matched() -> None:
    pattern = "( day=day month=month | month=month day=day )"
    assert matches(pattern, "3 June") == [("3 june", CalendarDate(month=6, day=3))]


def test_what_stands_before_and_after_is_no_part() -> None:
    assert matches("strict_in : month=month", "in June, a June") == [("june", CalendarDate(month=6))]
    assert matches("month=month / year=year", "June 1990") == [("june", CalendarDate(month=6, year=1990))]
    assert matches("month=month /! year", "June 1990, July") == [("july", CalendarDate(month=7))]


@pytest.mark.parametrize("pattern", ["month=moonth", "month=", "no_such_class"])
def test_a_pattern_that_asks_for_nothing_is_refused(pattern: str) -> None:
    with pytest.raises(LexiconDamaged):
        compile_rule(Rule(pattern, fields))
