"""Phrases are found whatever the marks, case and tokens."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from sayso.lexicon.phrases import Phrases, fold_phrase, text_words

NAMES = Phrases([("Ministry of Defense", 1), ("Ministry", 2), ("U.S. Army", 3), ("al-Qaeda", 4)])


def found(text: str) -> list[tuple[str, int]]:
    return [(text[hit.start:hit.end], hit.value[0]) for hit in NAMES.find(text, text_words(text))]


def test_longest_first_and_without_overlap() -> None:
    assert found("The Ministry of Defense and the Ministry") == [("Ministry of Defense", 1), ("Ministry", 2)]


def test_marks_case_and_initials_do_not_matter() -> None:
    assert found("the U.S. Army and AL QAEDA") == [("U.S. Army", 3), ("AL QAEDA", 4)]
    assert found("Al‑Qaeda") == [("Al‑Qaeda", 4)]


def test_a_phrase_does_not_cross_a_sentence() -> None:
    assert found("He left the Ministry. Of Defense he said nothing.") == [("Ministry", 2)]


def test_marks_on_letters_are_folded() -> None:
    assert fold_phrase("Élysée Erdoğan Azərbaycan") == ("elysee", "erdogan", "azarbaycan")


@given(st.text(max_size=80))
def test_words_are_found_again(text: str) -> None:
    for word in text_words(text):
        assert text[word.start:word.end].strip()
        assert word.start < word.end <= len(text)


@given(st.text(alphabet="Ministry of Defense.,-’ \n", max_size=60))
def test_hits_never_overlap(text: str) -> None:
    hits = NAMES.find(text, text_words(text))
    assert all(one.end <= other.start for one, other in pairwise(hits))
