"""A stretch of tokens that may be a toponym, and what the gazetteer says of its words."""

from __future__ import annotations

import math
from dataclasses import dataclass

from spacy.tokens import Doc

from sayso.gazetteer import ABBREVIATION, ALTERNATE, Entry, Gazetteer
from sayso.gazetteer.folding import fold
from sayso.reading.columns import columns_of

__all__ = ["Known", "Sight", "Sighting"]

SHORT = 4  # capitals up to here are initials ("UN", "NATO"), not the town of Un
AREAS = frozenset({"country", "admin1", "admin2", "continent", "region", "territory", "water", "river", "island"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """Tokens `start` to `end` (half-open) that name a place.

    Attributes:
        demonym: a word for a people.
        chars: the offsets, if it begins or ends within a token.
        sure: the print itself says that it is a place, whatever the reader takes it for.
    """

    start: int
    end: int
    demonym: bool = False
    chars: tuple[int, int] | None = None
    sure: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Known:
    """What a name is at its most prominent: the place, how it has the name, log10 of its people."""

    entry: Entry
    how: int
    weight: float

    @property
    def area(self) -> bool:
        """Whether it is more than a town, under a name of its own."""
        return self.entry.kind in AREAS and self.how != ALTERNATE


class Sight:
    """A text with its gazetteer: the one thing every finder is given.

    Attributes:
        words, lower, starts, pos: text, small letters, offset and part of speech of each token.
        capitals: the tokens that start with a capital.
        names: the reader's names (PER, LOC, ORG).
        label: the name tag (PER, LOC, ORG or "") of each token.
        shouting: whether the text is all in capitals.
    """

    def __init__(self, doc: Doc, gazetteer: Gazetteer) -> None:
        columns = columns_of(doc)
        self.doc, self.gazetteer, self.text = doc, gazetteer, columns.text
        self.words, self.starts, self.pos, self.lower = columns.words, columns.starts, columns.pos, columns.lower
        self.capitals = [i for i, word in enumerate(self.words) if word[0].isupper()]
        self.names = tuple(doc.ents)
        self._edges = {(name.start, name.end) for name in self.names}
        self.label = [""] * len(doc)
        for name in self.names:
            self.label[name.start : name.end] = [name.label_] * (name.end - name.start)
        self.shouting = self.text.isupper()
        self._known: dict[str, Known | None] = {}

    def name(self, start: int, end: int) -> str:
        """The printed words of tokens `start` to `end`."""
        return self.text[self.starts[start] : self.starts[end - 1] + len(self.words[end - 1])]

    def whole(self, start: int, end: int) -> bool:
        """Whether these tokens are exactly one of the reader's names."""
        return (start, end) in self._edges

    def known(self, start: int, end: int) -> Known | None:
        """The most prominent place that these tokens name, None if the gazetteer has none."""
        return self.known_name(self.name(start, end))

    def known_name(self, name: str) -> Known | None:
        """The same for a name."""
        if name not in self._known:
            self._known[name] = self._best(name)
        return self._known[name]

    def _best(self, name: str) -> Known | None:
        dotted = "." in name or name.isupper()
        letters = not self.shouting and name.isupper() and len(name) <= SHORT
        found = [
            Known(entry=entry, how=how, weight=_weight(entry, how, name))
            for entry, how in self.gazetteer.look_up(name)
            if (how != ABBREVIATION or dotted) and not (letters and entry.kind == "settlement" and how == ALTERNATE)
            and not (letters and fold(entry.name) == fold(name) and entry.kind in ("settlement", "admin2", "admin1"))
        ]
        return max(found, key=lambda one: (one.weight, one.entry.id), default=None)


def _weight(entry: Entry, how: int, name: str) -> float:
    """Log10 of people, areas as large cities; a tenth of it under another name than its own."""
    other = how == ALTERNATE and fold(entry.name) != fold(name)
    if entry.kind == "settlement":
        return math.log10(entry.population + 10) - other
    return {"country": 9.0, "continent": 9.0, "admin1": 6.2, "admin2": 3.5}.get(entry.kind, 6.0) - 2 * other
