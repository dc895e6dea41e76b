"""Sources, what they told of, and the versions of articles, on both engines."""

import dataclasses

from sayso.records.watched import Version, WatchedItem, WatchedSource
from sayso.store import Store
from tests.store.reports import brief, original, record

SOURCE = WatchedSource(name="herald", kind="feed", address="https://herald.example/rss", etag='"a"',
                       asked_at="2031-05-01T00:00:00Z", due="2031-05-01T00:15:00Z")


def item(name: str, **more) -> WatchedItem:
    return WatchedItem(**{"key": f"https://herald.example/{name}", "source": "herald", "first_at": SOURCE.asked_at,
                          "address": f"https://herald.example/{name}", "due": SOURCE.asked_at, **more})


def version(article: str, name: str, wording: str = "w") -> Version:
    return Version(article=article, document=f"doc_{name}", captured_at=SOURCE.asked_at, wording=wording)


def test_a_source_and_what_it_told_of_are_kept_together(store: Store):
    assert store.watched.polled(SOURCE, [item("a"), item("b", told="1"), item("a")]) == (2, 0)
    later = dataclasses.replace(SOURCE, etag='"b"', failures=2, outcome="unchanged")
    assert store.watched.polled(later) == (0, 0)
    assert store.watched.sources() == {"herald": later}
    assert [one.key for one in store.watched.due(SOURCE.asked_at, "herald", 9)] == [item("a").key, item("b").key]
    assert store.watched.due(SOURCE.asked_at, "others", 9) == []


def test_what_is_known_keeps_its_state_until_the_source_says_something_else_of_it(store: Store):
    store.watched.polled(SOURCE, [item("a", told="1"), item("b", body=b"words\0")])
    kept = [item("a", told="1", due=None, looks=1, etag="x", outcome="kept"), item("b", due=None, body=b"words\0")]
    store.watched.got(kept)
    assert store.watched.polled(SOURCE, [item("a", told="1"), item("b")]) == (0, 0)
    assert store.watched.next_due(["herald"]) is None
    assert store.watched.polled(SOURCE, [item("a", told="2", due="2031-05-02T00:00:00Z")]) == (0, 1)
    assert store.watched.next_due(["herald"]) == "2031-05-02T00:00:00Z"
    assert store.watched.due("2031-05-02T00:00:00Z", "herald", 9) == [
        dataclasses.replace(kept[0], told="2", due="2031-05-02T00:00:00Z")]


def test_versions_are_numbered_in_their_order_and_the_same_one_is_kept_once(store: Store):
    for name in ("a", "b"):
        of = version("here", name, name)
        assert store.add(record(name), brief(name), original(name.encode()), version="1", of=of)
        store.watched.keep(of)
    store.watched.keep(version("here", "a", "a"))  # taken back to what it was
    store.watched.keep(version("there", "a", "a"))
    assert [(one.number, one.document) for one in store.watched.versions("here")] == [
        (1, "doc_a"), (2, "doc_b"), (3, "doc_a")]
    assert store.watched.latest("here").number == 3
    assert store.watched.latest("nowhere") is None
    assert store.watched.articles_of("doc_a") == ["here", "there"]
    assert [(one.article, one.number) for one in store.watched.worded("a")] == [("here", 1), ("here", 3), ("there", 1)]
    changes = list(store.watched.changes())
    assert [(one.article, one.number) for one in changes] == [("here", 3), ("here", 2)]
    assert list(store.watched.changes(after=changes[0], limit=1)) == changes[1:]
