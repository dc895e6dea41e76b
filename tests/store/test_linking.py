"""What linking reads and writes."""

import dataclasses

import pytest

from sayso.records.errors import NotKept, StoreChanged, StoreError
from sayso.records.judgement import Judgement
from sayso.records.linked import Copy, Incident, Link, Question
from sayso.store import Held, Relinked, Store
from tests.store.reports import brief, incident, original, position, question, record

AB = Link(one="doc_a", other="doc_b", score=0.25, reason="both tell of Tarn")
BC = Link(one="doc_b", other="doc_c", score=0.5, reason="one text")
COPY = Copy(earlier="doc_a", later="doc_b", share=0.75, kind="reprint")


@pytest.fixture
def kept(store: Store) -> Store:
    for name in "cab":
        store.add(record(name), brief(name, keys=("tarn", f"only {name}"), scope="war" if name != "c" else None),
                  original(), version="1")
    return store


def relink(store: Store, *linked: str, links: tuple[Link, ...] = (), copies: tuple[Copy, ...] = (),
           incidents: tuple[Incident, ...] = (), questions: tuple[Question, ...] = (),
           gone: tuple[str, ...] = ()) -> None:
    held = (link for one in incidents for link in one.links)
    store.relink(Relinked(linked=linked, links=(*held, *links), copies=copies, incidents=incidents,
                          questions=questions, incidents_gone=gone, questions_gone=gone))


def test_links_of_reports_linked_before_are_dropped_by_name(kept: Store):
    relink(kept, "doc_a", "doc_b", "doc_c", links=(AB, BC))
    kept.relink(Relinked(links_gone=(("doc_a", "doc_b"), ("doc_a", "doc_c"))))
    assert kept.links_of(["doc_a", "doc_b", "doc_c"]) == [BC]


def test_the_weakest_of_the_strongest_links_is_told_of_reports_that_have_so_many(kept: Store):
    strong = dataclasses.replace(AB, score=1.0, strength=1.5)
    ac = Link(one="doc_a", other="doc_c", score=1.0, reason="", strength=1.2)
    relink(kept, "doc_a", "doc_b", "doc_c", links=(strong, BC, ac))
    ids = ("doc_a", "doc_b", "doc_c", "doc_other")
    assert kept.weakest_of(ids, 1) == {"doc_a": (1.5, ("doc_a", "doc_b")), "doc_b": (1.5, ("doc_a", "doc_b")),
                                       "doc_c": (1.2, ("doc_a", "doc_c"))}
    # A link without a strength is as strong as its score.
    assert kept.weakest_of(ids[1:], 2) == {"doc_b": (0.5, ("doc_b", "doc_c")), "doc_c": (0.5, ("doc_b", "doc_c"))}
    assert kept.weakest_of(ids, 3) == kept.weakest_of((), 1) == {}
    tied = dataclasses.replace(ac, strength=1.5)
    relink(kept, "doc_a", links=(strong, tied))
    assert kept.weakest_of(("doc_a",), 2) == {"doc_a": (1.5, ("doc_a", "doc_b"))}


def test_a_sketch_is_kept_under_its_form_until_its_report_is_another_one(kept: Store):
    kept.relink(Relinked(sketches=(("doc_a", b"a"), ("doc_b", b"b")), form="1"))
    assert kept.sketches(["doc_a", "doc_b", "doc_c"], form="1") == {"doc_a": b"a", "doc_b": b"b"}
    kept.relink(Relinked(sketches=(("doc_a", b"new"),), form="2"))
    assert kept.sketches(["doc_a", "doc_b"], form="1") == {"doc_b": b"b"}
    kept.replace(record("b"), brief("b"), version="2")
    assert kept.sketches(["doc_a", "doc_b"], form="1") == {}
    assert kept.sketches(["doc_a"], form="2") == {"doc_a": b"new"}


