"""What is told of many answers without holding each against each is what each against each tells."""

from __future__ import annotations

from itertools import combinations

from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.linking.answers.answering import answered
from sayso.linking.answers.contradiction import contradict
from sayso.linking.answers.course import Course
from sayso.linking.answers.dispute import disputed
from sayso.linking.answers.folding import Fold, folded
from sayso.linking.facts.questions import compare_facts
from sayso.linking.figures.numbers import compare_counts
from sayso.records.brief import Position
from tests.linking.answers.telling import ENEMY, HOSPITAL, MINISTRY, POLICE, PREMIER, told, took, unnamed, voice

ORIGINS = st.sampled_from([MINISTRY, PREMIER, ENEMY, POLICE, HOSPITAL, voice("v"), unnamed("u")])
DAYS = st.sampled_from(["2031-05-02", "2031-05-03", "2031-05-04T10:00:00Z"])
COUNTS = st.builds(
    told, st.sampled_from("abcdef"), ORIGINS, st.sampled_from([None, 3, 5, 9]), st.sampled_from([None, 5, 12]),
    said=DAYS, exact=st.booleans(), start=st.integers(0, 9), polarity=st.sampled_from("++-"),
    relation=st.sampled_from([None, None, None, "adds", "part"]), cumulative=st.sampled_from([None, True]))


class Plainly(Course):
    """Holds each count against all that stand."""

    def _lower(self, fold: Fold) -> list[int]:
        return list(self.standing)


@settings(deadline=None)
@given(st.lists(COUNTS, max_size=12))
def test_counts_are_related_and_disputed_as_each_against_each_tells(positions: list[Position]):
    folds = folded({one.id: one for one in positions}.values(), (), compare_counts, {})
    course, plainly = Course(folds, compare_counts), Plainly(folds, compare_counts)
    for index in range(len(folds)):
        assert course.add(index) == plainly.add(index)
        assert course.standing == plainly.standing
    live = [fold for index, fold in enumerate(folds) if index in course.standing or fold.denied]
    assert disputed(live, compare_counts) == any(
        contradict(one, other, compare_counts) for one, other in combinations(live, 2) if not _alike(one, other))


def test_thousands_of_answers_take_no_time_for_each_pair():
    """Half a million pairs of counts that can all be true, and of answers one of which is not sure."""
    counts = [told(f"d{number}", voice(f"d{number}"), number + 1, exact=False) for number in range(1000)]
    facts = [took(f"d{number}", voice(f"d{number}"), ("yes", "uncertain")[number % 2]) for number in range(1000)]
    asked = 0

    def counting(earlier: Position, later: Position):
        nonlocal asked
        asked += 1
        return (compare_facts if earlier.topic == "fact" else compare_counts)(earlier, later)

    for positions in (counts, facts):
        found = answered("que_1", positions, copies=(), publishers={}, compare=counting, say=lambda one: one.stance)
        assert len(found.answers) == len(found.standing) == 1000
    assert asked < 20_000


def _alike(one: Fold, other: Fold) -> bool:
    return all(getattr(one.lead, name) == getattr(other.lead, name)
               for name in ("polarity", "stance", "by", "low", "high", "relation"))
