"""The questions of one frame that are answered by yes, no or uncertain."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from sayso.lexicon.fact_kinds import FactKind, fact_kinds
from sayso.lexicon.phrases import fold_phrase
from sayso.linking.answers import Comparison
from sayso.linking.asking import Asked, put
from sayso.linking.sides import one_of
from sayso.records.brief import Position, Side, Whereabouts
from sayso.records.linked import Frame, Question

__all__ = ["fact_questions"]

_Key = tuple[str, str, str, str]
# Kinds too general to be asked where a more exact one is asked of the same place and nobody contests them.
_GENERAL = frozenset(["attack", "clashes"])
# Kinds that an exact one told of the same place says more of.
_VAGUE = frozenset(["attack", "explosion", "bombing"])
# Kinds that tell by what a place was attacked. A town is "bombed" by whoever leaves a bomb there, drops or fires one.
_OF_WEAPONS = frozenset(["shelling", "air strike", "bombing", "mines", "chemical attack"])


def fact_questions(frame: Frame) -> tuple[Question, ...]:
    """Questions on whether something happened, in the order of their ids; the order of positions does not matter.

    Asked is what a place suffered if somebody other than the report tells it, whose deed it was if somebody
    denies it, and what one side did to another if somebody denies it or is not sure. What reports tell in their own
    voice alone, nobody contests.
    """
    found: defaultdict[_Key, list[Position]] = defaultdict(list)
    places = _places(frame.positions)
    for one in frame.positions:
        if one.topic == "fact":
            found[_key(one, places)].append(one)
    groups = _told_of_whom(_told_exactly(found))
    exact = {key[1] for key in groups if key[0] not in _GENERAL and key[1]}
    asked = [_question(key, group, frame) for key, group in groups.items() if _worth_asking(key, group, exact)]
    return tuple(sorted(asked, key=lambda one: one.id))


def _told_exactly(groups: dict[_Key, list[Position]]) -> dict[_Key, list[Position]]:
    """An attack in general words at a place of which one exact kind of attack is told is that one: who says that
    Alton was "struck", or denies it, answers whether it was shelled, if shelling is all that is told of it; of another
    day he does not."""
    joined: dict[_Key, list[Position]] = {}
    for key, group in sorted(groups.items()):
        exact = [other for other in groups if other[0] in _OF_WEAPONS and other[1:] == key[1:]]
        exact = [other for other in exact if other[0] not in _VAGUE] or exact
        whole = exact[0] if key[0] in _VAGUE and key[1] and len(exact) == 1 else None
        days = {one.on[:10] for one in groups[whole] if one.on} if whole else set()
        for one in group:
            other_day = bool(days) and one.on is not None and one.on[:10] not in days
            joined.setdefault(key if whole is None or other_day else whole, []).append(one)
    return joined


def _told_of_whom(groups: dict[_Key, list[Position]]) -> dict[_Key, list[Position]]:
    """Whether a place was struck is one question, whether one side did it another, where anybody says that it did not.

    Who denies that he struck a place does not deny that it was struck; who accuses him answers both, and is asked
    about the side. Where nobody contests whose deed it was, it is not asked apart.
    """
    parted: dict[_Key, list[Position]] = {}
    for key, group in groups.items():
        named = {one.by.id for one in group if one.by}
        contested = {side for one in group if one.stance == "no" and (side := _doer(one, named))}
        for one in group:
            side = _doer(one, named) if key[1] else None
            target = (key[0], key[1], side, "") if side in contested and side else key
            parted.setdefault(target, []).append(one)
    return parted


def _doer(one: Position, named: set[str]) -> str | None:
    """Whose deed it is told to be, or not to be: of a denial that names nobody, the denier's own if others say so."""
    if one.by:
        return one.by.id
    party = one.origin.party
    return party.id if one.stance == "no" and party and party.id in named else None


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
    text = _asked(kind, key, places[0].name if places else "", by, victim)
    days = sorted({one.on[:10] for one in group if one.on})
    asked = Asked(topic="fact", measure=kind.name, text=text, of=key[1:], by=by, victim=victim,
                  place=places[0] if places else None, since=days[0] if days else None)
    return put(asked, group, {one.id: one.stance for one in group}, frame, compare_facts)


def _asked(kind: FactKind, key: _Key, place: str, by: Side | None, victim: Side | None) -> str:
    if key[1] and key[2] and by:
        return kind.of_deed.format(by=by.name, place=place)
    if place:
        return kind.of_place.format(place=place)
    return kind.of_side.format(by=by.name if by else "", victim=victim.name if victim else "")


def compare_facts(earlier: Position, later: Position) -> Comparison:
    """Yes and no cannot both be true; one who is not sure says nothing against either."""
    if earlier.stance == later.stance:
        return "same"
    return "apart" if "uncertain" in (earlier.stance, later.stance) else "clashes"
