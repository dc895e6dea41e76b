"""Who is meant by a name that several persons bear: the one named last before it, found without looking at all."""

import time
from typing import Any

from sayso.grounding.actors.names import _distance
from sayso.grounding.actors.nodes import Entity, Node


def node(number: int) -> Node:
    mention: Any = None
    return Node(number=number, mention=mention, token=number, first=number, last=number + 1, sentence=0, kind="person")


def named(*numbers: int) -> Entity:
    found = Entity(kind="person")
    for number in numbers:
        found.add(node(number))
    return found


def test_the_nearest_before_counts_and_one_that_only_follows_is_farther_than_any_before():
    assert _distance(named(9, 2, 5), node(7)) == (0, 2)
    assert _distance(named(9, 8), node(7)) == (1, 1)
    assert _distance(named(1), node(7)) < _distance(named(8), node(7))


def test_a_name_told_thousands_of_times_costs_no_more_for_each():
    entity, began = named(*range(0, 40_000, 2)), time.process_time()
    assert {_distance(entity, node(number)) for number in range(1, 40_000, 2)} == {(0, 1)}
    assert time.process_time() - began < 5  # it takes 0.1; looking at all of them took a minute


def test_what_is_absorbed_is_counted_where_it_stands():
    one, other = named(1, 9), named(4)
    one.absorb(other)
    assert one.numbers == [1, 4, 9]
    assert other.numbers == []
