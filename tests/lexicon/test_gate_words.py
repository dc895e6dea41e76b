"""The words of the gate: in every form, each once, and none that the triggers of violence lack."""

import pytest

from sayso.lexicon.datafile import load_yaml
from sayso.lexicon.events import event_lexicon
from sayso.lexicon.gate_words import gate_words


@pytest.mark.parametrize(("form", "strength", "base"), [
    ("airstrikes", "strong", "airstrike"), ("militiamen", "strong", "militiaman"), ("ambushed", "strong", "ambush"),
    ("fought", "fair", "fought"), ("shot", "fair", "shoot"), ("stabbed", "fair", "stab"), ("died", "slight", "die"),
    ("mutilated", "fair", "mutilate"),
])
def test_a_word_is_found_in_each_form(form: str, strength: str, base: str):
    assert gate_words()[form] == (strength, base)


def test_every_word_that_tells_violence_by_itself_is_one_of_the_gate():
    assert [word for word in event_lexicon().violent if word not in gate_words()] == []


def test_no_word_is_listed_twice_in_a_group():
    for group in load_yaml("gate.yml").values():
        for kind in ("verbs", "nouns", "forms"):
            words = group.get(kind, [])
            assert sorted({word for word in words if words.count(word) > 1}) == []


def test_a_word_of_everyday_life_is_none():
    assert not {"the", "council", "library", "weather", "market", "school"} & gate_words().keys()
