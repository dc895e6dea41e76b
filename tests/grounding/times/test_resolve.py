"""Which day, hour or stretch an expression means. All sentences are invented."""

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.extraction.times import find_times
from sayso.grounding.times import TimeIndex, resolve_times
from sayso.records.document import Published
from sayso.records.record import Time
from sayso.records.span import Span

NLP = spacy.blank("en")
FRIDAY = "2019-03-08"  # the day of publication of every report here, a Friday


def read(text: str, published: str | None = FRIDAY, zone: str | None = None) -> TimeIndex:
    doc = NLP.make_doc(text)
    return resolve_times(find_times(doc), doc, published=Published(value=published, basis="given"), zone=zone)


def values(text: str, published: str | None = FRIDAY) -> list[str]:
    return [time.value for time in read(text, published).times]


def one(text: str, zone: str | None = None) -> Time:
    (time,) = read(text, zone=zone).times
    return time


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("Shells fell on Tuesday.", "2019-03-05"),
        ("Shells fell on Friday.", "2019-03-08"),
        ("Talks will begin on Tuesday.", "2019-03-12"),
        ("The pact was signed last Tuesday.", "2019-03-05"),
        ("They meet next Tuesday.", "2019-03-12"),
        ("Shells fell yesterday.", "2019-03-07"),
        ("Shells fell last night.", "2019-03-07TNI"),
        ("Shells fell overnight.", "2019-03-07TNI"),
        ("Shells fell last week.", "2019-W09"),
        ("Shells fell over the last week.", "2019-W09"),
        ("Shells fell this month.", "2019-03"),
        ("The town fell in January.", "2019-01"),
        ("The town fell in December.", "2018-12"),
        ("The court sits in June.", "2019-06"),
        ("The town fell on Nov. 2.", "2018-11-02"),
        ("The town fell on March 5.", "2019-03-05"),
        ("The town fell last April.", "2018-04"),
        ("The town fell two years ago.", "2017"),
        ("The town fell three days ago.", "2019-03-05"),
        ("The town fell several years ago.", "PAST_REF"),
        ("The town fell in June last year.", "2018-06"),
        ("It fell in the third quarter.", "2018-Q3"),
        ("By afternoon the town was quiet.", "2019-03-08TAF"),
        ("It lost money in the year ended then.", "P1Y"),
        ("It fell over the weekend.", "2019-W09-WE"),
        ("It fell on Christmas Day.", "2018-12-25"),
        ("It fell on Easter Sunday 2016.", "2016-03-27"),
        ("In the 1990s it was calm.", "199"),
        ("In the '80s it was calm.", "198"),
        ("In the 19th century it was calm.", "18"),
        ("It lasted two and a half years.", "P2Y6M"),
        ("It lasted several days.", "PXD"),
        ("It lasted a couple of weeks.", "P2W"),
        ("They met every Tuesday.", "XXXX-WXX-2"),
        ("It is calm now.", "PRESENT_REF"),
        ("Noon Thursday was calm.", "2019-03-07T12:00"),
        ("It began just after midnight on Thursday morning.", "2019-03-07T00"),
        ("It began on Thursday morning.", "2019-03-07TMO"),
        ("It ended at midnight Thursday.", "2019-03-07T24"),
        ("It was signed on 7 FEB 87.", "1987-02-07"),
    ],
)
def test_news_is_reckoned_from_its_day(text: str, value: str) -> None:
    assert values(text) == [value]


def test_a_clock_time_with_two_zones_is_one_instant() -> None:
    time = one("The truce held from 9:00 a.m. Moscow time (06:00 GMT) on March 5 this year.")
    assert (time.value, time.start, time.precision) == ("2019-03-05T06:00Z", "2019-03-05T06:00:00Z", "minute")


@pytest.mark.parametrize(
    ("text", "start"),
    [
        ("It began at 9:00 a.m. Moscow time on March 5.", "2019-03-05T06:00:00Z"),
        ("It began at 9:00 a.m. Moscow time on March 5, 2013.", "2013-03-05T05:00:00Z"),  # UTC+4 until 2014
        ("It began at 4 p.m. EST on March 5.", "2019-03-05T21:00:00Z"),
        ("It began at 0430 GMT on March 5.", "2019-03-05T04:30:00Z"),
        ("It began at 4:30 on March 5.", "2019-03-05T04:30:00Z"),
    ],
)
def test_zones_are_those_of_the_day(text: str, start: str) -> None:
    assert one(text).start == start


