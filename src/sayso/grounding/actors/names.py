"""Who is meant by names: exact match, surname, alias and acronym (sieves 1, 5 and 6 of Lee et al. 2013)."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterable, Sequence

from rapidfuzz.distance import Levenshtein

from sayso.grounding.actors.nodes import Entity, Node
from sayso.lexicon.actor_words import word_set
from sayso.lexicon.parties import parties

# Spellings of one surname differ by one letter in long names ("Zelensky", "Zelenskyy"); in shorter ones such
# a difference mostly tells two people apart.
LONG_NAME = 7
_PASSED_OVER = word_set("name_particles") | word_set("name_endings")


def gather_names(nodes: Sequence[Node]) -> list[Entity]:
    """Entities of all mentions that name somebody; nominals with a key and a party of their own count as names.

    Returns:
        The entities in the order of their first mention.
    """
    entities: list[Entity] = []
    _gather_identities(nodes, entities)
    _gather_persons([node for node in nodes if node.form == "name" and node.kind == "person"], entities)
    _gather_bodies([node for node in nodes if node.form == "name" and node.entity is None and node.kind != "person"
                    and not node.unique], entities)  # "the MOD" of nobody told is taken up like a nominal
    return entities


def identity_of(node: Node) -> tuple[str, ...] | None:
    """What alone tells who is meant: a party's key; an outlet's; a unique body or a force with its party."""
    if node.kind == "party" and node.party:
        return ("party", node.party)
    if node.kind == "outlet" and node.form == "name" and node.keys:
        return ("outlet", node.keys[0])
    if node.kind == "institution" and node.form == "name" and node.keys and node.keys[0] in parties():
        return ("observer", node.keys[0])
    if node.kind == "group" and node.form == "nominal" and node.party and not node.keys:
        return ("people", node.party)
    if not node.keys or not node.party:
        return None
    if node.unique and node.kind in ("institution", "force"):
        return ("body", node.keys[-1], node.party)
    if node.form == "nominal" and node.plural:
        return ("many", node.keys[0], node.party)
    if node.form == "nominal" and node.kind == "force":
        return ("body", node.keys[0], node.party)
    return None


def _gather_identities(nodes: Iterable[Node], entities: list[Entity]) -> None:
    by_identity: dict[tuple[str, ...], Entity] = {}
    for node in nodes:
        identity = identity_of(node)
        if identity is None:
            continue
        entity = by_identity.get(identity)
        if entity is None:
            entity = by_identity[identity] = Entity(kind=node.kind, identity=identity, plural=node.plural)
            entities.append(entity)
        entity.add(node)


def _gather_persons(nodes: Sequence[Node], entities: list[Entity]) -> None:
    """Longer names first, so that a surname finds its full name wherever that stands."""
    persons: list[Entity] = []
    for node in sorted(nodes, key=lambda one: (len(_core(one.words)) < 2, one.number)):
        candidates = [entity for entity in persons if _agree(entity, node) and _same_person(entity, node)]
        if not candidates:
            entity = Entity(kind="person")
            persons.append(entity)
        else:
            entity = min(candidates, key=lambda one: _distance(one, node))
        entity.add(node)
    entities.extend(sorted(persons, key=lambda one: one.numbers[0]))


def _distance(entity: Entity, node: Node) -> tuple[int, int]:
    """How far the nearest mention before is; one that only follows is farther than any before."""
    before = bisect_left(entity.numbers, node.number)
    if before:
        return 0, node.number - entity.numbers[before - 1]
    return (1, entity.numbers[0] - node.number) if entity.numbers else (1, 0)


def _agree(entity: Entity, node: Node) -> bool:
    return not (entity.gender and node.gender and entity.gender != node.gender)


def _core(words: tuple[str, ...]) -> tuple[str, ...]:
    return tuple(word for word in words if word not in _PASSED_OVER) or words


def _same_person(entity: Entity, node: Node) -> bool:
    mine = _core(node.words)
    return any(_same_name(mine, _core(other)) for other in entity.names)


def _same_name(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Equal; a surname of a full name, or a given name; or both full with one surname and fitting given names."""
    if not one or not other:
        return False
    if one == other:
        return True
    if len(one) == 1 or len(other) == 1:
        short, long = (one[0], other) if len(one) == 1 else (other[0], one)
        return short in long or (len(long) > 0 and _spelled_alike(short, long[-1]))
    if _spelled_alike(one[-1], other[-1]):
        return _given_fit(one[:-1], other[:-1])
    return set(one) <= set(other) or set(other) <= set(one)


def _given_fit(one: tuple[str, ...], other: tuple[str, ...]) -> bool:
    """Whether given names can be one person's: the same, an initial, or one among several."""
    few, many = (one, other) if len(one) <= len(other) else (other, one)
    return all(any(_given_alike(word, full) for full in many) for word in few)


def _given_alike(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    return (len(short) == 1 and long.startswith(short)) or _spelled_alike(one, other)


def _spelled_alike(one: str, other: str) -> bool:
    if one == other:
        return True
    return min(len(one), len(other)) >= LONG_NAME and one[0] == other[0] and Levenshtein.distance(
        one, other, score_cutoff=1) <= 1


def _gather_bodies(nodes: Sequence[Node], entities: list[Entity]) -> None:
    """Names of bodies without a party of their own: the same words, words of a longer name, or its initials."""
    for node in sorted(nodes, key=lambda one: (-len(one.words), one.number)):
        entity = next((entity for entity in entities if _same_body(entity, node)), None)
        if entity is None:
            entity = Entity(kind=node.kind, plural=node.plural)
            entities.append(entity)
        entity.add(node)


def _same_body(entity: Entity, node: Node) -> bool:
    if not node.words:
        return False
    if entity.kind == "person":
        # The reader calls a surname an organisation now and then.
        return len(node.words) == 1 and not node.keys and any(node.words[0] == name[-1] for name in entity.names)
    if entity.party and node.party and entity.party != node.party:
        return False
    return any(node.words == name or _initials(name) == "".join(node.words) or _part_of(node, name)
               for name in entity.names if name)


def _initials(name: tuple[str, ...]) -> str:
    kept = [word for word in name if word not in ("of", "the", "for", "and", "in", "on")]
    return "".join(word[0] for word in kept) if len(kept) > 1 else ""


def _part_of(node: Node, name: tuple[str, ...]) -> bool:
    """Whether a name of two words or more is the beginning or the end of a longer one."""
    words = node.words
    return 2 <= len(words) < len(name) and (name[:len(words)] == words or name[-len(words):] == words)
