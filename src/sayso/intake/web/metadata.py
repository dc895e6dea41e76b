"""What a page says of itself: title, writer, house, date, address."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass, field
from typing import Any
from urllib.parse import urlsplit

from sayso.intake.dates import iso_date
from sayso.records.document import Published

# Names of meta elements that hold the first publication, the most exact first (Open Graph articles,
# schema.org, Dublin Core, Parsely, and what older systems of newsrooms write).
_DATE_NAMES = (
    "article:published_time", "og:article:published_time", "datepublished", "parsely-pub-date",
    "dc.date.issued", "dcterms.issued", "dcterms.created", "dc.date.created", "dcterms.date", "dc.date",
    "sailthru.date", "pubdate", "publishdate", "publish-date", "publication_date", "date",
)  # fmt: skip
_META_NAMES = ("property", "name", "itemprop")
_LD_DATE = re.compile(r'"datePublished"\s*:\s*"([^"]{8,40})"')


@dataclass(frozen=True, slots=True, kw_only=True)
class PageFacts:
    """The metadata of a page; None where it says nothing."""

    title: str | None = None
    byline: str | None = None
    publisher: str | None = None
    url: str | None = None
    published: Published = field(default_factory=Published)


def page_facts(tree: Any, *, url: str | None) -> PageFacts:
    """What head, microdata and linked data of a page tell.

    Args:
        tree: the parsed page; it is not changed.
        url: the address it was fetched from, if it was.
    """
    from copy import deepcopy

    from trafilatura.metadata import extract_metadata

    found = extract_metadata(
        deepcopy(tree), default_url=url, date_config={"extensive_search": False, "original_date": True}
    )
    day = _stated_date(tree) or _marked_date(tree)
    host = _host(found.url or url or "")
    return PageFacts(
        title=_own_title(_line(found.title), _line(found.sitename)),
        byline=_line(found.author),
        publisher=_line(found.sitename) or (host.removeprefix("www.") if host else None),
        url=found.url,
        published=Published(value=day, basis="metadata") if day else Published(),
    )


def _stated_date(tree: Any) -> str | None:
    """The date of first publication in linked data or meta elements."""
    for script in tree.iter("script"):
        if "ld+json" in (script.get("type") or ""):
            match = _LD_DATE.search(script.text or "")
            found = iso_date(_unescaped(match[1])) if match else None
            if found:
                return found
    values: dict[str, str] = {}
    for meta in tree.iter("meta"):
        for attribute in _META_NAMES:
            name = (meta.get(attribute) or "").lower()
            if name in _DATE_NAMES and meta.get("content"):
                values.setdefault(name, meta.get("content"))
    dates = (iso_date(values[name]) for name in _DATE_NAMES if name in values)
    return next((value for value in dates if value), None)


def _marked_date(tree: Any) -> str | None:
    """A day that the page's markup carries elsewhere (time elements, classes), by htmldate.

    Neither its guess from the body's words nor the address counts here: the first would call a date
    of the story the report's own, the second has a basis of its own.
    """
    from copy import deepcopy

    from htmldate import find_date

    return find_date(deepcopy(tree), extensive_search=False, original_date=True)


def _host(address: str) -> str | None:
    try:
        return urlsplit(address).hostname
    except ValueError:  # what a page calls its address may be none
        return None


def _unescaped(value: str) -> str:
    try:
        return str(json.loads(f'"{value}"'))
    except ValueError:
        return value


def _own_title(title: str | None, house: str | None) -> str | None:
    """The title without the house's name after a bar or dash."""
    if not title or not house:
        return title
    return re.sub(rf"\s+[|–—:-]\s+{re.escape(house)}$", "", title, flags=re.IGNORECASE) or title


def _line(words: str | None) -> str | None:
    line = " ".join((words or "").split())
    return line or None
