from __future__ import annotations

import pytest

from sayso.records.record import Actor, Source
from tests.linking.origins.invented_report import actor, first_of, party, source

ARMENIA, AZERBAIJAN = party("AM", "Armenia"), party("AZ", "Azerbaijan")
REPORT = Source(name="the report", actor=None, kind="report", span=None)


@pytest.mark.parametrize("name", ["Armenian Ministry of Defense", "Armenia's defence ministry", "Armenian MoD",
                                  "Ministry of Defence", "MoD in Yerevan",
                                  "Ministry of Defense of the Republic of Armenia"])
def test_a_ministry_has_one_key_whatever_it_is_called(name: str) -> None:
    who = actor(name, "institution", of=ARMENIA)
    origin, relays = first_of(source(name, "institution", who), actors=(ARMENIA, who))
    assert (origin.key, relays) == ("body:AM:ministry/defence", ())
    assert origin.party is not None
    assert origin.party.id == ARMENIA.id


@pytest.mark.parametrize("name", ["Baku", "Azerbaijani government"])
def test_a_government_is_its_party(name: str) -> None:
    who = actor(name, "institution", of=AZERBAIJAN)
    origin, _ = first_of(source(name, "institution", who), actors=(AZERBAIJAN, who))
    plain, _ = first_of(source("Azerbaijan", "institution", AZERBAIJAN), actors=(AZERBAIJAN,))
    assert origin.key == plain.key == "party:AZ"


def test_officials_speak_for_their_government_where_they_announce_and_for_nobody_elsewhere() -> None:
    who = actor("Azerbaijani officials", "group", of=AZERBAIJAN)
    told = source("Azerbaijani officials", "speaker", who)
    assert first_of(told, actors=(AZERBAIJAN, who), act="announce")[0].key == "party:AZ"
    assert first_of(told, actors=(AZERBAIJAN, who), act="say")[0].kind == "unnamed"


@pytest.mark.parametrize("words", ["Nora Vane", "Prime Minister Nora Vane",
                                   "new statements by Prime Minister Nora Vane"])
def test_a_person_is_known_by_the_name_alone(words: str) -> None:
    who: Actor = actor("Nora Vane", "person", called=(words,))
    assert first_of(source(words, "speaker", who), actors=(who,))[0].key == "person:nora vane"
    assert first_of(source(words, "speaker"))[0].key == "person:nora vane"


def test_a_spokesman_speaks_for_his_body() -> None:
    who = actor("Aram Vale", "person", of=ARMENIA, called=("Armenian Defense Ministry spokesman Aram Vale",))
    origin, _ = first_of(source("Aram Vale", "speaker", who), actors=(ARMENIA, who))
    assert (origin.key, origin.name) == ("body:AM:ministry/defence", "Aram Vale")
    assert origin.office == "Armenian Defense Ministry"


def test_the_last_of_a_chain_is_the_origin_and_outlets_before_it_pass_on() -> None:
    who = actor("Nora Vane", "person")
    outlet = actor("Reuters", "outlet")
    origin, relays = first_of(source("Reuters", "outlet", outlet), source("Vane", "speaker", who), actors=(who, outlet))
    assert (origin.key, relays) == ("person:nora vane", ("Reuters",))


def test_a_publisher_is_no_relay_of_its_own_report() -> None:
    who, outlet = actor("Nora Vane", "person"), actor("Reuters", "outlet")
    chain = source("Reuters", "outlet", outlet), source("Vane", "speaker", who)
    assert first_of(*chain, actors=(who, outlet), publisher="Reuters")[1] == ()


def test_the_report_itself_is_its_publisher_or_alone() -> None:
    assert first_of(REPORT, publisher="The Associated Press")[0].key == "outlet:associated press"
    assert first_of(REPORT)[0].key == "report:doc_one"


def test_nobody_named_is_an_origin_of_one_report_and_says_so() -> None:
    one, _ = first_of(source("a hospital official", "unnamed"))
    other, _ = first_of(source("a hospital official", "unnamed"), document="doc_two")
    assert one.key != other.key
    assert one.name == "a hospital official (unnamed)"
    assert one.key != first_of(source("witnesses", "unnamed"))[0].key
