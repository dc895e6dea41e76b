"""Names of persons, as words that two reports can share."""

from __future__ import annotations

from sayso.lexicon.forces import actor_nouns
from sayso.lexicon.parties import party_words
from sayso.lexicon.phrases import fold_phrase, text_words
from sayso.lexicon.titles import honorifics


def person_words(name: str) -> tuple[str, ...]:
    """The folded words of a person's own name: offices, ranks, parties and forms of address before it are left out.

    "new statements by Prime Minister Nikol Pashinyan" is ("nikol", "pashinyan").
    """
    words = text_words(name)
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
    found = tuple(word.key for word in kept if word.key != "s")
    return found or fold_phrase(name)
