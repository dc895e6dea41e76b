"""Every expression that refers to a person, office, institution, force, party, outlet or group."""

from __future__ import annotations

from collections.abc import Callable, Iterable

from spacy.tokens import Doc

from sayso.extraction.actors.bodies import lexicon_mentions, reader_mentions
from sayso.extraction.actors.entities import mended
from sayso.extraction.actors.named import NamedHit, named_hits
from sayso.extraction.actors.nominals import nominal_mentions
from sayso.extraction.actors.persons import NounHit, noun_hits, person_mentions, person_names
from sayso.extraction.actors.pronouns import pronoun_mentions
from sayso.lexicon.forces import actor_nouns
from sayso.lexicon.parties import PartyWord
from sayso.lexicon.phrases import text_words
from sayso.reading.columns import Columns, columns_of
from sayso.records.mentions import ActorMention
from sayso.records.span import Span


def find_actors(doc: Doc, *, country_of_place: Callable[[str], str | None] | None = None,
                ) -> tuple[ActorMention, ...]:
    """All mentions of actors, in the order of the text; a longer one before those within it.

    Names come from the reader (PER, ORG), mended by the lexicon of parties, bodies, outlets and titles;
    nominals from the lexicon's nouns; a party's words stand as mentions of their own within others
    ("Armenian" in "the Armenian Defense Ministry").

    Args:
        doc: a parsed text with UD relations, `pos_`, `tag_`, `lemma_` and `ents` PER, LOC, ORG.
        country_of_place: the ISO code of the country that a place's name belongs to, None if unknown; it tells
            whom an abbreviation means ("RSF" beside "El Fasher").
    """
    if not len(doc):
        return ()
    columns = columns_of(doc)
    words = text_words(columns.text)
    def countries() -> list[str]:
        places = {entity.text for entity in doc.ents if entity.label_ == "LOC"} if country_of_place else ()
        return [code for place in sorted(places) if country_of_place and (code := country_of_place(place))]

    named = named_hits(columns, words, countries)
    nouns = noun_hits(columns, actor_nouns().find(columns.text, words))
    entities = mended(columns, [(entity.start, entity.end, entity.label_) for entity in doc.ents],
                      {hit.first: hit for hit in nouns})
    sides = _sides(columns, named, entities)
    titles = {hit.last: hit for hit in nouns if _may_be_title(columns, hit)}
    persons, used = person_mentions(columns, person_names(columns, entities, titles, named), titles, sides)
    of_persons = _tokens(columns, (mention.head for mention in persons))
    bodies = lexicon_mentions(columns, named, of_persons, sides)
    bodies += reader_mentions(columns, entities, named, nouns, sides)
    of_names = _tokens(columns, (mention.head for mention in bodies if mention.form == "name")) | of_persons | used
    nominals = nominal_mentions(columns, nouns, of_names, sides)
    return _ordered([*persons, *bodies, *nominals, *pronoun_mentions(columns)])


def _may_be_title(columns: Columns, hit: NounHit) -> bool:
    return any(noun.kind in ("office", "person") for noun in hit.nouns) and columns.pos[hit.head] != "VERB"


def _sides(
    columns: Columns, named: Iterable[NamedHit], entities: Iterable[tuple[int, int, str]],
) -> list[Span]:
    """Words that tell a side: parties, bodies known by name, and names of places."""
    spans = [Span(hit.start, hit.end, columns.text[hit.start:hit.end]) for hit in named
             if isinstance(hit.value, PartyWord) or hasattr(hit.value, "party")]
    taken = {token for span in spans for token in range(*columns.tokens_of(span.start, span.end))}
    spans.extend(columns.span(first, last) for first, last, label in entities
                 if label == "LOC" and not any(token in taken for token in range(first, last)))
    return sorted(spans)


def _tokens(columns: Columns, spans: Iterable[Span]) -> set[int]:
    return {token for span in spans for token in range(*columns.tokens_of(span.start, span.end))}


def _ordered(mentions: Iterable[ActorMention]) -> tuple[ActorMention, ...]:
    """In order, one for each head."""
    by_head: dict[Span, ActorMention] = {}
    for mention in mentions:
        by_head.setdefault(mention.head, mention)
    return tuple(sorted(by_head.values(), key=lambda one: (one.span.start, -one.span.end, one.head.start)))
