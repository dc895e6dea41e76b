"""Which words mean somebody. All sentences are invented."""

import pytest
import spacy
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.extraction.actors import find_actors
from sayso.records.mentions import ActorMention
from tests.parses import parsed

MINISTER = """
Armenian/JJ/amod/3 Defense/NNP/compound/3 Minister/NNP/nmod:desc/4 Davit/NNP/nsubj/6/PER
    Karapetyan/NNP/flat/4/-PER said:say/VBD/root/0 that/IN/mark/11 its/PRP$/nmod:poss/9 troops/NNS/nsubj/11
    had:have/VBD/aux/11 left:leave/VBN/ccomp/6 ~././punct/6
He/PRP/nsubj/3 also/RB/advmod/3 urged:urge/VBD/root/0 calm/NN/obj/3 ~././punct/3
"""


def mentions(table: str) -> dict[str, ActorMention]:
    return {mention.span.text: mention for mention in find_actors(parsed(table))}


def test_a_person_with_title_and_party() -> None:
    found = mentions(MINISTER)
    minister = found["Armenian Defense Minister Davit Karapetyan"]
    assert (minister.head.text, minister.title, minister.kind) == ("Davit Karapetyan", "Defense Minister", "person")
    assert minister.party is not None
    assert minister.party.text == "Armenian"
    assert found["Armenian"].form == "adjective"
    assert found["He"].gender == "m"
    assert found["its troops"].kind == "force"
    assert found["its troops"].plural


def test_a_body_and_its_abbreviation() -> None:
    found = mentions("""
The/DT/det/3 Georgian/NNP/amod/3/ORG Ministry/NNP/nsubj/6/-ORG of/IN/case/5/-ORG Defense/NNP/nmod/3/-ORG
    reported:report/VBD/root/0 losses/NNS/obj/6 ~././punct/6
Later/RBR/advmod/4 the/DT/det/3 MOD/NNP/nsubj/4 published:publish/VBD/root/0 a/DT/det/6 list/NN/obj/4
    ~././punct/4
""")
    ministry = next(mention for text, mention in found.items() if text.endswith("Ministry of Defense"))
    assert ministry.kind == "institution"
    assert ministry.party is not None
    assert ministry.party.text == "Georgian"
    assert found["the MOD"].kind == "institution"


def test_a_place_with_a_preposition_is_no_owner_of_a_body() -> None:
    found = mentions("""
Shells/NNS/nsubj/2 fell:fall/VBD/ccomp/10 in/IN/case/4 Orvel/NNP/nmod:poss/9/LOC ~,/,/punct/9
    Georgia/NNP/nmod:poss/9/LOC ~'s/POS/case/6 emergency/NN/compound/9 service/NN/nsubj/10
    said:say/VBD/root/0 ~././punct/10
""")
    assert "Georgia's emergency service" in found


def test_a_seat_of_government_acts_or_is_a_place() -> None:
    found = find_actors(parsed("""
Moscow/NNP/nsubj/2/LOC urged:urge/VBD/root/0 both/DT/det/4 sides/NNS/obj/2 to/TO/mark/6 stop:stop/VB/xcomp/2
    ~././punct/2
Shells/NNS/nsubj/2 fell:fall/VBD/root/0 in/IN/case/4 Moscow/NNP/obl/2/LOC ~././punct/2
"""))
    assert [(one.span.text, one.span.start) for one in found if one.head.text == "Moscow"] == [("Moscow", 0)]
    assert next(one for one in found if one.span.text == "both sides").kind == "group"


def test_two_parties_joined_before_a_noun_tell_no_one_side() -> None:
    found = mentions("""
Indian/JJ/amod/4 and/CC/cc/3 Pakistani/JJ/amod/4 troops:troop/NNS/nsubj/5 fired:fire/VBD/root/0 at/IN/case/9
    the/DT/det/9 Indian/JJ/amod/9 soldiers:soldier/NNS/obl/5 ~././punct/5
""")
    assert found["Indian and Pakistani troops"].party is None
    assert found["the Indian soldiers"].party is not None


def test_capitals_are_read_and_grammar_stays_grammar() -> None:
    found = mentions("""
THE/DT/det/3 SALVADORAN/JJ/amod/3 ARMY/NN/nsubj/4 TOLD:tell/VBD/root/0 US/PRP/iobj/4 THAT/IN/mark/9
    THE/DT/det/8 PLAN/NN/nsubj/9 FAILED:fail/VBD/ccomp/4 ~././punct/4
""")
    assert found["THE SALVADORAN ARMY"].kind == "force"
    assert found["US"].form == "pronoun"
    assert "PLAN" not in found


def test_small_letters_are_read_where_they_make_no_other_word() -> None:
    found = mentions("""
azerbaijan/NNP/nsubj/2 said:say/VBD/root/0 the/DT/det/4 turkey/NN/nsubj/6 was:be/VBD/cop/6 cold/JJ/ccomp/2
    ~././punct/2
""")
    assert found["azerbaijan"].kind == "party"
    assert "turkey" not in found


def test_a_persons_name_is_no_country() -> None:
    found = mentions("""
Jordan/NNP/nsubj/3/PER Miller/NNP/flat/1/-PER met:meet/VBD/root/0 the/DT/det/5 king/NN/obj/3 of/IN/case/7
    Jordan/NNP/nmod/5/LOC ~././punct/3
""")
    assert found["Jordan Miller"].kind == "person"
    assert found["Jordan"].span.start > 20


