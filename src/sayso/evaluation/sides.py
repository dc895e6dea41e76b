"""Two parties exchanged in a text: their names, adjectives, peoples and capitals, each for the other's.

The table (`parties.yml` beside the cases) is written for this test alone, so that a party that the
lexicon does not know is exchanged all the same.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any

import yaml

from sayso.records.errors import GoldDamaged
from sayso.records.span import Span

SIDES_FILE = "parties.yml"
FORMS = ("name", "adjective", "people", "capital")
VOWELS = "AEIOU"
Forms = Mapping[str, str]  # each of FORMS -> the party's word


def load_sides(folder: Path) -> Mapping[str, Forms]:
    """The table of parties of a gold folder, by name.

    Raises:
        GoldDamaged: it is not there, or a party lacks a form.
    """
    file = folder / SIDES_FILE
    try:
        loaded: Any = yaml.safe_load(file.read_text(encoding="utf-8"))
        parties: dict[str, dict[str, str]] = loaded["parties"]
    except (OSError, yaml.YAMLError, TypeError, KeyError) as error:
        raise GoldDamaged(f"{file}: {error}", remedy="Write a mapping parties: {Norway: {...}}.") from error
    for name, forms in parties.items():
        lacking = [form for form in FORMS[1:] if not isinstance(forms.get(form), str)]
        if lacking:
            raise GoldDamaged(f"{file}, {name}: {', '.join(lacking)} is missing.", remedy="Give every form.")
    return {name: {**forms, "name": name} for name, forms in parties.items()}


@dataclass(frozen=True, slots=True, kw_only=True)
class Exchanged:
    """A text with the parties exchanged, and where each of its places went.

    Attributes:
        text: the new text.
        shifts: after each change, the offset in the old text and how far what follows has moved.
    """

    text: str
    shifts: tuple[tuple[int, int], ...]

    def moved(self, span: Span | None) -> tuple[int, int] | None:
        """Where a span of the old text lies in the new one."""
        return None if span is None else (self._moved(span.start), self._moved(span.end))

    def _moved(self, offset: int) -> int:
        before = bisect_right([old for old, _ in self.shifts], offset) - 1
        return offset + self.shifts[before][1]


class Exchange:
    """Exchanges two parties.

    Args:
        one, other: their forms. Where a party's adjective or people have the same word in two forms,
            the first of `FORMS` counts.
        others: pairs of other words that are exchanged with them.
    """

    def __init__(self, one: Forms, other: Forms, others: Iterable[tuple[str, str]] = ()) -> None:
        self.forms = (one, other)
        self.others = tuple(others)

    @cached_property
    def words(self) -> Mapping[str, str]:
        """Each word of either party, in its own case and in capitals -> the other party's."""
        found: dict[str, str] = {}
        for mine, theirs in (self.forms, self.forms[::-1]):
            for form in FORMS:
                found.setdefault(mine[form], theirs[form])
        for left, right in self.others:
            found |= {left: right, right: left}
        return found | {word.upper(): other.upper() for word, other in found.items()}

    @cached_property
    def pattern(self) -> re.Pattern[str]:
        """Any word of either party, an indefinite article before it included."""
        names = "|".join(map(re.escape, sorted(self.words, key=len, reverse=True)))
        return re.compile(rf"\b(?:(?P<article>an?|AN?|An)(?P<blank>\s+))?(?P<name>{names})\b")

    def apply(self, text: str) -> Exchanged:
        """The text with both exchanged; an article becomes "a" or "an" as the new word asks."""
        parts: list[str] = []
        shifts, at, shift = [(0, 0)], 0, 0
        for match in self.pattern.finditer(text):
            new = self.words[match["name"]]
            for (start, end), words in [*self._article(match, new), (match.span("name"), new)]:
                parts += [text[at:start], words]
                at = end
                shift += len(words) - (end - start)
                shifts.append((end, shift))
        return Exchanged(text="".join([*parts, text[at:]]), shifts=tuple(shifts))

    @staticmethod
    def _article(match: re.Match[str], new: str) -> list[tuple[tuple[int, int], str]]:
        if match["article"] is None:
            return []
        article = match["article"]
        n = "N" if article == "AN" or (article == "A" and match["name"].isupper()) else "n"
        return [(match.span("article"), article[0] + (n if new[0].upper() in VOWELS else ""))]

    def name(self, words: str) -> str:
        """A name as the exchanged report should tell it."""
        return self.apply(words).text
