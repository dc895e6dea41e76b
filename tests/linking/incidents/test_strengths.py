"""Strengths of many links at once: the very ones that each pair has."""

from __future__ import annotations

from hashlib import sha256
from itertools import combinations

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.evaluation.invented import invented
from sayso.linking.incidents import link_of, link_strengths, sketch_of
from sayso.linking.incidents.likeness import JOINED, STRONGEST, likeness_of
from sayso.linking.incidents.profile import profile_of
from sayso.linking.incidents.sketch import FORM, packed, sketched, unpacked
from sayso.linking.incidents.strengths import FEWEST, strengths_within
from sayso.linking.incidents.table import Table
from sayso.records.brief import Brief
from tests.linking.incidents.invented import brief, happening, place

TOWN = place("Tarvesh", 40.0, 45.0)
WORDS = st.dictionaries(st.sampled_from(["Tarvesh", "market", "danur", "shell", "bridge"]), st.floats(0.001, 1.0),
                        max_size=4)
TITLES = st.sampled_from([None, "", "Market of Tarvesh shelled", "Bridge falls"])
DAYS = st.sampled_from([None, "2031-05-01", "2031-05-02", "2031-05-09", "2031-09-01"])


@settings(max_examples=60, deadline=None)
@given(st.lists(st.tuples(WORDS, TITLES, DAYS, st.booleans()), min_size=2, max_size=6))
def test_strengths_are_those_of_each_pair(told):
    briefs = [brief(f"doc{number}", words.items(), title=title, published=day,
                    happenings=(happening(f"doc{number}", where=TOWN, on=day),) if placed else ())
              for number, (words, title, day, placed) in enumerate(told)]
    assert_same(briefs)


def test_strengths_of_a_stream_are_those_of_each_pair():
    assert assert_same([brief for _, brief in invented(100, seed=3)]) > 10


def test_titles_are_told_apart_in_a_table_of_very_many_words():
    words = {f"word{number}": 900 for number in range(100)}
    sketches = [sketched(words, ["word1"] if number else [], brevity=0.0, published=1, days=())
                for number in range(700)]
    far = Table(sketches).said(699, np.array([0, 1, 698]))
    assert far[0].tolist() == [0.81] * 3
    assert far[1][0] < far[1][1] == far[1][2]


def test_a_table_says_the_same_however_reports_are_added():
    profiles = [profile_of(one) for _, one in invented(60, seed=3)]
    whole, grown, others = Table([one.sketch for one in profiles]), Table(), np.arange(59)
    for start in (0, 1, 20, 33):
        grown.add([one.sketch for one in profiles[start : {0: 1, 1: 20, 20: 33, 33: 60}[start]]])
        grown.add([])
    for row in (0, 20, 59):
        assert np.array_equal(whole.said(row, others), grown.said(row, others), equal_nan=True)
        assert whole.apart(row, others).tolist() == grown.apart(row, others).tolist()


def test_a_sketch_is_the_same_wherever_it_is_made():
    """What its bytes are is kept in stores: who makes them otherwise gives them another `FORM`."""
    one = sketched({"Tarvesh": 900, "shell": 20}, ["shell"], brevity=0.5, published=None, days=(7, 9))
    again = unpacked(packed(one))
    assert packed(again) == packed(one)
    assert (again.words.tolist(), again.weights.tolist(), again.title.tolist()) == (one.words.tolist(), [900, 20], [1])
    assert (again.headline, again.brevity, again.first, again.last) == (20, 0.5, 7, 9)
    assert np.isnan(again.published)
    assert (FORM, sha256(packed(one)).hexdigest()[:16]) == ("1", "f460f658ab89986d")
    (_, made), *_ = invented(1, seed=3)
    assert sha256(sketch_of(made)).hexdigest()[:16] == "b43e503b3141cee0"


def test_nobody_to_compare_with_is_nobody():
    assert list(link_strengths([brief("a", [("Tarvesh", 0.3)])])(0, np.array([], dtype=np.int64))) == []


def test_strengths_within_a_group_are_those_of_each_pair():
    profiles = {one.document: profile_of(one) for _, one in invented(60, seed=3)}
    names = sorted(profiles)
    strength = strengths_within(profiles, [names[:FEWEST], names[FEWEST : FEWEST + 5]])
    for held in (names[:FEWEST], names[FEWEST : FEWEST + 5]):
        for one, other in combinations(held, 2):
            alone = likeness_of(profiles[one], profiles[other]).strength
            assert strength(one, other) == strength(other, one) == alone


def assert_same(briefs: list[Brief]) -> int:
    """How many links there are, all found at once with the strength that each has alone."""
    linked = link_strengths(briefs)
    found = {(row, other): strength for row in range(len(briefs)) for other, strength in linked(row, np.arange(row))}
    pairs = [(row, far) for row in range(len(briefs)) for far in range(row)]
    alone = {(row, far): likeness_of(profile_of(briefs[row]), profile_of(briefs[far])) for row, far in pairs}
    assert found.keys() == {pair for pair, one in alone.items() if one.score >= JOINED}
    assert found.keys() == {(row, far) for row, far in pairs if link_of(briefs[far], briefs[row])}
    assert all(min(STRONGEST, strength) == alone[pair].strength for pair, strength in found.items())
    return len(found)
