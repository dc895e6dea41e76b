"""Who is meant: sieves from names to pronouns. All sentences are invented."""

import pytest

from sayso.extraction.actors import find_actors
from sayso.grounding.actors import ActorIndex, resolve_actors
from sayso.records.record import Actor
from sayso.records.span import Span
from tests.parses import parsed


class Text:
    """A parsed text with its actors, asked by words."""

    def __init__(self, table: str, places: dict[str, str] | None = None) -> None:
        self.doc = parsed(table)
        self.index: ActorIndex = resolve_actors(
            find_actors(self.doc, country_of_place=(places or {}).get), self.doc,
            country_of_place=(places or {}).get if places else None)

    def span(self, words: str, nth: int = 0) -> Span:
        start = -1
        for _ in range(nth + 1):
            start = self.doc.text.index(words, start + 1)
        return Span(start, start + len(words), words)

    def name(self, words: str, nth: int = 0) -> str | None:
        return self.index.name_of(self.span(words, nth))

    def party(self, words: str, nth: int = 0) -> str | None:
        found = self.index.party_of(self.span(words, nth))
        return found.name if found else None

    def at(self, words: str, nth: int = 0) -> Actor | None:
        return self.index.at(self.span(words, nth))


MINISTER = Text("""
Armenian/JJ/amod/3 Defense/NNP/compound/3 Minister/NNP/nmod:desc/4 Davit/NNP/nsubj/6/PER
    Karapetyan/NNP/flat/4/-PER said:say/VBD/root/0 that/IN/mark/11 its/PRP$/nmod:poss/9 troops/NNS/nsubj/11
    had:have/VBD/aux/11 left:leave/VBN/ccomp/6 ~././punct/6
He/PRP/nsubj/3 also/RB/advmod/3 urged:urge/VBD/root/0 calm/NN/obj/3 ~././punct/3
Karapetyan/NNP/nsubj/2/PER left:leave/VBD/root/0 ~././punct/2
""")


def test_he_after_a_speaker_is_the_speaker() -> None:
    assert MINISTER.name("He") == MINISTER.name("Karapetyan", 1) == "Davit Karapetyan"
    assert MINISTER.party("He") == "Armenia"
    assert MINISTER.name("Armenian") == "Armenia"


def test_its_troops_belong_to_the_country_that_spoke() -> None:
    text = Text("""
Azerbaijan/NNP/nsubj/2/LOC said:say/VBD/root/0 that/IN/mark/9 12/CD/nsubj:pass/9 of/IN/case/7
    its/PRP$/nmod:poss/7 troops/NNS/nmod/4 were:be/VBD/aux:pass/9 killed:kill/VBN/ccomp/2 ~././punct/2
""")
    assert text.party("its") == text.party("its troops") == text.party("12 of its troops") == "Azerbaijan"


@pytest.mark.parametrize(("word", "verb", "own"), [
    ("its", "kill", "Chad"), ("its", "recruit", "Sudan"), ("own", "kill", "Sudan"),
])
def test_who_kills_does_not_own_the_killed(word: str, verb: str, own: str) -> None:
    possessed = "its/PRP$/nmod:poss/13 own/JJ/amod/13" if word == "own" else "its/PRP$/nmod:poss/13 young/JJ/amod/13"
    text = Text(f"""
Sudan/NNP/nsubj/2/LOC said:say/VBD/root/0 that/IN/mark/5 it/PRP/nsubj/5 fought:fight/VBD/ccomp/2 Chad/NNP/obj/5/LOC
    and/CC/cc/8 {verb}ed:{verb}/VBD/conj/5 60/CD/obj/8 of/IN/case/13 {possessed} men/NNS/nmod/9 ~././punct/2
""")
    assert text.party("its") == own


ARMY = """
{who}/NNP/nsubj/2/ORG accused:accuse/VBD/root/0 the/DT/det/4 army/NN/obj/2 of/IN/case/6 shelling/NN/obl/2 in/IN/case/8
    {town}/NNP/nmod/6/LOC ~././punct/2
{more}
"""
ALSO = "Chad/NNP/nsubj/2/LOC objected:object/VBD/root/0 ~././punct/2"


