"""Parties as reports are compared by them."""

from __future__ import annotations

from sayso.lexicon.parties import party_id
from sayso.linking.sides import key_of, one_of, side, side_of
from sayso.records.brief import Side
from sayso.records.by_id import ById
from sayso.records.document import Document, Published
from sayso.records.record import Actor, Record

ARMENIA = Actor(id=party_id("AM"), name="Armenia", kind="party", party=None)
GUARDS = Actor(id="act_guards", name="border guards", kind="force", party=ARMENIA.id)
CROWD = Actor(id="act_crowd", name="protesters", kind="group", party=None)
DOCUMENT = Document(id="doc_1", origin="a.txt", text="", published=Published(value=None, basis="none"))
KNOWN = ById(Record(document=DOCUMENT, actors=(ARMENIA, GUARDS, CROWD)))
NORTH, SOUTH = Side(id="act_n", name="Northland"), Side(id="act_s", name="Southland")


def test_an_actor_stands_for_the_party_that_it_is_or_belongs_to() -> None:
    armenia = Side(id=ARMENIA.id, name="Armenia")
    assert side_of(ARMENIA.id, KNOWN) == side_of(GUARDS.id, KNOWN) == armenia


def test_those_of_no_party_stand_for_none() -> None:
    assert [side_of(actor, KNOWN) for actor in (CROWD.id, "act_unknown", None)] == [None, None, None]


def test_a_key_and_a_party_s_actor_lead_to_each_other() -> None:
    assert side("AM") == side_of(ARMENIA.id, KNOWN)
    assert (key_of(ARMENIA), key_of(GUARDS), key_of(None)) == ("AM", None, None)


def test_a_key_that_the_lexicon_does_not_know_is_no_side() -> None:
    assert [side("no such party"), side(""), side(None)] == [None, None, None]


def test_one_side_is_named_where_all_who_name_one_name_it() -> None:
    assert one_of([None, NORTH, NORTH]) == NORTH
    assert one_of([NORTH, SOUTH]) is one_of([None]) is one_of([]) is None
