"""The answers to one question, from the positions on it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from types import MappingProxyType

from sayso.linking.answers.comparison import Compare, Say
from sayso.linking.answers.dispute import disputed
from sayso.linking.answers.folding import Fold, folded
from sayso.linking.answers.relations import Related, related
from sayso.linking.answers.why import why
from sayso.records.brief import Edition, Position
from sayso.records.identity import content_id
from sayso.records.linked import Answer, Copy, QuestionStatus


@dataclass(frozen=True, slots=True, kw_only=True)
class Answered:
    """What the positions on one question give together.

    Attributes:
        answers: over time. status: see `Question`.
        standing: the positions of the answers that no later one has overtaken, an answer's together.
        origins, outlets: how many stand behind it, those apart who count a part of it alone; and how many publishers
            told of it.
    """

    answers: tuple[Answer, ...]
    status: QuestionStatus
    standing: tuple[tuple[Position, ...], ...]
    origins: int
    outlets: int


def answered(
    question: str, positions: Iterable[Position], *, copies: Iterable[Copy], publishers: Mapping[str, str],
    compare: Compare, say: Say, editions: Mapping[str, Edition] = MappingProxyType({}),
) -> Answered:
    """Folds positions by origin, puts them in time and relates them.

    Args:
        question: its id, of which the answers' ids are made.
        positions: those that answer this question, in any order; at least one.
        copies: among their reports. publishers: of each report.
        compare: how two positions stand to each other by what they say.
        say: what a position answers, in a few words.
        editions: of their reports those that are versions of an article: what only earlier ones say does not stand.
    """
    folds = folded(positions, copies, compare, editions)
    found = related(folds, compare)
    ids = [content_id("ans", question, fold.lead.id) for fold in folds]
    documents = {one.document for fold in folds for one in fold.positions}
    return Answered(
        answers=tuple(
            _answer(ids[index], one, None if one.to is None else ids[one.to],
                    why(one, None if one.to is None else folds[one.to], say))
            for index, one in enumerate(found)
        ),
        status=_status(found, compare),
        standing=tuple(one.fold.positions for one in found if one.stands),
        origins=_origins(folds),
        outlets=len({publishers.get(one, one) for one in documents}),
    )


def _answer(id: str, one: Related, to: str | None, reason: str) -> Answer:
    fold, lead = one.fold, one.fold.lead
    relays = dict.fromkeys(name for position in fold.positions for name in position.relays)
    return Answer(
        id=id,
        stance=lead.stance,
        low=lead.low,
        high=lead.high,
        hedge=lead.hedge,
        origin=fold.origin,
        relays=tuple(relays),
        said_at=fold.said or None,
        relation=one.relation,
        to=to,
        why=reason,
        positions=tuple(position.id for position in fold.positions),
        claims=tuple(dict.fromkeys(position.claim for position in fold.positions)),
        documents=tuple(dict.fromkeys(position.document for position in fold.positions)),
        words=tuple(dict.fromkeys(position.words for position in fold.positions)),
        denied=fold.denied,
    )


def _origins(folds: tuple[Fold, ...]) -> int:
    said = [fold for fold in folds if not fold.replaced] or folds
    return len({fold.key for fold in said if not fold.part} or {fold.key for fold in said})


def _status(found: tuple[Related, ...], compare: Compare) -> QuestionStatus:
    """Disputed while answers that stand, or a denial and what it denies, contradict each other; else what the
    last change was, else whether more than one origin says it."""
    live: list[Fold] = [one.fold for one in found if one.stands or (one.fold.denied and not one.fold.replaced)]
    if disputed(live, compare):
        return "disputed"
    changes = [one for one in found if one.relation == "corrects" or one.rises]
    if changes:
        return "revised" if changes[-1].relation == "corrects" else "rising"
    said = {one.fold.key for one in found if not one.fold.replaced}
    return "agreed" if len(said) > 1 else "single_origin"