@pytest.mark.parametrize(("who", "more", "army"), [
    ("RSF", "", "Sudan"),  # an armed group that speaks of "the army" means the state's
    ("RSF", ALSO, None),  # of two states either may be meant
])
def test_the_army_is_that_of_the_one_state_told_of(who: str, more: str, army: str | None) -> None:
    text = Text(ARMY.format(who=who, town="Nyala", more=more), {"Nyala": "SD"})
    assert text.party("the army") == army


def test_an_abbreviation_means_the_group_of_the_country_that_a_place_lies_in() -> None:
    text = ARMY.format(who="RSF", town="Nyala", more="")
    assert Text(text, {"Nyala": "SD"}).name("RSF") == "Rapid Support Forces"
    assert Text(text, {"Nyala": "FR"}).name("RSF") == "RSF"


def test_the_analyst_is_the_last_one_named() -> None:
    text = Text("""
Analyst/NN/nmod:desc/2 Maria/NNP/nsubj/4/PER Lopez/NNP/flat/2/-PER spoke:speak/VBD/root/0 ~././punct/4
The/DT/det/2 analyst/NN/nsubj/3 warned:warn/VBD/root/0 that/IN/mark/8 the/DT/det/6 truce/NN/nsubj/8
    would/MD/aux/8 fail:fail/VB/ccomp/3 ~././punct/3
An/DT/det/2 analyst/NN/nsubj/3 agreed:agree/VBD/root/0 ~././punct/3
""")
    assert text.name("The analyst") == "Maria Lopez"
    assert text.name("An analyst") != "Maria Lopez"


def test_a_ministry_is_one_under_all_its_names() -> None:
    text = Text("""
The/DT/det/3 Georgian/NNP/amod/3/ORG Ministry/NNP/nsubj/6/-ORG of/IN/case/5/-ORG Defense/NNP/nmod/3/-ORG
    reported:report/VBD/root/0 losses/NNS/obj/6 ~././punct/6
Later/RBR/advmod/4 the/DT/det/3 MOD/NNP/nsubj/4/ORG published:publish/VBD/root/0 a/DT/det/6 list/NN/obj/4
    ~././punct/4
The/DT/det/2 ministry/NN/nsubj/3 gave:give/VBD/root/0 no/DT/det/5 details/NNS/obj/3 ~././punct/3
""")
    assert text.name("the MOD") == text.name("The ministry") == "Georgian Ministry of Defense"
    assert text.party("The ministry") == "Georgia"


def test_an_office_is_named_by_who_speaks_on() -> None:
    text = Text("""
"/``/punct/4 ~We/PRP/nsubj/4 will/MD/aux/4 answer:answer/VB/ccomp/10 ~,/,/punct/4 ~"/''/punct/4 the/DT/det/9
    Prime/NNP/amod/9 Minister/NNP/nsubj/10 announced:announce/VBD/root/0 in/IN/case/12 parliament/NN/obl/10
    ~././punct/10

Sarkisov/NNP/nsubj/3/PER also/RB/advmod/3 said:say/VBD/root/0 that/IN/mark/7 talks/NNS/nsubj/7 would/MD/aux/7
    go:go/VB/ccomp/3 on/RP/compound:prt/7 ~././punct/3
""")
    assert text.name("the Prime Minister") == text.name("We") == "Sarkisov"


def test_a_seat_of_government_is_its_government() -> None:
    text = Text("""
Moscow/NNP/nsubj/2/LOC urged:urge/VBD/root/0 both/DT/det/4 sides/NNS/obj/2 to/TO/mark/6 stop:stop/VB/xcomp/2
    ~././punct/2
The/DT/det/2 Kremlin/NNP/nsubj/3/ORG agreed:agree/VBD/root/0 ~././punct/3
Shells/NNS/nsubj/2 fell:fall/VBD/root/0 in/IN/case/4 Moscow/NNP/obl/2/LOC ~././punct/2
""")
    assert text.at("Moscow") == text.at("The Kremlin")
    assert text.party("Moscow") == "Russia"
    actor = text.at("Moscow")
    assert actor is not None
    assert actor.kind == "institution"
    assert text.at("Moscow", 1) is None


