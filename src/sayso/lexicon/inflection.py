"""Regular inflection of English, so that a lexicon lists a word once and every form is found.

Forms are computed when a lexicon is loaded, not looked up with a tagger's lemma: text in capitals
and headlines often have no good lemma (Quirk et al., 3.2 to 3.20 and 5.73 to 5.103).
"""

from __future__ import annotations

IRREGULAR_PLURALS = {
    "wife": "wives",
    "person": "people",
    "passer-by": "passers-by",
    "life": "lives",
    "foot": "feet",
    "knife": "knives",
    "thief": "thieves",
    "half": "halves",
    "mouse": "mice",
    "goose": "geese",
    "passerby": "passersby",
    "prisoner of war": "prisoners of war",
    "head of cattle": "head of cattle",
    "brother-in-law": "brothers-in-law",
}


def plural(noun: str) -> str:
    """The plural of a noun or of the last word of a compound ("police officer" -> "police officers")."""
    if noun in IRREGULAR_PLURALS:
        return IRREGULAR_PLURALS[noun]
    head, _, last = noun.rpartition(" ")
    if head:
        return f"{head} {plural(last)}"
    if noun.endswith("child"):
        return noun + "ren"
    if noun.endswith(("man", "woman")) and noun not in ("human", "german"):
        return noun[:-2] + "en"
    if noun.endswith("y") and noun[-2:-1] not in "aeiou":
        return noun[:-1] + "ies"
    return noun + ("es" if noun.endswith(("s", "x", "z", "ch", "sh")) else "s")


def verb_forms(verb: str) -> tuple[str, ...]:
    """Base, third person, participle in -ing and past of a regular verb, in this order."""
    stem = verb[:-1] if verb.endswith("e") else verb
    if verb.endswith("y") and verb[-2:-1] not in "aeiou":
        return verb, verb[:-1] + "ies", verb + "ing", verb[:-1] + "ied"
    third = verb + ("es" if verb.endswith(("s", "x", "z", "ch", "sh")) else "s")
    ing = verb + "ing" if verb.endswith("ee") else stem + "ing"
    return verb, third, ing, stem + "ed"
