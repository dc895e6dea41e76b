"""The answers to one question as they come in over time."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections import defaultdict
from collections.abc import Container, Hashable, Iterable, Iterator, Sequence
from itertools import chain

from sayso.linking.answers.comparison import Compare, narrower, value_of
from sayso.linking.answers.contradiction import contradict, goes_on
from sayso.linking.answers.folding import Fold, after
from sayso.records.brief import Position
from sayso.records.linked import AnswerRelation


class Course:
    """The answers up to a point in time: which stand, and which there are of an origin, side or value.

    Attributes:
        standing: indices of the answers that no later one has overtaken, in order.
    """

    def __init__(self, folds: Sequence[Fold], compare: Compare) -> None:
        self.folds, self.compare = folds, compare
        self.standing: dict[int, None] = {}
        self._of: defaultdict[Hashable, list[int]] = defaultdict(list)
        self._at = {position.id: index for index, fold in enumerate(folds) for position in fold.positions}
        # Counts that stood by their upper bounds, by whether their counting goes on; and those that add to another.
        self._highs: dict[bool, list[tuple[float, int]]] = {True: [], False: []}
        self._adding: list[int] = []
        self._wholes = [index for index, fold in enumerate(folds) if not fold.part and not fold.denied]
        # Answers of earlier versions of articles, by origin.
        self._replaced: defaultdict[str, list[int]] = defaultdict(list)

    def add(self, index: int) -> tuple[AnswerRelation, int | None]:
        """The relation of the next answer, which from then on is one of those before.

        One that a later version of its article replaced is held against those before, and none but its article's later
        answers against it: it is shown, and the others stand as if it had never been said.
        """
        fold = self.folds[index]
        if fold.part:
            return self._part(index)
        of_before = self._of_earlier_version(fold)
        relation, to = self._by_its_own(fold) or self._by_another(fold)
        if fold.replaced:
            self._replaced[fold.key].append(index)
        else:
            self._stand(index, relation, to)
        return of_before or (relation, to)

    def _stand(self, index: int, relation: AnswerRelation, to: int | None) -> None:
        """What stands once this answer is given, and where later ones find it."""
        fold = self.folds[index]
        stale = relation == "corroborates" and to not in self.standing
        if to is not None and relation in ("updates", "corrects") and fold.lead.relation != "adds":
            for before in {to, *self._of["side", fold.side]}:
                self.standing.pop(before, None)
        self._pass_by(fold)
        if not (stale or relation == "repeats" or fold.denied):
            self.standing[index] = None
            self._bound(index)
        for kind, value in (("key", fold.key), ("side", fold.side), ("value", value_of(fold.lead))):
            self._of[kind, value].append(index)
        if fold.denied:
            self._of["denied", ""].append(index)

    def _of_earlier_version(self, fold: Fold) -> tuple[AnswerRelation, int] | None:
        """Against the last answer of its origin in an earlier version of its article, which it takes the place of."""
        for one in reversed(self._replaced[fold.key] if fold.editions else ()):
            how = self.compare(self.folds[one].lead, fold.lead)
            if how != "apart" and after(fold, self.folds[one]):
                relation = _by_the_same(self.folds[one], fold, how, True)
                return ("corrects" if relation == "corrects" else "updates"), one
        return None

    def _pass_by(self, fold: Fold) -> None:
        """Lower counts of others, where the counting goes on, no longer stand beside a later one."""
        if fold.lead.topic != "figure" or fold.denied or fold.lead.relation == "adds":
            return
        for one in self._lower(fold):
            other = self.folds[one]
            if self.compare(other.lead, fold.lead) == "moves_on" and not contradict(other, fold, self.compare):
                del self.standing[one]

    def _bound(self, index: int) -> None:
        """Notes a count that stands by its upper bound, so that those below a later one are found at once."""
        lead = self.folds[index].lead
        if lead.relation == "adds":
            self._adding.append(index)
        elif lead.high is not None:
            insort(self._highs[goes_on(self.folds[index])], (lead.high, index))

    def _lower(self, fold: Fold) -> list[int]:
        """The counts that stand of which a later one may be the next: all below it, but of those whose counting does
        not go on, where its own does not either, only its origin's."""
        found = {*self._adding, *self._of["key", fold.key]}
        for kind in (True, False) if goes_on(fold) else (True,):
            held = self._highs[kind]
            end = 0 if fold.lead.low is None else bisect_left(held, (fold.lead.low, -1))
            held[:end] = left = [one for one in held[:end] if one[1] in self.standing]
            found.update(index for _, index in left)
        return [one for one in found if one in self.standing]

    def _part(self, index: int) -> tuple[AnswerRelation, int | None]:
        """What it is a part of: the answer beside which it was told, else the last before it that is no part, else
        the first."""
        whole = self._at.get(self.folds[index].lead.relative_to or "")
        if whole is not None and whole != index:
            return "part_of", whole
        last = bisect_left(self._wholes, index)
        return ("part_of", self._wholes[max(0, last - 1)]) if self._wholes else ("first", None)

    def _by_its_own(self, fold: Fold) -> tuple[AnswerRelation, int] | None:
        """Against the last answer of its origin, or else of its side; one that stands before one that does not."""
        of_key = self._of["key", fold.key]
        for one in _those_standing_first(of_key or self._of["side", fold.side], self.standing):
            if self.folds[one].denied != fold.denied and not _of_one_value(self.folds[one].lead, fold.lead):
                continue  # who denies another's number takes back none of his own
            how = self.compare(self.folds[one].lead, fold.lead)
            if how != "apart":
                return _by_the_same(self.folds[one], fold, how, bool(of_key)), one
        return None

    def _by_another(self, fold: Fold) -> tuple[AnswerRelation, int | None]:
        """Against answers of others, the latest first. To give the same says most; then to contradict, which says
        more than to fit what is left open, or to give what has been overtaken."""
        folds, compare = self.folds, self.compare
        # The latest first, and each only as far as it is needed: thousands may stand, and most agree with the last.
        standing = self.standing
        alike = (one for one in reversed(self._of["value", value_of(fold.lead)]) if folds[one].denied == fold.denied)
        denied = [one for one in reversed(self._of["denied", ""]) if one not in self.standing]
        against = (one for one in chain(reversed(standing), denied) if contradict(folds[one], fold, compare))
        kinds: tuple[tuple[AnswerRelation, Iterable[int]], ...] = (("corroborates", alike), ("contradicts", against))
        if not fold.denied:
            fitting = (one for one in reversed(standing) if compare(folds[one].lead, fold.lead) in ("same", "fits"))
            agreeing = (one for one in reversed(standing) if _agree(folds[one], fold, compare))
            passed = (one for one in reversed(standing) if compare(folds[one].lead, fold.lead) == "moves_on")
            kinds = (
                ("corroborates", agreeing), ("contradicts", against), ("corroborates", fitting),
                ("corroborates", alike), ("updates", passed),
            )
        for relation, found in kinds:
            if (one := next(iter(found), None)) is not None:
                return relation, one
        return "first", None


