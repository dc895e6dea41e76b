"""Exact words in what stands around them."""

import pytest

from sayso.cli.pages.quoting import around, quotations
from sayso.records.brief import Words

TEXT = "A headline\nArdia spoke. According to the ministry, artillery opened up with a barrage. More came later.\n"


def words(text: str, document: str = "doc_1") -> Words:
    start = TEXT.index(text)
    return Words(document=document, start=start, end=start + len(text), text=text)


def test_words_stand_in_their_sentence():
    (line,) = quotations([words("opened up")], {"doc_1": TEXT}, {"doc_1": "Vell Courier"})
    assert line.plain == ("According to the ministry, artillery “opened up” with a barrage. — Vell Courier")


def test_the_first_word_of_a_report_is_not_cut():
    assert around(words("headline"), TEXT) == ("A ", "")


def test_one_wording_of_two_reports_is_quoted_once():
    (line,) = quotations([words("opened up"), words("opened up", "doc_2")], {}, {"doc_1": "A", "doc_2": "B"})
    assert line.plain == "“opened up” — A; B"


def test_long_surroundings_are_cut_at_blanks():
    text = "word " * 40 + "HERE" + " word" * 40
    before, after = around(Words(document="d", start=200, end=204, text="HERE"), text)
    assert (before[:6], after[-6:]) == ("… word", "word …")
    assert len(before) < 70
    assert len(after) < 70


@pytest.mark.parametrize("text", ["", "other words", "a\x1b[2Jb opened"])
def test_words_that_are_not_there_stand_alone(text: str):
    assert around(words("opened up"), text) == ("", "")


def test_what_stands_around_steers_no_terminal():
    (line,) = quotations([Words(document="d", start=3, end=7, text="HERE")], {"d": "\x1b[ HERE \u202e"}, {"d": "A"})
    assert "\x1b" not in line.plain
    assert "\u202e" not in line.plain
