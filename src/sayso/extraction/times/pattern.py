"""Rules over classes of words.

A pattern is words of class names: `weekday comma? month=month day=day|day_ordinal`. Each set of classes
that a word can have is one character, so a pattern becomes a regular expression over one character a
word, and a text is matched in one sweep a rule. Signs:

    field=class|class    the word is kept under a name (one that occurs twice is the one that matched)
    ?  *  +              as in regular expressions, also after a closing bracket
    ( | )                a group and its alternatives, each sign a word of its own
    before : body        what stands before must match and is no part of the expression
    body / after         likewise after; `/!` must not match
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass
from functools import cache

from sayso.extraction.times.lexing import FORMS
from sayso.extraction.times.word import Word
from sayso.lexicon.calendar import Value, time_words
from sayso.records.errors import LexiconDamaged
from sayso.records.moments import Moment

_FIRST_CODE = 0xE000  # Unicode's private use area: no code is a sign of regular expressions
_BODY = "body_"


@dataclass(frozen=True, slots=True)
class Found:
    """One match of a rule: the words of the text, where it stands, and its fields."""

    words: Sequence[Word]
    first: int
    last: int
    fields: Mapping[str, tuple[int, tuple[str, ...]]]

    def get(self, field: str) -> Value | None:
        """The value of a field's word in the first class that the rule asks for, None if absent."""
        if field not in self.fields:
            return None
        index, classes = self.fields[field]
        senses = self.words[index].senses
        return next((senses[name] for name in classes if name in senses), None)

    def kind(self, field: str) -> str | None:
        """The class by which the field's word fits the rule, None if the field is absent."""
        if field not in self.fields:
            return None
        index, classes = self.fields[field]
        return next((name for name in classes if name in self.words[index].senses), None)

    def number(self, field: str) -> int | None:
        """The field as a whole number."""
        value = self.get(field)
        return None if value is None else int(value)

    def word(self, field: str) -> Word | None:
        """The field's word."""
        return self.words[self.fields[field][0]] if field in self.fields else None

    def before(self, distance: int = 1) -> Word | None:
        """The word so far before the match."""
        return self.words[self.first - distance] if self.first >= distance else None

    def after(self, distance: int = 1) -> Word | None:
        """The word so far after the match."""
        index = self.last + distance - 1
        return self.words[index] if index < len(self.words) else None


def has(word: Word | None, classes: AbstractSet[str]) -> bool:
    """Whether there is a word and it belongs to one of the classes."""
    return word is not None and not classes.isdisjoint(word.senses)


Build = Callable[[Found], Moment | None]


@dataclass(frozen=True, slots=True)
class Rule:
    """A pattern and what it makes of a match; None refuses the match."""

    pattern: str
    build: Build


@cache
def _codes() -> Mapping[frozenset[str], str]:
    """One character for each set of classes that a word can have; "." for none."""
    sets = {frozenset(senses) for senses in time_words().values()} | {frozenset(form) for form in FORMS}
    ordered = sorted(tuple(sorted(names)) for names in sets)
    return {frozenset(names): chr(_FIRST_CODE + number) for number, names in enumerate(ordered)} | {frozenset(): "."}


def encode(words: Iterable[Word]) -> str:
    """The words as one character each."""
    codes = _codes()
    return "".join([codes.get(frozenset(word.senses), ".") if word.senses else "." for word in words])


@cache
def _characters(alternatives: str) -> str:
    """The character class of `class|class`."""
    wanted = set(alternatives.split("|"))
    found = [code for names, code in _codes().items() if names & wanted]
    if not found:
        raise LexiconDamaged(f"no word has the class {alternatives!r}.", remedy="See times_words.yml.")
    return "[" + "".join(found) + "]"


_ELEMENT = re.compile(r"(?:(?P<field>\w+)=)?(?P<classes>[\w|]+)(?P<many>[?*+]?)")


@dataclass(frozen=True, slots=True)
class Compiled:
    """A rule made ready: its regular expression and the classes of its fields."""

    expression: re.Pattern[str]
    classes: Mapping[str, tuple[str, ...]]
    build: Build

    def matches(self, words: Sequence[Word], code: str) -> Iterator[tuple[Found, Moment]]:
        """Every place where the rule holds, overlapping ones left to right without those inside."""
        position = 0
        while match := self.expression.search(code, position):
            first, last = match.span(_BODY)
            fields = {
                name.partition("__")[0]: (match.start(name), kinds)
                for name, kinds in self.classes.items()
                if match[name]
            }
            found = Found(words, first, last, fields)
            moment = self.build(found)
            if moment is not None:
                yield found, moment
            position = first + 1 if moment is None else max(last, first + 1)


def compile_rule(rule: Rule) -> Compiled:
    """A rule made ready.

    Raises:
        LexiconDamaged: the pattern names a class that no word has, or is not well formed.
    """
    parts: list[str] = []
    classes: dict[str, tuple[str, ...]] = {}
    before, after = "", ""
    for element in rule.pattern.split():
        if element == ":":
            before, parts = f"(?:{''.join(parts)})", []
        elif element in ("/", "/!"):
            after = "(?=" if element == "/" else "(?!"
            body, parts = parts, []
        elif element == "|":
            parts.append(element)
        elif element == "(" or re.fullmatch(r"\)[?*+]?", element):
            parts.append("(?:" if element == "(" else element)
        else:
            parts.append(_element(element, classes, rule))
    if after:
        text = f"{before}(?P<{_BODY}>{''.join(body)}){after}{''.join(parts)})"
    else:
        text = f"{before}(?P<{_BODY}>{''.join(parts)})"
    return Compiled(re.compile(text), classes, rule.build)


def _element(element: str, classes: dict[str, tuple[str, ...]], rule: Rule) -> str:
    match = _ELEMENT.fullmatch(element)
    if match is None:
        raise LexiconDamaged(f"rule {rule.pattern!r}: {element!r} is no element.", remedy="See pattern.py.")
    characters = _characters(match["classes"])
    if match["field"] is None:
        return characters + match["many"]
    name = match["field"] + (f"__{len(classes)}" if match["field"] in classes else "")
    classes[name] = tuple(match["classes"].split("|"))
    return f"(?P<{name}>{characters}){match['many']}"
