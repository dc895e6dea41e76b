"""The questions of one frame that are answered by yes, no or uncertain."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sayso.lexicon.fact_kinds import fact_kinds
from sayso.lexicon.phrases import fold_phrase
from sayso.linking.answers import Comparison
from sayso.linking.asking import Asked, put
from sayso.linking.sides import one_of
from sayso.records.brief import Position, Whereabouts
from sayso.records.linked import Frame, Question

__all__ = ["fact_questions"]

_Key = tuple[str, str, str, str]
# Kinds too general to be asked where a more exact one is asked of the same place and nobody contests them.
_GENERAL = frozenset(["attack", "clashes"])
# Kinds that tell by what a place was attacked.
_OF_WEAPONS = frozenset(["shelling", "air strike", "bombing", "mines", "chemical attack"])


def fact_questions(frame: Frame) -> tuple[Question, ...]:
    """Questions on whether something happened, in the order of their ids; the order of positions does not matter.

    Asked is what a place suffered if somebody other than the report tells it, and what one side did to another
    if somebody denies it or is not sure. What reports tell in their own voice alone, nobody contests.
    """
    found: defaultdict[_Key, list[Position]] = defaultdict(list)
    places = _places(frame.positions)
    for one in frame.positions:
        if one.topic == "fact":
            found[_key(one, places)].append(one)
    groups = _told_exactly(found)
    exact = {key[1] for key in groups if key[0] not in _GENERAL and key[1]}
    asked = [_question(key, group, frame) for key, group in groups.items() if _worth_asking(key, group, exact)]
    return tuple(sorted(asked, key=lambda one: one.id))


def _told_exactly(groups: dict[_Key, list[Position]]) -> dict[_Key, list[Position]]:
    """An attack in general words at a place of which one exact kind of attack is told is that one: who says that
    Alton was "struck", or denies it, answers whether it was shelled, if shelling is all that is told of it."""
    joined: dict[_Key, list[Position]] = {}
    for key, group in sorted(groups.items()):
        exact = [other for other in groups if other[0] in _OF_WEAPONS and other[1:] == key[1:]]
        target = exact[0] if key[0] == "attack" and key[1] and len(exact) == 1 else key
        joined.setdefault(target, []).extend(group)
    return joined


def _places(positions: Iterable[Position]) -> dict[str, str]:
    """Of each name of a place that some report locates, where it is; several of one name are left apart."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for one in positions:
        if one.place and one.place.gazetteer_id:
            found[_folded(one.place)].add(one.place.gazetteer_id)
    return {name: next(iter(ids)) for name, ids in found.items() if len(ids) == 1}


def _folded(place: Whereabouts) -> str:
    return " ".join(fold_phrase(place.name))


def _key(one: Position, places: dict[str, str]) -> _Key:
    if one.place:
        return one.measure, one.place.gazetteer_id or places.get(_folded(one.place), _folded(one.place)), "", ""
    return one.measure, "", one.by.id if one.by else "", one.victim.id if one.victim else ""


def _worth_asking(key: _Key, group: list[Position], exact: set[str]) -> bool:
    contested = any(one.stance != "yes" for one in group)
    if not key[1]:
        return any(one.stance == "no" for one in group) and any(one.origin.kind != "report" for one in group)
    if key[0] in _GENERAL and key[1] in exact and not contested:
        return False
    return contested or any(one.origin.kind != "report" for one in group)


def _question(key: _Key, group: list[Position], frame: Frame) -> Question:
    kind = fact_kinds()[key[0]]
    places = sorted((one.place for one in group if one.place), key=lambda one: (one.gazetteer_id is None, one.name))
    by, victim = one_of(one.by for one in group), one_of(one.victim for one in group)
    text = kind.of_place.format(place=places[0].name) if places else kind.of_side.format(
        by=by.name if by else "", victim=victim.name if victim else "")
    days = sorted({one.on[:10] for one in group if one.on})
    asked = Asked(topic="fact", measure=kind.name, text=text, of=key[1:], by=by, victim=victim,
                  place=places[0] if places else None, since=days[0] if days else None)
    return put(asked, group, {one.id: one.stance for one in group}, frame, compare_facts)


def compare_facts(earlier: Position, later: Position) -> Comparison:
    """Yes and no cannot both be true; one who is not sure says nothing against either."""
    if earlier.stance == later.stance:
        return "same"
    return "apart" if "uncertain" in (earlier.stance, later.stance) else "clashes"
