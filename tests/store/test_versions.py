"""Versions of one article of one day: linking shows the one before, and the last captured stands."""

from __future__ import annotations

import dataclasses

import pytest

from sayso.keeping.linking import link_new
from sayso.records.brief import Edition
from sayso.records.errors import StoreChanged
from sayso.records.watched import Version
from sayso.store import Relinked, Store
from tests.store.reports import brief, original, position, record

ARTICLE = "https://herald.example/goris"


def version(name: str, hour: int) -> Version:
    return Version(article=ARTICLE, document=f"doc_{name}", captured_at=f"2023-05-01T{hour:02}:00:00Z",
                   wording=f"words {name}")


def add(store: Store, name: str, low: int, hour: int) -> None:
    """A report of one day that gives a war's toll, captured at that hour."""
    told = dataclasses.replace(position(name, scope="war"), low=low, high=low, hedge=None)
    made = dataclasses.replace(brief(name), positions=(told,), signature=(), keys=())
    assert store.add(record(name), made, original(), version="1", of=version(name, hour))


def toll(store: Store) -> tuple[list[tuple[object, str]], object, object]:
    """Counts with their relations, and what stands."""
    (question,) = store.questions(measure="killed")
    assert question.range is not None
    return [(one.low, one.relation) for one in question.answers], question.range.low, question.range.high


@pytest.mark.parametrize("order", [("a", "b"), ("b", "a")])
@pytest.mark.parametrize("together", [True, False])
def test_a_toll_corrected_within_a_day_stands_in_whatever_order_the_versions_came(
        store: Store, order: tuple[str, str], together: bool):
    for name in order:
        add(store, name, *{"a": (60, 9), "b": (40, 11)}[name])
        if not together:
            link_new(store)
    link_new(store)
    assert toll(store) == ([(60, "first"), (40, "corrects")], 40, 40)


def test_a_report_that_is_the_article_again_stands_again(store: Store):
    add(store, "a", 60, 9)
    add(store, "b", 40, 11)
    link_new(store)
    store.watched.keep(version("a", 12))
    assert store.unlinked() == ["doc_a", "doc_b"]
    link_new(store)
    assert toll(store) == ([(40, "first"), (60, "updates")], 60, 60)
    store.watched.keep(version("a", 13))
    assert store.unlinked() == []


def test_which_version_a_report_is_is_told_by_when_it_was_last_captured(store: Store):
    for name, hour in (("b", 11), ("a", 9), ("c", 10)):
        add(store, name, 12, hour)
    ids = ["doc_a", "doc_b", "doc_c"]
    assert store.editions_of([*ids, "doc_other"]) == {
        one: Edition(article=ARTICLE, place=place, last=place == 3) for one, place in zip(ids, (1, 3, 2), strict=True)}
    assert [one.edition and one.edition.place for one in store.briefs(ids)] == [1, 3, 2]


def test_linking_under_way_learns_that_another_version_came(store: Store):
    add(store, "a", 60, 9)
    seen = store.changes()
    add(store, "b", 40, 11)
    with pytest.raises(StoreChanged):
        store.relink(Relinked(linked=("doc_a",)), seen=seen)


@pytest.mark.parametrize("order", [("a", "b"), ("b", "a")])
def test_what_came_from_one_address_of_the_web_is_one_article(store: Store, order: tuple[str, str]):
    seen = {"a": (60, 9), "b": (40, 11)}
    for name in order:
        low, hour = seen[name]
        made = record(name)
        one = dataclasses.replace(made, document=dataclasses.replace(made.document, origin=ARTICLE))
        told = dataclasses.replace(position(name, scope="war"), low=low, high=low, hedge=None)
        captured = dataclasses.replace(original(), captured_at=version(name, hour).captured_at)
        held = dataclasses.replace(brief(name), positions=(told,), signature=(), keys=())
        store.add_all([(one, held, captured)], version="1")
        link_new(store)
        assert store.add_all([(one, held, captured)], version="1") == 0
        assert store.unlinked() == []
    assert toll(store) == ([(60, "first"), (40, "corrects")], 40, 40)


def test_what_came_from_one_path_is_not(store: Store):
    for name in ("a", "b"):
        made = record(name)
        store.add(dataclasses.replace(made, document=dataclasses.replace(made.document, origin="/today.txt")),
                  brief(name), original(), version="1")
    assert store.editions_of(["doc_a", "doc_b"]) == {}