def test_what_is_new_is_unlinked_until_it_is_linked(kept: Store):
    assert kept.unlinked() == ["doc_a", "doc_b", "doc_c"]
    assert kept.unlinked(2) == ["doc_a", "doc_b"]
    relink(kept, "doc_a", "doc_b")
    assert kept.unlinked() == ["doc_c"]
    kept.replace(record("a"), brief("a"), version="2")
    assert kept.unlinked() == ["doc_a", "doc_c"]


def test_reports_are_found_by_the_keys_they_share(kept: Store):
    assert {key: sorted(held) for key, held in kept.sharing(["tarn"]).items()} == {"tarn": ["doc_a", "doc_b", "doc_c"]}
    assert kept.sharing(["only b", "only c", "other"]) == {"only b": ["doc_b"], "only c": ["doc_c"]}
    assert kept.briefs(["doc_c", "nothing", "doc_a"]) == [
        brief("a", keys=("tarn", "only a"), scope="war"), brief("c", keys=("tarn", "only c"))]


def test_briefs_can_be_had_without_what_their_reports_answer(kept: Store):
    (whole,), (less,) = kept.briefs(["doc_a"]), kept.briefs(["doc_a"], positions=False)
    assert whole.positions
    assert less == dataclasses.replace(whole, positions=())


