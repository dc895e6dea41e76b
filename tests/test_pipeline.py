"""The order of stages, and the one boundary at which a failure becomes a refusal."""

import dataclasses
import sys

import pytest

import sayso
from sayso.intake import document_from_text
from sayso.pipeline import Pipeline, Stage, in_order
from sayso.records.errors import PipelineMisordered
from sayso.records.proof import faults

TEXT = "The ministry said on Monday that 12 soldiers were killed near the border."


@pytest.fixture(scope="module")
def pipeline() -> Pipeline:
    return Pipeline()


def test_a_stage_before_what_it_needs_is_refused_before_anything_is_read():
    late = Stage(name="late", needs=("claims",), gives=("record",), run=lambda draft: ())
    with pytest.raises(PipelineMisordered, match=r"late.*claims"):
        in_order([late])


def test_a_stage_that_breaks_refuses_its_report_and_no_other():
    pipeline = Pipeline()

    def breaks(draft):
        if "Monday" in draft.document.text:
            raise ValueError("no good")
        return (),

    pipeline.stages = (dataclasses.replace(pipeline.stages[0], run=breaks), *pipeline.stages[1:])
    texts = [TEXT, TEXT.replace("Monday", "Friday")]
    broken, sound = pipeline.pipe([document_from_text(text) for text in texts])
    assert [(one.stage, one.reason) for one in broken.refusals] == [("attributions", "ValueError: no good")]
    assert sound.refusals == ()
    assert sound.figures


@pytest.mark.skipif(sys.platform != "linux", reason="the memory of a process is looked at on Linux alone")
def test_a_report_that_takes_more_memory_than_it_may_is_refused_alone():
    pipeline, held = Pipeline(memory=100_000_000), []

    def grows(draft):
        while "Monday" in draft.document.text:
            held.append(b"x" * 1_000_000)
        return (),

    pipeline.stages = (dataclasses.replace(pipeline.stages[0], run=grows), *pipeline.stages[1:])
    texts = [TEXT, TEXT.replace("Monday", "Friday")]
    large, sound = pipeline.pipe([document_from_text(text) for text in texts])
    assert [(one.stage, one.reason) for one in large.refusals] == [("bounds", "memory")]
    assert large.claims == ()
    assert len(held) < 5_000
    assert sound.refusals == ()
    assert sound.figures


def test_a_record_proves_itself_and_is_the_same_alone_and_in_company(pipeline: Pipeline):
    documents = [document_from_text(TEXT), document_from_text("Talks were held in Paris on Tuesday, officials said.")]
    together = list(pipeline.pipe(documents))
    assert [faults(record) for record in together] == [[], []]
    assert together == [pipeline.read(document) for document in documents]


def test_from_python_the_record_is_typed():
    record = sayso.read(TEXT, published="2022-09-13")
    (figure,) = record.figures
    assert (figure.measure, figure.low, figure.high, figure.victim.population) == ("killed", 12, 12, "military")
    assert record.document.published.basis == "given"
