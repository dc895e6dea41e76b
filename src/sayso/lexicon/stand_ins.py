"""What the reader reads in the place of a word for a state (why: `reading/stand_ins.py`)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from sayso.lexicon.datafile import load_yaml
from sayso.lexicon.parties import PartyWord, party_forms

# Words of one piece each that the training texts have by the hundred, one a role.
_READ_AS = {"name": "Germany", "adjective": "German", "person": "German", "people": "Germans", "seat": "Berlin"}


@cache
def party_stand_ins() -> Mapping[str, str]:
    """Each word for a state -> the common word that is read in its place.

    Left out are names of several words, and abbreviations ("US" is a pronoun in capitals).
    """
    found: dict[str, str] = {}
    for word in party_forms():
        if _replaceable(word):
            found.setdefault(word.form, _READ_AS[word.role])
    return found


@cache
def also_persons() -> frozenset[str]:
    """Those of these words that are persons' names too ("Jordan")."""
    return frozenset(load_yaml("parties.yml")["person_names"]["words"])


def _replaceable(word: PartyWord) -> bool:
    form = word.form
    if len(word.party) != 2 or not form.isalpha() or not form[1:].islower():
        return False
    # Only a plural in "s" has the ending that "Germans" has, and so the same rule for its lemma.
    return word.role != "people" or form.endswith("s")
