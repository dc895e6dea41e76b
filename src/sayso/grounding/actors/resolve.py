"""From mentions to actors: a row of sieves, the surest first (Lee et al. 2013, Computational Linguistics 39.4)."""

from __future__ import annotations

from collections.abc import Sequence

from spacy.tokens import Doc

from sayso.grounding.actors.constructs import link_constructs
from sayso.grounding.actors.definite import resolve_nominal
from sayso.grounding.actors.index import ActorIndex
from sayso.grounding.actors.names import gather_names
from sayso.grounding.actors.nodes import CountryOfPlace, Entity, Node, build_nodes
from sayso.grounding.actors.pairs import is_pair, resolve_pair
from sayso.grounding.actors.publish import publish
from sayso.grounding.actors.salience import Scene, best_antecedent
from sayso.grounding.actors.sides import assign_home, assign_parties
from sayso.grounding.actors.speech import speaking_tokens, speech_of
from sayso.grounding.actors.told_later import link_later_names
from sayso.reading.columns import Columns, columns_of
from sayso.records.mentions import ActorMention, Attribution

_FIRST_PERSON = frozenset(["i", "me", "my", "mine", "myself", "we", "us", "our", "ours", "ourselves"])
_HUMAN = frozenset(["he", "him", "his", "himself", "she", "her", "hers", "herself"])
_RELATIVE = frozenset(["who", "whom", "whose"])


def resolve_actors(
    mentions: Sequence[ActorMention], doc: Doc, *, attributions: Sequence[Attribution] = (),
    country_of_place: CountryOfPlace | None = None,
) -> ActorIndex:
    """Who is meant by each mention.

    Args:
        mentions: what `extraction.actors.find_actors` found in this text.
        doc: the parsed text.
        attributions: who says what, where known: tells whom "we" means in a quotation and who spoke last.
        country_of_place: the ISO code or usual name of the country that a place name lies in, None if
            unknown; it tells the party of "the Gegharkunik governor".

    Returns:
        The actors with a look-up by offset. Names are merged by words, offices and parties; nothing is
        taken from outside the text but the lexicon.
    """
    if not mentions:
        return ActorIndex()
    columns = columns_of(doc)
    nodes = build_nodes(mentions, columns, speaking_tokens(columns, attributions), country_of_place)
    entities = gather_names(nodes)
    link_constructs(nodes, columns)
    _add_new(entities, nodes)
    scene = Scene(columns=columns, speech=speech_of(columns, nodes, attributions))
    _walk(nodes, entities, scene)
    link_later_names(nodes, entities, columns)
    _add_new(entities, nodes)
    assign_parties(entities, nodes, columns)
    places = _places(doc, columns, country_of_place)
    assign_home(entities, [country for _, country in places])
    return publish([entity for entity in entities if entity.nodes], nodes, columns, places)


def _add_new(entities: list[Entity], nodes: Sequence[Node]) -> None:
    known = {id(entity) for entity in entities}
    for node in nodes:
        if node.entity is not None and id(node.entity) not in known:
            known.add(id(node.entity))
            entities.append(node.entity)


def _walk(nodes: Sequence[Node], entities: list[Entity], scene: Scene) -> None:
    """Resolves nominals and pronouns from left to right, so that each finds the ones before it resolved.

    "I" and "we" come last: who says a quotation is often told after it.
    """
    words = scene.columns.lower
    ordered = sorted(nodes, key=lambda node: (words[node.token] in _FIRST_PERSON, node.token, node.number))
    for node in ordered:
        if node.entity is not None:
            continue
        if node.form == "pronoun":
            entity = _pronoun(node, ordered, scene)
            if entity is not None:
                entity.add(node)
                if entity.kind == "person" and node.gender:
                    entity.gender = entity.gender or node.gender
        elif is_pair(node):
            resolve_pair(node, ordered, entities)
        else:
            resolve_nominal(node, ordered, entities, scene.columns)


def _pronoun(node: Node, nodes: Sequence[Node], scene: Scene) -> Entity | None:
    word = scene.columns.lower[node.token]
    if word in _RELATIVE:
        return None
    if word in _FIRST_PERSON:
        speaker = scene.speech.speaker_in(node.token)
        return speaker.entity if speaker else None
    return best_antecedent(node, nodes, scene, human=word in _HUMAN)


def _places(doc: Doc, columns: Columns, country_of_place: CountryOfPlace | None) -> list[tuple[int, str]]:
    """Countries of the places that the reader names, by the token of the name."""
    if country_of_place is None:
        return []
    found = []
    for entity in doc.ents:
        if entity.label_ == "LOC" and (country := country_of_place(entity.text)):
            found.append((columns.root_of(entity.start, entity.end), country))
    return found
