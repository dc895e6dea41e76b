from __future__ import annotations

import pytest

from sayso.records.record import Actor, Source
from sayso.records.span import Span, span_of
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
                                   "new statements by Prime Minister Nora Vane",
                                   "Prime Minister Nora Vane of Armenia"])
def test_a_person_is_known_by_the_name_alone(words: str) -> None:
    who: Actor = actor("Nora Vane", "person", called=(words,))
    assert first_of(source(words, "speaker", who), actors=(who,))[0].key == "person:nora vane"
    assert first_of(source(words, "speaker"))[0].key == "person:nora vane"


def test_a_spokesman_speaks_for_his_body() -> None:
    who = actor("Aram Vale", "person", of=ARMENIA, called=("Armenian Defense Ministry spokesman Aram Vale",))
    origin, _ = first_of(source("Aram Vale", "speaker", who), actors=(ARMENIA, who))
    assert (origin.key, origin.name) == ("body:AM:ministry/defence", "Aram Vale")
    assert origin.office == "Armenian Defense Ministry"


@pytest.mark.parametrize("words", ["a spokesman for the Vane Forces", "army-aligned Vane Forces", "Vane Forces"])
def test_a_force_is_one_whoever_speaks_for_it_and_whoever_backs_it(words: str) -> None:
    origin, _ = first_of(source(words, "speaker" if "spokesman" in words else "institution"))
    assert (origin.key, "Vane Forces" in origin.name) == ("body::force:vane", True)


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


@pytest.mark.parametrize(("words", "key"), [
    ("a Vane Oil spokesman", "body:vane oil"),
    ("Orvel County Sheriff's Office spokeswoman", "body::ministry:county orvel s sheriff"),
    ("a Hamas spokesman", "party:Hamas"),
])
def test_a_spokesman_of_no_ministry_speaks_for_the_house_that_his_words_name(words: str, key: str) -> None:
    who = actor(words.removeprefix("a "), "person", called=(words,))
    assert first_of(source(words, "speaker", who), actors=(who,))[0].key == key.replace(" s ", " ")


@pytest.mark.parametrize(("words", "key"), [
    ("Doctors at Orvel Central Hospital", "body::hospital:central orvel"),
    ("open-source investigators at Lenswork", "body:lenswork"),
    ("Gaza health authorities", "body:PS:ministry/health"),
    ("Ukrainian authorities", "party:UA"),
    ("officials at the Pentagon", "unnamed:officials at the pentagon@doc_one"),
])
def test_what_several_people_say_is_the_word_of_a_house_a_government_or_nobody(words: str, key: str) -> None:
    assert first_of(source(words, "speaker", actor(words, "group")), actors=(actor(words, "group"),))[0].key == key


@pytest.mark.parametrize("name", ["Gaza's Health Ministry", "the Hamas-run health ministry in Gaza",
                                  "Gaza health ministry",
                                  "Ministry of Health in Gaza"])
def test_backing_is_not_belonging(name: str) -> None:
    assert first_of(source(name, "institution"))[0].key == "body:PS:ministry/health"


def test_a_name_that_opens_with_a_kind_of_body_is_no_persons() -> None:
    name = "the Centre for Casualty Recording"
    read_amiss = actor(name, "person", called=(name,))
    key = first_of(source(name, "institution"))[0].key
    assert first_of(source(name, "speaker", read_amiss), actors=(read_amiss,))[0].key == key


@pytest.mark.parametrize(("name", "key"), [
    ("Ukraine's General Staff", "body:UA:general staff"),
    ("General Staff of the Armed Forces of Ukraine", "body:UA:general staff"),
    ("OCHA", "body:United Nations:ocha"),
    ("the UN Office for the Coordination of Humanitarian Affairs", "body:United Nations:ocha"),
    ("OSCE Special Monitoring Mission", "body:Organization for Security and Co-operation in Europe:smm"),
    ("Amnesty International", "party:Amnesty International"),
    ("Amnesty", "party:Amnesty International"),
    ("the IDF", "body:IL:armed forces"),
    ("the Israeli military", "body:IL:armed forces"),
    ("Singapore-based Lenswork", "body:lenswork"),
])
def test_names_of_one_body_share_its_key(name: str, key: str) -> None:
    assert first_of(source(name, "institution"))[0].key == key


