"""Every word for a state that can be is read as one and the same word of its role."""

from sayso.lexicon.parties import party_forms
from sayso.lexicon.stand_ins import also_persons, party_stand_ins


def test_each_role_has_one_word():
    told = party_stand_ins()
    assert {told[word] for word in ("Armenia", "Chad", "Peru")} == {told["Sudan"]}
    assert {told[word] for word in ("Armenian", "Azeri", "Thai", "Swede")} == {told["Sudanese"]}
    assert {told[word] for word in ("Armenians", "Swedes")} == {told["Thais"]}
    assert told["Yerevan"] == told["Baku"]


def test_abbreviations_and_names_of_several_words_are_read_as_they_stand():
    told = party_stand_ins()
    assert not {"US", "UAE", "Sri Lanka", "N'Djamena", "Frenchmen", "Hamas"} & told.keys()


def test_plurals_keep_their_ending():
    for word in party_forms():
        if word.role == "people" and party_stand_ins().get(word.form, "").endswith("s"):
            assert word.form.endswith("s")


def test_words_that_persons_bear_are_words_for_states():
    assert also_persons() <= party_stand_ins().keys()
