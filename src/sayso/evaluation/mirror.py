"""Neutrality: with two parties exchanged in a report, its record must be the same with them exchanged.

Everything of a claim, its sources, a figure or an event is compared: words by where they stand, actors
by name and party. Places and people keep their names in both readings, so what a reader knows of a
town or a minister may rightly differ; cases for this test name none that matter.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from sayso.evaluation.kinds.view import View
from sayso.evaluation.sides import Exchange, Exchanged
from sayso.records.record import Claim, Event, Figure, Record, Source, Time
from sayso.records.span import Span

Form = tuple[object, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Image:
    """Whether one item has its mirror image in the other reading.

    Attributes:
        case: which report. kind: claims, sources, figures or events. label: the item's words.
        mirrored: whether it has. told: the item, and what stands in its place, for a person to read.
    """

    case: str
    kind: str
    label: str
    mirrored: bool
    told: str


class Side:
    """How one of the two readings tells its items: the first as the exchange moves and names them."""

    def __init__(self, record: Record, exchange: Exchange | None = None, exchanged: Exchanged | None = None) -> None:
        self.view = View(record)
        self.record = record
        self._exchange = exchange
        self._exchanged = exchanged

    def at(self, span: Span | None) -> tuple[int, int] | None:
        """Where the words stand in the exchanged text."""
        if span is None or self._exchanged is None:
            return None if span is None else (span.start, span.end)
        return self._exchanged.moved(span)

    def name(self, name: str) -> str:
        """The name as the exchanged text tells it."""
        return (self._exchange.name(name) if self._exchange else name).casefold()

    def actor(self, actor: str | None) -> tuple[str, ...]:
        """Name and party."""
        return tuple(self.name(name) for name in self.view.names(actor)[:2])

    def time(self, time: str | None) -> tuple[int, int] | None:
        """Where the time's words stand."""
        found: Time | None = self.view.times.get(time or "")
        return self.at(found.span) if found else None

    def place(self, place: str | None) -> tuple[int, int] | None:
        """Where the place's words stand."""
        found = self.view.places.get(place or "")
        return self.at(found.span) if found else None


def images(case: str, plain: Record, other: Record, exchange: Exchange) -> tuple[Image, ...]:
    """Each item of the plain reading with whether the reading of the exchanged text has its image.

    Items of the other reading that are nobody's image count too, as not mirrored: neutrality holds
    both ways.
    """
    one = Side(plain, exchange, exchange.apply(plain.document.text))
    two = Side(other)
    return tuple(image for kind, forms in FORMS.items() for image in _compare(case, kind, forms(one), forms(two)))


def _compare(
    case: str, kind: str, wanted: Iterable[tuple[str, Form]], told: Iterable[tuple[str, Form]],
) -> Iterator[Image]:
    left = list(told)
    unmatched = []
    for label, form in wanted:
        match = next((pair for pair in left if pair[1] == form), None)
        if match:
            left.remove(match)
            yield Image(case=case, kind=kind, label=label, mirrored=True, told="")
        else:
            unmatched.append((label, form))
    for label, form in unmatched:
        near = max(left, key=lambda pair: sum(a == b for a, b in zip(pair[1], form, strict=True)), default=None)
        if near and near[1][0] == form[0]:
            left.remove(near)
            differ = [f"{a} / {b}" for a, b in zip(form, near[1], strict=True) if a != b]
            yield Image(case=case, kind=kind, label=label, mirrored=False, told="; ".join(differ))
        else:
            yield Image(case=case, kind=kind, label=label, mirrored=False, told="only as written")
    for label, _ in left:
        yield Image(case=case, kind=kind, label=label, mirrored=False, told="only with the parties exchanged")


def _words(spans: Iterable[Span]) -> str:
    return " … ".join(" ".join(span.text.split()) for span in spans)


def _chain(sources: Iterable[Source], side: Side) -> Form:
    return tuple((source.kind, side.name(source.name), side.at(source.span), side.actor(source.actor))
                 for source in sources)


def _claims(side: Side) -> Iterator[tuple[str, Form]]:
    for claim in side.record.claims:
        yield _words(claim.content), (
            _spans(claim.content, side), _spans(claim.cue, side), _chain(claim.sources, side), claim.act, claim.form,
            claim.commitment, _spans(claim.evidence, side), side.time(claim.said_at))


def _sources(side: Side) -> Iterator[tuple[str, Form]]:
    told: Iterable[Claim] = (claim for claim in side.record.claims if claim.form != "voice")
    for claim in told:
        yield claim.sources[-1].name, (_spans(claim.cue, side), _chain(claim.sources, side))


def _spans(spans: Iterable[Span], side: Side) -> Form:
    return tuple(side.at(span) for span in spans)


def _figures(side: Side) -> Iterator[tuple[str, Form]]:
    for figure in side.record.figures:
        victim, scope = figure.victim, figure.scope
        yield figure.span.text, (
            side.at(figure.span), figure.measure, figure.low, figure.high, figure.hedge, side.actor(victim.party),
            victim.population, victim.detail, side.time(scope.on), side.time(scope.since), side.time(scope.until),
            side.place(scope.place), figure.cumulative, _other(figure, side))


def _other(figure: Figure, side: Side) -> tuple[int, int] | None:
    other = side.view.figures.get(figure.relative_to or "")
    return side.at(other.span) if other else None


def _events(side: Side) -> Iterator[tuple[str, Form]]:
    event: Event
    for event in side.record.events:
        yield event.trigger.text, (
            side.at(event.trigger), event.type, event.mode, event.status, side.actor(event.actor),
            side.actor(event.recipient), side.place(event.place), side.time(event.time))


FORMS: dict[str, Callable[[Side], Iterator[tuple[str, Form]]]] = {
    "claims": _claims, "sources": _sources, "figures": _figures, "events": _events}
