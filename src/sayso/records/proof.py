"""Whether a record keeps its word: every span found again, every reference resolved.

DESIGN, "What nothing excuses", 1: a value that is not found at its span, to the letter, is refused.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator

from sayso.records.record import Actor, Claim, Event, Figure, Place, Record, Time
from sayso.records.span import Span


def faults(record: Record) -> list[str]:
    """What is wrong with a record, a line each; empty if nothing is.

    Looked at: spans against the document's text, ids unique, references to ids that exist, and
    figures whose low bound is above the high one.
    """
    return [*_lost_spans(record), *bad_ids(record), *bad_references(record), *bad_bounds(record)]


def spans_of(value: object) -> Iterator[Span]:
    """Each span anywhere within a record or a part of it, in the order of the fields."""
    found: list[Span] = []
    _gather(value, found)
    return iter(found)


def _gather(value: object, found: list[Span]) -> None:
    if isinstance(value, Span):
        found.append(value)
    elif isinstance(value, tuple):
        for one in value:
            if not isinstance(one, str):
                _gather(one, found)
    else:
        for name in _fields(type(value)):
            one = getattr(value, name)
            if one is not None and not isinstance(one, (str, float, int)):
                _gather(one, found)


def _fields(kind: type) -> tuple[str, ...]:
    """The names of a dataclass's fields; none for any other kind of value."""
    names = _FIELDS.get(kind)
    if names is None:
        told = dataclasses.fields(kind) if dataclasses.is_dataclass(kind) else ()
        names = _FIELDS[kind] = tuple(field.name for field in told)
    return names


_FIELDS: dict[type, tuple[str, ...]] = {}


def _lost_spans(record: Record) -> Iterator[str]:
    text = record.document.text
    for span in spans_of(record):
        if text[span.start:span.end] != span.text:
            yield f"span [{span.start}, {span.end}) says {span.text!r}, the text {text[span.start:span.end]!r}"


def bad_ids(record: Record) -> Iterator[str]:
    """Ids that two parts have, a line each."""
    ids = [one.id for kind in _kinds(record) for one in kind]
    for name in sorted({name for name in ids if ids.count(name) > 1}) if len(ids) != len(set(ids)) else ():
        yield f"{name} is the id of two parts"


def _kinds(record: Record) -> tuple[tuple[Claim | Figure | Event | Place | Time | Actor, ...], ...]:
    return (record.claims, record.figures, record.events, record.places, record.times, record.actors)


def bad_references(record: Record) -> Iterator[str]:
    """Parts that refer to what is not in the record, a line each, which begins with the part's id."""
    claims, figures, events, places, times, actors = ({one.id for one in kind} for kind in _kinds(record))
    links: list[tuple[str, str | None, set[str]]] = []
    for claim in record.claims:
        links += [(claim.id, source.actor, actors) for source in claim.sources]
        links += [(claim.id, claim.said_at, times), (claim.id, claim.addressee, actors)]
        links += [(claim.id, one, figures) for one in claim.figures]
        links += [(claim.id, one, events) for one in claim.events]
    for figure in record.figures:
        scope = figure.scope
        links += [(figure.id, one, times) for one in (scope.on, scope.since, scope.until)]
        links += [(figure.id, scope.place, places), (figure.id, figure.victim.party, actors),
                  (figure.id, figure.relative_to, figures), (figure.id, figure.claim, claims)]
    for event in record.events:
        links += [(event.id, event.actor, actors), (event.id, event.recipient, actors),
                  (event.id, event.place, places), (event.id, event.time, times), (event.id, event.claim, claims)]
    links += [(actor.id, actor.party, actors) for actor in record.actors]
    links += [(time.id, time.anchor, times | {"published"}) for time in record.times]
    for owner, target, known in links:
        if target is not None and target not in known:
            yield f"{owner} refers to {target}, which is not in the record"


def bad_bounds(record: Record) -> Iterator[str]:
    """Figures whose low bound is above the high one, likewise."""
    for figure in record.figures:
        if figure.low is not None and figure.high is not None and figure.low > figure.high:
            yield f"{figure.id} has low {figure.low} above high {figure.high}"
