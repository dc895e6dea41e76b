"""A judgement as opinions, one for each part that it speaks of: whoever judges a claim judges what is told in it."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from sayso.judging.stating import values_of
from sayso.records.judgement import Judgement
from sayso.records.stated import Stated, StatedClaim, StatedEvent, StatedFigure, StatedPlace, StatedTime, Value

__all__ = ["Opinion", "opinions_of"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Opinion:
    """What one judgement says of one part.

    Attributes:
        part: as it stood. within: the claim in which a figure or event stands.
        rejects: that it is not so. values: else what it vouches for, by field.
        told: the fields that it is told of beside the record; "" for the part as a whole.
    """

    judgement: Judgement
    part: Stated
    within: StatedClaim | None = None
    rejects: bool = False
    values: Mapping[str, Value] = field(default_factory=dict)
    told: tuple[str, ...] = ("",)


def opinions_of(judgement: Judgement) -> Iterator[Opinion]:
    """The opinions of a judgement on what a report says.

    To accept or add a claim is to accept the figures and events in it with their places and times; to reject one is
    to reject that it was made, and they go with it. Who corrects a value vouches for that value, not for the others.
    """
    part = judgement.part
    if part is None:
        return
    if judgement.kind == "reject":
        yield Opinion(judgement=judgement, part=part, within=judgement.within, rejects=True)
        return
    if judgement.kind == "correct":
        values = {one.field: one.person for one in judgement.changes}
        yield Opinion(judgement=judgement, part=part, within=judgement.within, values=values, told=tuple(values))
        return
    yield from _vouched(judgement, part, judgement.within)
    if isinstance(part, StatedClaim):
        held: tuple[StatedFigure | StatedEvent, ...] = (*part.figures, *part.events)
        alone = dataclasses.replace(part, figures=(), events=())
        for one in held:
            yield from _vouched(judgement, one, alone)


def _vouched(judgement: Judgement, part: Stated, within: StatedClaim | None) -> Iterator[Opinion]:
    """That a part is as it stands, and that the words for its places and times mean what they do."""
    yield Opinion(judgement=judgement, part=part, within=within, values=values_of(part))
    for value in values_of(part).values():
        if value is not part and isinstance(value, StatedPlace | StatedTime) and value.span is not None:
            yield Opinion(judgement=judgement, part=value, values=values_of(value))