def test_a_name_after_a_title_that_the_reader_missed() -> None:
    found = mentions("""
Governor/NNP/nmod:desc/2 Hayk/NNP/nsubj/4 Petrosyan/NNP/flat/2 left:leave/VBD/root/0 ~././punct/4
""")
    assert found["Governor Hayk Petrosyan"].head.text == "Hayk Petrosyan"


def test_a_name_broken_by_a_bracket_or_hyphen_is_one() -> None:
    found = mentions("""
Jean/NNP/nsubj/5/PER ~-/HYPH/punct/3 ~Marc/NNP/flat/1/PER Dupont/NNP/flat/1/-PER left:leave/VBD/root/0
    ~././punct/5
""")
    assert "Jean-Marc Dupont" in found


def test_a_province_before_its_governor_is_a_place() -> None:
    found = mentions("""
Tavush/NNP/compound/2/PER governor/NN/nmod:desc/3 Hayk/NNP/nsubj/5/PER Petrosyan/NNP/flat/3/-PER
    spoke:speak/VBD/root/0 ~././punct/5
""")
    assert "Tavush" not in found
    governor = found["Tavush governor Hayk Petrosyan"]
    assert governor.party is not None
    assert governor.party.text == "Tavush"


def test_a_town_before_its_mayor_is_a_place_however_parsed() -> None:
    found = mentions("""
Orvel/NNP/nsubj/5/PER Mayor/NN/nmod:desc/1 Hayk/NNP/flat/1/PER Petrosyan/NNP/flat/3/-PER spoke:speak/VBD/root/0
    ~././punct/5
""")
    assert "Orvel" not in found
    assert "Hayk Petrosyan" in {one.head.text for one in found.values()}


def test_who_speaks_by_the_surname_of_somebody_named_is_a_person() -> None:
    found = mentions("""
Mayor/NN/nmod:desc/2 Hayk/NNP/nsubj/4/PER Dawan/NNP/flat/2/-PER left:leave/VBD/root/0 ~././punct/4
Dawan/NNP/nsubj/2/LOC said:say/VBD/root/0 so/RB/advmod/2 ~././punct/2
""")
    assert found["Dawan"].kind == "person"


def test_an_abbreviation_of_an_armed_group_needs_its_country() -> None:
    losses = """
The/DT/det/2 army/NN/nsubj/3 reported:report/VBD/root/0 50/CD/nummod/5 KIA/NNP/obj/3 ~././punct/3
"""
    assert "KIA" not in mentions(losses)
    assert "KIA" in mentions(losses + "It/PRP/nsubj/2 left:leave/VBD/root/0 Myanmar/NNP/obj/2/LOC ~././punct/2\n")


def test_a_doubtful_outlet_needs_a_word_of_reporting() -> None:
    found = mentions("""
He/PRP/nsubj/2 told:tell/VBD/root/0 AP/NNP/iobj/2 that/IN/mark/7 the/DT/det/6 dawn/NN/nsubj/7
    came:come/VBD/ccomp/2 ~././punct/2
""")
    assert found["AP"].kind == "outlet"
    assert "dawn" not in found


@pytest.mark.parametrize("text", ["", " ", "\n\n", "…"])
def test_nothing_is_found_in_nothing(text: str) -> None:
    assert find_actors(spacy.blank("en").make_doc(text)) == ()


WORDS = st.sampled_from([
    "the", "Armenian", "army", "said", "US", "troops", "of", "Moscow", "and", "he", "both", "sides",
    "Prime", "Minister", ".", ",", "“", "”", "Reuters", "IRGC", "(",
])


@settings(max_examples=60)
@given(st.lists(WORDS, min_size=1, max_size=25), st.randoms())
def test_every_span_is_its_text_under_any_parse(words: list[str], random: object) -> None:
    """Whatever a parser does, spans are found again and each head lies within its expression."""
    from spacy.tokens import Doc
    from spacy.vocab import Vocab

    heads = [random.randrange(len(words)) for _ in words]  # type: ignore[attr-defined]
    heads[0] = 0
    for index in range(1, len(words)):  # a tree: every governor stands before
        heads[index] = min(heads[index], index - 1)
    doc = Doc(Vocab(), words=words, pos=["NOUN"] * len(words), tags=["NN"] * len(words), lemmas=words, heads=heads,
              deps=["dep"] * len(words), sent_starts=[True] + [False] * (len(words) - 1))
    for mention in find_actors(doc):
        for span in (mention.span, mention.head, mention.party or mention.head):
            assert doc.text[span.start:span.end] == span.text
        assert mention.head in mention.span


@pytest.mark.parametrize(("noun", "tag", "named"), [("Ministry", "NNP", "Georgian Defence Ministry"),
                                                  ("ministry", "NN", "Georgian Defence")])
def test_a_name_takes_in_the_noun_for_a_body_that_the_reader_left_out(noun: str, tag: str, named: str) -> None:
    found = find_actors(parsed(f"""
Georgian/NNP/compound/3/ORG Defence/NNP/compound/3/-ORG {noun}/{tag}/nmod:desc/5 spokesman/NN/nmod:desc/5
    Otto/NNP/nsubj/7/PER Berg/NNP/flat/5/-PER spoke:speak/VBD/root/0 ~././punct/7
"""))
    assert named in {one.head.text for one in found}


def test_a_body_in_lower_case_is_named_whole() -> None:
    found = mentions("""
The/DT/det/4 Georgian/JJ/amod/4/ORG defense/NN/compound/4/-ORG ministry/NN/nsubj/5 spoke:speak/VBD/root/0 ~././punct/5
""")
    assert "Georgian defense" not in found
