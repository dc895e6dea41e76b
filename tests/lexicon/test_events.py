"""The lexicon of events: every entry is well formed, and names what the record's readers know."""

import pytest

from sayso.lexicon import events
from sayso.lexicon.event_grammar import word_class
from sayso.lexicon.event_status import status_lexicon
from sayso.lexicon.events import TYPES, event_lexicon
from sayso.lexicon.irregular_verbs import irregular_verbs
from sayso.records.errors import LexiconDamaged

# Slots that are no prepositions.
PLACES = {"subj", "obj", "iobj", "poss", "mod", "mod_head", "comp", "xcomp", "ccomp", "ccompsubj", "compobj",
          "parataxis", "head", "speaker", "adv", "around", "lemma", "between2", "that", "when", "while"}
PREPOSITIONS = {
    "about", "across", "after", "against", "along", "amid", "among", "around", "as", "at", "behind", "between", "by",
    "during", "for", "forward", "from", "in", "into", "near", "of", "on", "out", "outside", "over", "through", "to",
    "toward", "towards", "under", "up", "upon", "with", "within",
}


def senses():
    return [sense for entries in event_lexicon().by_head.values() for sense in entries]


def test_all_sixteen_types_have_triggers():
    assert {sense.type for sense in senses()} == set(TYPES)
    assert len(TYPES) == 16


def test_every_slot_can_be_looked_up():
    used = {slot for sense in senses() for condition in (*sense.needs, *sense.bars) for atom in condition
            for slot in atom.slots}
    used |= {slot for sense in senses() for slot in (*sense.actor, *sense.recipient)}
    unknown = {slot for slot in used - PLACES - PREPOSITIONS
               if not (slot.startswith(("obj", "sub")) and slot[3:] in PLACES | PREPOSITIONS)}
    assert not unknown


def test_words_are_small_letters_and_heads_lie_within():
    for sense in senses():
        assert sense.words == tuple(word.casefold() for word in sense.words)
        assert 0 <= sense.head < len(sense.words)


def test_longer_expressions_are_tried_first():
    for entries in event_lexicon().by_head.values():
        certain = [len(sense.words) for sense in entries if len(sense.words) > 3]
        assert certain == sorted(certain, reverse=True)


@pytest.mark.parametrize(("word", "kind"), [("shell", "ASSAULT"), ("arrest", "COERCE"), ("condemn", "ACCUSE")])
def test_plain_triggers(word, kind):
    assert kind in event_lexicon().types_of(word)


def test_an_unknown_class_is_refused():
    with pytest.raises(LexiconDamaged, match="unknown class"):
        events._condition("obj:starships", {})


def test_a_slot_that_yaml_reads_as_true_is_refused(monkeypatch):
    group = {"mode": None, "source": "x", "verbs": ["x"], "recipient": [True]}
    monkeypatch.setattr(events, "load_yaml", lambda name: {"type": "AID", "groups": [group]})
    with pytest.raises(LexiconDamaged, match="Quote it"):
        list(events._senses("AID", {}))


def test_effects_of_governing_words():
    lexicon = status_lexicon()
    assert lexicon.verbs["deny"] == "negating"
    assert lexicon.verbs["vow"] == "future"
    assert lexicon.nouns["fear"] == "hypothetical"
    assert "reportedly" not in lexicon.adverbs  # attribution is no doubt


def test_word_classes_name_what_is_missing():
    assert "say" in word_class("saying")
    with pytest.raises(LexiconDamaged, match="'nothing'"):
        word_class("nothing")


def test_irregular_verbs_lead_to_their_base():
    assert (irregular_verbs()["shot"], irregular_verbs()["withdrew"]) == ("shoot", "withdraw")
