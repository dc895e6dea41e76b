"""Names of persons, as words that two reports can share."""

from __future__ import annotations

from collections.abc import Sequence
from functools import cache, lru_cache

from sayso.lexicon.actor_words import word_set
from sayso.lexicon.forces import actor_nouns
from sayso.lexicon.parties import party_words
from sayso.lexicon.phrases import TextWord, fold_phrase, text_words
from sayso.lexicon.titles import honorifics

_HYPHENS = frozenset("-‐‑–")


@lru_cache(maxsize=4096)  # each name of a report is looked at for each claim
def person_words(name: str) -> tuple[str, ...]:
    """The folded words of a person's own name: offices, ranks, parties and forms of address before it are left out.

    "new statements by Prime Minister Nikol Pashinyan" is ("nikol", "pashinyan").
    """
    words = text_words(name)
    words = words[:_before_state(name, words)]
    first = 0
    for phrases in (actor_nouns().find(name, words), party_words().find(name, words)):
        for hit in phrases:
            if not name[hit.end:].strip(" .,"):
                break
            if any(name[word.start].isupper() for word in words if word.start >= hit.end):
                first = max(first, hit.end)
    kept = [word for word in words if word.start >= first]
    while len(kept) > 1 and (kept[0].key in honorifics() or not name[kept[0].start].isupper()):
        kept = kept[1:]
    bare = [word.key for place, word in enumerate(kept) if word.key != "s" and not _particle(name, place, word)]
    return tuple(dict.fromkeys(bare)) or fold_phrase(name)


def _before_state(name: str, words: Sequence[TextWord]) -> int:
    """How many words stand before "of" and a party's name that tell whose he is ("President Nora Vane of Redia")."""
    last = len(words)
    for hit in party_words().find(name, words):
        behind = [place for place, word in enumerate(words) if word.end <= hit.start]
        if hit.end == words[-1].end and len(behind) > 2 and words[behind[-1]].key == "of":
            last = min(last, behind[-1])
    return last


def _particle(name: str, place: int, word: TextWord) -> bool:
    """ "al-Qudra" and "Qudra" are one name in two reports, and so are "Vane Jr." and "Vane"; "Ben Vane" is none."""
    return word.key in _particles() and (place > 0 or name[word.end:word.end + 1] in _HYPHENS)


@cache
def _particles() -> frozenset[str]:
    return word_set("name_particles") | word_set("name_endings")
