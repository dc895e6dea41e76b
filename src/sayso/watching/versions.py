"""Whether an article's words have changed: its furniture, blanks and stamps of date are none of them."""

from __future__ import annotations

import re
from hashlib import sha256

from sayso.lexicon.phrases import fold_phrase
from sayso.records.document import Document

# What stands on a line that tells when a page was published or changed, and on no other.
_STAMPS = """
    published publish posted updated update last modified edited created on at by the of ago edt est cet cest utc gmt
    bst am pm a an about just now today yesterday minute minutes min mins hour hours hr hrs day days week weeks second
    seconds monday tuesday wednesday thursday friday saturday sunday mon tue tues wed thu thur thurs fri sat sun
    january february march april may june july august september october november december
    jan feb mar apr jun jul aug sep sept oct nov dec read reading time et ist msk
"""
_STAMP_WORDS = frozenset(_STAMPS.split())
_DIGITS = re.compile(r"\d+(?:st|nd|rd|th)?|\d+t\d+|\d+(?:am|pm|h|m|z)")


def wording_of(document: Document) -> str:
    """A digest of a report's words in order, headline included, folded; without furniture and stamps of date."""
    return sha256(" ".join(word for line in lines_of(document) for word in fold_phrase(line)).encode()).hexdigest()


def lines_of(document: Document) -> list[str]:
    """The lines of a report that tell something: headline first, no furniture, no stamp of date, no byline."""
    layout = document.layout
    apart = [*layout.furniture, *((layout.byline,) if layout.byline else ())]
    kept, at = [], 0
    for span in sorted(apart):
        kept.append(document.text[at:max(at, span.start)])
        at = max(at, span.end)
    lines = "\n".join([*kept, document.text[at:]]).split("\n")
    body = [line for line in lines if line.strip() and not is_stamp(line)]
    title = (document.title or "").strip()
    return body if not title or any(_same(title, line) for line in body[:3]) else [title, *body]


def is_stamp(line: str) -> bool:
    """Whether a line tells nothing but when a page was published or changed."""
    words = fold_phrase(line)
    told = [word for word in words if not _DIGITS.fullmatch(word) and word not in _STAMP_WORDS]
    return bool(words) and not told and len(words) < 25


def _same(one: str, other: str) -> bool:
    return fold_phrase(one) == fold_phrase(other)
