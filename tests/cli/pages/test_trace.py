"""The page of the way from a number back to its bytes."""


import pytest

from sayso.cli.pages.trace import AROUND, passage, print_trails
from sayso.keeping.trails import Trail, trails_of, ways_of
from sayso.store import Relinked, open_store
from tests.cli.pages.linked import Sheet
from tests.store.reports import brief, incident, original, question, record

LONG = ("Long before that. " * 30 + "\nColonel Ada Brück said on Monday that 12 soldiers were killed in Tarn. "
        f"The shelling of Tarn went on {'and on ' * 40}.")


@pytest.fixture(scope="module")
def trails(tmp_path_factory: pytest.TempPathFactory) -> dict[str, Trail]:
    with open_store(tmp_path_factory.mktemp("stores") / "a.db") as store:
        store.add(record(), brief(), original(), version="1")
        store.add(record("b", text=LONG), brief("b"), original(b"%"), version="1")
        store.relink(Relinked(linked=("doc_a",), incidents=(incident("a", "doc_a"),),
                              questions=(question("a", "doc_a"),)))
        asked = ("que_a", "fig_a", "evt_a", "plc_a", "doc_a", "fig_b")
        return {one: next(iter(trails_of(store, ways_of(store, one)))) for one in asked}


def page(*trails: Trail, more: int = 0) -> str:
    sheet = Sheet()
    print_trails(trails, len(trails) + more, sheet.console)
    return sheet.told


def test_each_step_is_shown_from_the_question_to_the_bytes(trails: dict[str, Trail]):
    told = page(trails["que_a"])
    steps = ["question que_a", "answer   ans_a0", "figure   fig_a", "claim    clm_a1", "words", "report   doc_a",
             "original"]
    assert [told.index(step) for step in steps] == sorted(told.index(step) for step in steps)
    assert "SHA-256 " + trails["que_a"].original.sha256 in told
    assert "captured 3 May 2023 10:00 UTC from /reports/a.txt" in told


def test_a_check_that_fails_is_counted(trails: dict[str, Trail]):
    assert "✗ the bounds are those of the report's figure" in page(trails["que_a"])
    assert "do not hold" in page(trails["que_a"])
    assert "all hold." in page(trails["fig_a"])


@pytest.mark.parametrize(("identifier", "told"), [
    ("fig_a", "12  killed: 12 · Northland · military · Tarn"), ("evt_a", "ASSAULT/shelling · Tarn · 2023-05-01"),
    ("plc_a", "Tarn · settlement · 1.00, 2.00"), ("doc_a", "The Herald · published 1 May 2023 (given)"),
])
def test_what_each_part_is(trails: dict[str, Trail], identifier: str, told: str):
    assert told in page(trails[identifier])


def test_several_ways_are_numbered_and_what_they_share_is_shown_once(trails: dict[str, Trail]):
    told = page(trails["que_a"], trails["que_a"], more=1)
    assert told.count("question que_a") == 1
    assert "2 of 3" in told
    assert "--limit" in told


def test_a_passage_is_the_paragraph_and_a_long_one_is_cut_at_blanks(trails: dict[str, Trail]):
    text, start = passage(trails["fig_b"])
    assert text.startswith("Colonel Ada")
    assert text.endswith(("and on", "and"))
    assert len(text) < 2 * AROUND + len("12 soldiers")
    assert trails["fig_b"].document.text[start:start + len(text)] == text
