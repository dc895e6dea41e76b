"""The text of a parsed report, put together once.

spaCy joins a `Doc`'s tokens anew each time its text is asked for; rules ask hundreds of times a report.
"""

from __future__ import annotations

from functools import lru_cache

from spacy.tokens import Doc


@lru_cache(maxsize=8)
def text_of(doc: Doc) -> str:
    """`doc.text`, remembered for the docs asked for last; tokens of a doc that is read are never added to."""
    return str(doc.text)