def test_both_sides_are_the_two_parties() -> None:
    text = Text("""
Fighting:fight/VBG/nsubj/6 between/IN/case/3 Georgia/NNP/obl/1/LOC and/CC/cc/5 Russia/NNP/conj/3/LOC
    went:go/VBD/root/0 on/RB/advmod/6 ~,/,/punct/12 and/CC/cc/12 both/DT/det/11 sides/NNS/nsubj/12
    blamed:blame/VBD/conj/6 the/DT/det/14 other/JJ/obj/12 ~././punct/6
""")
    assert text.name("both sides") == "Georgia and Russia"


def test_a_spokesman_has_the_party_of_his_house() -> None:
    text = Text("""
Kremlin/NNP/compound/2/ORG spokesman/NN/nmod:desc/3 Oleg/NNP/nsubj/5/PER Demin/NNP/flat/3/-PER
    told:tell/VBD/root/0 Reuters/NNP/iobj/5/ORG ~././punct/5
""")
    assert text.party("Oleg Demin") == "Russia"
    outlet = text.at("Reuters")
    assert outlet is not None
    assert outlet.kind == "outlet"


def test_a_governor_has_the_country_of_the_province() -> None:
    table = """
Tavush/NNP/compound/2/LOC governor/NN/nmod:desc/3 Hayk/NNP/nsubj/5/PER Petrosyan/NNP/flat/3/-PER
    said:say/VBD/root/0 5/CD/nummod/7 people/NNS/nsubj/9 were:be/VBD/cop/9 hurt/JJ/ccomp/5 in/IN/case/12
    his/PRP$/nmod:poss/12 province/NN/obl/9 ~././punct/5
"""
    text = Text(table, {"Tavush": "AM"})
    assert text.party("Hayk Petrosyan") == text.party("his province") == "Armenia"
    assert Text(table).party("Hayk Petrosyan") is None


def test_an_apposition_is_its_name() -> None:
    text = Text("""
A/DT/det/2 lawmaker/NN/nsubj/11 from/IN/case/6 the/DT/det/6 ruling:rule/VBG/amod/6 party/NN/nmod/2
    ~,/,/punct/8 Anna/NNP/appos/2/PER Berg/NNP/flat/8/-PER ~,/,/punct/2 confirmed:confirm/VBD/root/0
    the/DT/det/13 report/NN/obj/11 ~././punct/11
She/PRP/nsubj/2 gave:give/VBD/root/0 no/DT/det/4 details/NNS/obj/2 ~././punct/2
Ilya/NNP/nsubj/9/PER Petrov/NNP/flat/1/-PER ~,/,/punct/7 the/DT/det/7 Russian/JJ/amod/7 foreign/JJ/amod/7
    minister/NN/appos/1 ~,/,/punct/1 arrived:arrive/VBD/root/0 ~././punct/9
""")
    assert text.name("A lawmaker from the ruling party, Anna Berg") == text.name("She") == "Anna Berg"
    assert text.party("Petrov") == "Russia"
    assert text.name("the Russian foreign minister") == "Ilya Petrov"


def test_an_apposition_that_the_parser_made_a_subject() -> None:
    text = Text("""
A/DT/det/2 lawmaker/NN/nsubj/10 from/IN/case/6 the/DT/det/6 ruling:rule/VBG/amod/6 party/NN/nmod/2
    ~,/,/punct/8 Anna/NNP/nsubj/10/PER Berg/NNP/flat/8/-PER confirmed:confirm/VBD/root/0 the/DT/det/12
    report/NN/obj/10 ~././punct/10
""")
    assert text.name("A lawmaker") == "Anna Berg"


def test_an_abbreviation_in_brackets_is_the_body_before_it() -> None:
    text = Text("""
The/DT/det/3 Sarvan/NNP/compound/3/ORG Relief/NNP/compound/4/-ORG Committee/NNP/nsubj/8/-ORG (/-LRB-/punct/6
    ~SRC/NNP/appos/4/ORG ~)/-RRB-/punct/6 sent:send/VBD/root/0 trucks/NNS/obj/8 ~././punct/8
SRC/NNP/nsubj/2/ORG gave:give/VBD/root/0 no/DT/det/4 figures/NNS/obj/2 ~././punct/2
""")
    assert text.name("SRC", 1) == "Sarvan Relief Committee"


