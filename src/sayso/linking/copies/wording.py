"""The words of a report that a copy would share: its body, without what each outlet adds to it."""

from __future__ import annotations

import re

from sayso.lexicon.outlets import outlets
from sayso.lexicon.phrases import fold_phrase
from sayso.records.document import Document
from sayso.records.span import Span

_BRACKETED = re.compile(r"[(\[]([^()\[\]\n]{2,40})[)\]]")


def body_words(document: Document) -> tuple[str, ...]:
    """Its words in order, folded: no case, no marks, no punctuation.

    Furniture, headline, dateline, byline and captions are left out, and outlets in brackets ("(Reuters)"): they
    differ between two prints of one text, or are the same on every page of one outlet.
    """
    layout = document.layout
    lines = (layout.title, layout.dateline, layout.byline)
    apart = [*layout.furniture, *layout.captions, *(one for one in lines if one)]
    return fold_phrase(_without_tags(_without(document.text, apart)))


def _without(text: str, spans: list[Span]) -> str:
    kept, at = [], 0
    for span in sorted(spans):
        kept.append(text[at:max(at, span.start)])
        at = max(at, span.end)
    return "\n".join([*kept, text[at:]])


def _without_tags(text: str) -> str:
    """The text without outlets' names in brackets."""
    return _BRACKETED.sub(lambda match: " " if _names_outlet(match[1]) else match[0], text)


def _names_outlet(words: str) -> bool:
    return bool(fold_phrase(words)) and bool(outlets().meanings(words))
