"""Ids by their beginnings, reports and texts by several ids, and questions by words, on every engine."""

import pytest

from sayso.store import Relinked, Store
from tests.store.reports import TEXT, brief, incident, original, question, record


@pytest.fixture
def filled(store: Store) -> Store:
    for name in ("a", "b"):
        store.add(record(name), brief(name), original(), version="1")
    store.relink(Relinked(linked=("doc_a", "doc_b"), incidents=(incident("a", "doc_a", "doc_b"),),
                          questions=(question("a", "doc_a"), question("b", "doc_a", "doc_b"))))
    return store


@pytest.mark.parametrize(("typed", "kinds", "found"), [
    ("que", ("question",), ["que_a", "que_b"]), ("que_a", (), ["que_a"]), ("clm_a", (), ["clm_a1", "clm_a2"]),
    ("inc", ("question",), []), ("inc", ("incident",), ["inc_a"]), ("QUE", (), []), ("%", (), []), ("que_a%", (), []),
    ("doc_", ("document",), ["doc_a", "doc_b"]), ("ans_b", ("answer",), ["ans_b0", "ans_b1"]),
    ("pos", (), ["pos_a", "pos_b"]),
])
def test_ids_are_found_by_their_beginning(filled: Store, typed: str, kinds: tuple[str, ...], found: list[str]):
    assert filled.beginning(typed, kinds) == found


def test_ids_found_are_limited_and_in_order(filled: Store):
    assert filled.beginning("", (), 3) == filled.beginning("", ())[:3]
    assert filled.beginning("", ()) == sorted(filled.beginning("", ()))


def test_reports_and_texts_of_several_ids(filled: Store):
    assert [one.id for one in filled.documents_of(["doc_b", "doc_a", "doc_none"])] == ["doc_a", "doc_b"]
    assert filled.texts(["doc_b", "doc_none"]) == {"doc_b": TEXT}


@pytest.mark.parametrize(("about", "found"), [
    ("MANY killed", ["que_a", "que_b"]), ("many wounded", []), ("100%", []), ("k_lled", []), ("", ["que_a", "que_b"]),
])
def test_questions_by_words_of_what_is_asked(filled: Store, about: str, found: list[str]):
    assert [one.id for one in filled.questions(about=about)] == found
