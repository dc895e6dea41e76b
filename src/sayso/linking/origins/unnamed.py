"""Sources that nobody names: one origin each in each report."""

from __future__ import annotations

from sayso.lexicon.phrases import fold_phrase
from sayso.linking.origins.sides import key_of, side
from sayso.records.brief import Origin
from sayso.records.by_id import ById
from sayso.records.document import Document
from sayso.records.record import Actor, Source

_NOBODY = frozenset(["", "unnamed"])


def is_nobody(source: Source, actor: Actor | None) -> bool:
    """Whether a source is told by a description and no name ("a hospital official", "witnesses")."""
    if source.kind == "unnamed":
        return True
    if source.kind == "report":
        return False
    last = source.name.split()[-1] if source.name.split() else ""
    named = actor is not None and actor.kind in ("person", "party", "institution", "force")
    return last.islower() and not (named and any(word[:1].isupper() for word in source.name.split()))


def unnamed_origin(source: Source, actor: Actor | None, by_id: ById, document: Document) -> Origin:
    """An origin of this report alone; its name says that nobody is named."""
    name = source.name if source.name not in _NOBODY else "a source"
    party = side(key_of(by_id.actors.get(actor.party or ""))) if actor else None
    return Origin(key=f"unnamed:{' '.join(fold_phrase(name))}@{document.id}", name=f"{name} (unnamed)", kind="unnamed",
                  party=party)
