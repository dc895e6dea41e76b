"""The course of one agreement: its positions brought together from all reports, and each side's view at any instant.

Reports call it "the ceasefire" and mean the last one. So those that tell from when it holds come first: starts
of one day, or within half a day of each other, are one agreement. What tells no start belongs to the last
agreement that had started by then. All of it depends on the positions alone, not on their order.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from sayso.linking.agreements.sides import named_in
from sayso.records.brief import Position, Side

__all__ = ["BROKEN", "VIOLATION", "Course", "View", "courses_of", "kind_of", "views_at"]

VIOLATION = " violation"
# Two starts within half a day of each other are one ("midnight" of a day is its start or its end).
_SAME_START = timedelta(hours=12)
# A ceasefire is announced up to a week ahead; two announcements a week apart are of two.
_AHEAD = timedelta(days=7)
# Reports on an agreement whose start nobody tells are of another one after a month of silence.
_SILENCE = timedelta(days=30)
_DAY, _YEAR = 10, 4
# Of what speaks against an agreement, the strongest first.
BROKEN = ("collapsed", "fighting", "doubted")
# Stages of what has begun, and of who broke it.
_IN_FORCE = frozenset(["violated", "denied", "effective", "holding", "kept", "doubted", "collapsed", "ended",
                       "extended", "fighting"])
# What a side does, whoever tells it.
_ACTS = frozenset(["announced", "accepted", "kept", "rejected", "extended", "withdrawn"])


@dataclass(frozen=True, slots=True, kw_only=True)
class Course:
    """One agreement.

    Attributes:
        kind: "ceasefire" and the like. start: ISO 8601, UTC: an instant, a day, a year, as told; None if nobody tells.
        between: the names of the two sides whose it is; empty where reports tell of no two.
        positions: by when they were said.
    """

    kind: str
    start: str | None
    between: tuple[str, ...]
    positions: tuple[Position, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class View:
    """What one holder says of an agreement at an instant: a side, or one who belongs to none."""

    holder: str
    party: Side | None
    position: Position


def kind_of(position: Position) -> str:
    """The kind of agreement a position is about."""
    return position.measure.removesuffix(VIOLATION)


def courses_of(positions: Iterable[Position]) -> tuple[Course, ...]:
    """The agreements that positions of one frame tell of, by kind and start."""
    kinds: defaultdict[str, list[Position]] = defaultdict(list)
    for one in positions:
        if one.topic == "agreement":
            kinds[kind_of(one)].append(one)
    found = [course for kind in sorted(kinds) for course in _courses(kind, sorted(kinds[kind], key=_when))]
    return tuple(sorted(found, key=lambda one: (one.kind, one.start or "", one.positions[0].id)))


def _courses(kind: str, positions: list[Position]) -> list[Course]:
    years: defaultdict[str, list[Position]] = defaultdict(list)
    for one in positions:
        if one.since and len(one.since) == _YEAR:
            years[one.since].append(one)
    rest = [one for one in positions if not (one.since and len(one.since) == _YEAR)]
    starts = _starts(rest)
    groups: defaultdict[str, list[Position]] = defaultdict(list)
    loose = []
    for one in rest:
        start = starts.get(one.since or "") or _meant(one, sorted(set(starts.values())))
        if start:
            groups[start].append(one)
        else:
            loose.append(one)
    dated = [_course(kind, start, group) for start, group in [*groups.items(), *years.items()]]
    return [*dated, *(_course(kind, None, group) for group in _by_silence(loose))]


def _starts(positions: list[Position]) -> dict[str, str]:
    """Of each start told, the one that stands for it: the most exact, then the earliest, of those that are one.

    Announcements of a day that is near no start told stand for themselves.
    """
    told = sorted({one.since for one in positions if one.since}, key=_moment)
    found = _together(told)
    heads = [_moment(one) for one in set(found.values())]
    alone = sorted({one.on for one in positions if one.stance == "announced" and one.on and not one.since
                    and not any(-timedelta(days=1) <= head - _moment(one.on) <= _AHEAD for head in heads)
                    and not any(timedelta(0) <= _moment(one.on) - head <= _AHEAD for head in heads)}, key=_moment)
    return {**found, **_together(alone)}


def _together(told: list[str]) -> dict[str, str]:
    groups: list[list[str]] = []
    for one in told:
        near = groups and (one[:_DAY] == groups[-1][-1][:_DAY] or _exactly_near(groups[-1][-1], one))
        if near:
            groups[-1].append(one)
        else:
            groups.append([one])
    return {one: min(group, key=lambda start: (-len(start), start)) for group in groups for one in group}


def _exactly_near(one: str, other: str) -> bool:
    return min(len(one), len(other)) > _DAY and _moment(other) - _moment(one) <= _SAME_START


def _meant(one: Position, starts: list[str]) -> str | None:
    """The agreement that a position without a start means: the last to have started by then, else the next."""
    told = one.on or one.said_at
    if told is None:
        return starts[-1] if len(starts) == 1 else None
    moment = _moment(told)
    if one.stance.split(" ")[0] in _IN_FORCE:  # broken, held or ended can only be what had begun
        until = moment + timedelta(days=1) if len(told) <= _DAY else moment
        if begun := [start for start in starts if _moment(start) < until]:
            return begun[-1]
    before = [start for start in starts if _moment(start) <= moment + timedelta(days=1)]
    soon = [start for start in starts if moment < _moment(start) <= moment + _AHEAD]
    if one.stance in ("announced", "proposed", "demanded") and soon:
        return soon[0]
    return before[-1] if before else soon[0] if soon else None


def _by_silence(loose: list[Position]) -> list[list[Position]]:
    groups: list[list[Position]] = []
    for one in loose:
        last = groups[-1][-1] if groups else None
        if last and (not one.said_at or not last.said_at or _moment(one.said_at) - _moment(last.said_at) <= _SILENCE):
            groups[-1].append(one)
        else:
            groups.append([one])
    return groups


def _strongest(states: list[Position]) -> list[Position]:
    """What one report says in one voice against an agreement is one answer: the strongest of its words."""
    said: dict[tuple[str, str], str] = {}
    for one in states:
        if one.stance in BROKEN:
            key = one.document, one.origin.key
            said[key] = min(said.get(key, one.stance), one.stance, key=BROKEN.index)
    return [replace(one, stance=said[one.document, one.origin.key]) if one.stance in BROKEN else one for one in states]


def _course(kind: str, start: str | None, positions: list[Position]) -> Course:
    ordered = tuple(sorted(_strongest(positions), key=_when))
    scopes = {one.scope for one in ordered if one.scope}
    sides = {side.name for one in ordered if kind_of(one) != one.measure for side in (one.by, one.victim) if side}
    between = named_in(min(scopes)) if scopes else tuple(sorted(sides)) if len(sides) == 2 else ()
    return Course(kind=kind, start=start, between=between, positions=ordered)


def views_at(course: Course, instant: str) -> tuple[View, ...]:
    """The latest view of each holder at an instant, on the agreement and on who broke it, by the holder's name.

    What a report tells that a side did (accepted, withdrew) is that side's view; a report's own account is its own.

    Args:
        instant: ISO 8601; a day means all of it.
    """
    until = _moment(instant) if len(instant) > _DAY else _moment(instant) + timedelta(days=1, microseconds=-1)
    latest: dict[tuple[str, str, str], View] = {}
    for one in course.positions:
        if one.said_at is None or _moment(one.said_at) > until:
            continue
        party, name = _holder(one)
        accused = one.by.id if one.by and one.measure.endswith(VIOLATION) else ""
        latest[party.id if party else name, one.measure, accused] = View(holder=name, party=party, position=one)
    return tuple(sorted(latest.values(), key=lambda one: (one.holder, one.position.measure, one.position.id)))


def _holder(one: Position) -> tuple[Side | None, str]:
    party = one.origin.party
    if party is None and one.by and one.stance in _ACTS and one.origin.kind in ("report", "outlet", "unnamed"):
        party = one.by
    return party, party.name if party else one.origin.name


def _when(one: Position) -> tuple[str, str, int, str]:
    return one.said_at or "", one.document, one.words.start, one.id


def _moment(told: str) -> datetime:
    found = datetime.fromisoformat(told.replace("Z", "+00:00")) if len(told) > _YEAR else datetime(int(told), 1, 1)
    return found if found.tzinfo else found.replace(tzinfo=UTC)
