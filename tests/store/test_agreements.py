"""Agreements by when they begin, read as far as they are asked for."""

import dataclasses

import pytest

from sayso.linking.agreements import agreement_questions, courses_of
from sayso.records.brief import Position
from sayso.store import Relinked, Store, open_store
from tests.linking.stances import BROKER, NORTH, SCOPE, SOUTH, broke, frame, origin, stance
from tests.store.reports import brief, original, record

FIRST = [
    stance("announced", origin("Brokeria", BROKER), by=BROKER, said="2023-05-01", since="2023-05-02T06:00:00Z"),
    stance("accepted", origin("Northern ministry", NORTH), by=NORTH, said="2023-05-02", since="2023-05-02T06:00:00Z"),
    broke(SOUTH, origin("Northern ministry", NORTH), said="2023-05-03"),
]
SECOND = [stance("announced", origin("Brokeria", BROKER), by=BROKER, said="2024-01-01", since="2024-01-02")]


def kept(where: str, positions: list[Position]) -> Store:
    store = open_store(where)
    store.add(record("a"), dataclasses.replace(brief("a"), positions=tuple(positions)), original(), version="1")
    asked = [dataclasses.replace(one, scope=SCOPE) for one in agreement_questions(frame(positions))]
    store.relink(Relinked(linked=("doc_a",), questions=tuple(asked)))
    return store


@pytest.fixture
def store(where: str) -> Store:
    return kept(where, [*SECOND, *FIRST])


def test_they_come_by_when_they_begin_with_all_that_is_told_of_each(store: Store) -> None:
    with store:
        told = list(store.overview.agreements())
    assert [one.begins for one in told] == ["2023-05-02T06:00:00Z", "2024-01-02"]
    assert [{one.id for one in held.positions} for held in told] == [
        {one.id for one in FIRST}, {one.id for one in SECOND}]
    assert [course.start for held in told for course in courses_of(held.positions)] == [one.begins for one in told]


def test_so_much_is_read_as_is_asked_for_and_the_rest_is_counted(store: Store) -> None:
    with store:
        (first, second) = store.overview.agreements(steps=1, words=1)
        (early, later) = store.overview.agreements(until="2023-05-02")
    assert ([one.stance for one in first.positions], first.left) == (["announced"], 2)
    assert (len(second.positions), second.left) == (1, 0)
    assert {one.stance for one in early.positions} == {"announced", "accepted"}
    assert (later.positions, later.left) == ((), 0)


def test_of_a_party_those_alone_in_which_it_may_take_part(store: Store) -> None:
    with store:
        of = {side.id: [(one.begins[:4], one.certain) for one in store.overview.agreements(side.id)]
              for side in (NORTH, SOUTH, BROKER)}
    assert of[NORTH.id] == [("2023", True)]
    assert of[BROKER.id] == [("2023", True), ("2024", True)]
    # Whoever is accused alone is named; of what names no doer it shows from what is told whether a party takes part.
    assert of[SOUTH.id] == [("2023", True)]
    with store:
        assert [one.certain for one in store.overview.agreements("act_unknown")] == [False]


def test_what_nobody_dates_comes_by_when_it_was_first_told(where: str) -> None:
    loose = [stance("accepted", origin("Northern ministry", NORTH), by=NORTH, said="2022-03-01")]
    with kept(where, [*FIRST, *loose]) as store:
        assert [one.begins for one in store.overview.agreements()] == ["2022-03-01", "2023-05-02T06:00:00Z"]
