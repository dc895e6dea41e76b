"""Words of English time expressions: months, weekdays, units, number words, and what points with them."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import cache

from sayso.lexicon.datafile import load_yaml
from sayso.lexicon.holidays import holiday_names
from sayso.lexicon.zones import lone_zones, zone_offsets, zone_regions
from sayso.records.errors import LexiconDamaged

Value = str | int | float
Senses = Mapping[str, Value]  # class -> what the word means there

_FILE = "times_words.yml"


@cache
def time_words() -> Mapping[str, Senses]:
    """Every word, in lower case, with its value in each class it belongs to.

    Names of holidays (class `holiday`) and of time zones (`zone`, and `region` for those that need the
    word "time" after them) are among them.

    Raises:
        LexiconDamaged: a group has no source, or a value is neither text nor number.
    """
    senses: dict[str, dict[str, Value]] = {}
    for name, group in load_yaml(_FILE).items():
        if not isinstance(group, dict) or not group.get("source"):
            raise LexiconDamaged(f"lexicon/data/{_FILE}: group {name!r} has no source.", remedy="Name one.")
        for word, value in group["words"].items():
            if not isinstance(word, str) or not isinstance(value, str | int | float):
                raise LexiconDamaged(f"lexicon/data/{_FILE}: {name}: {word!r}: {value!r}.", remedy="Quote the word.")
            senses.setdefault(word, {})[name] = value
    for word, key in holiday_names().items():
        senses.setdefault(word, {})["holiday"] = key
    for word in (*zone_offsets(), *zone_regions()):
        senses.setdefault(word, {})["zone" if word in lone_zones() else "region"] = word
    return senses


@cache
def phrases() -> Mapping[str, tuple[tuple[str, ...], ...]]:
    """Entries of several words by their first word, the longest first; a hyphen is a word of its own."""
    found: dict[str, list[tuple[str, ...]]] = {}
    for word in time_words():
        parts = tuple(re.findall(r"[^\s-]+|-", word))
        if len(parts) > 1:
            found.setdefault(parts[0], []).append(parts)
    return {first: tuple(sorted(rest, key=lambda parts: (-len(parts), parts))) for first, rest in found.items()}


def phrase_key(parts: tuple[str, ...]) -> str:
    """The entry that these parts are."""
    return " ".join(parts).replace(" - ", "-")


@cache
def time_grammar(name: str) -> frozenset[str]:
    """The lemmas of one class of `times_grammar.yml`.

    Raises:
        LexiconDamaged: there is no such class, it has no source, or a word of it is no text.
    """
    group = load_yaml("times_grammar.yml").get(name)
    if not group or not group.get("source") or not all(isinstance(word, str) for word in group["words"]):
        raise LexiconDamaged(f"times_grammar.yml: class {name!r} is missing, or has no source, or an unquoted word.",
                             remedy="Restore the class.")
    return frozenset(group["words"])
