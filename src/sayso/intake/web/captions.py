"""Captions of a page, put where their pictures stand."""

from __future__ import annotations

import re
from typing import Any

from sayso.intake.web.body import text_of

_CAPTION = ".//figcaption | .//*[contains(@class, 'caption')]"
_CAPTION_CLASS = re.compile(
    r"(?:^|\s)(?:[\w-]*(?:image|img|photo|media|wp|figure|pic(?:ture)?)[\w-]*)?caption(?:[_-]+text)?(?:\s|$)",
    re.IGNORECASE,
)
_TEXTUAL = frozenset(["p", "h2", "h3", "li", "blockquote", "div", "td"])
_ARTICLE = frozenset(("article", "main"))
# A caption is a few sentences; longer ones are parts of the page that merely bear the name.
_FEWEST_WORDS, _MOST_WORDS = 3, 80
_KEY_LENGTH = 60  # letters that tell paragraphs of one page apart


def with_captions(tree: Any, body: list[str]) -> list[tuple[str, bool]]:
    """The body's paragraphs with the page's captions among them, each with whether it is one.

    A caption counts if a paragraph of the body follows it on the page, or if it shares an article
    with one; captions of teasers beside the article do not. One that the body holds already is marked
    where it stands.
    """
    captions = _captions(tree)
    if not captions:
        return [(words, False) for words in body]
    places = {_key(words): index for index, words in enumerate(body)}
    texts = {_key(text) for text in captions.values()}
    before: dict[int, list[str]] = {}
    seen: set[str] = set()
    for element, text in captions.items():
        key = _key(text)
        place = None if key in places or key in seen else _place(element, tree, places)
        seen.add(key)
        if place is not None:
            before.setdefault(place, []).append(text)
    merged: list[tuple[str, bool]] = []
    for index, words in enumerate(body):
        merged.extend((text, True) for text in before.get(index, ()))
        merged.append((words, _key(words) in texts))
    return merged


def _captions(tree: Any) -> dict[Any, str]:
    """The outermost caption elements with their words, in the page's order."""
    found: dict[Any, str] = {}
    for element in tree.xpath(_CAPTION):
        if any(parent in found for parent in element.iterancestors()):
            continue
        if element.tag != "figcaption" and not _CAPTION_CLASS.search(element.get("class", "")):
            continue
        text = text_of(element)
        if _is_link(element, text):
            continue  # a teaser of another report
        if _FEWEST_WORDS <= len(text.split()) <= _MOST_WORDS:
            found[element] = text
    return found


def _is_link(element: Any, text: str) -> bool:
    """Whether all words of an element lead elsewhere."""
    if any(parent.tag == "a" for parent in element.iterancestors()):
        return True
    return any(len(text_of(link)) > 0.8 * len(text) for link in element.iter("a"))


def _place(caption: Any, tree: Any, places: dict[str, int]) -> int | None:
    """The index of the paragraph before which a caption goes; None if it belongs to no article."""
    article = next((parent for parent in caption.iterancestors() if parent.tag in _ARTICLE), None)
    for element in caption.xpath("following::*"):
        if element.tag in _TEXTUAL and (index := places.get(_key(text_of(element)))) is not None:
            opens = index == 0
            return index if not opens or article is None or _holds(article, element) else None
    return None


def _holds(article: Any, element: Any) -> bool:
    return any(parent is article for parent in element.iterancestors())


def _key(words: str) -> str:
    return re.sub(r"\W+", "", words).lower()[:_KEY_LENGTH]
