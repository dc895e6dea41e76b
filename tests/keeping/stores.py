"""Stores for tests: filled with invented briefs, and looked at whole."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from sayso.linking.whole import Linked
from sayso.records.brief import Brief
from sayso.records.document import Document, Published
from sayso.records.original import Original
from sayso.records.record import Record
from sayso.store import Store, open_store

Seen = tuple[list[object], list[object], list[object], list[object]]


def made(path: Path, briefs: Iterable[Brief] = ()) -> Store:
    """A store that holds these, none of them linked."""
    store = open_store(path)
    for brief in briefs:
        put(store, brief)
    return store


def put(store: Store, brief: Brief) -> None:
    """Adds a report of which the brief is all there is."""
    assert store.add(_record(brief), brief, _original(brief), version="1")


def change(store: Store, brief: Brief) -> None:
    """The same report as a newer version reads it."""
    store.replace(_record(brief), brief, version="2")


def seen(store: Store) -> Seen:
    """Everything that linking has put there."""
    everything = [row.id for row in store.documents()]
    incidents = [store.incident(one) for one in sorted(one.id for one in store.incidents())]
    return (list(store.links_of(everything)), list(store.copies_of(everything)), list(incidents),
            sorted(store.questions(), key=lambda one: one.id))


def whole(linked: Linked) -> Seen:
    """The same of what was linked in memory."""
    return list(linked.links), list(linked.copies), list(linked.incidents), list(linked.questions)


def _record(brief: Brief) -> Record:
    return Record(document=Document(id=brief.document, origin=brief.origin, text=f"Report {brief.document}.",
                                    title=brief.title, published=Published()))


def _original(brief: Brief) -> Original:
    return Original(data=brief.document.encode(), media_type="text/plain", captured_at="2022-09-14T00:00:00Z",
                    captured_from=f"/{brief.origin}")
