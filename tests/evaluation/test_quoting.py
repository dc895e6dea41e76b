"""Quoted words are found where they stand, or it is said why not."""

import pytest

from sayso.evaluation.quoting import WrongValue, coverage, likeness, quoted

TEXT = "The ministry said 12 men\nfled. The ministry said 120 stayed (\"for good\")."


@pytest.mark.parametrize(("words", "start"), [
    ("12 men fled", 18), (12, 18), ("The ministry #2", 31), ('"for good"', 61),
])
def test_words_are_found_across_lines_and_as_whole_words(words: object, start: int):
    found = quoted(words, TEXT)
    assert found.start == start
    assert TEXT[found.start:found.end] == found.text


@pytest.mark.parametrize(("words", "told"), [
    ("The ministry", "2 times"), ("The ministry #3", "not 3"), ("minister", "does not stand"), ("", "no quotation"),
    (["12"], "no quotation"), (True, "no quotation"),
])
def test_what_cannot_be_found_is_told(words: object, told: str):
    with pytest.raises(WrongValue, match=told):
        quoted(words, TEXT)


def test_likeness_counts_words_not_signs():
    one, other = quoted("said 12 men fled.", TEXT), quoted("12 men fled", TEXT)
    assert likeness([one], [other]) == pytest.approx(6 / 7)
    assert coverage([other], [one]) == 1
    assert coverage([one], []) == likeness([one], []) == 0
