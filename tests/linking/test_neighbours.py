"""Who is worth comparing, told by sketches: all that make a link or share the keys of a wording."""

from __future__ import annotations

from collections import defaultdict

import numpy as np

from sayso.evaluation.invented import invented
from sayso.linking.neighbours import Neighbours, beside, near_of
from sayso.linking.rules import RULES, Rules
from sayso.records.brief import Brief
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


def holders(briefs: list[Brief]) -> dict[str, list[str]]:
    found = defaultdict[str, list[str]](list)
    for one in briefs:
        for key in one.keys:
            found[key].append(one.document)
    return found


def near(new: list[Brief], known: list[Brief], rules: Rules) -> list[set[str]]:
    laid, names = rules.laid(), [one.document for one in (*known, *new)]
    laid.add([rules.sketch(one) for one in known])
    laid.add([rules.sketch(one) for one in new])
    numbers = {name: number for number, name in enumerate(names)}
    held = {key: np.array([numbers[one] for one in found]) for key, found in holders(known).items()}
    return [{names[number] for number in found.tolist()}
            for found in beside(new, range(len(known), len(names)), held, laid)]


def test_neighbours_in_a_store_are_those_at_hand():
    known, new = STREAM[:80], STREAM[80:]
    all_there = Neighbours([near_of(one, RULES) for one in STREAM], RULES)
    names = [one.document for one in STREAM]
    found = near(new, known, RULES)
    assert sum(map(len, found)) > 100
    for row, one in enumerate(new, start=80):
        before = all_there.before(row, one)
        assert found[row - 80] == {names[number] for number in before[before < 80].tolist()}


def test_neighbours_of_many_are_those_of_each():
    known, new = STREAM[:80], STREAM[80:]
    assert near(new, known, RULES) == [near([one], known, RULES)[0] for one in new]
    parts = [near(new, part, RULES) for part in (known[:30], known[30:])]
    assert near(new, known, RULES) == [one | other for one, other in zip(*parts, strict=True)]


def test_without_a_rule_for_words_all_that_share_a_key_are():
    known = [brief("a", keys=("k1",)), brief("b", keys=("k2",))]
    assert near([brief("c", keys=("k2",))], known, SIMPLE) == [{"b"}]
    assert near([], [], SIMPLE) == []


def test_dated_reports_meet_undated_ones_by_what_both_hold():
    one = brief("a", keys=("dated:x+y", "i:x@1", "copy:3:ff"))
    known = [brief("b", keys=("undated:x+y",)), brief("c", keys=("dated:x+y",)), brief("d", keys=("i:x@1",)),
             brief("e", keys=("copy:3:ff",))]
    assert near([one], known, SIMPLE) == [{"b", "d", "e"}]
