import pytest

from sayso.lexicon import numbers
from sayso.lexicon.numbers import number_words
from sayso.records.errors import LexiconDamaged


def test_every_vague_plural_means_more_than_one():
    words = number_words()
    assert words.vague_low == 2
    assert all(value >= 20 for value in words.plural_scales.values())


def test_hedges_have_one_kind_each_and_none_is_a_number():
    words = number_words()
    assert words.before["at least"] == "at_least"
    assert words.before["more than"] == "more_than"
    assert words.before["up to"] == "at_most"
    assert words.before["fewer than"] == "less_than"
    assert words.before["nearly"] == "about"
    assert not set(words.before) & (set(words.units) | set(words.tens) | set(words.scales))


def test_words_are_lower_case_with_single_blanks():
    words = number_words()
    for phrase in [*words.before, *words.after, *words.vague, *words.pairs, *words.plural_scales, *words.none]:
        assert phrase == " ".join(phrase.lower().split())


def test_a_hedge_of_two_kinds_is_refused():
    with pytest.raises(LexiconDamaged, match="stands twice"):
        numbers._kinds({"at_least": ["over"], "more_than": ["over"]})


def test_an_unknown_kind_of_hedge_is_refused():
    with pytest.raises(LexiconDamaged, match="unknown kinds"):
        numbers._kinds({"at_leest": ["over"]})
