"""What the look-up promises: ids that resolve, spans that are the text, any phrase by its head."""

import pytest

from sayso.extraction.actors import find_actors
from sayso.grounding.actors import resolve_actors, source_kind
from sayso.records.record import Actor
from sayso.records.span import Span
from tests.parses import parsed

TABLE = """
The/DT/det/3 Armenian/JJ/amod/3 army/NN/nsubj/4 said:say/VBD/root/0 Azeri/JJ/amod/6 forces/NNS/nsubj/7
    shelled:shell/VBD/ccomp/4 its/PRP$/nmod:poss/9 positions/NNS/obj/7 near/IN/case/11 Goris/NNP/obl/7/LOC
    ~././punct/4
Residents/NNS/nsubj/4 of/IN/case/3 Goris/NNP/nmod/1/LOC fled:flee/VBD/root/0 ~,/,/punct/4 the/DT/det/7
    army/NN/nsubj/8 added:add/VBD/parataxis/4 ~././punct/4
"""
DOC = parsed(TABLE)
INDEX = resolve_actors(find_actors(DOC), DOC, country_of_place={"Goris": "AM"}.get)


def span(words: str) -> Span:
    start = DOC.text.index(words)
    return Span(start, start + len(words), words)


def test_ids_are_unique_and_parties_resolve() -> None:
    ids = [actor.id for actor in INDEX.actors]
    assert len(ids) == len(set(ids))
    assert all(actor.party is None or actor.party in ids for actor in INDEX.actors)
    assert all(actor.party is None for actor in INDEX.actors if actor.kind == "party")


def test_mentions_are_the_text() -> None:
    for actor in INDEX.actors:
        for mention in actor.mentions:
            assert DOC.text[mention.start:mention.end] == mention.text


def test_of_a_longer_phrase_its_head_decides() -> None:
    army = INDEX.at(span("The Armenian army"))
    assert army == INDEX.at(span("army"))
    assert army == INDEX.at(span("the army"))
    assert INDEX.chain(span("the army")) == army.mentions if army else False
    assert INDEX.at(span("near Goris")) is None


def test_the_party_of_a_place_within() -> None:
    party = INDEX.party_of(span("Residents of Goris"))
    assert party is not None
    assert party.name == "Armenia"


def test_a_country_is_asked_by_code_or_name() -> None:
    assert INDEX.party_in("AZ") == INDEX.party_in("Azerbaijan") == INDEX.at(span("Azeri"))
    assert INDEX.party_in("FR") is None
    assert INDEX.party_in(None) is None


def test_two_runs_are_equal() -> None:
    again = resolve_actors(find_actors(DOC), DOC, country_of_place={"Goris": "AM"}.get)
    assert again == INDEX


def test_one_party_has_one_id_in_every_report() -> None:
    other = parsed("Armenia/NNP/nsubj/2/LOC agreed:agree/VBD/root/0 ~././punct/2")
    index = resolve_actors(find_actors(other), other)
    assert index.party_in("AM").id == INDEX.party_in("AM").id  # type: ignore[union-attr]


@pytest.mark.parametrize(("kind", "name", "words", "expected"), [
    ("institution", "Ministry of Health", "the Ministry of Health", "institution"),
    ("party", "Armenia", "Armenia", "institution"),
    ("outlet", "Reuters", "Reuters", "outlet"),
    ("person", "Anna Berg", "she", "speaker"),
    ("group", "Armenian officials", "Armenian officials", "unnamed"),
    ("person", "official", "an official who spoke on condition of anonymity", "unnamed"),
    ("institution", "Ministry of Health", "a ministry official, speaking on condition of anonymity", "unnamed"),
])
def test_what_kind_of_source(kind: str, name: str, words: str, expected: str) -> None:
    assert source_kind(Actor(id="act_1", name=name, kind=kind, party=None), words) == expected


def test_nobody_known_is_unnamed_or_a_speaker() -> None:
    assert source_kind(None, "witnesses") == "unnamed"
    assert source_kind(None, "Zorba") == "speaker"


def test_a_noun_that_is_nobody_is_not_taken_for_who_stands_in_it() -> None:
    assert INDEX.at(span("its positions near Goris")) is None
    assert INDEX.party_of(span("its positions near Goris")) == INDEX.party_in("AM")


def test_words_cut_out_by_mistake_mean_whom_they_open_with() -> None:
    assert INDEX.at(span("The Armenian army said")) == INDEX.at(span("army"))
