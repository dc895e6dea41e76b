"""Who is worth comparing, told by sketches: all that make a link or share the keys of a wording."""

from __future__ import annotations

from sayso.evaluation.invented import invented
from sayso.linking.neighbours import Neighbours, beside, near_of
from sayso.linking.rules import RULES
from tests.linking.invented import SIMPLE, brief

STREAM = [brief for _, brief in invented(120, seed=5)]


def test_all_that_share_a_key_and_make_a_link_or_a_copy_are_neighbours():
    neighbours = Neighbours([near_of(one, RULES) for one in STREAM], RULES)
    met = linked = 0
    for row, one in enumerate(STREAM):
        found = set(neighbours.before(row, one).tolist())
        for far, other in enumerate(STREAM[:row]):
            if not set(one.keys) & set(other.keys):
                continue
            met += 1
            if RULES.link(*sorted((one, other), key=lambda held: held.document)):
                linked += 1
                assert far in found
            if RULES.copy(one, other):
                assert far in found
    assert met > linked > 0


def test_neighbours_of_many_are_those_of_each():
    known, new = STREAM[:80], STREAM[80:]
    alone = {number for one in new for number in beside([one], [near_of(other, RULES) for other in known], RULES)}
    assert beside(new, [near_of(other, RULES) for other in known], RULES) == sorted(alone)


def test_without_a_rule_for_words_all_that_share_a_key_are():
    known = [brief("a", keys=("k1",)), brief("b", keys=("k2",))]
    assert beside([brief("c", keys=("k2",))], [near_of(one, SIMPLE) for one in known], SIMPLE) == [1]
    assert beside([], [], SIMPLE) == []
