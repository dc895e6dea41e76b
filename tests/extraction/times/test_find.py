"""Which words are a time expression, and how far it reaches (TIMEX3 extents). All sentences are invented."""

from itertools import pairwise

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.extraction.times import find_times
from sayso.records.moments import CalendarDate, DayTime, Expression, Length, OfConflict, Step, Within

NLP = spacy.blank("en")


def found(text: str) -> list[tuple[str, str]]:
    return [(mention.span.text, mention.type) for mention in find_times(NLP.make_doc(text))]


def moment(text: str) -> object:
    (mention,) = find_times(NLP.make_doc(text))
    assert isinstance(mention.meaning, Expression)
    return mention.meaning.moment


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The bridge fell on Monday, 4 March 2019.", ["Monday, 4 March 2019"]),
        ("The bridge fell on Monday, March 4, 2019, he said.", ["Monday, March 4, 2019"]),
        ("Rockets hit the port on the 4th of March.", ["the 4th of March"]),
        ("Shelling went on from 3-5 June 1999.", ["3", "5 June 1999"]),
        ("Shelling went on from 3 to 5 June.", ["3", "5 June"]),
        ("On April 13-15 the town held out.", ["April 13", "15"]),
        ("The siege of 1993-95 was over.", ["1993", "95"]),
        ("Release 2011-02-S-014 tells of it.", []),
        ("The bomb went off at approximately 1745.", ["approximately 1745"]),
        ("The shop opens from today through May 4.", ["today", "May 4"]),
        ("They fear future attacks now that he is gone.", ["future", "now"]),
        ("It fell in the 1988 quarter.", ["1988"]),
        ("It opened in 04/19/1988 and 2003-05-01.", ["04/19/1988", "2003-05-01"]),
        ("PORTO VERDE, 7 FEB 87 (AGENCY) -- TROOPS LEFT ON 5 FEBRUARY.", ["7 FEB 87", "5 FEBRUARY"]),
        ("The army left in early April and came back in mid-May.", ["early April", "mid-May"]),
        ("By the end of June 1967 it was over.", ["the end of June 1967"]),
        ("They fought through the late 1970s and the '80s.", ["the late 1970s", "the '80s"]),
        ("Losses rose in the third quarter of 2011.", ["the third quarter of 2011"]),
        ("The third-quarter tally was worse.", ["third-quarter"]),
        ("In the winter of 1812, and again last summer.", ["the winter of 1812", "last summer"]),
        ("In June last year and on Sept. 3 this year.", ["June last year", "Sept. 3 this year"]),
        ("He left earlier this week, two months ago, and a year later.",
         ["earlier this week", "two months ago", "a year later"]),
        ("It lasted nearly three weeks.", ["nearly three weeks"]),
        ("A six-month siege; a week-long truce.", ["six-month", "week-long"]),
        ("It took two and a half years, then 5 1/2 hours, then a minute and a half.",
         ["two and a half years", "5 1/2 hours", "a minute and a half"]),
        ("In the past two months and over the next few days.", ["the past two months", "the next few days"]),
        ("The first ten days of March were calm.", ["The first ten days of March"]),
        ("Every Friday and each day they met, weekly.", ["Every Friday", "each day", "weekly"]),
        ("In the fifth century BC, in 490 BC and in nineteen eighty-four.",
         ["the fifth century BC", "490 BC", "nineteen eighty-four"]),
        ("Now it is calm; recently it was not.", ["Now", "recently"]),
    ],
)  # fmt: skip
def test_extents_of_dates_lengths_and_sets(text: str, expected: list[str]) -> None:
    assert [words for words, _ in found(text)] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The truce began at 9:00 a.m. Moscow time (06:00 GMT) on Sept. 3 this year.",
         "9:00 a.m. Moscow time (06:00 GMT) on Sept. 3 this year"),
        ("It started just after midnight on Friday morning.", "just after midnight on Friday morning"),
        ("It started shortly after midnight Friday.", "shortly after midnight Friday"),
        ("Guns fell silent at 4 p.m. on Sunday.", "4 p.m. on Sunday"),
        ("Guns fell silent on Sunday night.", "Sunday night"),
        ("Shells fell during the night of 3 June.", "the night of 3 June"),
        ("Aircraft struck early Thursday morning.", "early Thursday morning"),
        ("Helicopters came at 0430 GMT.", "0430 GMT"),
        ("It was 7:15pm local time.", "7:15pm local time"),
        ("They marched tonight.", "tonight"),
    ],
)  # fmt: skip
def test_clock_times_take_in_their_day_and_zone(text: str, expected: str) -> None:
    assert found(text) == [(expected, "TIME")]


