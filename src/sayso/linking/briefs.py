"""From a record to its brief: the one place that knows all parts a brief is made of."""

from __future__ import annotations

from sayso.linking.agreements import agreement_positions
from sayso.linking.copies import copy_keys, signature_of
from sayso.linking.facts import fact_positions
from sayso.linking.figures import figure_positions
from sayso.linking.incidents import happenings_of, incident_keys, terms_of
from sayso.linking.telling import Telling
from sayso.linking.territory import territory_positions
from sayso.records.brief import Brief, Position
from sayso.records.record import Record


def brief_of(record: Record) -> Brief:
    """What a report gives to linking, from its record alone.

    The same record gives the same brief, whatever else a store holds. A record that was refused gives a
    brief without happenings and positions: its wording can still be known for a copy.
    """
    document = record.document
    terms = terms_of(record)
    telling = Telling(record)
    ground = territory_positions(telling)
    positions: tuple[Position, ...] = (
        *_asked_once(figure_positions(record), ground),
        *fact_positions(telling),
        *agreement_positions(telling),
        *ground,
    )
    signature, happenings, published = signature_of(document), happenings_of(record), document.published.value
    return Brief(
        document=document.id,
        origin=document.origin,
        title=document.title,
        publisher=document.publisher,
        published=published,
        terms=terms,
        signature=signature,
        happenings=happenings,
        positions=positions,
        keys=(*incident_keys(terms, published, happenings), *copy_keys(signature, published)),
    )


def _asked_once(counts: tuple[Position, ...], ground: tuple[Position, ...]) -> tuple[Position, ...]:
    """The counts without those of land that an answer to what ground changed hands gives already."""
    told = {(one.claim, one.low, one.high) for one in ground if one.low is not None or one.high is not None}
    return tuple(one for one in counts if one.measure != "area_km2" or (one.claim, one.low, one.high) not in told)
