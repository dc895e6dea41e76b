"""What an incident shows of itself: title, sides, place, time and types, from the reports that tell of it."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from typing import Literal

from sayso.lexicon.parties import parties
from sayso.linking.incidents.days import day_of
from sayso.linking.incidents.profile import FINE, REAL, VIOLENT, day_told, weight_at
from sayso.records.brief import Brief, Happening, Side, Whereabouts
from sayso.records.identity import incident_id
from sayso.records.linked import Incident, Link

__all__ = ["portrait"]

# At least half of what the reports tell must lie there for a place to be the incident's.
AGREED = 0.5
_DAY = 10
# News is told within so many days of what happened; of the planted histories all that is told later is recalled.
FRESH_DAYS = 2


def portrait(briefs: Sequence[Brief], links: tuple[Link, ...]) -> Incident:
    """The incident that these reports tell of; `links` are those among them."""
    told = sorted(briefs, key=lambda brief: (brief.published or "9999", brief.document))
    place = _place(told)
    start, end = _time(told, place)
    types = _types(told)
    return Incident(
        id=incident_id(told[0].document),
        title=_headline(told, links) or _description(types, place, start) or told[0].origin,
        documents=tuple(brief.document for brief in told),
        events=tuple((brief.document, one.event) for brief in told for one in brief.happenings),
        actors=_sides(told),
        place=place,
        start=start,
        end=end,
        types=types,
        links=links,
    )


def _headline(told: Sequence[Brief], links: Iterable[Link]) -> str | None:
    """The headline of the report that is most like the others, among equals the first; None where none has one."""
    likeness: Counter[str] = Counter()
    for link in links:
        likeness[link.one] += round(link.score * 1000)
        likeness[link.other] += round(link.score * 1000)
    titled = (brief for brief in told if brief.title)
    most_like = max(titled, key=lambda brief: likeness[brief.document], default=None)
    return most_like.title if most_like else None


def _description(types: Sequence[str], place: Whereabouts | None, start: str | None) -> str | None:
    """What kind of thing happened, where and when; None where nobody tells the kind."""
    if not types:
        return None
    where, when = f" in {place.name}" if place else "", f", {start[:_DAY]}" if start else ""
    return f"{types[0].capitalize()}{where}{when}"


def _real(brief: Brief) -> list[Happening]:
    return [one for one in brief.happenings if one.status in REAL]


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
    """The finest place at which, on average over the reports, at least `AGREED` of what they tell happened.

    Where reports tell of several towns that is their province, or their country; None where not even that.
    """
    shares: defaultdict[Whereabouts, float] = defaultdict(float)
    rows = [row for brief in told if (row := _weights(brief))]
    for row in rows:
        total = sum(row.values())
        for place, weight in row.items():
            shares[place] += weight / total / len(rows)
    wider = [_wider(shares, fine) for fine in ("admin1", "country")]
    for level in (shares, *wider):
        best = max(level, key=lambda place: (level[place], place.gazetteer_id or "", place.name), default=None)
        if best is not None and level[best] >= AGREED:
            return best
    return None


def _weights(brief: Brief) -> Mapping[Whereabouts, float]:
    """How much of a report's violence, or of all its events if there is none, each place has."""
    placed = [one for one in brief.happenings if one.status in REAL and one.place is not None]
    violent = [one for one in placed if one.type in VIOLENT]
    weights: defaultdict[Whereabouts, float] = defaultdict(float)
    for one in violent or placed:
        if one.place is not None:
            weights[one.place] += weight_at(one)
    return weights


def _wider(shares: Mapping[Whereabouts, float], kind: Literal["admin1", "country"]) -> dict[Whereabouts, float]:
    """The shares of provinces, or of countries, with all that lies in them."""
    wide: defaultdict[Whereabouts, float] = defaultdict(float)
    for place, share in shares.items():
        if place.country is None or (kind == "admin1" and place.admin1 is None):
            continue
        state = parties().get(place.country)
        name = place.admin1 if kind == "admin1" else state.name if state else place.country
        wide[Whereabouts(gazetteer_id=None, name=name or "", lat=None, lon=None, country=place.country,
                         admin1=place.admin1 if kind == "admin1" else None,
                         precision="province" if kind == "admin1" else "country")] += share
    return dict(wide)


def _time(told: Sequence[Brief], place: Whereabouts | None) -> tuple[str | None, str | None]:
    """The day that most reports tell of; the first among equals.

    What is told of its own place goes first, and where that is a town, what is told of another is not its day:
    reports recall at their end what happened elsewhere, with its date, while of their own news they often say no more
    than that it was today.
    """
    here = [[one for one in _real(brief) if place is not None and one.place == place] for brief in told]
    rest = [[one for one in _real(brief) if not _elsewhere(one, place)] for brief in told]
    fresh = [[one for one in those if _fresh(one, brief)] for brief, those in zip(told, rest, strict=True)]
    recalled = None if any(here) else _day_of_most(rest)
    return _day_of_most(here) or _day_of_most(fresh) or recalled or (None, None)


def _fresh(one: Happening, brief: Brief) -> bool:
    """Whether it is of the day of the report or the two before it: a report that tells what happened at the place
    without a day, and another day long before without the place, recalls the latter."""
    day, published = day_told(one), day_of(brief.published)
    return day is None or published is None or published - day <= FRESH_DAYS


def _day_of_most(told: Iterable[Iterable[Happening]]) -> tuple[str, str] | None:
    """The day on which most reports have one of these, with its hours; None where none tells a day."""
    spans: dict[str, tuple[str, str]] = {}
    rows = []
    for happenings in told:
        days = [(one.start, one.end) for one in happenings if one.start and one.end and day_told(one) is not None]
        spans |= {start[:_DAY]: (min(start, spans.get(start[:_DAY], (start, end))[0]),
                                 max(end, spans.get(start[:_DAY], (start, end))[1])) for start, end in days}
        rows.append([start[:_DAY] for start, _ in days])
    counts = _by_reports(rows)
    return spans[min(counts, key=lambda day: (-counts[day], day))] if counts else None


def _elsewhere(one: Happening, place: Whereabouts | None) -> bool:
    """Whether it happened in another town than that of the incident."""
    if place is None or place.precision not in FINE or one.place is None or one.place.precision not in FINE:
        return False
    return (one.place.gazetteer_id, one.place.name) != (place.gazetteer_id, place.name)
