"""The cue lexicon: every entry usable, every group with a source."""

import re

import pytest

from sayso.lexicon import cues
from sayso.lexicon.acts import acts, certainty_words, shifts
from sayso.lexicon.datafile import load_yaml


def test_every_group_tells_its_source() -> None:
    for name, section in load_yaml("cues.yml").items():
        for group in section if isinstance(section, list) else [section]:
            assert group.get("source"), name


def test_every_act_of_a_cue_exists() -> None:
    named = {
        reading.act for frames in cues.verb_cues().values() for group in frames.values() for reading in group
    }
    named |= {cue.act for cue in (*cues.noun_cues().values(), *cues.adjective_cues().values())}
    assert named | set(cues.adverb_cues().values()) <= acts().keys()


def test_no_word_was_read_as_a_truth_value() -> None:
    words = [*cues.verb_cues(), *cues.noun_cues(), *cues.adjective_cues()]
    preps = [prep for cue in cues.noun_cues().values() for prep in cue.preps]
    assert all(isinstance(word, str) for word in [*words, *preps])


def test_a_narrower_act_goes_before_plain_saying() -> None:
    assert cues.verb_cues()["acknowledge"]["clause"][0].act == "acknowledge"


@pytest.mark.parametrize(
    ("form", "base"),
    [
        ("said", "say"),
        ("quipped", "quip"),
        ("denied", "deny"),
        ("admitting", "admit"),
        ("wrote", "write"),
        ("urges", "urge"),
    ],
)
def test_forms_lead_to_their_verb(form: str, base: str) -> None:
    assert cues.verb_bases()[form] == base


def test_plurals_lead_to_their_noun() -> None:
    assert cues.noun_bases()["allegations"] == "allegation"


def test_phrases_of_evidence_are_patterns() -> None:
    assert all(
        re.compile(one) for one in (*cues.phrases("evidence.within"), *cues.phrases("evidence.follows"))
    )


def test_acts_have_certainty_and_shifts_name_acts() -> None:
    assert acts()["deny"].polarity == "-"
    assert all(shift.act in acts() and shift.sources for shift in shifts())
    assert certainty_words()["may"] == "possible"
