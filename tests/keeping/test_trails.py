"""The way back from a number to its words and bytes, and that each step is really looked at."""

import dataclasses
from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.keeping.trails import Trail, text_of, trails_of, ways_of
from sayso.records.errors import NotKept
from sayso.records.original import Original
from sayso.store import Relinked, Store, open_store
from tests.store.reports import TEXT, brief, incident, original, part, question, record

WHOLE = TEXT.encode()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "a.db") as opened:
        yield opened


def filled(store: Store, *, found: bytes = WHOLE) -> Store:
    words = dataclasses.replace(brief().positions[0].words, start=38, end=49, text="12 soldiers")
    position = dataclasses.replace(brief().positions[0], high=12, words=words)
    store.add(record(), dataclasses.replace(brief(), positions=(position,)), original(found), version="1")
    asked = question("a", "doc_a")
    asked = dataclasses.replace(asked, answers=(dataclasses.replace(asked.answers[0], high=12, hedge=None),))
    store.relink(Relinked(linked=("doc_a",), incidents=(incident("a", "doc_a"),), questions=(asked,)))
    return store


def walked(store: Store, identifier: str) -> list[Trail]:
    return list(trails_of(store, ways_of(store, identifier)))


@pytest.mark.parametrize("identifier", ["que_a", "ans_a0", "pos_a"])
def test_a_number_leads_through_figure_and_claim_to_words_report_and_bytes(store: Store, identifier: str):
    (trail,) = walked(filled(store), identifier)
    assert trail.question is not None
    assert trail.answer is not None
    assert trail.item == record().figures[0]
    assert trail.claim == record().claims[0]
    assert trail.words == (part("12 soldiers"),)
    assert trail.original.data == WHOLE
    assert [check.holds for check in trail.checks] == [True] * len(trail.checks)
    assert {check.step for check in trail.checks} == {"answer", "item", "claim", "words", "original"}


@pytest.mark.parametrize(("identifier", "words"), [
    ("fig_a", "12 soldiers"), ("evt_a", "shelling"), ("plc_a", "Tarn"),
    ("clm_a2", "The shelling of Tarn went on."), ("doc_a", None), ("inc_a", None),
])
def test_every_part_of_a_record_has_its_way(store: Store, identifier: str, words: str | None):
    (trail,) = walked(filled(store), identifier)
    assert [span.text for span in trail.words] == ([words] if words else [])
    assert trail.sound
    assert trail.document.id == "doc_a"


def test_words_that_are_not_in_the_bytes_are_told(store: Store):
    (trail,) = walked(filled(store, found=b"Another report altogether."), "fig_a")
    assert [check.what for check in trail.checks if check.holds is False] == ["the words are found again in the bytes"]
    assert not trail.sound


def test_an_answer_whose_value_its_report_does_not_give_is_not_passed_over(store: Store):
    filled(store)
    told = question("a", "doc_a")  # 12 or more, where the report says 12
    store.relink(Relinked(questions=(told,)))
    (trail,) = walked(store, "que_a")
    assert [check.holds for check in trail.checks if check.step == "answer"] == [None]


def test_what_is_not_there_leads_nowhere(store: Store):
    with pytest.raises(NotKept, match="fig_none"):
        walked(filled(store), "fig_none")


@pytest.mark.parametrize(("data", "media_type", "found"), [
    (b"12 soldiers\n fell", "text/plain", "12soldiersfell"),
    (b"<p>12 <b>sol</b>diers&nbsp;fell</p>", "text/html", "12soldiersfell"),
    (b'{"id": 1, "title": "A", "text": "12 soldiers"}', "application/json", "A12soldiers"),
    (b"%PDF", "application/pdf", None), (b"\xff\xfe", "text/plain", None), (b"{broken", "application/json", None),
])
def test_where_bytes_can_be_read_without_a_reader(data: bytes, media_type: str, found: str | None):
    assert text_of(Original(data=data, media_type=media_type, captured_at="", captured_from="-")) == found
