"""All of linking at once: pairs that share a key, each once, whatever the order."""

from hypothesis import given
from hypothesis import strategies as st

from sayso.linking.whole import compared, link_all
from sayso.records.judgement import Judgement
from tests.linking.invented import SIMPLE, brief

A = brief("a", keys=("k1", "k2"), scope="war")
B = brief("b", keys=("k1", "k2", "k3"))
C = brief("c", keys=("k3",), scope="war")
D = brief("d", keys=("k3", "k4"), signature=(1, 2))
E = brief("e", keys=("k4",), signature=(1, 2))


def test_only_reports_that_share_a_key_are_compared():
    asked: list[tuple[str, str]] = []

    def link(one, other):
        asked.append((one.document, other.document))

    rules = type(SIMPLE)(link=link, copy=SIMPLE.copy, gather=SIMPLE.gather, frame=SIMPLE.frame, ask=SIMPLE.ask)
    compared([E, D, C, B, A], rules=rules)
    assert sorted(asked) == [("a", "b"), ("b", "c"), ("b", "d"), ("c", "d"), ("d", "e")]


def test_new_reports_meet_known_ones_and_known_ones_do_not_meet_each_other():
    found = compared([A], [B, C, D, E], rules=SIMPLE)
    assert [(link.one, link.other) for link in found.links] == [("a", "b")]
    assert found.copies == ()


def test_links_copies_incidents_and_questions_come_together():
    linked = link_all([C, A, E, B, D], rules=SIMPLE)
    assert [incident.documents for incident in sorted(linked.incidents, key=lambda one: one.documents)] == [
        ("a", "b"), ("c",), ("d", "e")]
    assert [(copy.earlier, copy.later) for copy in linked.copies] == [("d", "e")]
    assert len(linked.questions) == 4  # three incidents and the war
    assert len(linked.frames) == 4


def test_a_judgement_brings_reports_together():
    merge = Judgement(id="jdg_1", kind="merge", left=("a",), right=("c",), author="m", at="2022-09-14T00:00:00Z",
                      reason="one battle")
    linked = link_all([A, B, C, D, E], (merge,), rules=SIMPLE)
    assert {incident.documents for incident in linked.incidents} == {("a", "b", "c"), ("d", "e")}


@given(st.permutations([A, B, C, D, E]))
def test_the_order_of_reports_does_not_matter(order):
    there, here = link_all(order, rules=SIMPLE), link_all([A, B, C, D, E], rules=SIMPLE)
    assert (there.links, there.copies, there.incidents) == (here.links, here.copies, here.incidents)
    assert there.questions == here.questions
