"""What people judge is found again and applied: laws over histories, and cases by hand."""

from __future__ import annotations

import dataclasses
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from sayso.judging.applying import judged
from sayso.judging.deciding import added, decided, words_at
from sayso.linking.briefs import brief_of
from sayso.records.judgement import Judgement
from sayso.records.plain import from_plain, to_plain
from sayso.records.proof import faults
from sayso.records.record import Record
from sayso.records.span import Span
from sayso.records.stated import StatedClaim, StatedFigure, StatedSource
from tests.judging.judgements import BREN, POINT, REPORT, SUNDAY, VELA, at, claim, figure, histories, source, values
from tests.store.reports import TEXT, record


def decide(report: Record, kind: str, part: str, moment: int = 0, author: str = "ana", **said: object) -> Judgement:
    return decided(report, kind, part, author=author, at=at(moment), reason="r", values=said)  # type: ignore[arg-type]


def missed(report: Record = REPORT, moment: int = 0) -> Judgement:
    words = words_at(report.document.text, report.document.text.index("went on"), len(report.document.text))
    return added(report, StatedClaim(
        content=(words,), sources=(StatedSource(name="Vela", kind="institution", actor=VELA),), act="say",
        figures=(StatedFigure(span=words, measure="wounded", low=3, high=None, hedge="some", victim=VELA,
                              population="civilian", place=POINT),)), author="ana", at=at(moment), reason="missed")


@settings(deadline=None)
@given(histories())
def test_every_history_gives_a_record_that_proves_itself_and_loses_no_judgement(history: tuple[Judgement, ...]):
    standing = judged(REPORT, history)
    assert faults(standing.record) == []
    told = {one.judgement for one in standing.record.judged} | {one.judgement.id for one in standing.astray}
    assert told == {one.id for one in history}
    assert brief_of(standing.record).document == REPORT.document.id


@settings(deadline=None)
@given(histories(), st.randoms())
def test_the_order_in_which_judgements_arrive_does_not_matter(history: tuple[Judgement, ...], chance: random.Random):
    shuffled = list(history)
    chance.shuffle(shuffled)
    assert judged(REPORT, shuffled) == judged(REPORT, history)


@settings(deadline=None)
@given(histories(), st.integers(0, 5))
def test_a_judgement_that_is_taken_back_leaves_what_would_be_without_it(history: tuple[Judgement, ...], which: int):
    gone = history[which % len(history)]
    undone = [dataclasses.replace(one, undone_at=at(9)) if one is gone else one for one in history]
    assert judged(REPORT, undone) == judged(REPORT, [one for one in history if one is not gone])
    assert judged(REPORT, [dataclasses.replace(one, undone_at=at(9)) for one in history]).record == REPORT


@settings(deadline=None)
@given(histories())
def test_judgements_are_kept_to_the_field(history: tuple[Judgement, ...]):
    for one in history:
        assert from_plain(Judgement, to_plain(one)) == one
    standing = judged(REPORT, history).record
    assert from_plain(Record, to_plain(standing)) == standing


@pytest.mark.parametrize("first", [0, 1])
def test_the_order_in_time_of_judgements_on_different_things_does_not_matter(first: int):
    one = decide(REPORT, "correct", "fig_a", first, low=40, high=50)
    other = decide(REPORT, "correct", "evt_a", 1 - first, place=BREN)
    last = decide(REPORT, "reject", "tim_a", 2)
    other_way = [decide(REPORT, "correct", "fig_a", 1 - first, low=40, high=50),
                 decide(REPORT, "correct", "evt_a", first, place=BREN), last]
    assert values(judged(REPORT, [one, other, last]).record) == values(judged(REPORT, other_way).record)


@pytest.mark.parametrize("part", ["clm_a1", "clm_a2", "fig_a", "evt_a", "plc_a", "tim_a"])
def test_to_accept_changes_nothing_and_is_told(part: str):
    standing = judged(REPORT, [decide(REPORT, "accept", part)]).record
    assert values(standing) == REPORT
    assert part in {one.part for one in standing.judged if one.in_effect and one.decision == "accept"}


def test_a_corrected_figure_keeps_beside_it_what_the_machine_said():
    standing = judged(REPORT, [decide(REPORT, "correct", "fig_a", low=20, victim=VELA, high=None)]).record
    assert (figure(standing).low, figure(standing).high) == (20, None)
    assert figure(standing).victim.party == "act_vela"
    assert "Vela" in {one.name for one in standing.actors}
    told = {one.field: (one.machine, one.person) for one in standing.judged}
    assert told["low"] == (12, 20)
    assert told["high"] == (12, None)
    assert told["victim"][0].name == "Northland"  # type: ignore[union-attr]
    position = next(one for one in brief_of(standing).positions if one.item == "fig_a")
    assert (position.low, position.high, position.victim and position.victim.name) == (20, None, "Vela")


