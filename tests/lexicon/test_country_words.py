from sayso.gazetteer import read_table
from sayso.lexicon.country_words import country_words
from sayso.lexicon.datafile import load_yaml


def test_codes_are_those_of_countries() -> None:
    known = {row[0] for row in read_table("countries")}
    groups = load_yaml("country_words.yml").values()
    assert {code for group in groups for codes in group["words"] for code in codes.split()} <= known


def test_every_group_has_its_source() -> None:
    assert all(group["source"] for group in load_yaml("country_words.yml").values())


def test_words_have_their_countries() -> None:
    assert country_words().meanings("Knesset") == (("IL",),)
