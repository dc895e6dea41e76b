"""Claims as W3C Web Annotations: who says it as the body, the words as the target, by quote and by position.

Positions count Unicode code points, as the model asks for text; readers that count UTF-16 units find the quote.
"""

from __future__ import annotations

from collections.abc import Iterator

from sayso.export.items import JSON, listed
from sayso.export.losses import Tally
from sayso.export.selecting import Selection, ToldClaim
from sayso.records.record import Figure
from sayso.records.span import Span
from sayso.wording.numbers import as_put

# Signs before and after a quote by which it is found in a text that has changed; as much as browsers' tools keep.
_AROUND = 32
_HEAD = ('{"@context":"http://www.w3.org/ns/anno.jsonld","id":"urn:sayso:claims","type":"AnnotationCollection",'
         '"label":"Claims","first":{"id":"urn:sayso:claims:1","type":"AnnotationPage","startIndex":0,"items":[')
_TAIL = "]}}"


def write(selection: Selection, tally: Tally) -> Iterator[bytes]:
    """A collection of one page, an annotation a claim."""
    return listed(_HEAD, (_annotation(told, tally) for told in selection.claims()), _TAIL)


def _annotation(told: ToldClaim, tally: Tally) -> JSON:
    row = told.row
    tally.lost("addresses", told.record.document.url is None)
    tally.lost("figures", len(told.claim.figures))
    tally.lost("events", len(told.claim.events))
    tally.lost("places", sum(span.start <= place.span.start < span.end for place in told.record.places
                             for span in told.claim.content))
    tally.lost("chain", len(row.relays))
    targets = [_target(told, span) for span in told.claim.content]
    people = [{"type": "Person", "name": name} for name in dict.fromkeys(
        one.author for one in told.record.judged if one.claim == row.id and one.in_effect)]
    annotation: JSON = {
        "id": f"urn:sayso:{row.document}:{row.id}", "type": "Annotation", "motivation": "describing",
        "generator": {"id": "urn:sayso:software", "type": "Software", "name": "Sayso"},
        "body": [_body("describing", who_says(told)), _body("tagging", row.act),
                 *(_body("tagging", one) for one in dict.fromkeys(
                     told.known.events[event].type for event in told.claim.events)),
                 *(_body("describing", figure_in_words(told, one)) for one in told.figures())],
        "target": targets[0] if len(targets) == 1 else targets}
    return annotation | ({"creator": people[0] if len(people) == 1 else people} if people else {})


def source_iri(told: ToldClaim) -> str:
    """Where the report can be had, else a name for it."""
    url = told.record.document.url
    return url if url is not None else f"urn:sayso:{told.row.document}"


def who_says(told: ToldClaim) -> str:
    """Who says it, through whom, how and how firmly, in words."""
    row = told.row
    party = f" ({row.party_name})" if row.party_name and row.party_name not in row.source else ""
    through = f" through {', '.join(row.relays)}" if row.relays else ""
    denied = ", that it is not so" if row.polarity == "-" else ""
    return f"{row.source}{party}{through}: {row.act}{denied}, {row.certainty}"


def figure_in_words(told: ToldClaim, figure: Figure) -> str:
    """A figure with its bounds and whom it counts."""
    party = told.known.actors[figure.victim.party].name if figure.victim.party else None
    whom = ", ".join(one for one in (party, figure.victim.population, figure.victim.detail) if one and one != "unknown")
    return f"{figure.measure}: {as_put(figure.low, figure.high, figure.hedge, figure.measure)}" + (
        f" ({whom})" if whom else "")


def _target(told: ToldClaim, span: Span) -> JSON:
    text = told.record.document.text
    return {"source": source_iri(told), "selector": [
        {"type": "TextQuoteSelector", "exact": span.text, "prefix": text[max(0, span.start - _AROUND):span.start],
         "suffix": text[span.end:span.end + _AROUND]},
        {"type": "TextPositionSelector", "start": span.start, "end": span.end}]}


def _body(purpose: str, value: str) -> JSON:
    return {"type": "TextualBody", "purpose": purpose, "value": value, "format": "text/plain"}
