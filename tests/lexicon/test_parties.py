"""Parties: one key for every word, no party twice, no word that ranks them."""

import pytest

from sayso.lexicon.parties import Party, parties, party_named, party_words
from sayso.lexicon.phrases import text_words


@pytest.mark.parametrize(("word", "party", "role"), [
    ("Azeri", "AZ", "adjective"), ("Azerbaijanis", "AZ", "people"), ("Baku", "AZ", "seat"),
    ("Republic of Armenia", "AM", "name"),
    ("Yerevan", "AM", "seat"), ("British", "GB", "adjective"), ("Britons", "GB", "people"), ("U.K.", "GB", "name"),
    ("US", "US", "name"), ("Türkiye", "TR", "name"), ("Turkiye", "TR", "name"), ("Côte d'Ivoire", "CI", "name"),
    ("COTE D’IVOIRE", "CI", "name"), ("Houthi", "Houthis", "adjective"), ("Al-Qa’ida", None, None),
    ("al Qaida", "al-Qaeda", "name"), ("Brussels", "European Union", "seat"), ("Gaza Strip", "PS", "name"),
])
def test_a_word_leads_to_its_party(word: str, party: str | None, role: str | None) -> None:
    meanings = {(meaning.party, meaning.role) for meaning in party_words().meanings(word)}
    assert (party, role) in meanings or (party is None and not meanings)


def test_the_longest_name_wins() -> None:
    text = "South Sudan and the Democratic Republic of the Congo, not Sudan."
    found = [text[hit.start:hit.end] for hit in party_words().find(text, text_words(text))]
    assert found == ["South Sudan", "Democratic Republic of the Congo", "Sudan"]


def test_a_code_a_name_and_an_alias_name_one_party() -> None:
    assert party_named("AM") == party_named("Armenia") == party_named("Republic of Armenia") == "AM"
    assert party_named("Atlantis") is None


def test_no_form_but_a_people_word_belongs_to_two_parties() -> None:
    """Only the two Congos, whose people share a word, and what the lexicon says so may be double."""
    seen: dict[str, set[str]] = {}
    for key, party in parties().items():
        if party.side is None:
            seen.setdefault(party.name.casefold(), set()).add(key)
    assert all(len(keys) == 1 for keys in seen.values())


def test_hosts_and_sides_are_states() -> None:
    for party in parties().values():
        for code in (party.host, party.side):
            assert code is None or parties()[code].sort == "state"


def test_every_united_nations_member_is_there() -> None:
    states = [party for party in parties().values() if party.sort == "state"]
    assert len(states) >= 193
    assert isinstance(states[0], Party)


def test_short_abbreviations_of_armed_groups_are_doubtful() -> None:
    """Three capitals mean many things; the group's country or full name must stand in the text."""
    assert all(word.doubtful for word in party_words().meanings("KIA"))
    assert not any(word.doubtful for word in party_words().meanings("Boko Haram"))
