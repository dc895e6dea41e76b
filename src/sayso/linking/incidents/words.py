"""Words as reports are compared by them, and what each weighs (data/word_weights.tsv).

A word's weight is its inverse document frequency (Spärck Jones 1972) in a fixed collection, so that a
report's terms do not depend on what else a store holds. The recipe is `models/word_weights.py`. All reports of a
war name its sides and tell of its kinds of deeds; such words say little of which incident it is, and weigh less.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from functools import cache
from importlib.resources import files

from sayso.lexicon.parties import party_forms
from sayso.records.errors import LexiconDamaged

__all__ = ["KIND", "folded", "plain_words", "printed_words", "weight_of"]

_WORD = re.compile(r"[^\W\d_]+|\d+(?:[.,:]\d+)*")
_OWNING = re.compile(r"['’]s\b")
# Words shorter than this keep their s: "was", "bus", "gas".
_SHORT = 4
# How the table marks words of kind.
KIND = "\tkind"
# MEASURE
OF_KIND = 0.5
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


def weight_of(word: str, *, name: bool = False) -> float:
    """What a folded word weighs; numbers and words never counted weigh as the rarest do.

    Args:
        word: as `folded` gives it.
        name: it stands there as a name, so it tells no kind.
    """
    weights, kinds, rare = _table()
    weight = weights.get(word, rare)
    if word in _sides():
        weight *= SIDES
    return weight * OF_KIND if word in kinds and not name else weight


@cache
def _table() -> tuple[Mapping[str, float], frozenset[str], float]:
    """Weights, words of kind, and the weight of the rarest."""
    name = "data/word_weights.tsv"
    lines = (files("sayso.linking.incidents") / name).read_text(encoding="utf-8").splitlines()
    rows = [line.split("\t") for line in lines if not line.startswith("#")]
    try:
        weights = {row[0]: float(row[1]) for row in rows}
    except (ValueError, IndexError) as error:
        raise LexiconDamaged(f"linking/incidents/{name}: {error}.", remedy="Restore the file.") from error
    return weights, frozenset(row[0] for row in rows if len(row) > 2), max(weights.values())


@cache
def _sides() -> frozenset[str]:
    """Words of which parties' names consist: "Azerbaijan", "Azerbaijani", "Kingdom"."""
    return frozenset(word for form in party_forms() if form.party for word in plain_words(form.form) if len(word) > 1)
