"""The versions of an article with what changed between them, told from what the store holds."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

from sayso.records.errors import NotKept
from sayso.records.watched import Version
from sayso.store import Store
from sayso.watching.differences import Difference, difference


@dataclass(frozen=True, slots=True, kw_only=True)
class Captured:
    """One version of an article.

    Attributes:
        article, number, document, captured_at, archive, record: as `Version`.
        title, publisher: of the report. before: when the version before it was captured, None for the first.
        difference: what changed since that; None for the first.
        silent: a figure is another one, appeared or vanished, and the text tells of no correction or update.
    """

    article: str
    number: int
    document: str
    captured_at: str
    archive: str | None
    record: str | None
    title: str | None
    publisher: str | None
    before: str | None
    difference: Difference | None
    silent: bool


def history_of(store: Store, article: str) -> list[Captured]:
    """Every version of an article, in the order of capture; empty where it has none."""
    found: list[Captured] = []
    before: Version | None = None
    for version in store.watched.versions(article):
        found.append(_captured(store, version, before))
        before = version
    return found


def histories_of(store: Store, report: str) -> list[list[Captured]]:
    """The histories of the articles of which a report is a version, by address; most reports have one at most."""
    return [history_of(store, article) for article in store.watched.articles_of(report)]


def changes(store: Store, *, limit: int | None = None) -> Iterator[Captured]:
    """The versions that came behind others, the last captured first."""
    for version in islice(store.watched.changes(limit=limit), limit):
        before = store.watched.version(version.article, version.number - 1)
        yield _captured(store, version, before)


def article_named(store: Store, name: str) -> str | None:
    """The article of that address, or that which a report is a version of; None where there is none.

    Args:
        name: an address, or a report's id or origin.
    """
    if store.watched.latest(name) is not None:
        return name
    try:
        articles = store.watched.articles_of(store.document(name).id)
    except NotKept:
        return None
    return articles[0] if articles else None


def _captured(store: Store, version: Version, before: Version | None) -> Captured:
    (report,) = store.documents_of([version.document])
    found = difference(store.record(before.document), store.record(version.document)) if before else None
    return Captured(
        article=version.article, number=version.number, document=version.document, captured_at=version.captured_at,
        archive=version.archive, record=version.record, title=report.title, publisher=report.publisher,
        before=before.captured_at if before else None, difference=found,
        silent=found is not None and bool(found.figures) and found.notice is None)
