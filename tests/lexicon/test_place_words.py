import re

import pytest

from sayso.lexicon import place_words as module
from sayso.lexicon.datafile import load_yaml
from sayso.lexicon.place_words import parts_of_towns, place_kinds, place_pattern, place_phrases, place_words
from sayso.records.errors import LexiconDamaged


def _lists() -> list[tuple[str, list[str]]]:
    return [
        (name, words)
        for name, group in load_yaml("place_words.yml").items()
        for words in [group["words"] if "words" in group else [w for part in group["kinds"].values() for w in part]]
    ]


def test_every_group_has_a_source_and_no_word_twice() -> None:
    for name, words in _lists():
        assert load_yaml("place_words.yml")[name]["source"], name
        assert len(words) == len(set(words)), name
        assert all(word == word.lower() for word in words), name


def test_parts_of_towns_are_single_words_in_small_letters() -> None:
    assert all(word == word.lower() and " " not in word for word in parts_of_towns())
    assert {"street", "hospital", "neighbourhood"} <= parts_of_towns()
    assert "village" not in parts_of_towns()


def test_a_word_that_yaml_would_read_as_a_truth_value_stays_a_word() -> None:
    assert "on" in place_words("locative")


def test_kinds_are_told_by_their_words() -> None:
    assert place_kinds("kinds_after")["oblast"] == "admin1"
    assert place_kinds("kinds_before")["kingdom"] == "country"


def test_phrases_come_as_their_words() -> None:
    assert ("town", "hall") in place_phrases("municipal")


def test_a_pattern_takes_the_longest_word_of_its_group() -> None:
    found = re.match(place_pattern("kinds_taken_off_before"), "islands of the north")
    assert found is not None
    assert found[0] == "islands"
    assert re.fullmatch(place_pattern("kinds_taken_off_after"), "refugee camp")


def test_an_unknown_group_is_an_error_with_the_known_ones() -> None:
    with pytest.raises(LexiconDamaged, match="no words 'streats'"):
        place_words("streats")


@pytest.mark.parametrize(
    "group", [{"words": ["lane"]}, {"source": "usage", "words": ["lane", True]}, {"source": "usage"}],
)
def test_a_group_without_source_or_with_something_else_than_words_is_refused(
    group: dict[str, object], monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "load_yaml", lambda name: {"streets": group})
    with pytest.raises(LexiconDamaged, match="'streets'"):
        module._groups.__wrapped__()
