"""The gate: which reports are worth reading, and what is kept of the others."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.gate import conflict_points, is_unread, opens_for
from sayso.intake import IntakeOptions, Refused, document_from_text, open_reports
from sayso.keeping.reading import read_for_store
from sayso.pipeline import Pipeline

FIGHTING = "Shelling killed two soldiers and wounded a villager near the front line on Monday, the ministry said."
EVERYDAY = "The council will open the new library on Monday. The mayor said the work had cost less than planned."


@pytest.fixture(scope="module")
def gated() -> Pipeline:
    return Pipeline(gate=True)


@pytest.mark.parametrize("text", [
    FIGHTING,
    "A ceasefire came into force at midnight.",
    "Gunmen opened fire on a bus; three people died.",
    "REBELS SEIZED THE TOWN, ITS MAYOR SAID.",
    "Police said the man was shot dead outside his home.",
    "Troops were moved to the border after the talks broke down.",
])
def test_what_may_tell_of_conflict_is_read(text: str):
    assert opens_for(document_from_text(text))


@pytest.mark.parametrize("text", [
    EVERYDAY,
    "The striker scored twice and the visitors went home with a point they hardly deserved, their coach said.",
    "Shares fell on Tuesday as investors waited for the bank to say what it would do about rates this year.",
])
def test_what_tells_nothing_of_conflict_is_not(text: str):
    assert not opens_for(document_from_text(text))


def test_every_example_report_is_read():
    for report in open_reports(["examples"], options=IntakeOptions()):
        assert isinstance(report, Refused) or opens_for(report), report.origin


def test_what_is_left_unread_keeps_its_document_and_says_so(gated: Pipeline):
    document = document_from_text(EVERYDAY, title="A library opens")
    record = gated.read(document)
    assert record.document == document
    assert [(one.stage, one.reason) for one in record.refusals] == [("gate", "no_conflict")]
    assert not any((record.claims, record.figures, record.events, record.places, record.times, record.actors))


def test_what_is_read_is_the_same_with_the_gate_as_without_and_the_order_stays(gated: Pipeline):
    texts = [EVERYDAY, FIGHTING, EVERYDAY + " It rained.", FIGHTING.replace("two", "three")] * 5
    documents = [document_from_text(text) for text in texts]
    records = list(gated.pipe(documents))
    assert [record.document.text for record in records] == texts
    assert [is_unread(record) for record in records] == [True, False, True, False] * 5
    assert records[1] == Pipeline().read(documents[1])


def test_what_is_left_unread_is_linked_with_nothing(gated: Pipeline):
    ((record, brief),) = read_for_store([document_from_text(EVERYDAY)], gated)
    assert is_unread(record)
    assert (brief.terms, brief.signature, brief.keys) == ((), (), ())


def test_furniture_does_not_open_the_gate():
    document = document_from_text(f"{EVERYDAY}\n\nFollow us on Twitter: airstrikes, rebels, ceasefire, shelling\n")
    assert document.layout.furniture
    assert not opens_for(document)


def test_a_title_opens_the_gate():
    assert opens_for(document_from_text("The mayor spoke of it on Monday.", title="Airstrikes kill dozens"))


@given(st.lists(st.sampled_from(["shelling", "soldiers", "police", "council", "rebels", "weather"]), max_size=8))
def test_points_count_each_word_once_and_never_fall_with_more_words(words: list[str]):
    text = " ".join(words)
    assert conflict_points(text) == conflict_points(f"{text} {text}")
    assert conflict_points(f"{text} grenade") >= conflict_points(text)


SHARED = Path(__file__).parents[2] / "shared" / "data"


def _texts(name: str) -> Iterator[str]:
    path = SHARED / name
    if not path.exists():
        pytest.skip(f"{path} is not here")
    if path.suffix == ".jsonl":
        yield from (json.loads(line)["text"] for line in path.read_text(encoding="utf-8").splitlines())
    for document in path.read_text(encoding="utf-8").split("# newdoc id = ")[1:] if path.suffix == ".conllu" else ():
        lines = document.splitlines()
        if lines[0].startswith(("reviews", "email", "answers")):
            yield " ".join(line.removeprefix("# text = ") for line in lines if line.startswith("# text = "))


@pytest.mark.parametrize(("name", "least"), [
    ("airwars_gaza/dev/documents.jsonl", 1.0),
    ("muc4/dev/documents.jsonl", 0.96),  # half have no attack in them
    ("gva_longtail/gvc_dev/documents.jsonl", 0.98),
    ("wikiwars/train/documents.jsonl", 1.0),
])
def test_what_tells_of_fighting_is_let_pass(name: str, least: float):
    texts = [document_from_text(text) for text in _texts(name)]
    assert sum(map(opens_for, texts)) >= least * len(texts)


def test_what_people_write_of_shops_and_pets_is_not():
    texts = [document_from_text(text) for text in _texts("train/ewt/train.conllu")]
    assert sum(map(opens_for, texts)) <= 0.02 * len(texts)