@pytest.mark.parametrize(
    "text",
    [
        "You may leave; they march on the capital.",
        "The 8-year-old boy and the man, 44 years old, survived.",
        "He paid $2000 for 1500 rounds and lost three-quarters of it.",
        "June Carter drank from a spring at Saturn.",
        "It soon became clear that it was over.",
        "A second man came.",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert found(text) == []


def test_tags_keep_a_verb_from_being_a_month() -> None:
    doc = spacy.tokens.Doc(NLP.vocab, words=["Talks", "by", "May", "or", "March"], tags=["NNS", "IN", "MD", "CC", "VB"])
    assert find_times(doc) == ()


def test_misspelt_weekday_is_told_as_such() -> None:
    (mention,) = find_times(NLP.make_doc("Fighting went on Thurdsay."))
    assert mention.span.text == "Thurdsay"
    assert isinstance(mention.meaning, Expression)
    assert mention.meaning.misspelt
    assert mention.meaning.moment == CalendarDate(weekday=4)


def test_that_before_a_weekday_opens_a_clause() -> None:
    assert found("He claims that Sunday's raid was a reply.") == [("Sunday", "DATE")]
    assert found("He died on that Sunday.") == [("that Sunday", "DATE")]


def test_meanings() -> None:
    assert moment("two weeks ago") == Step(unit="W", count=-2, base="published", sign=-1)
    assert moment("several years ago") == Step(unit="Y", count=None, base="published", sign=-1)
    assert moment("last spring") == CalendarDate(season="SP", pick="last")
    assert moment("the spring of next year") == Within(
        inner=CalendarDate(season="SP"), outer=Step(unit="Y", count=1, base="published")
    )
    assert moment("5 1/2 hours") == Length(amounts=((5, "H"), (30, "TM")))
    assert moment("shortly after noon on 3 May") == DayTime(
        hour=12, day=CalendarDate(month=5, day=3), after=True
    )


@pytest.mark.parametrize(
    ("text", "extent", "meaning"),
    [
        ("It comes weeks before the tenth anniversary of the 1982 war.", "the tenth anniversary of the 1982 war",
         OfConflict(conflict="falklands_1982", years=10)),
        ("Less than a month before the two-year anniversary of the 2008 Five-Day War, it began.",
         "Less than a month before the two-year anniversary of the 2008 Five-Day War",
         OfConflict(conflict="georgia_2008", years=2)),
        ("Tolls since the start of the Falklands War were high.", "the start of the Falklands War",
         OfConflict(conflict="falklands_1982")),
    ],
)  # fmt: skip
def test_known_wars_give_dates(text: str, extent: str, meaning: OfConflict) -> None:
    mentions = {one.span.text: one.meaning for one in find_times(NLP.make_doc(text))}
    assert isinstance(mentions[extent], Expression)
    assert mentions[extent].moment == meaning


def test_an_unknown_war_gives_none() -> None:
    assert found("the second anniversary of the 1871 war of the dunes") == [("1871", "DATE")]


def test_tense_and_sentence() -> None:
    text = "Troops left on Monday. They will return on Friday, the army said on Sunday."
    meanings = [mention.meaning for mention in find_times(NLP.make_doc(text))]
    assert [(one.tense, one.sentence) for one in meanings if isinstance(one, Expression)] == [
        ("past", 0), ("future", 1), ("past", 1),
    ]  # fmt: skip


PIECES = st.sampled_from(
    ["Monday", "March", "3", "1999", "two", "weeks", "ago", "the", "of", "last", "-", ",", "(", "9:00", "a.m.", "GMT",
     "\n\n", "early", "second", "quarter", "1/2", "BC", "'80s", "anniversary", "2020", "war", "may", "7 FEB 87"]
)  # fmt: skip


@settings(max_examples=150)
@given(st.one_of(st.text(max_size=60), st.lists(PIECES, max_size=14).map(" ".join)))
def test_spans_are_found_again_apart_and_in_order(text: str) -> None:
    mentions = find_times(NLP.make_doc(text))
    assert all(text[one.span.start : one.span.end] == one.span.text for one in mentions)
    assert all(one.span.end <= other.span.start for one, other in pairwise(mentions))
    assert mentions == find_times(NLP.make_doc(text))
