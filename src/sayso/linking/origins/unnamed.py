"""Sources that nobody names: one origin each in each report."""

from __future__ import annotations

from sayso.lexicon.actor_words import word_set
from sayso.lexicon.phrases import fold_phrase
from sayso.linking.origins.phrase import read_phrase
from sayso.linking.sides import key_of, side
from sayso.records.brief import Origin
from sayso.records.by_id import ById
from sayso.records.document import Document
from sayso.records.record import Actor, Source

# Words of sources that tell nothing at all.
_NOTHING = frozenset(["", "unnamed", "it", "he", "she", "they", "who", "that", "this", "which", "their", "his", "her",
                      "i", "we", "you", "these", "those", "what", "its", "our", "my", "your", "them", "him", "us"])


def is_nobody(source: Source, actor: Actor | None) -> bool:
    """Whether a source is told by a description and no name ("a hospital official", "an American witness")."""
    if source.kind in ("unnamed", "report"):
        return source.kind == "unnamed"
    name = actor.name if actor else source.name
    words = name.split()
    if name.casefold() in _NOTHING or words[-1].islower():
        return True
    if source.kind == "outlet":
        return False
    named = read_phrase(name).named
    # Words that no actor was made of: "some Democrats", and in capitals any noun.
    return not named or (actor is None and (len(named) < 2 or words[0].casefold() in word_set("indefinite")))


def unnamed_origin(source: Source, actor: Actor | None, by_id: ById, document: Document) -> Origin:
    """An origin of this report alone; its name says that nobody is named."""
    name = "a source" if source.name.casefold() in _NOTHING else source.name
    party = side(key_of(by_id.actors.get(actor.party or ""))) if actor else None
    return Origin(key=f"unnamed:{' '.join(fold_phrase(name))}@{document.id}", name=f"{name} (unnamed)", kind="unnamed",
                  party=party)
