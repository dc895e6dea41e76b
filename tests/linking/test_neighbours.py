"""Who is worth comparing, told by sketches: all that make a link or share the keys of a wording."""

from __future__ import annotations

from collections import defaultdict

from sayso.evaluation.invented import invented
from sayso.linking.neighbours import Neighbours, beside, met_by, near_of
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
    held = holders(known)
    return beside([rules.sketch(one) for one in new], [met_by(one, held) for one in new],
                  {one.document: rules.sketch(one) for one in known}, rules)


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
    met = met_by(brief("a", keys=("dated:x+y", "i:x@1", "copy:3:ff")), {
        "undated:x+y": ["b"], "dated:x+y": ["c"], "i:x@1": ["d"], "copy:3:ff": ["e"]})
    assert (met.told, met.worded) == ({"b", "d"}, {"e"})
