"""The measure gives all to the truth, and takes away for each kind of mistake what that mistake costs."""

from dataclasses import replace

import pytest

from sayso.linking.whole import Linked
from tests.planted.measure import measure
from tests.planted.oracle import oracle
from tests.planted.scores import Scores, bcubed
from tests.planted.stream import planted
from tests.planted.truth import Planted


@pytest.fixture(scope="module")
def stream() -> Planted:
    return planted(7, reports=60)


def scored(stream: Planted, linked: Linked) -> Scores:
    return measure(stream, linked, {one.id: one.id for one in stream.reports})


def test_the_truth_itself_scores_all(stream: Planted):
    scores = scored(stream, oracle(stream))
    assert scores.shares() == dict.fromkeys(scores.shares(), 1.0), scores.causes


def test_nothing_told_scores_nothing(stream: Planted):
    scores = scored(stream, Linked(links=(), copies=(), incidents=(), frames=(), questions=()))
    assert scores.relations.f1 == scores.origins.f1 == scores.agreements.f1 == scores.copies.f1 == 0


def test_every_answer_called_the_first_costs_recall(stream: Planted):
    true = oracle(stream)
    questions = tuple(
        replace(question, answers=tuple(replace(one, relation="first", to=None) for one in question.answers))
        for question in true.questions)
    scores = scored(stream, replace(true, questions=questions))
    # What is left are repetitions.
    assert scores.relations.precision == 1
    assert scores.relations.recall < 0.7


def test_an_update_called_a_contradiction_is_wrong(stream: Planted):
    true = oracle(stream)
    wrong = {"updates": "contradicts", "contradicts": "updates"}
    questions = tuple(
        replace(question, answers=tuple(replace(one, relation=wrong.get(one.relation, one.relation))
                                        for one in question.answers))
        for question in true.questions)
    scores = scored(stream, replace(true, questions=questions))
    assert 0 < scores.relations.f1 < 1
    assert scores.by_relation["updates"].f1 == scores.by_relation["contradicts"].f1 == 0
    assert scores.by_relation["corroborates"].f1 == 1


def test_two_statements_folded_into_one_are_no_repetition(stream: Planted):
    true = oracle(stream)
    questions = []
    for question in true.questions:
        first, *others = question.answers
        words = (*first.words, *(word for one in others for word in one.words))
        questions.append(replace(question, origins=1, answers=(replace(first, words=words),)))
    scores = scored(stream, replace(true, questions=tuple(questions)))
    assert scores.relations.f1 < 0.8
    assert scores.origins.f1 < 0.8


def test_an_origin_split_in_two_is_not_exact(stream: Planted):
    true = oracle(stream)
    one = next(question for question in true.questions if question.origins > 1)
    last = replace(one.answers[-1], origin=replace(one.answers[-1].origin, key=one.answers[0].origin.key))
    changed = replace(one, answers=(*one.answers[:-1], last), origins=one.origins - 1)
    questions = tuple(changed if question.id == one.id else question for question in true.questions)
    scores = scored(stream, replace(true, questions=questions))
    assert scores.origins.right == scores.origins.asked - 1


def test_a_count_that_nobody_told_is_stray(stream: Planted):
    true = oracle(stream)
    one = next(question for question in true.questions if question.topic == "figure")
    first = one.answers[0]
    words = (replace(first.words[0], start=0, end=1),)
    invented = replace(first, id="invented", relation="first", to=None, words=words)
    questions = (*true.questions, replace(one, id="more", answers=(invented,)))
    assert scored(stream, replace(true, questions=questions)).relations.precision < 1


def test_one_heap_of_all_reports_has_recall_alone(stream: Planted):
    true = oracle(stream)
    heap = replace(true.incidents[0], documents=tuple(one.id for one in stream.reports))
    scores = scored(stream, replace(true, incidents=(heap,)))
    assert scores.incidents.recall == pytest.approx(1)
    assert scores.incidents.precision < 0.5


def test_bcubed_is_that_of_the_papers():
    true = {"a": {"1"}, "b": {"1"}, "c": {"2"}, "d": {"2"}}
    told = {"a": {"x"}, "b": {"x"}, "c": {"x"}, "d": {"y"}}
    share = bcubed(true, told)
    # Each report's share of right mates among those told (2/3, 2/3, 1/3, 1) and among the true ones (1, 1, 1/2, 1/2).
    assert share.precision == pytest.approx((2 / 3 + 2 / 3 + 1 / 3 + 1) / 4, abs=1e-4)
    assert share.recall == pytest.approx(3 / 4, abs=1e-4)


def test_a_missed_copy_costs_recall_and_a_wrong_one_precision(stream: Planted):
    true = oracle(stream)
    assert scored(stream, replace(true, copies=true.copies[1:])).copies.recall < 1
    unlike = next(one for one in stream.reports if one.incident != stream.reports[0].incident)
    wrong = replace(true.copies[0], earlier=stream.reports[0].id, later=unlike.id)
    assert scored(stream, replace(true, copies=(*true.copies, wrong))).copies.precision < 1
