"""The day of publication from a report's own words. All reports are invented."""

import pytest
import spacy

from sayso.extraction.times import find_times
from sayso.grounding.times import infer_publication
from sayso.records.document import Document, Published

NLP = spacy.blank("en")


def inferred(text: str) -> Published | None:
    doc = NLP.make_doc(text)
    return infer_publication(find_times(doc), doc, Document(id="doc_1", origin="test", text=text))


@pytest.mark.parametrize(
    ("text", "day"),
    [
        # A weekday with day and month, and an anniversary that gives the year.
        ("Rebels attacked the port on Thursday, May 9. It came days before the third anniversary of the 2016 revolt.",
         "2019-05-09"),
        # A weekday with day and month fits one year near the last one named.
        ("Rebels attacked the port on Thursday, May 9, after a calm that had lasted since 2018.", "2019-05-09"),
        # The last weekday told, which follows the dated one, is the day.
        ("Fighting went on Friday. Rebels attacked the port on Thursday, May 9, in the worst raid since 2018.",
         "2019-05-10"),
        ("Fighting went on Firday and Saturdya. Rebels attacked on Thursday, May 9, the worst since 2018.",
         "2019-05-11"),
        # "This year" and weekdays that agree.
        ("The truce, which began on Thursday, broke on Thursday, he said on Friday. It was agreed on May 9 this year, "
         "the first since 2018.", "2019-05-10"),
        # Copyright gives the year.
        ("The port was hit on Thursday, May 9.\n\n© 2013-2019 Port Herald", "2019-05-09"),
        # The number of a press release gives the year.
        ("2019-05-CA-07\n\nPORTO VERDE, (May 9) - Guards found arms on Thursday.", "2019-05-09"),
        # Whole dates near the top.
        ("Rebels attacked the port on Thursday, May 9, 2019.", "2019-05-09"),
        ("Posted: Monday, May 13, 2019 4:30 PM. Rebels attacked the port on Thursday, May 9, 2019.", "2019-05-13"),
        ("PORTO VERDE, 9 MAY 89 (AGENCY) -- REBELS ATTACKED THE PORT YESTERDAY.", "1989-05-09"),
    ],
)  # fmt: skip
def test_words_that_settle_a_day(text: str, day: str) -> None:
    published = inferred(text)
    assert published is not None
    assert (published.value, published.basis) == (day, "inferred")
    assert published.evidence
    assert all(text[span.start : span.end] == span.text for span in published.evidence)


@pytest.mark.parametrize(
    "text",
    [
        "",
        "Rebels attacked the port on Thursday.",
        "Rebels attacked the port on Thursday, May 9.",  # 2013, 2019, 2024 ...
        "Rebels attacked the port on May 9 this year.",
        "Rebels attacked the port on May 9, in the worst raid since 2018.",
        "Rebels attacked on Thursday, May 9. The lighthouse was built in 1931.",  # fits 1935 no better
        "The council will meet on Thursday, May 9, for the first time since 2018.",  # looks ahead
        "The war of 2018 was long.",
        "In 1843 war came. On 3 July 1843 the king fled; in 1844, 1845, 1846 and 1847 towns fell until May 9, 1848.",
        "The second anniversary of the 2016 revolt and the third of the 2017 flood.",
    ],
)
def test_words_that_leave_it_open(text: str) -> None:
    assert inferred(text) is None


def test_two_years_that_fit_alike_are_not_chosen_between() -> None:
    # May 9 was a Wednesday in 2018 and a Thursday in 2019, and each is told twice.
    text = ("They fought on Wednesday and on Thursday, they said on Wednesday and on Thursday. It was agreed on May 9 "
            "this year, the first since 2018.")  # fmt: skip
    assert inferred(text) is None
