"""People's judgements applied to what the machine read: the record as it stands."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from sayso.judging.anchoring import anchored
from sayso.judging.draft import Draft
from sayso.judging.finding import ALIKE, NEARLY, found_again, same_name
from sayso.judging.opinions import Opinion, opinions_of
from sayso.judging.stances import against, in_effect
from sayso.judging.stating import Part, kind_of, values_of, words_of
from sayso.records.by_id import ById
from sayso.records.judgement import Judged, Judgement, PartKind
from sayso.records.record import Claim, Event, Figure, Place, Record
from sayso.records.stated import StatedClaim, Value

__all__ = ["Astray", "Standing", "judged"]

_ORDER: Mapping[PartKind, int] = {"place": 0, "time": 1, "figure": 2, "event": 3, "claim": 4}


@dataclass(frozen=True, slots=True, kw_only=True)
class Astray:
    """A judgement that nothing in the report answers to any more, and why, in words."""

    judgement: Judgement
    why: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Standing:
    """A record as it stands.

    Attributes:
        record: with all judgements applied; what they did is in `record.judged`.
        astray: judgements that could not be.
    """

    record: Record
    astray: tuple[Astray, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class _Met:
    """An opinion and what it is about; `machine` is what the machine's own reading states there, by field."""

    opinion: Opinion
    part: Part
    machine: dict[str, Value]


def judged(record: Record, judgements: Iterable[Judgement]) -> Standing:
    """The record as it stands under the judgements that were not taken back.

    It follows from the machine's reading and the set of judgements alone, not from the order in which either came.
    Of several judgements on one thing the latest decides, value by value. What was accepted, corrected or added is put
    back where the machine no longer reads it; what was rejected and is no longer read needs nothing.

    Args:
        record: as the machine read it.
    """
    text, astray, draft = record.document.text, [], Draft(dataclasses.replace(record, judged=()))
    opinions: list[Opinion] = []
    for judgement in _standing(record, judgements):
        placed = anchored(judgement, text)
        if placed is None:
            astray.append(Astray(judgement=judgement, why="its words are no longer in the report's text"))
        else:
            opinions += opinions_of(placed)
    for opinion in opinions:
        _put_back(opinion, draft)
    machine, parts = ById(record), draft.parts()
    met: list[_Met] = []
    for opinion in opinions:
        found = found_again(opinion.part, parts)
        if found is None:
            astray.append(Astray(judgement=opinion.judgement, why="the machine no longer reads what was rejected"))
            continue
        met += [_Met(opinion=opinion, part=one, machine=_read(one, draft, machine)) for one in _all_of(found, parts)]
    _apply(met, draft)
    standing = draft.record()
    told = {(one.part, one.field, one.judgement): one for one in _told(met, draft)}
    return Standing(record=dataclasses.replace(standing, judged=tuple(told.values())), astray=tuple(astray))


def _standing(record: Record, judgements: Iterable[Judgement]) -> list[Judgement]:
    """Those on this report that nobody took back, by time."""
    return sorted((one for one in judgements if one.document == record.document.id and one.undone_at is None),
                  key=lambda one: (one.at, one.id))


def _put_back(opinion: Opinion, draft: Draft) -> None:
    """What a person vouches for is put in where the machine does not read it."""
    least = NEARLY if opinion.judgement.kind == "add" else ALIKE
    if opinion.rejects or found_again(opinion.part, draft.parts(), least) is not None:
        return
    holder = None
    if opinion.within is not None:
        holder = found_again(opinion.within, draft.parts()) or draft.put(opinion.within)
    part = dataclasses.replace(opinion.part, figures=(), events=()) if isinstance(opinion.part, StatedClaim) \
        else opinion.part
    draft.put(part, holder.id if holder else None)


def _all_of(found: Part, parts: list[Part]) -> list[Part]:
    """The part; of a place, every mention of it under the same name."""
    return list(same_name(found, parts)) if isinstance(found, Place) else [found]


def _read(part: Part, draft: Draft, machine: ById) -> dict[str, Value]:
    """What the machine states of a part; nothing of one that it does not read."""
    known = {**machine.claims, **machine.figures, **machine.events, **machine.places, **machine.times}
    return values_of(draft.stated(part)) if part.id in known else {}


def _apply(met: list[_Met], draft: Draft) -> None:
    """Sets what each part's latest opinions say; rejections last, since a claim takes its figures with it."""
    by_part = _by_part(met)
    for held in by_part:
        part = held[0].part
        for one in held:
            for field, value in one.opinion.values.items():
                if in_effect(one.opinion, field, [other.opinion for other in held]):
                    draft.set(part, field, value, by_words=one.opinion.judgement.kind == "accept")
    for held in by_part:
        if held[-1].opinion.rejects:
            draft.drop(held[0].part)


def _by_part(met: list[_Met]) -> list[list[_Met]]:
    """What is said of each part, by time; what is referred to first, then in the order of the text."""
    parts: dict[str, list[_Met]] = {}
    for one in met:
        parts.setdefault(one.part.id, []).append(one)
    return sorted(parts.values(), key=lambda held: (
        _ORDER[kind_of(held[0].part)], words_of(held[0].part)[0].start, held[0].part.id))


def _told(met: list[_Met], draft: Draft) -> Iterator[Judged]:
    """What each judgement means for each part, in the order of the parts and of time."""
    for held in _by_part(met):
        opinions, part = [one.opinion for one in held], held[0].part
        stands = draft.holds(kind_of(part), part.id)
        claim = part.id if isinstance(part, Claim) else part.claim if isinstance(part, Figure | Event) else None
        for one in held:
            opinion = one.opinion
            for field in opinion.told:
                value = opinion.values.get(field)
                yield Judged(
                    part=part.id, kind=kind_of(part), claim=claim, words=words_of(part), field=field,
                    machine=one.machine.get(field), person=value, judgement=opinion.judgement.id,
                    decision=opinion.judgement.kind, author=opinion.judgement.author, at=opinion.judgement.at,
                    in_effect=in_effect(opinion, field, opinions) and stands != opinion.rejects,
                    against=against(opinion, field, opinions))

