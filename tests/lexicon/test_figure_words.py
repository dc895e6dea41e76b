import pytest

from sayso.lexicon import figure_words as module
from sayso.lexicon.figure_words import figure_phrases, figure_words
from sayso.records.errors import LexiconDamaged


def test_groups_hold_lower_case_words_each_once():
    for name in module._groups():
        phrases = figure_phrases(name)
        assert len(phrases) == len(set(phrases)), name
        assert all(phrase == phrase.lower() for phrase in phrases), name


def test_words_that_yaml_would_read_as_truth_values_stay_words():
    assert "no" in figure_words("labels")
    assert "on" in figure_words("locative")


def test_an_unknown_group_is_an_error_with_the_known_ones():
    with pytest.raises(LexiconDamaged, match="no group 'moddals'"):
        figure_words("moddals")
