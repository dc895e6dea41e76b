"""What is true of a planted stream: who told what, where it stands in which report, and what belongs together."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

Role = Literal["said", "voice", "earlier", "background"]
Relation = Literal["repeats", "updates", "corrects", "corroborates", "contradicts", "part_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One who first says things.

    Attributes:
        key: the same source has one key in all reports; an anonymous one has one for each report that is no copy.
        forms: noun phrases that introduce it. short: how it is called after that; "" where nothing short is clear.
        side: key of the party it belongs to or speaks for, "" if none.
    """

    key: str
    forms: tuple[str, ...]
    short: str = ""
    side: str = ""
    anonymous: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question of the known history.

    Attributes:
        id: readable. topic, measure: as `sayso.records.brief.Position`. incident: None for a wider scope.
        whole: id of the question of which it is a part.
    """

    id: str
    topic: str
    measure: str
    incident: str | None
    whole: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """What one source says in answer to one question at one time; bounds are inclusive, None is open."""

    id: str
    asked: str
    source: Source
    at: datetime
    low: int | None = None
    high: int | None = None
    hedge: str = ""
    stance: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Mention:
    """Where something told stands in a report, and how: attributed, in the report's own voice, as a count now
    overtaken, or as background to another incident."""

    report: str
    start: int
    end: int
    told: str
    role: Role


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A report as published; `copied` is the report whose text it reprints."""

    id: str
    title: str
    publisher: str
    published: datetime
    text: str
    incident: str
    copied: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Planted:
    """A stream of reports, in the order of publication, and what is true of it."""

    reports: tuple[Written, ...]
    mentions: tuple[Mention, ...]
    asked: dict[str, Asked]
    told: dict[str, Told]


def relation(planted: Planted, later: Told, earlier: Told) -> Relation | None:
    """What a later statement is to an earlier one of any question; None where they have nothing to do with each other.

    A side's newer count replaces its older one, whoever of the side gives it; other origins agree where their bounds
    overlap. The planner sees to it that no pair is a matter of taste.
    """
    if later.id == earlier.id:
        return "repeats"
    if later.asked != earlier.asked:
        return "part_of" if planted.asked[later.asked].whole == earlier.asked else None
    one, other = later.source, earlier.source
    one_side = one.key == other.key or (one.side and one.side == other.side)
    if later.stance or earlier.stance:
        same = later.stance == earlier.stance
        return "corroborates" if same else "corrects" if one_side else "contradicts"
    if one_side and _least(later) != _least(earlier):
        return "updates" if _least(later) > _least(earlier) else "corrects"
    return "corroborates" if overlap(later, earlier) else "contradicts"


def _least(told: Told) -> int:
    return told.low if told.low is not None else told.high or 0


def overlap(one: Told, other: Told) -> bool:
    """Whether one number could satisfy both."""
    low = max(one.low or 0, other.low or 0)
    highs = [told.high for told in (one, other) if told.high is not None]
    return not highs or low <= min(highs)


def standing(planted: Planted, told: Told) -> tuple[Told, ...]:
    """What stood in answer to a statement's question, and to the one that is its whole, when it was made: of each
    source the latest."""
    asked = {told.asked, planted.asked[told.asked].whole}
    latest: dict[tuple[str, str], Told] = {}
    for other in sorted(planted.told.values(), key=lambda one: (one.at, one.id)):
        if other.asked in asked and other.id != told.id and other.at <= told.at:
            latest[(other.asked, other.source.key)] = other
    return tuple(latest.values())
