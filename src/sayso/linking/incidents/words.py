"""Words as reports are compared by them, and what each weighs (data/word_weights.tsv).

A word's weight is its inverse document frequency (Spärck Jones 1972) in a fixed collection, so that a
report's terms do not depend on what else a store holds. The recipe is `models/word_weights.py`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from sayso.lexicon.parties import party_forms
from sayso.records.errors import LexiconDamaged

__all__ = ["folded", "plain_words", "printed_words", "weight_of"]

_WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,:]\d+)*")
_OWNING = re.compile(r"['’]s\b")
# Words shorter than this keep their s: "was", "bus", "gas".
_SHORT = 4
# Sides are named in all reports of a war: they say which war, hardly which incident.
# MEASURE
SIDES = 0.5


def printed_words(text: str) -> Iterator[str]:
    """The words and numbers of a text as printed, without the s of whose something is."""
    return (found.group() for found in _WORD.finditer(_OWNING.sub("", text)))


def plain_words(text: str) -> Iterator[str]:
    """The words and numbers of a text as they are compared."""
    return map(folded, printed_words(text))


def folded(word: str) -> str:
    """A word in the form in which reports are compared: small letters, the plural's s taken off."""
    small = word.casefold()
    if len(small) < _SHORT or not small.endswith("s") or small.endswith(("ss", "us", "is")):
        return small
    return small[:-3] + "y" if small.endswith("ies") and len(small) > _SHORT else small[:-1]


def weight_of(word: str) -> float:
    """What a folded word weighs; numbers and words never counted weigh as the rarest do."""
    weights, rare = _table()
    weight = weights.get(word, rare)
    return weight * SIDES if word in _sides() else weight


@cache
def _table() -> tuple[Mapping[str, float], float]:
    lines = (files("sayso.linking.incidents") / "data" / "word_weights.tsv").read_text(encoding="utf-8").splitlines()
    try:
        rows = (line.split("\t") for line in lines if not line.startswith("#"))
        weights = {word: float(weight) for word, weight in rows}
    except ValueError as error:
        name = "linking/incidents/data/word_weights.tsv"
        raise LexiconDamaged(f"{name}: {error}.", remedy="Restore the file.") from error
    return weights, max(weights.values())


@cache
def _sides() -> frozenset[str]:
    """Words of which parties' names consist: "Azerbaijan", "Azerbaijani", "Kingdom"."""
    return frozenset(word for form in party_forms() if form.party for word in plain_words(form.form) if len(word) > 1)
