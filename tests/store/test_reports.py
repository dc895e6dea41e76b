"""Reports go in once and come out whole."""

import dataclasses

import pytest

from sayso.records.errors import NotKept
from sayso.records.record import Refusal
from sayso.store import Store, adding
from tests.store.reports import brief, original, record


def test_what_goes_in_comes_out(store: Store):
    assert store.add(record(), brief(), original(locator="3"), version="1")
    assert store.record("doc_a") == record()
    assert store.briefs(["doc_a"]) == [brief()]
    assert store.original("doc_a") == original(locator="3")
    kept = store.document("/reports/a.txt")
    assert kept == store.document("doc_a") == next(store.documents())
    assert (kept.id, kept.version, kept.linked, kept.sha256) == ("doc_a", "1", False, original().sha256)


def test_adding_the_same_report_again_changes_nothing(store: Store):
    store.add(record(), brief(), original(), version="1")
    before = store.counts()
    assert not store.add(record(), brief(keys=("other",)), original(b"other"), version="2")
    assert store.counts() == before
    assert store.original("doc_a") == original()
    assert store.sharing(["other"]) == {}


def test_reading_anew_keeps_the_original_and_replaces_the_rest(store: Store):
    store.add(record(), brief(), original(), version="1")
    assert list(store.outdated("2")) == ["doc_a"]
    anew = record(speaker="Bo Lind", title="A new title")
    store.replace(anew, brief(keys=("other",)), version="2")
    assert store.record("doc_a") == anew
    assert store.original("doc_a") == original()
    assert list(store.outdated("2")) == []
    assert store.sharing(["tarn", "other"]) == {"other": ["doc_a"]}
    assert [one.source for one in store.claims(by="Lind")] == ["Bo Lind"]
    assert list(store.claims(by="Ada")) == []
    assert [one.id for one in store.search("new title")] == ["doc_a"]


def test_a_report_that_is_not_there_cannot_be_read_anew(store: Store):
    with pytest.raises(NotKept, match="doc_a"):
        store.replace(record(), brief(), version="2")


@pytest.mark.parametrize("ask", ["document", "record", "original", "incident", "question"])
def test_what_is_not_there_is_said(store: Store, ask: str):
    with pytest.raises(NotKept, match="'nothing'"):
        getattr(store, ask)("nothing")


def test_one_original_serves_many_reports(store: Store):
    for name in "ab":
        store.add(record(name), brief(name), original(locator=name), version="1")
    assert [store.original(one).locator for one in ("doc_a", "doc_b")] == ["a", "b"]


def test_reports_come_by_publication_and_page_by_page(store: Store):
    days = {"a": "2023-05-02", "b": "2023-05-01", "c": None, "d": "2023-05-02T01:00:00+02:00", "e": "2023-05-03"}
    for name, day in days.items():
        store.add(record(name, published=day), brief(name), original(), version="1")
    order = [one.id[-1] for one in store.documents()]
    assert order == ["c", "b", "d", "a", "e"]
    assert [one.id[-1] for one in store.documents(after="doc_b", limit=2)] == ["d", "a"]
    assert [one.id[-1] for one in store.documents(since="2023-05-02", until="2023-05-03")] == ["a"]
    assert [one.id[-1] for one in store.documents(until="2023-05-02", publisher="The Herald")] == ["b", "d"]


def test_the_last_published_of_one_origin_is_found(store: Store):
    for name, day in (("a", "2023-05-02"), ("b", "2023-05-03"), ("c", "2023-05-01")):
        one = record(name, published=day)
        one = dataclasses.replace(one, document=dataclasses.replace(one.document, origin="same"))
        store.add(one, brief(name), original(), version="1")
    assert store.document("same").id == "doc_b"


def test_a_report_that_comes_again_from_elsewhere_keeps_both_places(store: Store):
    store.add(record(), brief(), original(), version="1")
    assert store.capture("doc_a", "/mirror/b.txt", original(b"other bytes", locator="line 2"))
    assert not store.capture("doc_a", "/mirror/b.txt", original(b"other bytes", locator="line 2"))
    assert not store.capture("doc_a", "/reports/a.txt", original())
    assert store.origins_of(["doc_a", "doc_b"]) == {"doc_a": ("/reports/a.txt", "/mirror/b.txt")}
    with pytest.raises(NotKept, match="doc_b"):
        store.capture("doc_b", "/mirror/b.txt", original())


def test_what_still_cannot_be_read_keeps_its_time_and_what_can_is_refused_no_more(
        store: Store, monkeypatch: pytest.MonkeyPatch):
    store.add(record(), brief(), original(), version="1")
    (first,) = store.refusals()
    monkeypatch.setattr(adding, "now", lambda: "2999-01-01T00:00:00Z")
    further = Refusal(stage="times", reason="not a time")
    store.replace(dataclasses.replace(record(), refusals=(*record().refusals, further)), brief(), version="2")
    assert first in list(store.refusals())
    assert [one.at for one in store.refusals(reason="not a time")] == ["2999-01-01T00:00:00Z"]
    store.replace(dataclasses.replace(record(), refusals=(further,)), brief(), version="3")
    assert [one.reason for one in store.refusals()] == ["not a time"]


def test_several_are_added_at_once_and_those_that_are_there_stay(store: Store):
    store.add(record("a"), brief("a"), original(), version="1")
    assert store.add_all([(record(name), brief(name), original()) for name in "aba"], version="2") == 1
    assert [(store.document(f"doc_{name}").version) for name in "ab"] == ["1", "2"]
