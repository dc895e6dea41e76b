"""An office that speaks before it is named: "the Prime Minister announced ... Pashinyan also divulged"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.grounding.actors.definite import party_key
from sayso.grounding.actors.nodes import Entity, Node
from sayso.lexicon.actor_words import word_set
from sayso.reading.columns import Columns

# An office is named within so many sentences after it spoke, or the report takes it for known.
REACH = 6


def link_later_names(nodes: Sequence[Node], entities: Sequence[Entity], columns: Columns) -> None:
    """Joins offices that only a title names to the person named after them.

    First by the office: "the prime minister" and, later, "Prime Minister X" of a fitting party. Then by
    speech: the next one to speak is introduced by a bare name and goes on ("also", "reiterated"), or has one
    office of a kind that nobody else in the report is called by.
    """
    for entity in entities:
        if not entity.nodes or entity.named or entity.kind != "person" or entity.plural:
            continue
        if not any(node.unique for node in entity.nodes):
            continue
        later = _same_office(entity, entities) or _goes_on(entity, nodes, columns)
        if later is not None:
            later.absorb(entity)


def _same_office(entity: Entity, entities: Sequence[Entity]) -> Entity | None:
    start = entity.nodes[0].token
    party = party_key(entity)
    fitting = []
    for other in entities:
        if other is entity or not other.nodes or not other.named or other.kind != "person":
            continue
        if not entity.keys & other.keys:
            continue
        theirs = party_key(other)
        if party and theirs and party != theirs:
            continue
        fitting.append(other)
    after = [other for other in fitting if other.nodes and min(node.token for node in other.nodes) > start]
    return after[0] if len(after) == 1 else None


def _goes_on(entity: Entity, nodes: Sequence[Node], columns: Columns) -> Entity | None:
    last = max(entity.nodes, key=lambda node: node.token)
    if not last.speaker:
        return None
    for node in nodes:
        if node.token <= last.token or not node.speaker:
            continue
        if node.sentence - last.sentence > REACH:
            return None
        other = node.entity
        if other is None or other is entity:
            continue
        if other.kind != "person" or other.plural:
            continue  # "prompting analysts to say" lies between without taking the floor
        if not other.named:
            return None
        fits = not (entity.gender and other.gender and entity.gender != other.gender)
        return other if fits and not other.keys and _continues(node, columns) else None
    return None


def _continues(node: Node, columns: Columns) -> bool:
    """Whether the verb of a speaker goes on with what was said before."""
    verb = columns.head[node.token]
    if columns.lemma[verb].lower() in word_set("saying_more"):
        return True
    return any(columns.lower[child] in word_set("going_on") for child in columns.children[verb])
