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

from sayso.linking.figures.asked import Asked, asked_by, facets_told, single, whole_group
from sayso.linking.figures.numbers import compare_counts
from sayso.linking.figures.spans import own_spans
from sayso.records.brief import Position
from sayso.records.linked import Frame


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
    counted = _in_time([Counted(position=one, asked=asked_by(one, frame)) for one in told], frame)
    led = [one for one in counted if not _follows(one, alone)]
    asks = {id: ask for group in _by(led, lambda one: one.asked.measure).values() for id, ask in _asks(group).items()}
    for one in counted:
        asks.setdefault(one.position.id, _of_base(one, counted, asks))
    groups: defaultdict[Asked, list[Position]] = defaultdict(list)
    for one in counted:
        groups[asks[one.position.id]].append(one.position)
    return {ask: _with_parts(positions, ask) for ask, positions in groups.items()}


def _in_time(counted: list[Counted], frame: Frame) -> list[Counted]:
    """The time facet: what tells the frame's own time asks no more than what tells none."""
    own = {
        measure: own_spans(((one.asked.span, one.position.said_at) for one in group
                            if one.asked.span and one.asked.place is None), frame.incident)
        for measure, group in _by(counted, lambda one: one.asked.measure).items()
    }
    return [_asking(one, "span", None) if one.asked.span in own[one.asked.measure] else one for one in counted]


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
    """All facets in turn, those that tell the most apart first."""
    groups = [counted]
    for name, joins in (("group", _equal_to_any), ("place", _equal_to_any), ("victim", _no_clash),
                        ("population", _one_population), ("span", _said_again)):
        groups = [part for group in groups for part in _split(group, name, joins)]
    return [one for group in groups for one in group]


def _split(group: list[Counted], name: str, joins: Joins) -> list[list[Counted]]:
    """The group taken apart by one facet."""
    parts = _by(group, lambda one: getattr(one.asked, name))
    vague = parts.pop(None, []) + parts.pop("unknown", [])
    if name in ("group", "place"):
        parts, vague = _with_all(parts, vague, name)
    if name == "group":
        return [*parts.values(), *([vague] if vague else [])]
    if len(parts) > 1:
        joins = _said_again
    home = {one.position.id: [value for value, told in parts.items() if joins(one, told)] for one in vague}
    for one in vague:
        if len(values := home[one.position.id]) == 1:
            parts[values[0]] = [*parts[values[0]], _asking(one, name, values[0])]
    apart = [one for one in vague if len(home[one.position.id]) != 1]
    return [*parts.values(), *([apart] if apart else [])]


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


def _no_clash(one: Counted, told: list[Counted]) -> bool:
    """Whether the same source does not give another number, in the same report, for those who tell it."""
    return all(
        compare_counts(other.position, one.position) in ("same", "fits")
        for other in told if other.position.document == one.position.document
        and other.position.origin.key == one.position.origin.key
    )


def _equal_to_any(one: Counted, told: list[Counted]) -> bool:
    return any(compare_counts(other.position, one.position) == "same" for other in told) and _no_clash(one, told)


def _said_again(one: Counted, told: list[Counted]) -> bool:
    """Whether its own origin says the same of what they tell of."""
    again = [other for other in told if other.position.origin.key == one.position.origin.key]
    return _equal_to_any(one, again) and _no_clash(one, told)


def _one_population(one: Counted, told: list[Counted]) -> bool:
    """Where only civilians are counted, the dead of whom no more is told are they; where only soldiers are, those of
    a party are, and others if the numbers agree."""
    if not _no_clash(one, told):
        return False
    if told[0].asked.population == "civilian" or one.position.victim is not None:
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


def _with_parts(positions: list[Position], asked: Asked) -> tuple[Position, ...]:
    """What counts only some of those asked about is marked a part of them, and what counts all of a group is
    none, though it is a part of a wider question; nor are parts that nothing whole is told of."""
    here = {one.id for one in positions}
    most = _most(positions)
    whole_of_group = any(whole_group(one.detail, asked.group) for one in positions)
    parts = {
        one.id for one in positions
        if (one.relation == "part" and (asked.group is None or one.relative_to in here))
        or _some_of(one, most)
        or (whole_of_group and one.relation in ("part", None) and not whole_group(one.detail, asked.group))
    }
    if len(parts) == len(positions):
        parts = set()
    marked = []
    for one in positions:
        if one.id in parts:
            marked.append(replace(one, relation="part"))
        else:
            marked.append(replace(one, relation=None) if one.relation == "part" else one)
    return tuple(marked)


def _at_once(position: Position) -> tuple[str, str, str | None]:
    return position.document, position.origin.key, position.said_at


def _most(positions: Iterable[Position]) -> dict[object, float | int]:
    """The most that whole counts give: under None of all, and of what one source says at once in one report."""
    most: dict[object, float | int] = {}
    for one in positions:
        if one.relation is None and one.low is not None:
            for key in (None, _at_once(one)):
                most[key] = max(one.low, most.get(key, one.low))
    return most


def _some_of(one: Position, most: dict[object, float | int]) -> bool:
    """Whether a count is of some of those another one counts: one person told as such; or what its own source says
    at the same time in the same report, which would not give two numbers for the same people."""
    if one.relation is not None or one.high is None:
        return False
    if single(one):
        return most.get(None, 0) > 1
    return 0 < one.high < most.get(_at_once(one), 0)


def _by(counted: Iterable[Counted], key: Callable[[Counted], Hashable]) -> dict[Hashable, list[Counted]]:
    groups: defaultdict[Hashable, list[Counted]] = defaultdict(list)
    for one in counted:
        groups[key(one)].append(one)
    return dict(groups)


def _asking(one: Counted, name: str, value: object) -> Counted:
    return replace(one, asked=replace(one.asked, **{name: value}))  # type: ignore[arg-type]
