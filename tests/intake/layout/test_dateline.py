import pytest

from sayso.intake.draft import Draft
from sayso.intake.layout import Marks, mark

from .samples import MORE, PROSE


def marks(text: str) -> Marks:
    return mark(Draft(origin="t", text=text))


@pytest.mark.parametrize(
    ("head", "dateline", "agency", "day"),
    [
        ("BOR – ", "BOR", None, None),
        ("NOVI GRAD — ", "NOVI GRAD", None, None),
        ("BEIRUT, Lebanon, March 3 (AP) -- ", "BEIRUT, Lebanon, March 3 (AP)", "AP", None),
        ("Yerevan (Reuters) - ", "Yerevan (Reuters)", "Reuters", None),
        ("Kyiv, Ukraine — ", "Kyiv, Ukraine", None, None),
        ("Geneva – ", "Geneva", None, None),
        ("SEOUL/TOKYO, Aug 30 (Wire) - ", "SEOUL/TOKYO, Aug 30 (Wire)", "Wire", None),
        ("BAKU, Sept. 13, 2022 (Wire) — ", "BAKU, Sept. 13, 2022 (Wire)", "Wire", "2022-09-13"),
        (
            "QUITO, 3 APR 90 (RADIO CENTRAL NETWORK) -- ",
            "QUITO, 3 APR 90 (RADIO CENTRAL NETWORK)",
            "RADIO CENTRAL NETWORK",
            "1990-04-03",
        ),
        ("PRAGUE (BOHEMIA), 3 APR 90 (WIRE) -- ", "PRAGUE (BOHEMIA), 3 APR 90 (WIRE)", "WIRE", "1990-04-03"),
        ("(Reuters) - ", "(Reuters)", "Reuters", None),
    ],
)
def test_datelines_of_every_form(head: str, dateline: str, agency: str | None, day: str | None):
    found = marks(f"A Title Above the Story\n\n{head}{PROSE}\n\n{MORE}")
    assert found.layout.dateline is not None
    assert found.layout.dateline.text == dateline
    assert found.house == agency
    assert (found.day[0] if found.day else None) == day


def test_a_dateline_in_a_line_of_its_own():
    assert marks(f"BOR, Sept. 13 (AP) --\n\n{PROSE}\n\n{MORE}").layout.dateline.text == "BOR, Sept. 13 (AP)"


def test_the_evidence_of_a_printed_date_is_its_words():
    day = marks(f"QUITO, 3 APR 90 (WIRE) -- {PROSE}\n\n{MORE}").day
    assert day is not None
    assert day[1].text == "3 APR 90"


@pytest.mark.parametrize(
    "start",
    [
        "UPDATE – ",
        "Breaking news — ",
        "Instead, the study — ",
        "Analysis – ",
        "The two men — ",
        "44-Day War – ",
        "Sixteen - ",
        "Norway–Sweden talks, said the minister, – ",
        "John Smith of Bor, who had fled — ",
        "By noon – ",
    ],
)
def test_other_words_before_a_dash_are_no_datelines(start: str):
    assert marks(f"{start}{PROSE[0].lower()}{PROSE[1:]}\n\n{MORE}").layout.dateline is None


def test_a_dash_within_a_sentence_is_none():
    assert marks(f"The general — a veteran of two wars — said so on Monday at noon.\n\n{MORE}").layout.dateline is None
