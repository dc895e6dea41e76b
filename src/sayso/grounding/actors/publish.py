"""Entities as published actors: names, ids, parties, and the look-up by offset."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace

from sayso.grounding.actors.definite import party_key
from sayso.grounding.actors.index import ActorIndex, Meaning
from sayso.grounding.actors.nodes import Entity, Node
from sayso.lexicon.actor_words import word_set
from sayso.lexicon.institutions import abbreviations
from sayso.lexicon.parties import parties, party_id, party_named
from sayso.reading.columns import Columns
from sayso.records.identity import content_id
from sayso.records.record import Actor
from sayso.records.span import Span

# Parts of speech that stand before a name or description and are none of it.
_BEFORE = frozenset(["DET", "NUM", "PRON", "ADV", "ADP", "CCONJ", "PUNCT", "SPACE", "SCONJ"])
_COUNTING = word_set("counting")
_NOUNS = frozenset(["NOUN", "PROPN", "PRON"])
# A name of more words than this is a sentence by mistake of the parser.
LONGEST_NAME = 9


def publish(
    entities: Sequence[Entity], nodes: Sequence[Node], columns: Columns, places: Iterable[tuple[int, str]],
) -> ActorIndex:
    """The index of a report's actors.

    Args:
        entities: all that have mentions. nodes: all mentions.
        places: countries of places, by their token.
    """
    called = {_key(entity): name_of(entity, columns) for entity in entities}
    ids = {_key(entity): _id(entity, called[_key(entity)]) for entity in entities}
    sides = _party_actors(entities)
    actors: dict[str, Actor] = {}
    for entity in entities:
        actor = _actor(entity, ids[_key(entity)], called[_key(entity)], sides)
        known = actors.get(actor.id)
        mentions = tuple(sorted({*(known.mentions if known else ()), *actor.mentions}))
        actors[actor.id] = replace(actor, mentions=mentions)
    for key, reference in sides.items():
        actors.setdefault(reference, Actor(id=reference, name=parties()[key].name, kind="party", party=None))
    located = [(token, party) for token, country in places if (party := sides.get(party_named(country) or ""))]
    return ActorIndex(
        actors=tuple(sorted(actors.values(), key=_order)),
        meanings=_meanings(nodes, ids, sides), starts=tuple(columns.starts),
        ends=tuple(columns.ends), governors=tuple(columns.head),
        nouns=frozenset(token for token, pos in enumerate(columns.pos) if pos in _NOUNS), places=tuple(located),
        names=tuple((f"party:{key}", reference) for key, reference in sides.items()),
    )


def _order(actor: Actor) -> tuple[bool, bool, tuple[Span, ...], str]:
    return actor.kind != "party", not actor.mentions, actor.mentions[:1], actor.name


def _key(entity: Entity) -> int:
    return id(entity)


def _id(entity: Entity, name: str) -> str:
    if entity.kind == "party" and entity.identity:
        return party_id(entity.identity[1])
    return content_id("act", entity.kind or "group", name, party_key(entity), sorted(entity.members))


def _party_actors(entities: Sequence[Entity]) -> dict[str, str]:
    """Ids of every party that an entity is or belongs to, by key, in the order of the text."""
    found: dict[str, str] = {}
    for entity in entities:
        for key in (party_key(entity), *entity.members):
            if key:
                found.setdefault(key, party_id(key))
    return found


def _actor(entity: Entity, reference: str, name: str, sides: dict[str, str]) -> Actor:
    mentions = sorted({node.mention.span for node in entity.nodes})
    party = None if entity.kind == "party" else party_key(entity)
    return Actor(id=reference, name=name, kind=entity.kind or "group", party=sides.get(party or ""),
                 mentions=tuple(mentions))


def name_of(entity: Entity, columns: Columns) -> str:
    """The fullest name that the report gives.

    A party has its usual English name; a pair the names of its parties; a person or outlet the longest name without
    a title; a body the longest expression with the words for its party ("Armenian Ministry of Defense").
    """
    if entity.kind == "party" and entity.identity:
        return parties()[entity.identity[1]].name
    if entity.identity and entity.identity[0] == "pair" and entity.identity[1] == "parties" and entity.members:
        return " and ".join(parties()[key].name for key in entity.members)
    printed = [node for node in entity.nodes if node.form in ("name", "nominal")]
    names = [node for node in printed if node.form == "name"]
    if entity.kind in ("person", "outlet") and names:
        return _clean(max(names, key=lambda node: (len(node.words), len(node.mention.head.text), -node.number))
                      .mention.head.text)
    if not printed:
        return _clean(entity.nodes[0].mention.span.text)
    return _description(max(printed, key=_fullness), columns)


def _fullness(node: Node) -> tuple[bool, bool, bool, int, int]:
    """How much of a body's name an expression gives: words for its party, spelled out, not a whole clause."""
    text = node.mention.span.text
    short = node.mention.head.text in abbreviations() or node.mention.head.text.isupper()
    sane = len(text.split()) <= LONGEST_NAME
    return sane, node.mention.party is not None, not short, len(node.mention.head.text.split()), -node.number


def _description(node: Node, columns: Columns) -> str:
    """An expression without article, number, hedge and pronoun before it: "at least 105 X troops" is "X troops"."""
    first = node.first
    head = columns.token_at(node.mention.head.start)
    while first < head and (columns.pos[first] in _BEFORE or columns.lower[first] in _COUNTING):
        first += 1
    return _clean(columns.text[columns.starts[first]:node.mention.span.end])


def _clean(text: str) -> str:
    """A name without line breaks, brackets and a final possessive."""
    text = " ".join(text.replace("[", "").replace("]", "").split()).strip("“”\"‘’' ")
    return text.removesuffix("'s").removesuffix("’s").strip() or text


def _meanings(nodes: Sequence[Node], ids: dict[int, str], sides: dict[str, str]) -> tuple[Meaning, ...]:
    found = []
    for node in nodes:
        if node.entity is None:
            continue
        head: Span = node.mention.head
        party = party_key(node.entity)
        found.append(Meaning(
            begin=node.mention.span.start, start=head.start, end=head.end, token=node.token,
            actor=ids[_key(node.entity)], party=sides.get(party or ""), adjective=node.form == "adjective",
            owner=node.form == "pronoun",
        ))
    return tuple(sorted(found, key=lambda one: (one.start, -one.end, one.adjective)))