def test_the_ministry_is_the_only_one_that_the_report_names() -> None:
    short, full = actor("ministry", "institution"), actor("Armenian Defense Ministry", "institution", of=ARMENIA)
    told = source("the ministry", "institution", short)
    assert first_of(told, actors=(ARMENIA, short, full))[0].key == "body:AM:ministry/defence"
    other = actor("Armenian Interior Ministry", "institution", of=ARMENIA)
    assert first_of(told, actors=(ARMENIA, short, full, other))[0].key == "body::ministry@doc_one"


@pytest.mark.parametrize("words", ["an American witness", "some Democrats", "it", "THEY", "most countries"])
def test_a_description_is_no_name_though_it_has_a_capital(words: str) -> None:
    assert first_of(source(words, "speaker"))[0].kind == "unnamed"


def test_a_name_behind_a_description_is_who_speaks() -> None:
    assert first_of(source("one of the founders, Nora Vane,", "speaker"))[0].key == "person:nora vane"


def test_the_ministry_is_the_one_named_last_before() -> None:
    text = "Armenia's Defence Ministry ... the Azerbaijani Defence Ministry ... the ministry"
    full = [Actor(id=name, name=name, kind="institution", party=of.id, mentions=(span_of(text, *where),))
            for name, of, where in (("Armenia's Defence Ministry", ARMENIA, (0, 26)),
                                    ("Azerbaijani Defence Ministry", AZERBAIJAN, (35, 63)))]
    short = actor("ministry", "institution")
    for place, key in ((30, "body:AM:ministry/defence"), (72, "body:AZ:ministry/defence")):
        told = Source(name="ministry", actor=short.id, kind="institution", span=Span(place, place + 8, "ministry"))
        assert first_of(told, actors=(ARMENIA, AZERBAIJAN, short, *full))[0].key == key


def test_an_office_with_its_place_is_one_in_all_reports_and_a_name_beside_it_is_who_speaks() -> None:
    mayor = actor("mayor of Orvel", "person")
    assert first_of(source("the mayor of Orvel", "speaker", mayor), actors=(mayor,))[0].key == "office:orvel:mayor"
    named = first_of(source("the mayor of Orvel, Nora Vane,", "speaker", mayor), actors=(mayor,))[0]
    assert (named.key, named.offices) == ("person:nora vane", ("mayor",))


def test_the_ministry_is_the_one_whose_spokesman_the_report_names() -> None:
    short = actor("ministry", "institution")
    speaker = actor("Aram Vale", "person", of=ARMENIA, called=("Armenian Defense Ministry spokesman Aram Vale",))
    told = source("the ministry", "institution", short)
    assert first_of(told, actors=(ARMENIA, short, speaker))[0].key == "body:AM:ministry/defence"


@pytest.mark.parametrize(("publisher", "key"), [
    ("MINISTRY OF DEFENCE OF THE REPUBLIC OF ARMENIA", "body:AM:ministry/defence"),
    ("Press service of the Armenian Defense Ministry", "body:AM:ministry/defence"),
    ("Government of Armenia", "party:AM"),
    ("Army Times", "outlet:army times"), ("Yerevan Post", "outlet:yerevan post"),
    ("Ministry of Defence", "outlet:ministry of defence"),
])
def test_a_communique_is_the_word_of_the_body_that_issues_it(publisher: str, key: str) -> None:
    assert first_of(REPORT, publisher=publisher)[0].key == key


def test_a_letterhead_is_written_as_a_name_and_its_intelligence_is_its_own() -> None:
    origin, _ = first_of(source("our intelligence", "speaker"), publisher="MINISTRY OF DEFENCE OF ARMENIA")
    assert (origin.key, origin.name) == ("body:AM:ministry/defence", "Ministry of Defence of Armenia")
    assert first_of(source("our sources", "speaker"), publisher="Yerevan Post")[0].kind == "unnamed"


def test_whose_count_it_is_said_it() -> None:
    doctors = actor("doctors", "group")
    words = "a separate count by doctors at Orvel Central Hospital"
    told = Source(name=words, actor=doctors.id, kind="speaker", span=Span(0, len(words), words))
    origin, _ = first_of(told, actors=(doctors,))
    assert (origin.key, origin.name) == ("body::hospital:central orvel", "doctors at Orvel Central Hospital")
