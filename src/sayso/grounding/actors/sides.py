"""Which party an actor belongs to, from the words that stand with its mentions."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.grounding.actors.definite import party_key
from sayso.grounding.actors.nodes import Entity, Node
from sayso.lexicon.parties import parties, party_named
from sayso.reading.columns import Columns

_BELONGING = frozenset(["nmod:poss", "nmod", "compound", "amod"])
_OF = frozenset(["of", "for", "from", "in", "with", "at", "'s", "’s"])


def assign_parties(entities: Sequence[Entity], nodes: Sequence[Node], columns: Columns) -> None:
    """Gives each entity without a party that of the body or owner its phrases name.

    "the ministry's spokesman", "a spokesman for the army", "the ministry's Aram Torosyan": twice over, for a
    spokesman of a ministry of a party. A person's own words come first: "a French member of the European
    Parliament" is French.
    """
    by_token = {node.token: node for node in nodes if node.form != "adjective"}
    for _ in range(2):
        for entity in entities:
            if entity.kind == "party" or entity.party:
                continue
            entity.party = next((party for node in entity.nodes if node.form != "pronoun"
                                 and (party := _by_owner(node, by_token, columns))), None)
    for entity in entities:
        if entity.kind != "party" and not entity.party:
            entity.party = _by_speaker(entity, by_token, columns)


def assign_home(entities: Sequence[Entity], countries: Iterable[str]) -> None:
    """Gives a state's bodies that nothing else tells of to the one state that the report speaks of.

    "The army", over a report of which all places lie in one country, and that names no other state, is that country's.

    Args:
        countries: codes or names of the countries in which the report's places lie.
    """
    states = {key for entity in entities if (key := party_key(entity)) and parties()[key].sort == "state"}
    states |= {key for country in countries if (key := party_named(country))}
    if len(states) != 1:
        return
    home = states.pop()
    for entity in entities:
        bodies = [node for node in entity.nodes if node.form == "nominal"]
        if entity.kind in ("institution", "force") and not entity.party and bodies and all(
                node.unique for node in bodies) and not any(node.form == "name" for node in entity.nodes):
            entity.party = home


def _by_speaker(entity: Entity, by_token: dict[int, Node], columns: Columns) -> str | None:
    """The party of whoever speaks of a state's body without saying whose: "X's premier said the army was ready".

    Only for what a state has one of; somebody who means another side's army says so, but an armed group has none and
    means the state's.
    """
    for node in entity.nodes:
        if not node.unique or node.form == "pronoun" or entity.kind not in ("institution", "force"):
            continue
        for governor in columns.ancestors(node.token):
            for child in columns.children[governor]:
                speaker = by_token.get(child)
                if speaker and speaker.speaker and speaker.entity not in (None, entity) and child < node.token:
                    party = party_key(speaker.entity) if speaker.entity else None
                    return party if party and parties()[party].sort != "armed group" else None
    return None


def _by_owner(node: Node, by_token: dict[int, Node], columns: Columns) -> str | None:
    if node.party:
        return node.party
    nouns = [token for token in range(node.first, node.last)
             if columns.pos[token] in ("NOUN", "PROPN") and token != node.token and token not in by_token]
    for head in [node.token, *nouns]:
        for child in columns.children[head]:
            owner = by_token.get(child)
            if owner is None or owner is node or owner.entity is None or columns.dep[child] not in _BELONGING:
                continue
            if columns.dep[child] == "nmod" and not _belongs(child, columns):
                continue
            party = party_key(owner.entity)
            if party:
                return party
    return None


def _belongs(token: int, columns: Columns) -> bool:
    return any(columns.dep[child] == "case" and columns.lower[child] in _OF for child in columns.children[token])
