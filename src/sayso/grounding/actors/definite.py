"""Whom a nominal means: "the analyst", "the ministry", "the country", "its troops" (Lee et al. 2013, sieves 7 to 9)."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.grounding.actors.nodes import Entity, Node
from sayso.lexicon.actor_words import word_set
from sayso.lexicon.parties import parties
from sayso.reading.columns import Columns

_DEFINITE = frozenset(["the", "this", "that", "these", "those"])
_INDEFINITE = word_set("indefinite")
# How many sentences back a bare definite noun reaches; a unique office or body reaches the whole report.
REACH = 12


def resolve_nominal(node: Node, nodes: Sequence[Node], entities: list[Entity], columns: Columns) -> None:
    """Gives a nominal its entity: one mentioned before, or a new one.

    Args:
        node: the nominal. nodes: all, in order of their tokens. entities: all so far; a new one is added.
    """
    node.party = node.party or _owner(node, nodes, columns)
    found = _by_identity(node, entities)
    if found is None and _is_definite(node, columns):
        found = _by_key(node, nodes, columns) or _by_class(node, nodes, columns) or _only_one(node, entities)
    if found is None:
        found = Entity(kind=node.kind, plural=node.plural, identity=_identity(node))
        entities.append(found)
    found.add(node)


def _owner(node: Node, nodes: Sequence[Node], columns: Columns) -> str | None:
    """The party of the owner told by a possessive, a compound or "of": "its army", "the ministry's spokesman"."""
    for child in columns.children[node.token]:
        if columns.dep[child] not in ("nmod:poss", "nmod", "compound"):
            continue
        owner = next((other for other in reversed(nodes) if other.token == child and other.form != "adjective"), None)
        if owner and owner.entity:
            party = party_key(owner.entity)
            if party:
                return party
    return None


def party_key(entity: Entity) -> str | None:
    """The key of the party that an entity is or belongs to."""
    if entity.kind == "party" and entity.identity:
        return entity.identity[1]
    return entity.party


def _identity(node: Node) -> tuple[str, ...] | None:
    if node.keys and node.party and node.kind in ("institution", "force") and (node.unique or node.kind == "force"):
        return ("body", node.keys[0], node.party)
    return None


def _by_identity(node: Node, entities: Sequence[Entity]) -> Entity | None:
    identity = _identity(node)
    return next((entity for entity in entities if entity.identity == identity), None) if identity else None


def _is_definite(node: Node, columns: Columns) -> bool:
    """Whether a nominal speaks of somebody known: an article, an owner, or an office or body of which there is one."""
    words = [columns.lower[token] for token in range(node.first, node.token)]
    if any(word in _INDEFINITE for word in words) or any(word.isdigit() for word in words):
        return False
    if any(word in _DEFINITE for word in words):
        return True
    if any(columns.dep[child] == "nmod:poss" for child in columns.children[node.token]):
        return node.unique  # "his wife", "our troops": whose, not which
    return node.unique or (not node.plural and node.first == node.token and columns.words[node.token][0].isupper()
                           and columns.tag[node.token] in ("NN", "NNP"))


def _only_one(node: Node, entities: Sequence[Entity]) -> Entity | None:
    """The one body of its kind that the report names, also where that stands later."""
    if not node.unique or node.kind not in ("institution", "force"):
        return None
    same = [entity for entity in entities if entity.nodes and set(node.keys) & entity.keys and _agree(node, entity)]
    return same[0] if len(same) == 1 else None


def _modifiers_fit(node: Node, entity: Entity, columns: Columns) -> bool:
    """Whether the words before a noun say nothing new of the entity ("the 5th Brigade" is not "the 1st Brigade")."""
    told = {word for other in entity.nodes for word in columns.lower[other.first:other.last]}
    return all(columns.lower[token] in told for token in range(node.first, columns.token_at(node.mention.head.start))
               if columns.pos[token] in ("ADJ", "NOUN", "PROPN", "NUM"))


def _by_key(node: Node, nodes: Sequence[Node], columns: Columns) -> Entity | None:
    """The nearest entity before that was called the same, agrees, and is not too far."""
    if not node.keys:
        return None
    ministry = node.keys[0] in ("ministry", "agency", "office", "department")
    for other in reversed(nodes):
        entity = other.entity
        if other.token >= node.token or entity is None or other.form == "adjective":
            continue
        if not node.unique and not entity.named and node.sentence - other.sentence > REACH:
            return None
        if not node.unique and not _modifiers_fit(node, entity, columns):
            continue
        same = any(key in entity.keys for key in node.keys) or (
            ministry and any(key.startswith("ministry/") for key in entity.keys))
        if same and _agree(node, entity):
            return entity
    return None


def _agree(node: Node, entity: Entity) -> bool:
    if node.plural != entity.plural:
        return False
    if (node.kind == "person") != (entity.kind == "person"):
        return False
    if node.gender and entity.gender and node.gender != entity.gender:
        return False
    party = party_key(entity)
    return not (node.party and party and node.party != party)


def _by_class(node: Node, nodes: Sequence[Node], columns: Columns) -> Entity | None:
    """The nearest named entity of the class that a general noun means."""
    key = node.keys[0] if node.keys else ""
    if node.plural or any(columns.pos[token] in ("ADJ", "NOUN", "PROPN", "NUM")
                          for token in range(node.first, columns.token_at(node.mention.head.start))):
        return None
    for other in reversed(nodes):
        entity = other.entity
        if other.token >= node.token or entity is None or node.sentence - other.sentence > REACH:
            continue
        if node.kind == "party":
            if entity.kind == "party" and other.form == "name" and _is_state(entity):
                return entity
        elif other.form == "adjective" or not entity.named or not (other.form == "name" or other.subject):
            continue
        elif _of_class(key, entity) and _agree_in_class(node, entity):
            return entity
    return None


def _of_class(key: str, entity: Entity) -> bool:
    """Whether a noun takes up any outlet, person or body, and this is one."""
    if key in word_set("any_outlet") and entity.kind == "outlet":
        return True
    if key in word_set("any_person") and entity.kind == "person":
        return True
    return key in word_set("any_body") and _is_body(entity)


def _agree_in_class(node: Node, entity: Entity) -> bool:
    if entity.kind == "person":
        return _agree(node, entity)
    party = party_key(entity)
    return not (node.party and party and node.party != party)


def _is_state(entity: Entity) -> bool:
    return entity.identity is not None and parties()[entity.identity[1]].sort in ("state", "authority")


def _is_body(entity: Entity) -> bool:
    if entity.kind == "party" and entity.identity:
        return parties()[entity.identity[1]].sort not in ("state", "authority", "people")
    return entity.kind in ("institution", "force") and not entity.plural


def is_side(key: str) -> bool:
    """Whether a party fights or rules: a state, a de-facto authority, a people or an armed group."""
    return parties()[key].sort not in ("organisation", "coalition")
