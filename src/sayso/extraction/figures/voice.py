"""Whether a verb acts on its subject or on its object, also where a parser is unsure ("Three killed in raid")."""

from __future__ import annotations

from sayso.lexicon.figure_words import figure_words
from sayso.reading.parsed import Token

_HAVE = figure_words("have")
_BE = figure_words("be")
_AUX_DEPS = ("aux", "aux:pass", "cop")


def is_passive(verb: Token) -> bool:
    """A participle with a passive auxiliary, or with none and no object of its own."""
    if verb.tag_ not in ("VBN", "VBD", "JJ") and verb.pos_ != "ADJ":
        return False
    auxiliaries = [child.text.lower() for child in verb.children if child.dep_ in _AUX_DEPS]
    if any(low in _BE for low in auxiliaries) or any(
        child.dep_ in ("aux:pass", "nsubj:pass") for child in verb.children
    ):
        return True
    if any(low in _HAVE for low in auxiliaries):
        return False
    if verb.dep_ == "conj" and verb.head.tag_ in ("VBN", "JJ") and not auxiliaries and not has_object(verb):
        return is_passive(verb.head)
    return (not has_object(verb) and verb.tag_ != "VBD") or (verb.tag_ == "VBD" and bare_participle(verb))


def bare_participle(verb: Token) -> bool:
    """A past tense without an object and without a word after it that could be one: a headline's passive."""
    if has_object(verb) or not verb.text.lower().endswith(("ed", "n", "t", "d")):
        return False
    after = verb.nbor() if verb.i + 1 < len(verb.doc) else None
    return after is None or after.pos_ in (
        "ADP",
        "PUNCT",
        "ADV",
        "SCONJ",
        "CCONJ",
        "AUX",
        "SPACE",
        "VERB",
        "PART",
    )


def has_object(verb: Token) -> bool:
    """Whether the verb has an object or a clause as one."""
    return any(child.dep_ in ("obj", "ccomp") and child.i > verb.i for child in verb.children)


def has_subject(verb: Token) -> bool:
    """Whether the verb has a subject of its own."""
    return any(child.dep_.startswith(("nsubj", "csubj")) for child in verb.children)
