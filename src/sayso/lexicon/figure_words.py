"""Words around a number that decide what it is: auxiliaries, plans, labels, words of scope and more.

Read from data/figure_words.yml, whose comments say what each group is for.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from sayso.lexicon.datafile import load_yaml
from sayso.records.errors import LexiconDamaged


@cache
def _groups() -> Mapping[str, tuple[str, ...]]:
    """Every group; a word that YAML reads as something else ("no", "on") is an error of the file."""
    data = load_yaml("figure_words.yml")
    if not data.pop("source", None):
        raise LexiconDamaged("figure_words.yml has no source.", remedy="Name one.")
    for name, words in data.items():
        if bad := [word for word in words if not isinstance(word, str)]:
            raise LexiconDamaged(f"figure_words.yml: group {name!r} has {bad!r}.", remedy="Quote the word.")
    return {name: tuple(words) for name, words in data.items()}


def figure_words(group: str) -> frozenset[str]:
    """The words of a group, in lower case.

    Raises:
        LexiconDamaged: there is no such group, or the file breaks its own rules.
    """
    return frozenset(figure_phrases(group))


def figure_phrases(group: str) -> tuple[str, ...]:
    """The words and phrases of a group in the order of the file.

    Raises:
        LexiconDamaged: as `figure_words`.
    """
    groups = _groups()
    if group not in groups:
        raise LexiconDamaged(f"figure_words.yml has no group {group!r}.", remedy=f"It has {sorted(groups)}.")
    return groups[group]
