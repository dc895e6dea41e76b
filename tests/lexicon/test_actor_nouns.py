"""Offices, bodies, forces and outlets share keys where they mean the same one."""

import pytest

from sayso.lexicon.actor_words import word_set
from sayso.lexicon.datafile import load_yaml
from sayso.lexicon.forces import actor_nouns
from sayso.lexicon.institutions import named_bodies
from sayso.lexicon.outlets import outlets
from sayso.lexicon.parties import parties
from sayso.lexicon.titles import gender_of_given_name, honorifics, unnamed_words
from sayso.records.errors import LexiconDamaged


def keys(form: str) -> set[str]:
    return {noun.key for noun in actor_nouns().meanings(form)}


@pytest.mark.parametrize(("one", "other"), [
    ("Ministry of Defense", "Defence Ministry"), ("MOD", "defense ministry"),
    ("Foreign Ministry", "Ministry of External Affairs"),
    ("prime minister", "premier"), ("foreign minister", "minister of foreign affairs"), ("spokesman", "spokeswoman"),
    ("military", "armed forces"), ("MP", "lawmaker"),
])
def test_two_names_of_one_office_share_a_key(one: str, other: str) -> None:
    assert keys(one) & keys(other)


@pytest.mark.parametrize(("one", "other"), [
    ("Ministry of Defense", "Foreign Ministry"), ("foreign minister", "deputy foreign minister"), ("army", "navy"),
    ("prime minister", "deputy prime minister"),
])
def test_two_offices_do_not(one: str, other: str) -> None:
    assert not keys(one) & keys(other)


def test_plurals_are_known_as_such() -> None:
    (noun, *_) = actor_nouns().meanings("prime ministers")
    assert noun.plural
    assert not noun.unique


def test_bodies_lead_to_their_party() -> None:
    assert named_bodies().meanings("the Kremlin".removeprefix("the "))[0].party == "RU"
    assert {named_bodies().meanings(name)[0].key for name in ("White House", "Oval Office")} == {"government"}
    known = parties()
    for group in ("named", "bodies"):
        for party in load_yaml("institutions.yml")[group]:
            assert party == "source" or party in known


def test_outlets_share_keys() -> None:
    assert outlets().meanings("AFP")[0].key == outlets().meanings("Agence France-Presse")[0].key
    assert outlets().meanings("BBC News")[0].key == outlets().meanings("the BBC".removeprefix("the "))[0].key


def test_every_list_has_a_source() -> None:
    for name in ("titles.yml", "institutions.yml", "forces.yml", "outlets.yml", "parties.yml", "actor_words.yml"):
        for group, body in load_yaml(name).items():
            if isinstance(body, dict) and group != "same":
                assert body.get("source"), f"{name}: {group}"


def test_given_names_and_addresses_tell_gender() -> None:
    assert honorifics()["mrs"] == "f"
    assert gender_of_given_name()["anna"] == "f"
    assert gender_of_given_name().get("karen") is None  # a man's name in one country, a woman's in another
    assert {"official", "officials", "witnesses"} <= unnamed_words()


def test_a_list_that_is_not_there_is_told() -> None:
    with pytest.raises(LexiconDamaged):
        word_set("no such list")
