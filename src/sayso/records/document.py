"""A report as published; it never changes after intake."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Literal

from sayso.records.span import Span

Basis = Literal["given", "metadata", "url", "inferred", "unknown"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Published:
    """When a report was published, and how that is known.

    Attributes:
        value: ISO 8601, a day (`2022-09-13`) or an instant with its offset; None if unknown.
        basis: `given` by the user, from the page's or file's `metadata`, from its `url`, `inferred`
            from the report's own words, or `unknown`.
        evidence: the words an inferred date rests on.
    """

    value: str | None = None
    basis: Basis = "unknown"
    evidence: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Layout:
    """Which parts of the text are not running prose.

    Attributes:
        title, dateline, byline: where they stand in the text; None where the text has none.
        captions: lines under pictures. They are read, but stand outside the story's order.
        furniture: words of the page, not of the report (counters, share and newsletter lines,
            copyright): nothing is read from them.
    """

    title: Span | None = None
    dateline: Span | None = None
    byline: Span | None = None
    captions: tuple[Span, ...] = ()
    furniture: tuple[Span, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Document:
    """One text as published (NewsML's report).

    Attributes:
        id: digest of what was published.
        origin: the `id` given in JSON Lines, else the path or address it came from.
        text: the text as given; every span of the record points into it.
        title, publisher, byline, dateline, url, language: where known; language is ISO 639-1.
        published: when, and how that is known.
        layout: title line, dateline, captions and furniture within the text.
    """

    id: str
    origin: str
    text: str
    title: str | None = None
    publisher: str | None = None
    byline: str | None = None
    dateline: str | None = None
    url: str | None = None
    language: str | None = None
    published: Published = field(default_factory=Published)
    layout: Layout = field(default_factory=Layout)