def test_an_object_is_not_its_own_subject() -> None:
    text = Text("""
Petrov/NNP/nsubj/2/PER met:meet/VBD/root/0 Aslanov/NNP/obj/2/PER ~././punct/2
Aslanov/NNP/nsubj/2/PER praised:praise/VBD/root/0 him/PRP/obj/2 ~././punct/2
""")
    assert text.name("him") == "Petrov"


def test_who_a_fronted_phrase_names_is_not_its_subject() -> None:
    text = Text("""
Blake/NNP/nsubj/3/PER was:be/VBD/cop/3 blunt/JJ/root/0 ~././punct/3
After/IN/case/2 calls/NNS/obl/9 with/IN/case/4 Petrov/NNP/nmod/2/PER and/CC/cc/6 Aslanov/NNP/conj/4/PER
    ~,/,/punct/2 he/PRP/nsubj/9 left:leave/VBD/root/0 ~././punct/9
""")
    assert text.name("he") == "Blake"


def test_two_people_of_one_surname_stay_two() -> None:
    text = Text("""
Anna/NNP/nsubj/3/PER Berg/NNP/flat/1/-PER met:meet/VBD/root/0 Otto/NNP/obj/3/PER Berg/NNP/flat/4/-PER
    ~././punct/3
""")
    assert text.name("Anna Berg") != text.name("Otto Berg")


def test_residents_are_many_and_unnamed_but_there() -> None:
    text = Text("""
Local/JJ/amod/2 residents/NNS/nsubj/5 and/CC/cc/4 officials/NNS/conj/2 spoke:speak/VBD/root/0 to/IN/case/8
    the/DT/det/8 BBC/NNP/obl/5/ORG ~././punct/5
""")
    actor = text.at("Local residents")
    assert actor is not None
    assert (actor.kind, actor.name, actor.party) == ("group", "Local residents", None)


def test_nothing_comes_of_nothing() -> None:
    empty = resolve_actors((), parsed("Rain/NN/nsubj/2 fell:fall/VBD/root/0"))
    assert empty.actors == ()
    assert empty.at(Span(0, 4, "Rain")) is None
    assert empty.party_of(Span(0, 4, "Rain")) is None


def test_the_army_that_a_premier_speaks_of_is_his_own() -> None:
    text = Text("""
Georgia/NNP/nmod:poss/4/LOC ~'s/POS/case/1 prime/JJ/amod/4 minister/NN/nsubj/5 said:say/VBD/root/0 the/DT/det/7
    army/NN/nsubj/9 was:be/VBD/cop/9 ready/JJ/ccomp/5 ~././punct/5
""")
    assert text.party("the army") == "Georgia"


def test_an_outlet_is_called_by_its_name() -> None:
    text = Text("""
The/DT/det/5 state/NN/compound/5 ~-/HYPH/punct/2 run/VBN/amod/5 Tass/NNP/compound/7/ORG news/NN/compound/7
    agency/NN/nsubj/8 reported:report/VBD/root/0 it/PRP/obj/8 ~././punct/8
""")
    assert text.name("agency") == "Tass"
    assert text.at("it") is None  # what is reported is nobody


def test_an_object_of_a_controlled_verb_is_somebody_else() -> None:
    text = Text("""
The/DT/det/3 M23/NNP/compound/3 rebels/NNS/nsubj/4 left:leave/VBD/root/0 Goma/NNP/obj/4/LOC in/IN/case/7
    Congo/NNP/obl/4/LOC ~././punct/4
Kigali/NNP/nsubj/2/LOC denies:deny/VBZ/root/0 backing:back/VBG/xcomp/2 them/PRP/obj/3 ~././punct/2
""")
    assert text.name("them") == "M23 rebels"


def test_the_country_is_the_last_state_named() -> None:
    text = Text("""
Georgia/NNP/nsubj/2/LOC lost:lose/VBD/root/0 ~././punct/2
The/DT/det/2 country/NN/nmod:poss/4 ~'s/POS/case/2 president/NN/nsubj/5 resigned:resign/VBD/root/0 ~././punct/5
""")
    assert text.party("The country") == text.party("The country's president") == "Georgia"


def test_a_continent_is_no_party() -> None:
    text = Text("""
South/JJ/amod/2 American/JJ/amod/3 leaders/NNS/nsubj/4 met:meet/VBD/root/0 ~././punct/4
""")
    assert text.party("South American leaders") is None