def test_any_number_of_ids_can_be_asked_for(kept: Store, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("sayso.store.linking.MANY", 3)
    assert kept.sharing([f"only {at}" for at in range(10)] + ["only a", "only c"]) == {
        "only a": ["doc_a"], "only c": ["doc_c"]}


def test_keys_of_any_letters_are_found(store: Store):
    keys = ("a\\\"b'", "Кут", "half \ud800", "100 %")
    store.add(record("a"), brief("a", keys=keys), original(), version="1")
    assert [store.sharing([key]) for key in keys] == [{key: ["doc_a"]} for key in keys]


def test_a_wider_scope_is_kept_until_it_is_asked_again(kept: Store):
    kept.relink(Relinked(scopes=("war", "truce")))
    kept.relink(Relinked(scopes=("war",)))
    assert kept.unasked_scopes() == ["truce", "war"]
    kept.relink(Relinked(asked=("truce", "other")))
    assert kept.unasked_scopes() == ["war"]


def test_reports_whose_incidents_are_to_be_made_anew_are_kept_until_they_are(kept: Store):
    kept.relink(Relinked(linked=("doc_a",), anew=("doc_a",), ungathered=("doc_b",)))
    kept.relink(Relinked(linked=("doc_c",), anew=("doc_c", "doc_b"), ungathered=("doc_a",)))
    assert kept.ungathered() == {"doc_a": True, "doc_b": True, "doc_c": True}
    kept.relink(Relinked(gathered=("doc_b", "doc_c", "doc_other")))
    kept.relink(Relinked(ungathered=("doc_b",)))
    assert kept.ungathered() == {"doc_a": True, "doc_b": False}
    assert kept.ungathered(["doc_b", "doc_c"]) == {"doc_b": False}


def test_links_come_with_their_strength_and_with_no_reason_where_none_is_wanted(kept: Store):
    strong = dataclasses.replace(AB, score=1.0, strength=1.2345)
    relink(kept, "doc_a", "doc_b", "doc_c", links=(strong, BC))
    assert kept.links_of(["doc_a"]) == [strong]
    assert kept.links_of(["doc_c", "doc_a"], reasons=False) == [
        dataclasses.replace(one, reason="") for one in (strong, BC)]


def test_links_of_a_report_are_counted_at_both_ends(kept: Store):
    relink(kept, "doc_a", "doc_b", "doc_c", links=(AB, BC))
    assert kept.degrees_of(["doc_a", "doc_b", "doc_other"]) == {"doc_a": 1, "doc_b": 2}
    assert kept.degrees_of([]) == {}


def test_positions_of_a_wider_scope_come_whole(kept: Store):
    assert kept.positions_of_scope("war") == [position("a", scope="war"), position("b", scope="war")]
    assert kept.scopes_of(["doc_a", "doc_c"]) == ["war"]
    assert kept.scopes_of(["doc_c"]) == kept.positions_of_scope("other") == []


def test_links_and_copies_of_what_is_linked_anew_are_replaced(kept: Store):
    relink(kept, "doc_a", "doc_b", "doc_c", links=(BC, AB), copies=(COPY,))
    assert kept.links_of(["doc_b"]) == [AB, BC]
    assert kept.links_of(["doc_c"]) == [BC]
    assert kept.copies_of(["doc_a"]) == kept.copies_of(["doc_b"]) == [COPY]
    relink(kept, "doc_a", links=(dataclasses.replace(AB, score=0.125),))
    assert kept.links_of(["doc_a", "doc_b"]) == [dataclasses.replace(AB, score=0.125), BC]
    assert kept.copies_of(["doc_a", "doc_b"]) == []


def test_a_link_given_once_more_is_replaced(kept: Store):
    relink(kept, "doc_a", "doc_b", links=(AB,), copies=(COPY,))
    relink(kept, "doc_c", links=(AB, AB, BC), copies=(COPY, COPY))
    assert kept.links_of(["doc_b"]) == [AB, BC]
    assert kept.copies_of(["doc_b"]) == [COPY]


def test_incidents_and_questions_come_back_whole_and_go_when_told(kept: Store):
    one, other = incident("a", "doc_a", "doc_b"), incident("c", "doc_c")
    asked = question("a", "doc_a", "doc_b", incident="inc_a")
    relink(kept, "doc_a", "doc_b", "doc_c", incidents=(one, other), questions=(asked,))
    plain = dataclasses.replace(one, links=())
    assert list(kept.incidents()) == [plain, other]
    assert kept.incidents_of(["doc_b", "doc_a"]) == [plain]
    assert kept.incident("inc_a") == one
    assert (kept.incident("inc_c"), kept.question("que_a")) == (other, asked)
    changed = dataclasses.replace(one, title="Shelling of Tarn")
    relink(kept, incidents=(changed,), questions=(dataclasses.replace(asked, origins=2),), gone=("inc_c",))
    assert [kept.incident(one.id) for one in kept.incidents()] == [changed]
    assert [one.origins for one in kept.questions()] == [2]
    relink(kept, gone=("que_a", "inc_a"))
    assert list(kept.incidents()) == list(kept.questions()) == []
    assert kept.holders("ans_a0") == ()


def test_questions_are_found_by_incident_and_by_scope(kept: Store):
    wide = dataclasses.replace(question("wide", "doc_a", incident=None), scope="war")
    relink(kept, incidents=(incident("a", "doc_a"),), questions=(question("a", "doc_a"), wide))
    assert kept.questions_within(incidents=["inc_a"]) == ["que_a"]
    assert kept.questions_within(scopes=["war", ""]) == ["que_wide"]
    assert kept.questions_within(scopes=["war"], incidents=["inc_a", "inc_b"]) == ["que_a", "que_wide"]
    assert kept.questions_within() == kept.questions_within(scopes=[""]) == []


def test_nothing_is_left_of_a_relinking_that_fails(kept: Store):
    relink(kept, "doc_a", "doc_b", links=(AB,), incidents=(incident("a", "doc_a", "doc_b"),))
    lost = Link(one="doc_a", other="doc_nowhere", score=0.5, reason="")
    with pytest.raises(StoreError, match="refers to"):
        relink(kept, "doc_a", "doc_c", links=(lost,), gone=("inc_a",))
    assert kept.links_of(["doc_a"]) == [AB]
    assert [one.id for one in kept.incidents()] == ["inc_a"]
    assert kept.unlinked() == ["doc_c"]


def test_what_was_worked_out_from_an_older_store_is_not_written(kept: Store):
    def link_from(seen: int) -> None:
        kept.relink(Relinked(linked=("doc_a",), links=(AB,)), seen=seen)

    for change in (lambda: relink(kept, "doc_b"), lambda: kept.replace(record("b"), brief("b"), version="2"),
                   lambda: kept.judge(JUDGEMENT), lambda: kept.undo("jud_1", "2023-05-06T00:00:00Z")):
        seen = kept.changes()
        change()
        with pytest.raises(StoreChanged):
            link_from(seen)
    assert kept.links_of(["doc_a"]) == []
    seen = kept.changes()
    kept.add(record("new"), brief("new"), original(), version="1")
    link_from(seen)
    assert kept.links_of(["doc_a"]) == [AB]


JUDGEMENT = Judgement(id="jud_1", kind="merge", left=("doc_a",), right=("doc_b",), author="me",
                      at="2023-05-04T00:00:00Z", reason="one place")
LATER = dataclasses.replace(JUDGEMENT, id="jud_0", at="2023-05-05T00:00:00Z", kind="split")


def test_judgements_stand_until_undone_and_are_never_lost(kept: Store):
    kept.judge(LATER)
    kept.judge(JUDGEMENT)
    kept.judge(JUDGEMENT)
    assert kept.judgements() == [JUDGEMENT, LATER]
    kept.undo("jud_1", "2023-05-06T00:00:00Z")
    kept.undo("jud_1", "2023-05-07T00:00:00Z")
    assert kept.judgements() == [LATER]
    undone = dataclasses.replace(JUDGEMENT, undone_at="2023-05-06T00:00:00Z")
    assert kept.judgements(standing_only=False) == [undone, LATER]
    kept.replace(record("a"), brief("a"), version="2")
    assert kept.judgements(standing_only=False) == [undone, LATER]


def test_a_judgement_has_its_reports_linked_anew(kept: Store):
    relink(kept, "doc_a", "doc_b", "doc_c")
    kept.judge(JUDGEMENT)
    assert kept.unlinked() == ["doc_a", "doc_b"]
    relink(kept, "doc_a", "doc_b")
    kept.undo("jud_1", "2023-05-06T00:00:00Z")
    assert kept.unlinked() == ["doc_a", "doc_b"]


def test_a_judgement_that_is_not_there_cannot_be_undone(kept: Store):
    with pytest.raises(NotKept, match="jud_9"):
        kept.undo("jud_9", "2023-05-06T00:00:00Z")


def test_an_id_leads_to_where_it_is_held(kept: Store):
    relink(kept, incidents=(incident("a", "doc_a", "doc_b"),), questions=(question("a", "doc_a", "doc_b"),))
    behind = {"document": "doc_b", "claim": "clm_b1", "item": "fig_b", "position": "pos_b", "answer": "ans_a1",
              "question": "que_a", "incident": "inc_a"}
    assert kept.holders("pos_b") == (Held(kind="position", id="pos_b", **behind),)
    assert kept.holders("ans_a1") == (Held(kind="answer", id="ans_a1", **behind),)
    assert [one.position for one in kept.holders("que_a")] == ["pos_a", "pos_b"]
    assert kept.holders("que_a")[1] == Held(kind="question", id="que_a", **behind)
    assert [one.document for one in kept.holders("inc_a")] == ["doc_a", "doc_b"]
    assert kept.holders("fig_a") == (Held(kind="figure", id="fig_a", document="doc_a", claim="clm_a1", item="fig_a"),)
    assert kept.holders("evt_a") == (Held(kind="event", id="evt_a", document="doc_a", claim="clm_a2", item="evt_a"),)
    assert kept.holders("plc_a") == (Held(kind="place", id="plc_a", document="doc_a", item="plc_a"),)
    assert kept.holders("clm_a2") == (Held(kind="claim", id="clm_a2", document="doc_a", claim="clm_a2"),)
    assert kept.holders("doc_a") == (Held(kind="document", id="doc_a", document="doc_a"),)
    assert kept.holders("nothing") == ()
