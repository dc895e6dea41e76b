"""The questions of one frame on ground: what changed hands, and who took a place that has a name."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import replace

from sayso.linking.answers import Comparison
from sayso.linking.asking import Asked, area_in_words, put
from sayso.linking.sides import one_of
from sayso.records.brief import Position
from sayso.records.linked import Frame, Question, Range

__all__ = ["territory_questions"]

_CHANGED = frozenset(["taken", "retaken", "handed over", "withdrawn", "changed hands"])


def territory_questions(frame: Frame) -> tuple[Question, ...]:
    """Questions on ground, in the order of their ids; the order of positions does not matter."""
    groups: defaultdict[str, list[Position]] = defaultdict(list)
    for one in frame.positions:
        if one.topic == "territory":
            groups[(one.place.gazetteer_id or one.place.name) if one.place else ""].append(one)
    asked = [_question(key, group, frame) for key, group in groups.items() if _worth_asking(group)]
    return tuple(sorted(asked, key=lambda one: one.id))


def _worth_asking(group: list[Position]) -> bool:
    """Whether somebody says that ground changed hands, or disputes it; a report that alone tells it is no dispute."""
    return any(one.stance in _CHANGED or one.stance == "no comment" for one in group) and any(
        one.origin.kind != "report" for one in group)


def _question(key: str, group: list[Position], frame: Frame) -> Question:
    group = [_in_full(one, group) for one in group]
    by, victim = one_of(one.by for one in group), one_of(one.victim for one in group)
    group = [_in_common(one, group) for one in group]
    places = sorted((one.place for one in group if one.place), key=lambda one: one.name)
    asked = Asked(
        topic="territory", measure="territory", of=(key,), range=_range(group),
        text=f"Who holds {places[0].name}?" if places else "What ground changed hands?",
        victim=victim, by=by,
        place=places[0] if places else None)
    return put(asked, group, {one.id: in_words(one) for one in group}, frame, compare_ground)


def _in_full(one: Position, group: list[Position]) -> Position:
    """The position with what its origin says of the same change elsewhere: who, from whom, how much."""
    again = [other for other in group if other.origin.key == one.origin.key and other.stance == one.stance]
    by = one.by or one_of(other.by for other in again)
    victim = one.victim or one_of(other.victim for other in again)
    fuller = [other for other in again if other.by in (None, by) and one.low in (None, other.low)]
    best = max(fuller, key=lambda other: (other.low is not None, other.id), default=one)
    return replace(one, by=by, victim=victim, low=best.low, high=best.high, hedge=best.hedge)


def _in_common(one: Position, group: list[Position]) -> Position:
    """The position without who had the ground, where others say of the same change no more than who has it: that is
    no other answer, and the question tells whose it was."""
    same = [other for other in group if (other.stance, other.by) == (one.stance, one.by)]
    return replace(one, victim=None) if any(other.victim is None for other in same) else one


def in_words(one: Position) -> str:
    """What a position answers: "taken by X from Y"; an area stands beside it as a number."""
    by = f" by {one.by.name}" if one.by else ""
    whose = f" from {one.victim.name}" if one.victim and one.stance in ("taken", "retaken") else ""
    return f"{one.stance}{by}{whose}"


def _range(group: list[Position]) -> Range | None:
    """The areas told, from the least to the most; None where nobody tells one."""
    told = sorted((one for one in group if one.low is not None or one.high is not None), key=lambda one: one.id)
    if not told:
        return None
    lows, highs = [one.low for one in told], [one.high for one in told]
    low = min((one for one in lows if one is not None), default=None) if None not in lows else None
    high = max((one for one in highs if one is not None), default=None) if None not in highs else None
    why = "; ".join(dict.fromkeys(f"{one.origin.name} says {in_words(one)}{area_in_words(one)}" for one in told))
    return Range(low=low, high=high, why=f"square kilometres: {why}")


def compare_ground(earlier: Position, later: Position) -> Comparison:
    """Silence gives way to an answer, one without direction or area to one with; held and taken follow in time."""
    if earlier.stance == later.stance:
        return "same"
    one, other = _kind(earlier), _kind(later)
    if "no comment" in (one, other):
        return "moves_on" if one == "no comment" and _alike(earlier, later) else "apart"
    if (one == "held") != (other == "held"):
        return "moves_on"
    if earlier.by and later.by and earlier.by != later.by:
        return "moves_on"
    if earlier.low is not None and later.low is not None and earlier.low != later.low:
        return "moves_on" if later.low > earlier.low else "takes_back"
    return "fits"


def _alike(earlier: Position, later: Position) -> bool:
    """Whether both speak for one side: the silence of one side is no answer that another overtakes."""
    return earlier.origin.key == later.origin.key or (
        earlier.origin.party is not None and earlier.origin.party == later.origin.party)


def _kind(one: Position) -> str:
    return next((kind for kind in (*_CHANGED, "held", "no comment") if one.stance.startswith(kind)), one.stance)
