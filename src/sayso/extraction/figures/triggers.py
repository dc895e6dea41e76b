"""Where a text has a word that makes a number a measure ("killed", "casualties", "death toll")."""

from __future__ import annotations

from sayso.extraction.figures.words import Words
from sayso.lexicon.measures import Measures, Trigger, measures

_REACH = 5  # words after a trigger among which its companion may begin ("shot three people dead")
_VERBAL = frozenset({"object", "subject", "loses"})
_NOMINAL = frozenset({"event", "toll", "lives"})

Triggers = dict[int, tuple[Trigger, ...]]


def find_triggers(words: Words) -> Triggers:
    """The triggers of a text by token index; of those on one word, one whose companion stands near beats the others
    of its measure."""
    lexicon = measures()
    found: Triggers = {}
    for index, low in enumerate(words.lows):
        rows = lexicon.triggers.get(low)
        place = index
        if low in lexicon.phrases:
            longer = _phrase(words, index, lexicon)
            if longer:
                rows = lexicon.triggers[" ".join(longer)]
                place = index if "of" in longer else index + len(longer) - 1
        if rows:
            fitting = _fitting(words, place, rows)
            if fitting:
                found[place] = fitting
    return found


def _phrase(words: Words, index: int, lexicon: Measures) -> tuple[str, ...] | None:
    """The longest entry of several words that begins at a token."""
    for phrase in lexicon.phrases[words.lows[index]]:
        if words.follows(index, phrase):
            return phrase
    return None


def _fitting(words: Words, index: int, rows: tuple[Trigger, ...]) -> tuple[Trigger, ...]:
    """The rows that the word's class and its company allow."""
    pos = words.tokens[index].pos_
    kept = [row for row in rows if _class_allows(pos, row, rows) and _accompanied(words, index, row)]
    special = {row.things for row in kept if row.companions}
    return tuple(row for row in kept if row.companions or row.frame not in _VERBAL or row.things not in special)


def _class_allows(pos: str, row: Trigger, rows: tuple[Trigger, ...]) -> bool:
    """Verbs may be tagged as adjectives or, in headlines, as nouns where no noun row claims the word."""
    if row.frame in _NOMINAL:
        return pos in ("NOUN", "PROPN", "VERB", "X")
    if row.frame in _VERBAL and pos in ("NOUN", "PROPN"):
        return not row.things and not any(other.frame in _NOMINAL or other.frame == "count" for other in rows)
    return pos not in ("ADP", "DET", "CCONJ", "SCONJ")


def _accompanied(words: Words, index: int, row: Trigger) -> bool:
    """Whether one of the companions stands near, in the same sentence; true where none has to."""
    if not row.companions:
        return True
    first, last = words.sentence(index)
    for phrase in row.companions:
        size = len(phrase)
        if index - size >= first and words.follows(index - size, phrase):
            return True
        for start in range(index + 1, min(index + 1 + _REACH, last - size + 1)):
            if words.follows(start, phrase):
                return True
    return False
