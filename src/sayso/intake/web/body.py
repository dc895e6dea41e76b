"""Paragraphs out of elements, with blanks as HTML reads them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

# The elements of trafilatura's result, and of HTML, that begin and end a paragraph.
_BLOCKS = frozenset((
    "p", "head", "item", "quote", "code", "row", "list", "table", "div", "body", "main", "doc", "section",
    "article", "h1", "h2", "h3", "h4", "h5", "h6", "li", "ul", "ol", "blockquote", "pre", "tr", "dd", "dt",
    "dl", "figure", "figcaption", "td",
))  # fmt: skip
_BREAKS = frozenset(("lb", "br"))
_BREAK = "\x1e"
# ASCII blanks collapse as in CSS; a no-break space is a character of the text and stays.
_BLANKS = re.compile(r"[ \t\n\r\f]+")
_OUTSIDE = frozenset((
    "nav", "footer", "aside", "header", "script", "style", "noscript", "form", "button", "select", "template",
    "svg", "iframe",
))  # fmt: skip
_TEXTUAL = frozenset(["p", "h1", "h2", "h3", "li", "blockquote", "td", "pre"])


def paragraphs_of(body: Any) -> list[str]:
    """The paragraphs of an element in order, without the empty ones."""
    return [paragraph for piece in _pieces(body) for paragraph in _settled(piece)]


def plain_paragraphs(tree: Any) -> list[str]:
    """Every paragraph outside navigation, header, footer and forms: for pages too short for more."""
    found = []
    for element in tree.iter(*_TEXTUAL):
        inside = any(parent.tag in _OUTSIDE for parent in element.iterancestors())
        if not inside and not any(parent.tag in _TEXTUAL for parent in element.iterancestors()):
            found.extend(paragraphs_of(element))
    return found


def text_of(element: Any) -> str:
    """An element's words on one line."""
    return _BLANKS.sub(" ", "".join(element.itertext())).strip()


def _pieces(body: Any) -> Iterator[str]:
    """Runs of text between the borders of blocks; breaks within them are marked."""
    run: list[str] = []

    def flow(element: Any) -> Iterator[str]:
        if not isinstance(element.tag, str) or element.tag in _OUTSIDE:
            return
        border = element.tag in _BLOCKS
        if border:
            yield from _flush(run)
        if element.tag in _BREAKS:
            run.append(_BREAK)
        run.append(element.text or "")
        for child in element:
            yield from flow(child)
            if element.tag == "row" and child.getnext() is not None:
                run.append(" | ")  # cells of one row belong together
            run.append(child.tail or "")
        if border:
            yield from _flush(run)

    yield from flow(body)
    yield from _flush(run)


def _flush(run: list[str]) -> Iterator[str]:
    piece = "".join(run)
    run.clear()
    if piece.strip():
        yield piece


def _settled(piece: str) -> Iterator[str]:
    """One run as paragraphs: two breaks end one, a single break is a line end within it."""
    lines = [line.strip(" \t") for line in _BLANKS.sub(" ", piece).split(_BREAK)]
    for paragraph in re.split(r"\n{2,}", "\n".join(lines)):
        words = paragraph.strip(" \n|\xa0")
        if words:
            yield words
