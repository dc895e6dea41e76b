"""What people judge of a report is kept with it, moves its questions, outlives reading anew, and can be undone."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Iterator
from functools import partial

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from sayso.judging.deciding import words_at
from sayso.judging.stating import kind_of, parts_of
from sayso.keeping.judging import add_claim, decide, take_back
from sayso.keeping.linking import link_new
from sayso.keeping.rereading import reread
from sayso.keeping.standing import astray_in
from sayso.linking.briefs import brief_of
from sayso.records.document import Document
from sayso.records.errors import BadSetting, NotKept, StoreChanged
from sayso.records.record import Record
from sayso.records.stated import StatedClaim, StatedEvent, StatedFigure, StatedSource
from sayso.store import Store
from sayso.store.opening import engine_of
from sayso.store.schema import metadata
from tests.judging.judgements import POINT, SAID, VELA
from tests.keeping.stores import seen
from tests.store.conftest import made, server, store  # noqa: F401 - one body of tests, both engines
from tests.store.reports import TEXT, original, record

REPORTS = {name: dataclasses.replace(record(name), document=dataclasses.replace(
    record(name).document, text=TEXT, publisher=f"Paper {name}")) for name in "abc"}
ANA = {"author": "ana", "reason": "it says so"}
# What is numbered anew, or counts changes, whatever is in it; and the places, each once: one that nothing tells of
# any more stays, and is counted by nothing.
_COUNTED = {"documents", "texts", "claims", "claim_places", "voices", "changes", "judgements", "judgement_documents",
            "sites"}


@pytest.fixture
def kept(store: Store) -> Store:  # noqa: F811
    for one in REPORTS.values():
        store.add(one, brief_of(one), original(one.document.id.encode()), version="1")
    link_new(store)
    return store


def rows(store: Store) -> dict[str, list[tuple[object, ...]]]:  # noqa: F811
    """Every row of the store but those that are numbered."""
    with engine_of(store.url).connect() as connection:
        return {table.name: sorted((tuple(row) for row in connection.execute(table.select())), key=repr)
                for table in metadata.sorted_tables if table.name not in _COUNTED}


def told(store: Store) -> tuple[object, ...]:  # noqa: F811
    return rows(store), seen(store), list(store.claims()), [store.record(one.document.id) for one in REPORTS.values()]


class Reads:
    """Gives these records, whatever the text is."""

    def __init__(self, *records: Record) -> None:
        self._records = {one.document.id: one for one in records}

    def pipe(self, documents: Iterable[Document]) -> Iterator[Record]:
        for document in documents:
            yield self._records[document.id]


def test_a_correction_reaches_lists_questions_and_the_way_back(kept: Store):
    judgement, _ = decide(kept, "doc_a", "correct", "fig_a", **ANA, values={"low": 20, "high": 20})
    assert {(row.low, row.high) for one in kept.questions(document="doc_a", measure="killed")
            for row in one.answers if "doc_a" in row.documents and row.low is not None} == {(20, 20)}
    assert kept.review.reading("doc_a") == REPORTS["a"]
    assert kept.record("doc_a").judged[0].machine == 12
    assert kept.judgements(documents=["doc_a"]) == [judgement]
    assert kept.judgements(documents=["doc_b"]) == kept.judgements(author="bo") == []
    assert kept.unlinked() == []


def test_a_source_a_place_and_a_missed_claim_are_found_in_lists(kept: Store):
    said = StatedSource(name="Vela", kind="institution", actor=VELA)
    decide(kept, "doc_a", "correct", "clm_a1", **ANA, values={"source": said})
    decide(kept, "doc_b", "correct", "plc_b", **ANA, values={"place": POINT})
    add_claim(kept, "doc_c", StatedClaim(content=(words_at(TEXT, 75, 99),), sources=(said,), act="deny"), **ANA)
    assert [one.document for one in kept.claims(by="Vela")] == ["doc_a", "doc_c"]
    assert {one.document for one in kept.claims(place="a ford")} == {"doc_b"}
    assert [one.text for one in kept.claims(act="deny")] == [words_at(TEXT, 75, 99).text]


def test_a_missed_claim_answers_a_question_outlives_reading_anew_and_leaves_no_trace(kept: Store):
    reread(kept, Reads(*REPORTS.values()), everything=True)
    link_new(kept)
    before, words = told(kept), words_at(TEXT, 75, 99)
    figure = StatedFigure(span=words, measure="wounded", low=31, high=31, hedge=None, victim=VELA,
                          population="military", place=POINT)
    event = StatedEvent(span=words, type="ASSAULT", mode="attack", status="asserted", place=POINT)
    claim = StatedClaim(content=(words,), sources=(StatedSource(name="Vela", kind="institution", actor=VELA),),
                        act="say", figures=(figure,), events=(event,))
    judgement, _ = add_claim(kept, "doc_c", claim, **ANA)

    def answers() -> list[float | None]:
        return [answer.low for one in kept.questions(document="doc_c", measure="wounded") for answer in one.answers]

    assert answers() == [31]
    stood = kept.record("doc_c")
    assert {one.mode for one in stood.events} >= {"attack"}
    reread(kept, Reads(*REPORTS.values()), everything=True)
    link_new(kept)
    assert kept.record("doc_c") == stood
    assert answers() == [31]
    take_back(kept, judgement.id)
    assert told(kept) == before


def test_a_rejected_claim_is_in_no_list_and_its_answer_is_gone(kept: Store):
    decide(kept, "doc_a", "reject", "clm_a1", **ANA)
    assert "clm_a1" not in {one.id for one in kept.claims(document="doc_a")}
    assert not any("doc_a" in answer.documents for one in kept.questions(measure="killed") for answer in one.answers)
    assert "clm_a1" in {one.id for one in kept.review.reading("doc_a").claims}


def test_to_take_back_is_told_with_who_did_and_a_second_time_changes_nothing(kept: Store):
    judgement, _ = decide(kept, "doc_a", "reject", "fig_a", **ANA)
    take_back(kept, judgement.id, author="bo")
    take_back(kept, judgement.id, author="cy")
    (gone,) = kept.judgements(standing_only=False)
    assert (gone.undone_by, gone.undone_at is not None) == ("bo", True)


@settings(deadline=None, max_examples=12, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_undoing_restores_every_row_to_the_byte(kept: Store, data: st.DataObject):
    before, made_now = told(kept), []
    for _ in range(data.draw(st.integers(1, 3))):
        document = data.draw(st.sampled_from(["doc_a", "doc_b"]))
        parts = parts_of(kept.record(document))
        if not parts:
            continue
        part = data.draw(st.sampled_from(parts))
        kind = data.draw(st.sampled_from(["accept", "reject", "correct"]))
        field = data.draw(st.sampled_from(sorted(SAID[kind_of(part)])))
        values = {field: data.draw(st.sampled_from(SAID[kind_of(part)][field]))} if kind == "correct" else None
        try:
            made_now.append(decide(kept, document, kind, part.id, **ANA, values=values)[0])
        except BadSetting:  # it says so already
            continue
    for one in data.draw(st.permutations(made_now)):
        take_back(kept, one.id)
    assert told(kept) == before


def test_judgements_hold_when_the_report_is_read_again_and_go_when_they_are_taken_back_after(kept: Store):
    fixed, _ = decide(kept, "doc_a", "correct", "fig_a", **ANA, values={"low": 20, "high": 20})
    held, _ = decide(kept, "doc_a", "accept", "evt_a", **ANA)
    figure = dataclasses.replace(REPORTS["a"].figures[0], id="fig_new", low=1200, high=1200)
    first = dataclasses.replace(REPORTS["a"].claims[0], id="clm_new", figures=("fig_new",))
    newer = dataclasses.replace(REPORTS["a"], figures=(dataclasses.replace(figure, claim="clm_new"),),
                                claims=(first, dataclasses.replace(REPORTS["a"].claims[1], events=())), events=())
    reread(kept, Reads(newer, REPORTS["b"], REPORTS["c"]), everything=True)
    link_new(kept)
    now = kept.record("doc_a")
    assert [(one.id, one.low) for one in now.figures] == [("fig_new", 20)]
    assert [one.trigger.text for one in now.events] == ["shelling"]
    assert kept.review.reading("doc_a") == newer
    assert kept.record("doc_b") == REPORTS["b"]
    take_back(kept, fixed.id)
    take_back(kept, held.id)
    assert kept.record("doc_a") == newer


def test_what_is_no_longer_read_leaves_its_rejection_astray(kept: Store):
    decide(kept, "doc_a", "reject", "evt_a", **ANA)
    assert astray_in(kept, "doc_a") == ()
    claims = (REPORTS["a"].claims[0], dataclasses.replace(REPORTS["a"].claims[1], events=()))
    reread(kept, Reads(dataclasses.replace(REPORTS["a"], events=(), claims=claims), REPORTS["b"], REPORTS["c"]),
           everything=True)
    assert [one.why for one in astray_in(kept, "doc_a")] == ["the machine no longer reads what was rejected"]


def test_two_who_judge_one_report_at_once_lose_neither(kept: Store, monkeypatch: pytest.MonkeyPatch):
    keep, other = Store.judge, partial(decide, kept, "doc_a", "accept", "evt_a", author="bo", reason="so it is")
    times = []

    def slowly(self: Store, *told: object, **more: object) -> None:
        times.append(1)
        if len(times) == 1:
            other()
        keep(self, *told, **more)  # type: ignore[arg-type]

    monkeypatch.setattr(Store, "judge", slowly)
    decide(kept, "doc_a", "correct", "fig_a", **ANA, values={"low": 20, "high": 20})
    assert {one.author for one in kept.record("doc_a").judged} == {"ana", "bo"}
    assert len(times) == 3


def test_what_makes_no_sense_is_not_kept(kept: Store):
    with pytest.raises(NotKept):
        decide(kept, "doc_a", "accept", "fig_9", **ANA)
    with pytest.raises(NotKept):
        decide(kept, "doc_9", "accept", "fig_a", **ANA)
    with pytest.raises(BadSetting):
        decide(kept, "doc_a", "correct", "fig_a", **ANA, values={"low": 90})
    with pytest.raises(NotKept):
        take_back(kept, "jud_9")
    judgement, _ = decide(kept, "doc_a", "accept", "fig_a", **ANA)
    with pytest.raises(StoreChanged):
        kept.judge(dataclasses.replace(judgement, id="jud_8"), seen=0)
    assert kept.judgements() == [judgement]


def test_what_matters_waits_first_leaves_the_queue_of_who_judged_it_and_comes_back_when_disputed(kept: Store):
    first, *_ = queue = kept.review.waiting("ana", 50)
    assert [one.weight for one in queue] == sorted((one.weight for one in queue), reverse=True)
    assert "a large figure: 12" in {why for one in queue for why in one.why}
    assert kept.review.waiting("ana", 50, after=first.answer) == queue[1:]
    decide(kept, first.document, "accept", first.item or first.claim, **ANA)
    assert first not in kept.review.waiting("ana", 50)
    assert first in kept.review.waiting("bo", 50)
    decide(kept, first.document, "correct", first.item or "", author="bo", reason="no",
           values={"low": 40, "high": 40})
    assert [one.claim for one in kept.review.disputed(9)] == [first.claim]
    assert first.claim not in {one.claim for one in kept.review.waiting("cy", 50)}