def test_local_time_needs_to_be_told_where() -> None:
    text = "It began at 9 a.m. local time on March 5."
    assert one(text).value == "2019-03-05T09:00"
    assert one(text, zone="Asia/Yerevan").start == "2019-03-05T05:00:00Z"


def test_what_was_told_before_is_reckoned_from() -> None:
    text = "The army left on Monday. The next day it came back. The previous week it had stayed away that month."
    assert values(text) == ["2019-03-04", "2019-03-05", "2019-W09", "2019-02"]


def test_the_afternoon_is_that_of_the_day_told_last() -> None:
    assert values("The raid began on Wednesday. In the afternoon it was over.")[-1] == "2019-03-06TAF"


HISTORY = (
    "The war broke out in June 1843. On 3 July 1843 the king fled. In August the towns fell. The next day rebels "
    "came. In February they lost. Two years later, in 1846, peace was made. By March 1847 troops had left, as was "
    "known in 1990. "
    "In April all was over. On 5 May 1847 he died. Since 1848 it was calm, until 1849."
)


def test_history_is_reckoned_from_what_it_told() -> None:
    told = {time.span.text: time.value for time in read(HISTORY).times}
    assert told["August"] == "1843-08"
    assert told["February"] == "1844-02"
    assert told["Two years later"] == "1846"
    assert told["April"] == "1847-04"


def test_anchors_name_what_was_reckoned_from() -> None:
    index = read("It fell on 4 March 2017. The next day they left. On Thursday he said so.")
    first, second, third = index.times
    assert (first.anchor, second.anchor, third.anchor) == (None, first.id, "published")


def test_lengths_beside_the_day_have_ends() -> None:
    time = one("In the past two months they left.")
    assert (time.value, time.start, time.end) == ("P2M", "2019-01-08T00:00:00Z", "2019-03-08T00:00:00Z")


def test_without_a_date_nothing_is_invented() -> None:
    told = read("Shells fell on Tuesday, in March and last week. It was 1999.", published=None).times
    assert [time.value for time in told] == ["XXXX-WXX-2", "XXXX-03", "XXXX-WXX", "1999"]
    assert [time.start for time in told] == [None, None, None, "1999-01-01T00:00:00Z"]


def test_anniversary_of_a_known_war() -> None:
    assert values("It comes less than a month before the tenth anniversary of the 2008 Five-Day War.") == ["2018-08-07"]


def test_at_finds_the_time_that_shares_most() -> None:
    index = read("On Monday, and then on Tuesday night, they came.")
    text = "On Monday, and then on Tuesday night, they came."
    start = text.index("Tuesday")
    found = index.at(Span(start, start + 13, "Tuesday night"))
    assert found is not None
    assert found.value == "2019-03-05TNI"
    assert index.at(Span(37, 41, "they")) is None


PIECES = st.sampled_from(
    ["Monday", "March", "3", "1999", "two weeks", "ago", "later", "the", "of", "last year", "9:00 a.m.", "GMT", ".",
     "February 29", "early", "second quarter", "490 BC", "'80s", "the weekend", "next", "year", "that day", "century",
     "Easter", "31", "9999", "earlier", "Feb. 30", "midnight"]
)  # fmt: skip


@settings(max_examples=150)
@given(
    st.lists(PIECES, max_size=12).map(" ".join),
    st.sampled_from([None, FRIDAY, "2020-02-29", "1999-12-31T23:00:00+02:00"]),
)
def test_any_order_of_words_resolves_the_same_twice(text: str, published: str | None) -> None:
    index = read(text, published)
    assert index == read(text, published)
    for time in index.times:
        assert (time.start is None) == (time.end is None)
        if time.start and time.end:
            assert time.start < time.end or len(time.start) != len(time.end)
    assert len({time.id for time in index.times}) == len(index.times)