def _of_one_value(one: Position, other: Position) -> bool:
    return (one.stance, one.low, one.high) == (other.stance, other.low, other.high)


def _those_standing_first(found: Sequence[int], standing: Container[int]) -> Iterator[int]:
    """The latest first, those that stand before those that do not."""
    yield from (one for one in reversed(found) if one in standing)
    yield from (one for one in reversed(found) if one not in standing)


def _by_the_same(earlier: Fold, later: Fold, how: str, origin: bool) -> AnswerRelation:
    if earlier.denied != later.denied:
        return "corrects" if how in ("same", "fits") else "updates"
    if how in ("takes_back", "clashes"):
        return "corrects"
    if how == "moves_on":
        return "updates"
    less = later.lead.stance == earlier.lead.stance != "" and later.lead.low is None and later.lead.high is None
    if value_of(earlier.lead) != value_of(later.lead) and not less and (
            later.lead.stance or narrower(later.lead, earlier.lead)):
        return "updates"
    return "repeats" if origin else "corroborates"


def _agree(earlier: Fold, later: Fold, compare: Compare) -> bool:
    how = compare(earlier.lead, later.lead)
    return how == "same" or (how == "fits" and not _open(earlier, later))


def _open(one: Fold, other: Fold) -> bool:
    """Whether they fit only because a count is left open ("at least 12" fits 41)."""
    return not one.lead.stance and (one.lead.high is None) != (other.lead.high is None)
