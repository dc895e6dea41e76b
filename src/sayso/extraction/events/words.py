"""Lemmas that survive a tagger's slips: a word known to the lexicons is preferred to one nobody knows."""

from __future__ import annotations

from functools import cache, lru_cache

from sayso.lexicon.event_status import status_lexicon
from sayso.lexicon.events import event_lexicon
from sayso.lexicon.irregular_verbs import irregular_verbs

_SUFFIXES = (("ies", "y"), ("ied", "y"), ("es", ""), ("es", "e"), ("s", ""), ("ed", ""), ("ed", "e"), ("ing", ""),
             ("ing", "e"))


@cache
def _known() -> frozenset[str]:
    status = status_lexicon()
    return event_lexicon().words | status.verbs.keys() | status.nouns.keys() | status.adjectives.keys()


@lru_cache(maxsize=50_000)
def known_lemma(word: str, lemma: str, *, verbal: bool = False) -> str:
    """The lemma of a word in small letters.

    Args:
        word: as printed. lemma: as the reader has it ("denie" for "denied" happens).
        verbal: whether the word is a verb, so that "shot" is "shoot".
    """
    word, lemma = word.casefold(), lemma.casefold()
    if verbal and (base := irregular_verbs().get(word)):
        return base
    known = _known()
    if word[:-1] in known and word[-1:] == "s" and lemma != word:
        return word[:-1]  # "villagers" is no form of "village", whatever the reader's rules make of it
    if lemma in known and not (verbal and lemma == word):
        return lemma
    for ending, instead in _SUFFIXES:
        if word.endswith(ending) and len(word) > len(ending) + 2:
            stem = word[:-len(ending)] + instead
            if stem in known:
                return stem
            if stem[-1:] == stem[-2:-1] and stem[:-1] in known:
                return stem[:-1]
    return lemma
