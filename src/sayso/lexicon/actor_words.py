"""Words by which mentions of actors are told from other uses, and taken up again (data/actor_words.yml)."""

from __future__ import annotations

from functools import cache

from sayso.lexicon.datafile import load_yaml
from sayso.records.errors import LexiconDamaged


@cache
def word_set(name: str) -> frozenset[str]:
    """One list of the file, in lower case.

    Raises:
        LexiconDamaged: the file has no such list, tells no source of it, or holds something else than strings in it.
    """
    group = load_yaml("actor_words.yml").get(name, {})
    words = group.get("words")
    if not isinstance(words, list) or not all(isinstance(word, str) for word in words):
        raise LexiconDamaged(f"actor_words.yml has no list of words {name!r}.", remedy="Restore the file.")
    if not group.get("source"):
        raise LexiconDamaged(f"actor_words.yml has no source of {name!r}.", remedy="Name one.")
    return frozenset(words)
