"""A judgement's words found again in the report's text, which a better intake may have changed."""

from __future__ import annotations

import dataclasses
from typing import Any, TypeVar, cast

from sayso.records.judgement import Judgement
from sayso.records.proof import spans_of
from sayso.records.span import Span
from sayso.records.stated import Stated, StatedClaim, StatedPlace, StatedSource, StatedTime

__all__ = ["anchored", "around"]

# Code points before and after the words that are kept with them.
CONTEXT = 60
T = TypeVar("T", bound=Stated | StatedClaim)


def around(words: tuple[Span, ...], text: str) -> Span:
    """The words with some before and after."""
    start = max(0, min(one.start for one in words) - CONTEXT)
    end = min(len(text), max(one.end for one in words) + CONTEXT)
    return Span(start, end, text[start:end])


def anchored(judgement: Judgement, text: str) -> Judgement | None:
    """The judgement with its words where they stand in this text; None where they are not in it any more.

    Where the text is as it was, nothing is looked for. Else the passage around tells how far the words have
    moved; without it each is the same words nearest to where they stood. Words that only name a source, place or
    time beside what is judged, or tell its evidence, may be lost.
    """
    part = judgement.part
    if part is None or all(_stands(span, text) for span in spans_of((part, judgement.within, judgement.changes))):
        return judgement
    moved = _moved(judgement.around, text)
    found = _placed(part, text, moved)
    if found is None:
        return None
    within = _placed(judgement.within, text, moved) if judgement.within else None
    changes = tuple(dataclasses.replace(one, person=_placed(one.person, text, moved),
                                        machine=_placed(one.machine, text, moved)) for one in judgement.changes)
    return dataclasses.replace(judgement, part=found, within=within, changes=changes)


def _stands(span: Span, text: str) -> bool:
    return text[span.start:span.end] == span.text


def _moved(passage: Span | None, text: str) -> int:
    """How far a passage has moved; 0 where it is not found."""
    found = _nearest(passage, text, 0) if passage else None
    return found.start - passage.start if found and passage else 0


def _nearest(span: Span, text: str, moved: int) -> Span | None:
    """The same words nearest to where they are expected."""
    wanted = max(0, span.start + moved)
    after, before = text.find(span.text, wanted), text.rfind(span.text, 0, wanted + len(span.text))
    starts = [one for one in (before, after) if one >= 0]
    if not starts:
        return None
    start = min(starts, key=lambda one: (abs(one - wanted), one))
    return Span(start, start + len(span.text), span.text)


def _placed(value: Any, text: str, moved: int) -> Any:
    """The value with every span where it stands now; None where words that it cannot be without are lost."""
    if isinstance(value, Span):
        return _nearest(value, text, moved)
    if isinstance(value, tuple):
        return tuple(found for one in value if (found := _placed(one, text, moved)) is not None)
    if not dataclasses.is_dataclass(value) or isinstance(value, type):
        return value
    told = {field.name: _placed(getattr(value, field.name), text, moved) for field in dataclasses.fields(value)}
    if _broken(value, told):
        return None
    return dataclasses.replace(cast(Any, value), **told)


def _broken(value: object, told: dict[str, Any]) -> bool:
    """Whether words are lost that a part is known by; a source, place or time may be without."""
    if isinstance(value, StatedClaim):
        return len(told["content"]) < len(value.content) or not told["content"]
    if isinstance(value, StatedSource | StatedPlace | StatedTime):
        return False
    return getattr(value, "span", None) is not None and told["span"] is None
