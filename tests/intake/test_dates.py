from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.intake.dates import date_in_url, iso_date, printed_date


@pytest.mark.parametrize(
    ("words", "value"),
    [
        ("2022-09-13", "2022-09-13"),
        ("2022-09-13T22:30:00Z", "2022-09-13T22:30:00Z"),
        ("2022-09-13 20:48:10.47415-05", "2022-09-13T20:48:10-05:00"),
        ("2022-09-13T20:48+0430", "2022-09-13T20:48:00+04:30"),
        ("2022-09-13T20:48:10", "2022-09-13"),
        (" 2022-09-13 ", "2022-09-13"),
    ],
)
def test_iso_dates_are_brought_to_one_form(words: str, value: str):
    assert iso_date(words) == value


@pytest.mark.parametrize(
    "words", ["yesterday", "2022-13-01", "2022-02-30", "13/09/2022", "0001-01-01", "", "2022-09-13T25:00:00Z"]
)
def test_what_is_no_date_is_none(words: str):
    assert iso_date(words) is None


@pytest.mark.parametrize(
    ("url", "value"),
    [
        ("https://news.example/world/2022/09/13/border-clashes", "2022-09-13"),
        ("https://news.example/world/2022/sep/13/border-clashes", "2022-09-13"),
        ("https://news.example/2022-9-3-clashes.html", "2022-09-03"),
        ("https://news.example/article/20220913/update", "2022-09-13"),
        ("https://web.archive.org/web/20230101120000/https://news.example/2022/09/13/clashes", "2022-09-13"),
        ("https://web.archive.org/web/20230101120000/https://news.example/clashes", None),
        ("https://news.example/?date=2022/09/13/", None),
        ("https://news.example/a/20229913/b", None),
        ("https://news.example/9f20220913ab", None),
        ("https://news.example/", None),
    ],
)
def test_dates_in_addresses(url: str, value: str | None):
    assert date_in_url(url) == value


@pytest.mark.parametrize(
    ("words", "value", "quote"),
    [
        ("Published: Tuesday, 13 September 2022", "2022-09-13", "13 September 2022"),
        ("Sept. 13, 2022, 10:45 GMT", "2022-09-13", "Sept. 13, 2022"),
        ("3 APR 90", "1990-04-03", "3 APR 90"),
        ("the 3rd of May, 2011", "2011-05-03", "3rd of May, 2011"),
        ("2022-09-13 10:45", "2022-09-13", "2022-09-13"),
    ],
)
def test_printed_dates_are_found_with_their_words(words: str, value: str, quote: str):
    found = printed_date(words)
    assert found is not None
    assert (found[0], words[found[1] : found[2]]) == (value, quote)


@pytest.mark.parametrize("words", ["13 September", "03/05/2022", "31 February 2022", "In May 2022", "no date"])
def test_dates_that_are_not_whole_or_not_sure_are_none(words: str):
    assert printed_date(words) is None


@given(st.dates(min_value=date(1950, 1, 1), max_value=date(2049, 12, 31)))
def test_every_day_is_found_again_as_printed(day: date):
    for words in (
        day.strftime("%d %B %Y"),
        day.strftime("%B %d, %Y"),
        day.isoformat(),
        day.strftime("%d %b %y").upper(),
    ):
        found = printed_date(words)
        assert found is not None
        assert found[0] == day.isoformat()
