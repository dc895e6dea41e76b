"""How each answer stands to those before it.

A count of Tuesday evening and one of Wednesday may both have been right where the counting goes on: since the war
began, or by those who only report what they hear. There a later, higher count of another origin overtakes. Of what
is over, two who answer for their numbers contradict each other; so do two on one day, a later count that is lower,
and two sides of a conflict (UCDP keeps a low and a high estimate for that; Every Casualty Counts asks that sources
be kept apart and dated).
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sayso.linking.answers.comparison import Compare, narrower, value_of
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
    """The relation of each answer to an earlier one, in the order given (that of `folded`)."""
    found: list[tuple[AnswerRelation, int | None]] = []
    overtaken: set[int] = set()
    for index, fold in enumerate(folds):
        relation, to = _relation(index, folds, overtaken, compare)
        found.append((relation, to))
        of_old = relation == "corroborates" and to in overtaken
        if of_old or relation in ("repeats", "part_of") or fold.denied or fold.part:
            overtaken.add(index)
        if to is not None and relation in ("updates", "corrects") and fold.lead.relation != "adds":
            overtaken.update(before for before in range(index)
                             if before == to or folds[before].side == fold.side)
    return tuple(
        Related(
            fold=fold, relation=relation, to=to, stands=index not in overtaken,
            rises=relation == "updates" and to is not None and compare(folds[to].lead, fold.lead) == "moves_on",
        )
        for index, (fold, (relation, to)) in enumerate(zip(folds, found, strict=True))
    )


def contradict(earlier: Fold, later: Fold, compare: Compare) -> bool:
    """Whether two answers of different origins cannot both be right."""
    if earlier.key == later.key or earlier.part or later.part:
        return False
    how = compare(earlier.lead, later.lead)
    if earlier.denied or later.denied:
        return earlier.denied != later.denied and how in ("same", "fits")
    if how == "moves_on":
        return earlier.day == later.day or _opposed(earlier, later) or not (_goes_on(earlier) or _goes_on(later))
    return how in ("takes_back", "clashes")


def _opposed(one: Fold, other: Fold) -> bool:
    """Whether two sides speak."""
    return one.origin.party is not None and other.origin.party is not None and one.side != other.side


def _goes_on(fold: Fold) -> bool:
    """Whether its count may grow from day to day: one since a day, or one of a report, outlet or unnamed source,
    which give what is known so far. A state of things ("in force") goes on too."""
    lead = fold.lead
    if lead.topic != "figure" or fold.origin.kind not in ("speaker", "institution"):
        return True
    return any(one.since is not None or one.cumulative for one in fold.positions)


def _relation(
    index: int, folds: Sequence[Fold], overtaken: set[int], compare: Compare
) -> tuple[AnswerRelation, int | None]:
    fold = folds[index]
    if fold.part:
        return _part(index, folds)
    before = [one for one in reversed(range(index)) if not folds[one].part]
    own = [one for one in before if folds[one].key == fold.key]
    side = own or [one for one in before if folds[one].side == fold.side]
    for one in (*(one for one in side if one not in overtaken), *side):
        how = compare(folds[one].lead, fold.lead)
        if how != "apart":
            return _by_the_same(folds[one], fold, how, bool(own)), one
    return _by_another(fold, before, folds, overtaken, compare)


def _part(index: int, folds: Sequence[Fold]) -> tuple[AnswerRelation, int | None]:
    """What it is a part of: the answer beside which it was told, else the last before it that is no part, else the
    first."""
    whole = folds[index].lead.relative_to
    for one, other in enumerate(folds):
        if any(position.id == whole for position in other.positions):
            return "part_of", one
    wholes = [one for one, other in enumerate(folds) if not other.part and not other.denied]
    before = [one for one in wholes if one < index]
    return ("part_of", (before or wholes[:1])[-1]) if wholes else ("first", None)


def _by_the_same(earlier: Fold, later: Fold, how: str, origin: bool) -> AnswerRelation:
    if earlier.denied != later.denied:
        return "corrects" if how in ("same", "fits") else "updates"
    if how in ("takes_back", "clashes"):
        return "corrects"
    if how == "moves_on":
        return "updates"
    if value_of(earlier.lead) != value_of(later.lead) and (later.lead.stance or narrower(later.lead, earlier.lead)):
        return "updates"
    return "repeats" if origin else "corroborates"


def _by_another(
    fold: Fold, before: list[int], folds: Sequence[Fold], overtaken: set[int], compare: Compare
) -> tuple[AnswerRelation, int | None]:
    """Against answers of others, the latest first. To give the same says most; then to contradict, which says more
    than to fit what is left open, or to give what has been overtaken."""
    standing = [one for one in before if one not in overtaken]
    old = [one for one in before if one in overtaken]
    how = {one: compare(folds[one].lead, fold.lead) for one in before}
    if fold.denied:
        alike = [one for one in before if folds[one].denied and how[one] == "same"]
        agreeing, faintly = alike, []
    else:
        agreeing = [one for one in standing if how[one] == "same" and not folds[one].denied]
        fitting = [one for one in standing if how[one] == "fits" and not folds[one].denied]
        agreeing += [one for one in fitting if not _open(folds[one], fold)]
        faintly = [one for one in fitting if _open(folds[one], fold)]
        faintly += [one for one in old if how[one] == "same" and not folds[one].denied]
    against = [one for one in (*standing, *(one for one in old if folds[one].denied))
               if contradict(folds[one], fold, compare)]
    passed = [one for one in standing if how[one] == "moves_on" and not fold.denied]
    kinds: tuple[tuple[AnswerRelation, list[int]], ...] = (
        ("corroborates", agreeing), ("contradicts", against), ("corroborates", faintly), ("updates", passed))
    return next(((relation, found[0]) for relation, found in kinds if found), ("first", None))


def _open(one: Fold, other: Fold) -> bool:
    """Whether they fit only because a count is left open ("at least 12" fits 41)."""
    return not one.lead.stance and (one.lead.high is None) != (other.lead.high is None)
