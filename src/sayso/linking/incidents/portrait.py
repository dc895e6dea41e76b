"""What an incident shows of itself: title, sides, place, time and types, from the reports that tell of it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence

from sayso.linking.incidents.days import day_of
from sayso.records.brief import Brief, Happening, Side, Whereabouts
from sayso.records.identity import content_id
from sayso.records.linked import Incident, Link

__all__ = ["portrait"]

_REAL = frozenset({"asserted", "uncertain"})
_FINENESS = {"exact": 6, "settlement": 5, "district": 4, "province": 3, "region": 2, "country": 1}
_DAY = 10


def portrait(briefs: Sequence[Brief], links: tuple[Link, ...]) -> Incident:
    """The incident that these reports tell of; `links` are those among them."""
    told = sorted(briefs, key=lambda brief: (brief.published or "9999", brief.document))
    start, end = _time(told)
    return Incident(
        id=content_id("inc", told[0].document),
        title=_title(told, links),
        documents=tuple(brief.document for brief in told),
        events=tuple((brief.document, one.event) for brief in told for one in brief.happenings),
        actors=_sides(told),
        place=_place(told),
        start=start,
        end=end,
        types=_types(told),
        links=links,
    )


def _title(told: Sequence[Brief], links: Iterable[Link]) -> str:
    """The headline of the report that is most like the others, among equals the first with one."""
    likeness: Counter[str] = Counter()
    for link in links:
        likeness[link.one] += round(link.score * 1000)
        likeness[link.other] += round(link.score * 1000)
    titled = [brief for brief in told if brief.title]
    best = max(titled, key=lambda brief: likeness[brief.document], default=None)
    return (best.title if best else None) or told[0].origin


def _real(brief: Brief) -> list[Happening]:
    return [one for one in brief.happenings if one.status in _REAL]


def _by_reports(values: Iterable[Iterable[str]]) -> Counter[str]:
    """How many reports tell each value, and by less how often."""
    counts: Counter[str] = Counter()
    for one in values:
        for value, times in Counter(one).items():
            counts[value] += 1000 + min(times, 9)
    return counts


def _sides(told: Sequence[Brief]) -> tuple[Side, ...]:
    names: dict[str, Side] = {}
    rows = []
    for brief in told:
        sides = [side for one in _real(brief) for side in (one.actor, one.recipient) if side]
        names |= {side.id: side for side in sides}
        rows.append([side.id for side in sides])
    counts = _by_reports(rows)
    return tuple(names[key] for key in sorted(counts, key=lambda key: (-counts[key], key)))


def _types(told: Sequence[Brief]) -> tuple[str, ...]:
    counts = _by_reports([one.type for one in _real(brief)] for brief in told)
    return tuple(sorted(counts, key=lambda key: (-counts[key], key)))


def _place(told: Sequence[Brief]) -> Whereabouts | None:
    """The finest place that at least half of the reports that tell any tell; among equals the one told most."""
    known: dict[str, Whereabouts] = {}
    rows = []
    for brief in told:
        places = [one.place for one in _real(brief) if one.place and one.place.gazetteer_id]
        known |= {place.gazetteer_id: place for place in places if place.gazetteer_id}
        if places:
            rows.append([place.gazetteer_id for place in places if place.gazetteer_id])
    counts = _by_reports(rows)
    agreed = [key for key in counts if counts[key] >= 500 * len(rows)]
    best = max(agreed, key=lambda key: (_FINENESS.get(known[key].precision, 0), counts[key], key), default=None)
    return known[best] if best else None


def _time(told: Sequence[Brief]) -> tuple[str | None, str | None]:
    """The day that most reports tell of; the first among equals."""
    spans: dict[str, tuple[str, str]] = {}
    rows = []
    for brief in told:
        days = [(one.start, one.end) for one in _real(brief)
                if one.start and one.end and _within_a_day(one.start, one.end)]
        spans |= {start[:_DAY]: (min(start, spans.get(start[:_DAY], (start, end))[0]),
                                 max(end, spans.get(start[:_DAY], (start, end))[1])) for start, end in days}
        rows.append([start[:_DAY] for start, _ in days])
    counts = _by_reports(rows)
    if not counts:
        return None, None
    best = min(counts, key=lambda day: (-counts[day], day))
    return spans[best]


def _within_a_day(start: str, end: str) -> bool:
    first, last = day_of(start), day_of(end)
    return first is not None and last is not None and last - first <= 1