def test_a_source_set_right_is_the_origin_and_the_relay_stays():
    said = StatedSource(name="Vela", kind="institution", actor=VELA)
    standing = judged(REPORT, [decide(REPORT, "correct", "clm_a1", source=said)]).record
    assert [one.name for one in claim(standing).sources] == ["The Herald", "Vela"]
    assert brief_of(standing).positions[0].origin.name == "Vela"
    own = judged(REPORT, [decide(REPORT, "correct", "clm_a1",
                                 source=StatedSource(name="the report", kind="report", actor=None))]).record
    assert (source(own).kind, claim(own).form, claim(own).cue) == ("report", "voice", ())
    spoken = judged(REPORT, [decide(REPORT, "correct", "clm_a2", source=said)]).record
    assert spoken.claims[1].form == "indirect"


def test_a_place_set_on_the_map_moves_what_happened_there():
    judgement = decide(REPORT, "correct", "plc_a", place=POINT)
    standing = judged(REPORT, [judgement]).record
    assert (standing.places[0].lat, standing.places[0].precision, standing.places[0].id) == (10.0, "exact", "plc_a")
    happening = brief_of(standing).happenings[0]
    assert happening.place is not None
    assert (happening.place.lat, happening.place.lon) == (10.0, 20.0)
    nowhere = judged(REPORT, [decide(REPORT, "correct", "plc_a", place=None)]).record.places[0]
    assert (nowhere.lat, nowhere.precision, nowhere.name) == (None, "none", "Tarn")


def test_a_name_is_one_place_wherever_the_report_names_it():
    second = dataclasses.replace(REPORT.places[0], id="plc_b", span=Span(87, 91, "Tarn"))
    assert TEXT[87:91] == "Tarn"
    twice = dataclasses.replace(REPORT, places=(*REPORT.places, second))
    standing = judged(twice, [decide(twice, "correct", "plc_b", place=BREN)]).record
    assert {one.name for one in standing.places} == {"Bren"}


def test_an_event_put_elsewhere_leaves_the_place_named_where_it_is():
    standing = judged(REPORT, [decide(REPORT, "correct", "evt_a", place=POINT, time=SUNDAY)]).record
    where = {one.id: one for one in standing.places}[standing.events[0].place or ""]
    assert (where.lat, where.span) == (10.0, standing.events[0].trigger)
    assert {one.name for one in standing.places} == {"Tarn", "a ford"}
    assert {one.id: one for one in standing.times}[standing.events[0].time or ""].value == "2023-04-30"


def test_a_rejected_claim_goes_with_what_is_told_in_it_and_a_rejected_place_from_what_refers_to_it():
    standing = judged(REPORT, [decide(REPORT, "reject", "clm_a1")]).record
    assert [one.id for one in standing.claims] == ["clm_a2"]
    assert standing.figures == ()
    (told,) = standing.judged
    assert (told.part, told.decision, told.in_effect, told.words[0].text) == (
        "clm_a1", "reject", True, "12 soldiers were killed in Tarn")
    placeless = judged(REPORT, [decide(REPORT, "reject", "plc_a")]).record
    assert (placeless.places, figure(placeless).scope.place, placeless.events[0].place) == ((), None, None)


def test_an_added_claim_stands_where_its_words_stand_and_counts():
    standing = judged(REPORT, [missed()]).record
    assert faults(standing) == []
    assert [one.content[0].text for one in standing.claims][-1] == "went on."
    count = next(one for one in brief_of(standing).positions if one.measure == "wounded")
    assert (count.low, count.high, count.origin.name, count.place and count.place.lat) == (3, None, "Vela", 10.0)


def test_two_who_disagree_both_stand_the_latest_decides_and_it_is_told():
    one = decide(REPORT, "correct", "fig_a", 0, "ana", low=20, high=20)
    seen = judged(REPORT, [one]).record
    two = decide(seen, "correct", "fig_a", 1, "bo", low=30, high=30)
    standing = judged(REPORT, [one, two]).record
    assert figure(standing).low == 30
    lows = {told.author: told for told in standing.judged if told.field == "low"}
    assert (lows["ana"].in_effect, lows["bo"].in_effect) == (False, True)
    assert lows["ana"].against == (two.id,)
    assert lows["bo"].against == (one.id,)
    assert lows["bo"].machine == 12
    three = decide(standing, "accept", "fig_a", 2, "ana")
    assert not any(told.against for told in judged(REPORT, [one, two, three]).record.judged)


def test_who_accepts_what_another_rejects_disagrees():
    one, two = decide(REPORT, "reject", "clm_a1", 0, "ana"), decide(REPORT, "accept", "clm_a1", 1, "bo")
    standing = judged(REPORT, [one, two]).record
    assert values(standing) == REPORT
    assert {told.author for told in standing.judged if told.against} == {"ana", "bo"}
    gone = judged(REPORT, [one, dataclasses.replace(two, at=at(0), id="jud_0")]).record
    assert claim(gone).id == ("clm_a1" if one.id < "jud_0" else "clm_a2")


