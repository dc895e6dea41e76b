"""The linking benchmark: streams in the shape it says, and measures that tell fast from slow."""

from collections import Counter
from dataclasses import replace

import pytest

from sayso.evaluation.invented import COPIED, LARGEST, invented
from sayso.evaluation.link_bench import Cost, all_pairs, grown, measured, p95
from sayso.linking.copies import copy_of


@pytest.fixture(scope="module")
def briefs():
    return [brief for _, brief in invented(300)]


def test_a_seed_gives_the_same_stream_and_another_another():
    assert list(invented(20)) == list(invented(20))
    assert [brief.title for _, brief in invented(20)] != [brief.title for _, brief in invented(20, seed=2)]


def test_incidents_have_unlike_sizes_and_copies(briefs):
    sizes = Counter(brief.happenings[0].place.name + (brief.happenings[0].start or "") for brief in briefs)
    assert min(sizes.values()) == 1
    assert 10 < max(sizes.values()) <= LARGEST
    copied = sum(any(copy_of(one, other) for other in briefs if other.document < one.document) for one in briefs)
    assert 0.3 * COPIED < copied / len(briefs) < 2 * COPIED


def test_briefs_are_whole(briefs):
    assert len({brief.document for brief in briefs}) == len(briefs)
    assert all(brief.terms and brief.signature and brief.keys and brief.positions for brief in briefs)
    assert any(position.scope for brief in briefs for position in brief.positions)


def test_a_size_is_measured_whole():
    cost = measured(60)
    assert cost.size == 60
    assert cost.claims >= 60
    assert cost.linking > 0
    assert cost.peak > 20
    assert cost.incidents > 5
    assert cost.pairs > 0
    assert cost.peer > 0


def test_growth_is_the_exponent():
    less = Cost(size=100, claims=300, adding=1, linking=1, peak=1, incidents=1, questions=1, question_p95=1,
                incident_p95=1, incidents_p95=1, pairs=1, peer=1)
    more = replace(less, size=1000, claims=3000, linking=100)
    assert grown(less, more) == pytest.approx(2)


def test_the_peer_compares_all_and_a_percentile_needs_answers(briefs):
    assert all_pairs(briefs[:50], least=0) >= 50 * 49 / 2 - 1
    assert all_pairs([]) == 0
    assert p95(str, []) == 0
    assert p95(str, ["a"] * 20) >= 0
