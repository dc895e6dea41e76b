"""Two parties at once: "both sides", "the two countries", "the warring parties"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.grounding.actors.definite import is_side, party_key
from sayso.grounding.actors.nodes import Entity, Node
from sayso.lexicon.actor_words import word_set
from sayso.lexicon.phrases import fold_phrase
from sayso.lexicon.titles import pair_words

_PAIRING = word_set("pairing")


def is_pair(node: Node) -> bool:
    """Whether an expression means two parties at once."""
    if node.form == "pronoun":
        return False
    words = fold_phrase(node.mention.span.text)
    return node.mention.head.text.lower() == "both" or (
        bool(words) and node.mention.head.text.lower() in pair_words() and any(word in _PAIRING for word in words))


def resolve_pair(node: Node, nodes: Sequence[Node], entities: list[Entity]) -> None:
    """Gives a pair its entity, with the two parties that the report is most about up to there.

    Parties of the whole report count where fewer than two stand before; among equals the one named first.
    """
    head = node.mention.head.text.lower()
    members = _two(node, [other for other in nodes if other.token < node.token]) or _two(node, nodes)
    themselves = head in word_set("pairs_themselves") or head == "both"
    identity = ("pair", "parties" if themselves else head, *sorted(members))
    found = next((entity for entity in entities if entity.identity == identity), None)
    if found is None:
        found = Entity(kind="group", plural=True, identity=identity, members=members)
        entities.append(found)
    found.add(node)


def _two(node: Node, nodes: Sequence[Node]) -> tuple[str, ...]:
    counts: dict[str, int] = {}
    for other in nodes:
        key = other.party or (party_key(other.entity) if other.entity else None)
        if key and is_side(key) and other is not node:
            counts[key] = counts.get(key, 0) + 1
    order = list(counts)
    best = sorted(counts, key=lambda key: (-counts[key], order.index(key)))[:2]
    return tuple(sorted(best, key=order.index)) if len(best) == 2 else ()
