"""Small classes of words that the grammar of events goes by (data/event_grammar.yml)."""

from __future__ import annotations

from functools import cache
from typing import Any

from sayso.lexicon.datafile import load_yaml
from sayso.records.errors import LexiconDamaged


@cache
def _classes() -> dict[str, Any]:
    return load_yaml("event_grammar.yml")


@cache
def word_class(name: str) -> frozenset[str]:
    """The words of one class, as lemmas in small letters.

    Raises:
        LexiconDamaged: there is no such class, it has no source, or a word of it is no text.
    """
    group = _classes().get(name)
    if not group or not group.get("source") or not all(isinstance(word, str) for word in group["words"]):
        raise LexiconDamaged(f"event_grammar.yml: class {name!r} is missing, or has no source, or an unquoted word.",
                             remedy="Restore the class.")
    return frozenset(group["words"])
