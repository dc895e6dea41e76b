import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.extraction.figures.numerals import cardinal, find_numerals

UNITS = [
    "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven",
    "twelve", "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen"
]
TENS = ["_", "_", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def spelled(number: int) -> str:
    """A whole number below a million in words, as a style guide writes it."""
    if number < 20:
        return UNITS[number]
    if number < 100:
        return TENS[number // 10] + (f"-{UNITS[number % 10]}" if number % 10 else "")
    scale, name = (100, "hundred") if number < 1000 else (1000, "thousand")
    rest = number % scale
    joint = " and " if scale == 100 else " "
    return f"{spelled(number // scale)} {name}" + (joint + spelled(rest) if rest else "")


@pytest.mark.parametrize(
    ("text", "number", "low", "high", "hedge"),
    [
        ("43 soldiers", "43", 43, 43, None),
        ("forty-three soldiers", "forty-three", 43, 43, None),
        ("1,250 people", "1,250", 1250, 1250, None),
        ("1.5 million people", "1.5 million", 1500000, 1500000, None),
        ("two hundred and five men", "two hundred and five", 205, 205, None),
        ("THREE HUNDRED MEN", "THREE HUNDRED", 300, 300, None),
        ("a hundred men", "a hundred", 100, 100, None),
        ("half a dozen men", "half a dozen", 6, 6, "half a dozen"),
        ("two dozen men", "two dozen", 24, 24, None),
        ("at least 43 men", "43", 43, None, "at least"),
        ("no fewer than 12 men", "12", 12, None, "no fewer than"),
        ("over 100 men", "100", 101, None, "over"),
        ("more than a dozen men", "a dozen", 13, None, "more than"),
        ("up to 60 men", "60", None, 60, "up to"),
        ("as many as 20 men", "20", None, 20, "as many as"),
        ("no more than five men", "five", None, 5, "no more than"),
        ("fewer than 60 men", "60", None, 59, "fewer than"),
        ("nearly 60 men", "60", 60, 60, "nearly"),
        ("some 50 men", "50", 50, 50, "some"),
        ("~50 men", "50", 50, 50, "~"),
        ("50 or more men", "50 or more", 50, None, "or more"),
        ("50+ men", "50+", 50, None, "+"),
        ("5-6 men", "5-6", 5, 6, None),
        ("10 to 15 men", "10 to 15", 10, 15, None),
        ("30 or 40 men", "30 or 40", 30, 40, None),
        ("between 10 and 15 men", "between 10 and 15", 10, 15, None),
        ("12,000–15,000 men", "12,000–15,000", 12000, 15000, None),
        ("dozens of men", "dozens", 24, None, "dozens"),
        ("hundreds of men", "hundreds", 200, None, "hundreds"),
        ("tens of thousands of men", "tens of thousands", 20000, None, "tens of thousands"),
        ("several hundred men", "several hundred", 200, None, "several hundred"),
        ("several men", "several", 2, None, "several"),
        ("a number of men", "a number of", 2, None, "a number of"),
        ("no men", "no", 0, 0, None),
        ("nobody", "nobody", 0, 0, None),
    ],
)
def test_bounds_are_those_that_the_words_allow(text, number, low, high, hedge):
    (numeral,) = find_numerals(text)
    assert text[numeral.core : numeral.end] == number
    assert (numeral.low, numeral.high, numeral.hedge) == (low, high, hedge)


@pytest.mark.parametrize("text", ["another 12 men", "12 more men", "12 others", "12 additional men", "two other men"])
def test_additions_are_marked(text):
    (numeral,) = find_numerals(text)
    assert numeral.more


@pytest.mark.parametrize(
    "text",
    [
        "a 34-year-old",
        "the 44-Day War",
        "a T-72",
        "an Su-25",
        "at 9:00 a.m.",
        "2022-09-13",
        "555-010-7788",
        "the 3rd",
        "45%",
        "$500",
        "the 1980s",
        "1980's",
        "a 20-man crew",
        "v2.0.1",
        "12/09/2022",
        "45 percent",
    ],
)
def test_what_is_glued_to_other_signs_is_no_number(text):
    assert find_numerals(text) == []


def test_from_and_to_are_an_old_and_a_new_value():
    old, new = find_numerals("rose from 10 to 15")
    assert (old.low, old.after_from) == (10, True)
    assert (new.low, new.after_from) == (15, False)


@given(st.integers(min_value=1, max_value=999_999))
def test_spelled_numbers_are_understood(number):
    assert cardinal(spelled(number)) == number


@given(st.integers(min_value=0, max_value=10**9))
def test_digits_with_separators_are_understood(number):
    (numeral,) = find_numerals(f"They counted {number:,} people.")
    assert numeral.low == numeral.high == number


SCRAPS = [
    *"0123456789 ,.-–aeinostd$%:\n",
    "two ",
    "at least ",
    "dozens ",
    "more ",
    " to ",
    " and ",
    "between ",
    "no ",
]


@given(st.lists(st.sampled_from(SCRAPS), max_size=40))
def test_numbers_stand_in_the_text_in_order_with_ordered_bounds(scraps):
    text = "".join(scraps)
    numerals = find_numerals(text)
    end = 0
    for numeral in numerals:
        assert end <= numeral.start <= numeral.core < numeral.end <= len(text)
        end = numeral.end
        if numeral.low is not None and numeral.high is not None:
            assert numeral.low <= numeral.high
