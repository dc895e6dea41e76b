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
# Mean B-cubed F1 over five sets at one threshold: .890 at 1, .905 at 0.5, .907 at 0.3 (there precision of the
# clusters of general news falls).
OF_KIND = 0.5
# A side's own word weighs the same whichever side it is, so that exchanging two sides' names everywhere changes
# nothing; the words that its longer names consist of ("United", "Front") weigh half of what they are counted at.
# Reports within one crisis: F1 .758 where sides count half, .739 where they count three quarters; elsewhere flat.
SIDE = 2.5
OF_SIDE = 0.5


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
    own, parts = _sides()
    if word in own:
        return SIDE
    weight = weights.get(word, rare)
    if word in parts:
        weight *= OF_SIDE
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
def _sides() -> tuple[frozenset[str], frozenset[str]]:
    """Words that alone name a side ("Azerbaijani"), and those that longer names consist of ("Kingdom").

    A word that means a side only with its capitals ("US") is of the second sort: folded it is another word.
    """
    own: set[str] = set()
    parts: set[str] = set()
    for form in party_forms():
        words = list(plain_words(form.form)) if form.party else []
        alone = len(words) == 1 and not form.cased
        (own if alone else parts).update(word for word in words if len(word) > 1 and word.isalpha())
    return frozenset(own), frozenset(parts - own)