# Read anew


def again(**parts: object) -> Record:
    """The report as a newer version reads it: other ids, and what is given here."""
    return dataclasses.replace(REPORT, **parts)  # type: ignore[arg-type]


def test_a_correction_holds_when_the_machine_gives_other_ids_words_and_values():
    judgement = decide(REPORT, "correct", "fig_a", low=20, high=20)
    span = Span(figure(REPORT).span.start, figure(REPORT).span.end + 5, TEXT[figure(REPORT).span.start:][:16])
    newer = dataclasses.replace(figure(REPORT), id="fig_new", span=span, low=13, high=13)
    reread = again(figures=(newer,), claims=(dataclasses.replace(claim(REPORT), figures=("fig_new",)),
                                             REPORT.claims[1]))
    standing = judged(reread, [judgement]).record
    assert (figure(standing).id, figure(standing).low) == ("fig_new", 20)
    assert {one.machine for one in standing.judged} == {13}


@pytest.mark.parametrize("kind", ["accept", "correct"])
def test_what_a_person_vouched_for_outlives_a_reading_that_no_longer_finds_it(kind: str):
    judgement = decide(REPORT, kind, "fig_a", **({"low": 20, "high": 20} if kind == "correct" else {}))
    empty = dataclasses.replace(claim(REPORT), figures=())
    placeless = dataclasses.replace(REPORT.events[0], place=None)
    for reread in (again(figures=(), claims=(empty, REPORT.claims[1])),
                   again(figures=(), claims=REPORT.claims[1:], places=(), events=(placeless,))):
        standing = judged(reread, [judgement]).record
        assert faults(standing) == []
        assert (figure(standing).low, figure(standing).span.text) == (20 if kind == "correct" else 12, "12 soldiers")
        assert source(standing).name == "Ada Brück"
        assert figure(standing).claim == claim(standing).id
        assert {one.machine for one in standing.judged} == {None}
        assert judged(reread, []).record == reread


def test_an_accepted_value_outlives_a_reading_that_says_otherwise():
    accepted = decide(REPORT, "accept", "clm_a1")
    worse = dataclasses.replace(figure(REPORT), low=1200, high=1200)
    moved = dataclasses.replace(REPORT.places[0], lat=50.0, gazetteer_id="geonames:99", name="Tarn (US)")
    standing = judged(again(figures=(worse,), places=(moved,)), [accepted]).record
    assert figure(standing).low == 12
    assert [one.gazetteer_id for one in standing.places] == ["geonames:7"]


def test_an_added_claim_that_the_machine_now_reads_is_one_claim():
    judgement = missed()
    read = judged(REPORT, [judgement]).record.claims[-1]
    reread = again(claims=(*REPORT.claims, dataclasses.replace(read, id="clm_new", figures=(), events=(), act="deny")),
                   actors=judged(REPORT, [judgement]).record.actors)
    standing = judged(reread, [judgement]).record
    assert [one.id for one in standing.claims] == ["clm_a1", "clm_a2", "clm_new"]
    assert standing.claims[-1].act == "say"
    assert faults(standing) == []


def test_words_are_found_again_in_a_text_that_a_better_intake_gives():
    history = [decide(REPORT, "correct", "fig_a", 0, low=20, high=20), decide(REPORT, "accept", "evt_a", 1),
               missed(moment=2)]
    for text in ("Share this\n\n" + TEXT, TEXT.replace("Colonel ", "Col. ")):
        reread = record(text=text, title="t") if "Colonel" in text else dataclasses.replace(
            REPORT, document=dataclasses.replace(REPORT.document, text=text), claims=(), figures=(), events=(),
            places=(), times=(), actors=(), refusals=())
        standing = judged(reread, history)
        assert standing.astray == ()
        assert faults(standing.record) == []
        assert next(one for one in standing.record.figures if one.span.text == "12 soldiers").low == 20


def test_words_that_are_gone_leave_a_judgement_astray_and_told_so():
    reject, accept = decide(REPORT, "reject", "evt_a", 0), decide(REPORT, "accept", "fig_a", 1)
    other = Record(document=dataclasses.replace(REPORT.document, text="Nothing of it."))
    standing = judged(other, [reject, accept])
    assert standing.record == other
    assert {one.why for one in standing.astray} == {"its words are no longer in the report's text"}
    idle = judged(again(events=()), [reject])
    assert [one.why for one in idle.astray] == ["the machine no longer reads what was rejected"]


def test_a_claim_is_added_beside_one_that_shares_half_its_words():
    words = words_at(TEXT, TEXT.index("shelling of"), len(TEXT))
    judgement = added(REPORT, StatedClaim(content=(words,), sources=(StatedSource(
        name="Vela", kind="institution", actor=VELA),), act="deny"), author="ana", at=at(0), reason="r")
    standing = judged(REPORT, [judgement]).record
    assert [one.act for one in standing.claims] == ["say", "report", "deny"]
