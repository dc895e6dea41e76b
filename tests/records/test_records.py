"""Spans, ids and the record's own proof."""

import dataclasses
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.records.document import Document, Layout
from sayso.records.errors import SpanMismatch, UnreadableReport
from sayso.records.identity import content_id
from sayso.records.proof import faults, spans_of
from sayso.records.record import Actor, Claim, Commitment, Figure, Record, Scope, Source, Victim
from sayso.records.serial import record_to_json
from sayso.records.span import Span, span_of

TEXT = "Ardia said nine of its soldiers were killed.\n\n12 shares"


def record_of(text: str = TEXT) -> Record:
    party = Actor(id="act_1", name="Ardia", kind="party", party=None, mentions=(span_of(text, 0, 5),))
    claim = Claim(id="clm_1", content=(span_of(text, 11, 43),), cue=(span_of(text, 6, 10),), act="say",
                  sources=(Source(name="Ardia", actor="act_1", kind="institution", span=span_of(text, 0, 5)),),
                  form="indirect", commitment=Commitment(), figures=("fig_1",))
    figure = Figure(id="fig_1", span=span_of(text, 11, 43), measure="killed", low=9, high=9, hedge=None,
                    victim=Victim(party="act_1", population="military"), scope=Scope(), cumulative=None,
                    relative_to=None, claim="clm_1")
    document = Document(id="doc_1", origin="a", text=text, layout=Layout(furniture=(span_of(text, 46, 55),)))
    return Record(document=document, claims=(claim,), figures=(figure,), actors=(party,))


def test_a_sound_record_has_no_faults_and_every_span_is_seen():
    record = record_of()
    assert faults(record) == []
    assert len(list(spans_of(record))) == 6


def test_each_kind_of_damage_is_named():
    record = record_of()
    shifted = dataclasses.replace(record.claims[0], cue=(Span(7, 11, "said"),))
    assert any("says 'said'" in fault for fault in faults(dataclasses.replace(record, claims=(shifted,))))
    orphan = dataclasses.replace(record.figures[0], claim="clm_9")
    assert any("clm_9" in fault for fault in faults(dataclasses.replace(record, figures=(orphan,))))
    upside_down = dataclasses.replace(record.figures[0], low=10, high=9)
    assert any("above" in fault for fault in faults(dataclasses.replace(record, figures=(upside_down,))))
    twice = dataclasses.replace(record, actors=record.actors * 2)
    assert any("two parts" in fault for fault in faults(twice))


def test_the_record_is_told_under_its_fixed_names():
    told = json.loads(json.dumps(record_to_json(record_of())))
    assert list(told) == ["schema", "document", "claims", "figures", "events", "places", "times", "actors",
                          "refusals", "judged"]
    assert told["schema"] == "sayso.record/1"
    assert told["document"]["furniture"] == [{"start": 46, "end": 55, "text": "12 shares"}]
    assert told["claims"][0]["commitment"] == {"polarity": "+", "certainty": "certain"}


@pytest.mark.parametrize(("start", "end", "text"), [(3, 3, ""), (-1, 2, "abc"), (0, 4, "abc")])
def test_a_span_without_its_words_is_refused(start: int, end: int, text: str):
    with pytest.raises(SpanMismatch):
        Span(start, end, text)


@given(st.text(min_size=1), st.data())
def test_a_span_leaves_blanks_out_and_is_found_again(text: str, data: st.DataObject):
    start = data.draw(st.integers(0, len(text)))
    end = data.draw(st.integers(start, len(text)))
    if not text[start:end].strip():
        with pytest.raises(SpanMismatch):
            span_of(text, start, end)
        return
    span = span_of(text, start, end)
    assert text[span.start:span.end] == span.text == text[start:end].strip()


@given(st.lists(st.text() | st.integers() | st.none()), st.lists(st.text() | st.integers() | st.none()))
def test_ids_follow_from_content_alone(one: list, other: list):
    assert (content_id("fig", *one) == content_id("fig", *other)) == (one == other)


def test_an_error_names_the_thing_and_the_remedy():
    error = UnreadableReport("report 'a.bin' is binary.", reason="binary", remedy="Give text, HTML or PDF.")
    assert str(error) == "report 'a.bin' is binary. Give text, HTML or PDF."
    assert error.reason == "binary"
