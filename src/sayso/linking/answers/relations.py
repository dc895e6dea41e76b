"""How each answer stands to those before it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.linking.answers.comparison import Compare
from sayso.linking.answers.course import Course
from sayso.linking.answers.folding import Fold
from sayso.records.linked import AnswerRelation


@dataclass(frozen=True, slots=True, kw_only=True)
class Related:
    """One answer with its place among the others.

    Attributes:
        relation: to the answer of index `to`; None for the first of its origin that stands alone.
        rises: it goes on from that answer and does not only tell it more exactly.
        stands: no later answer has overtaken it, and it is no part, no denial and no repetition.
    """

    fold: Fold
    relation: AnswerRelation
    to: int | None
    rises: bool
    stands: bool


def related(folds: Sequence[Fold], compare: Compare) -> tuple[Related, ...]:
    """The relation of each answer to an earlier one, in the order given (that of `folded`).

    Near-linear: each is held against those that still stand, and those of its origin and its value alone.
    """
    course = Course(folds, compare)
    found = [course.add(index) for index in range(len(folds))]
    return tuple(
        Related(
            fold=fold, relation=relation, to=to, stands=index in course.standing,
            rises=relation == "updates" and to is not None and compare(folds[to].lead, fold.lead) == "moves_on",
        )
        for index, (fold, (relation, to)) in enumerate(zip(folds, found, strict=True))
    )
