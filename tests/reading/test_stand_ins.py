"""Words read in the place of others: what the network sees, and that nothing else changes."""

import pytest

from sayso.lexicon.stand_ins import also_persons, party_stand_ins
from sayso.reading import Reader, StandIns, load_reader

WORDS = StandIns({"Chadian": "German", "Chad": "Germany", "Peru": "Germany"}, persons={"Chad"})


@pytest.mark.parametrize(("words", "seen"), [
    (["The", "Chadian", "army"], ["The", "German", "army"]),
    (["PERU", "fired"], ["GERMANY", "fired"]),
    (["peru", "chadian"], ["peru", "chadian"]),
    (["in", "Chad", "and", "Peru"], ["in", "Germany", "and", "Germany"]),
    (["Chad", "Moore", "fired"], ["Chad", "Moore", "fired"]),
    (["J.", "Chad", "fired"], ["J.", "Chad", "fired"]),
    ([], []),
])
def test_words_are_replaced_unless_they_may_be_a_person(words: list[str], seen: list[str]):
    assert WORDS.read_as(words) == seen


def test_without_stand_ins_words_stay():
    assert StandIns().read_as(["Peru", "fired"]) == ["Peru", "fired"]


@pytest.fixture(scope="module")
def reader() -> Reader:
    return load_reader(stand_ins=StandIns(party_stand_ins(), persons=also_persons()))


def test_grammar_and_names_do_not_depend_on_the_party(reader: Reader):
    report = ("{} border guards and {} troops exchanged fire near the wells, the {} Defence Ministry said. {} denied "
              "the claim and said {} had fired first.")
    sides = [("Chadian", "Sudanese", "Chadian", "Sudan", "Chad"), ("Azerbaijani", "Armenian", "Azerbaijani", "Armenia",
                                                                  "Azerbaijan")]
    one, other = [reader.read(report.format(*words)) for words in sides]
    for name in ("tag_", "dep_", "pos_", "ent_type_", "is_sent_start"):
        assert [getattr(word, name) for word in one] == [getattr(word, name) for word in other]
    assert [word.head.i for word in one] == [word.head.i for word in other]


def test_the_document_and_its_lemmas_keep_the_word(reader: Reader):
    doc = reader.read("The Azerbaijanis left Yerevan, and Eritrean guards followed.")
    assert "German" not in doc.text
    assert [word.lemma_ for word in doc][1] == "Azerbaijani"
    assert doc[3].lemma_ == "Yerevan"
