"""Counts of one frame put to the questions they answer.

What a report leaves untold is not another question: "49 were killed" and "49 Armenian soldiers were killed" are
one where nothing clashes. Facet by facet, a position that does not tell it joins the positions that do, if those
are all of one kind and nothing speaks against; else it stays by itself. It is decided from what is told alone,
never from what has joined before, so the order of the positions does not matter.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable
from dataclasses import dataclass, replace

from sayso.linking.figures.asked import Asked, asked_by, days_between, facets_told, single
from sayso.linking.figures.numbers import compare_counts
from sayso.records.brief import Position
from sayso.records.linked import Frame

# Two reports that date one event by the clock of another country, or by the night it lasted, differ by a day.
SAME_TIME_DAYS = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Counted:
    """A position with what it answers."""

    position: Position
    asked: Asked


Joins = Callable[[Counted, list[Counted]], bool]


def grouped(frame: Frame) -> dict[Asked, tuple[Position, ...]]:
    """The counts of a frame by what they answer; a position that is told as a part of another, or that one person's
    fate is, goes with the whole and is marked a part of it."""
    told = sorted((one for one in frame.positions if one.topic == "figure"), key=lambda one: one.id)
    alone = {one.id for one in told}
    counted = [Counted(position=one, asked=asked_by(one, frame)) for one in told]
    led = [one for one in counted if not _follows(one, alone)]
    asks = {id: ask for group in _by(led, lambda one: one.asked.measure).values() for id, ask in _asks(group).items()}
    for one in counted:
        asks.setdefault(one.position.id, _of_base(one, counted, asks))
    groups: defaultdict[Asked, list[Position]] = defaultdict(list)
    for one in counted:
        groups[asks[one.position.id]].append(one.position)
    return {ask: _with_parts(positions) for ask, positions in groups.items()}


def _asks(counted: list[Counted]) -> dict[str, Asked]:
    """What each count of one measure answers; one person told as such goes with the count of most that it could be
    a part of."""
    alone = [one for one in counted if single(one.position)]
    settled = _settled([one for one in counted if one not in alone])
    wide = sorted({one.asked for one in settled}, key=lambda ask: (facets_told(ask), repr(ask)))
    joined = {one.position.id: next((ask for ask in wide if _could_be_of(one.asked, ask)), None) for one in alone}
    rest = _settled([one for one in alone if joined[one.position.id] is None])
    asks = {one.position.id: one.asked for one in (*settled, *rest)}
    return asks | {id: ask for id, ask in joined.items() if ask is not None}


def _could_be_of(one: Asked, many: Asked) -> bool:
    return (
        many.group in (None, one.group)
        and (one.victim is None or many.victim in (None, one.victim))
        and ("unknown" in (one.population, many.population) or one.population == many.population)
        and (one.place is None or many.place in (None, one.place))
    )


def _settled(counted: list[Counted]) -> list[Counted]:
    """All facets in turn, those that tell the most apart first; all counts of one measure."""
    starts = _together(_since(counted))
    default = ("since", min(starts)) if len(set(starts.values())) == 1 else None
    groups = [counted]
    for name, joins in (("group", _equal_to_any), ("victim", _no_clash), ("population", _one_population),
                        ("place", _equal_to_any)):
        groups = [part for group in groups for part in _split(group, name, joins)]
    return [one for group in groups for one in _spans(group, default)]


def _split(group: list[Counted], name: str, joins: Joins) -> list[list[Counted]]:
    """The group taken apart by one facet."""
    parts = _by(group, lambda one: getattr(one.asked, name))
    vague = parts.pop(None, []) + parts.pop("unknown", [])
    if name in ("group", "place"):
        parts, vague = _with_all(parts, vague, name)
    if name == "group" or len(parts) != 1:
        return [*parts.values(), *([vague] if vague else [])]
    (value, told), = parts.items()
    joined = [one for one in vague if joins(one, told)]
    apart = [one for one in vague if one not in joined]
    return [told + [_asking(one, name, value) for one in joined], *([apart] if apart else [])]


def _with_all(
    parts: dict[Hashable, list[Counted]], vague: list[Counted], name: str
) -> tuple[dict[Hashable, list[Counted]], list[Counted]]:
    """Those of one group or place whose counts are those of all are all: five killed, five children killed; one
    person told as such ("a nurse") is no group."""
    kept, everyone = {}, list(vague)
    for value, told in parts.items():
        alone = name == "group" and all(single(one.position) for one in told)
        if alone or (vague and all(_equal_to_any(one, vague) for one in told)):
            everyone += [_asking(one, name, None) for one in told]
        else:
            kept[value] = told
    return kept, everyone


def _spans(group: list[Counted], default: tuple[str, str] | None) -> list[Counted]:
    """The time facet: counts since days that lie together are one, and take in what tells no day.

    Args:
        default: what a count that tells no day covers, where all counts of the frame that tell a start tell one:
            a report that gives the dead of one side since Tuesday gives those of the other for the same time.
    """
    since = _since(group)
    starts = _together(since)
    days = sorted({one.asked.span[1] for one in group if one.asked.span})
    whole = _together(days)
    if len(set(whole.values())) == 1 and days_between(days[0], days[-1]) <= SAME_TIME_DAYS:
        first = ("since" if since else "on", (since or days)[0])
        return [_asking(one, "span", first) for one in group]
    if not days:
        return [_asking(one, "span", default) for one in group]
    return [_asking(one, "span", _span(one, starts, default)) for one in group]


def _span(one: Counted, starts: dict[str, str], default: tuple[str, str] | None) -> tuple[str, str] | None:
    told = one.asked.span
    if told is None:
        return default
    return ("since", starts[told[1]]) if told[0] == "since" else told


def _since(counted: list[Counted]) -> list[str]:
    return sorted({one.asked.span[1] for one in counted if one.asked.span and one.asked.span[0] == "since"})


def _together(days: list[str]) -> dict[str, str]:
    """Each day with the first of those that follow each other without a gap."""
    first: dict[str, str] = {}
    for before, day in zip([None, *days], days, strict=False):
        near = before is not None and days_between(before, day) <= SAME_TIME_DAYS
        first[day] = first[before] if near and before is not None else day
    return first


def _no_clash(one: Counted, told: list[Counted]) -> bool:
    """Whether its own report does not give another number for those who tell it."""
    return all(
        compare_counts(other.position, one.position) in ("same", "fits")
        for other in told if other.position.document == one.position.document
    )


def _equal_to_any(one: Counted, told: list[Counted]) -> bool:
    return any(compare_counts(other.position, one.position) == "same" for other in told) and _no_clash(one, told)


def _one_population(one: Counted, told: list[Counted]) -> bool:
    """A party's dead of whom no more is told are its soldiers where soldiers are counted; of civilians, they may
    be all the dead, so that the numbers must agree."""
    if not _no_clash(one, told):
        return False
    if told[0].asked.population == "military" and one.position.victim is not None:
        return True
    return any(compare_counts(other.position, one.position) in ("same", "fits") for other in told)


def _follows(one: Counted, known: set[str]) -> bool:
    """Whether it is told beside another number and asks for nobody else: more of them, a part, a word about them."""
    position = one.position
    return position.relative_to in known and (position.relation != "part" or one.asked.group is None)


def _of_base(one: Counted, counted: list[Counted], asks: dict[str, Asked]) -> Asked:
    """What the number beside which it is told answers, over as many steps as that takes."""
    by_id = {other.position.id: other.position for other in counted}
    seen: set[str] = set()
    position = one.position
    while position.relative_to in by_id and position.id not in seen and position.id not in asks:
        seen.add(position.id)
        position = by_id[position.relative_to]
    base = asks.get(position.id)
    return base if base is not None and base.measure == one.asked.measure else one.asked


def _with_parts(positions: list[Position]) -> tuple[Position, ...]:
    """One person told as such, where more are counted, is a part of them."""
    most = max((one.low or 0 for one in positions if one.relation != "part" and not single(one)), default=0)
    return tuple(
        replace(one, relation="part", relative_to=None) if most > 1 and single(one) and one.relation is None else one
        for one in positions
    )


def _by(counted: Iterable[Counted], key: Callable[[Counted], Hashable]) -> dict[Hashable, list[Counted]]:
    groups: defaultdict[Hashable, list[Counted]] = defaultdict(list)
    for one in counted:
        groups[key(one)].append(one)
    return dict(groups)


def _asking(one: Counted, name: str, value: object) -> Counted:
    return replace(one, asked=replace(one.asked, **{name: value}))  # type: ignore[arg-type]
