"""Whose people are attacked: hardly those of whoever attacks them.

"The army retook the town and killed 60 of its fighters" tells of the other side's fighters. The subject of a verb
with a victim does not own the victim unless the words say so ("three of its own soldiers"): agent and affected
participant are two (Dowty 1991, Thematic Proto-Roles).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.grounding.actors.definite import party_key
from sayso.grounding.actors.nodes import SUBJECTS, Entity, Node
from sayso.lexicon.events import event_lexicon
from sayso.reading.columns import Columns

_ROUND = frozenset(("dozen", "score", "hundred", "thousand", "most", "some", "many", "several", "number"))
_BELOW = frozenset(("conj", "xcomp", "advcl"))  # a verb that has its subject from the one above
_FURTHEST = 4  # steps up a tree; more are parser errors


def attackers(pronoun: Node, nodes: Sequence[Node], columns: Columns) -> tuple[Entity, ...]:
    """Who attacks those whom a possessive owns: whom it can hardly mean. Empty where nobody is attacked."""
    token = pronoun.token
    if columns.dep[token] != "nmod:poss" or columns.lower[min(token + 1, len(columns.lower) - 1)] == "own":
        return ()
    victim = columns.head[token]
    while columns.dep[victim] == "conj" or (columns.dep[victim] == "nmod" and _counts(columns.head[victim], columns)):
        victim = columns.head[victim]
    verb = columns.head[victim]
    if columns.dep[victim] != "obj" or "ASSAULT" not in event_lexicon().types_of(columns.lemma[verb].lower()):
        return ()
    subject = _subject(verb, columns)
    if subject is None:
        return ()
    owners = {subject, *(child for child in columns.children[subject] if columns.dep[child] == "nmod:poss")}
    return tuple(node.entity for node in nodes if node.token in owners and node.entity is not None)


def _counts(token: int, columns: Columns) -> bool:
    """Whether a word only counts those told of behind it: "60 of its fighters"; not "the death of its men"."""
    return columns.pos[token] == "NUM" or columns.lemma[token].lower() in _ROUND


def _subject(verb: int, columns: Columns) -> int | None:
    """The subject of a verb, or of those that it shares it with."""
    for _ in range(_FURTHEST):
        own = next((child for child in columns.children[verb] if columns.dep[child] in SUBJECTS), None)
        if own is not None:
            return None if columns.dep[own] == "nsubj:pass" else own
        if columns.dep[verb] not in _BELOW:
            return None
        verb = columns.head[verb]
    return None


def is_of(entity: Entity, others: Iterable[Entity]) -> bool:
    """Whether somebody is one of these, or of the same party."""
    key = party_key(entity)
    return any(entity is other or (key is not None and key == party_key(other)) for other in others)
