"""Lemmas: a table of forms seen in training, else the edit rule that the network names.

A rule reads "L1y": case (L lower, K as written), how many letters to cut from the end,
what to add. Edit scripts of this kind go back to Chrupala (2006). An inflected form
whose stem comes out as no known word ("announc") is repaired against the encoder's own
vocabulary.
"""

from __future__ import annotations

from collections.abc import Container, Mapping
from functools import lru_cache

_INFLECTED = frozenset({"NNS", "VBD", "VBN", "VBG", "VBZ"})
_STRAIGHT = str.maketrans({"“": '"', "”": '"', "’": "'", "‘": "'", "\u00ad": None})


@lru_cache(maxsize=65536)
def apply_rule(word: str, rule: str) -> str:
    """Return the lemma of a word under a rule; a rule that cuts more than there is leaves the word.

    >>> apply_rule("Killed", "L2")
    'kill'
    >>> apply_rule("went", "L4go")
    'go'
    """
    base = word.lower() if rule[0] == "L" else word
    digits = 1
    while digits + 1 < len(rule) and rule[digits + 1].isdigit():
        digits += 1
    cut = int(rule[1 : digits + 1])
    added = rule[digits + 1 :]
    if cut > len(base) or (cut == len(base) and not added):
        return base
    return (base[: len(base) - cut] + added) or base


class Lemmatizer:
    """Gives the lemma of a tagged word.

    Args:
        forms: "TAG word" (word in small letters, straight apostrophe) to lemma.
        known: words that exist, in small letters.
    """

    def __init__(self, forms: Mapping[str, str], known: Container[str]) -> None:
        self._forms = forms
        self._known = known

    def lemma(self, word: str, tag: str, rule: str) -> str:
        """Return the lemma.

        Args:
            word: as written.
            tag: its Penn tag.
            rule: what the network proposes.
        """
        plain = word.translate(_STRAIGHT) or word
        seen = self._forms.get(f"{tag} {plain.lower()}")
        if seen is not None:
            return seen
        lemma = apply_rule(plain, rule)
        if tag in _INFLECTED and lemma not in self._known and len(lemma) > 2:
            return self._repaired(lemma, plain.lower())
        return lemma

    def _repaired(self, lemma: str, word: str) -> str:
        tries = [lemma + "e", lemma[:-1], lemma[:-2] + "y" if lemma.endswith("ie") else lemma]
        tries += [word.removesuffix("d"), word.removesuffix("ed"), word.removesuffix("ing"), word.removesuffix("s")]
        for candidate in tries:
            if len(candidate) > 2 and candidate in self._known:
                return candidate
        return lemma
