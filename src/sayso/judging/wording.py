"""Judgements in plain words."""

from __future__ import annotations

from sayso.judging.stating import kind_of, words_of
from sayso.records.judgement import Judgement
from sayso.records.stated import StatedActor, StatedPlace, StatedSource, StatedTime, Value

__all__ = ["in_words", "value_in_words"]

_SHOWN = 120  # letters of the words judged
_FIELDS = {"said_at": "time of saying", "low": "least", "high": "most", "victim": "whose",
           "population": "who is counted", "cumulative": "counted since a start", "on": "day", "since": "start",
           "until": "end"}


def in_words(judgement: Judgement) -> str:
    """What a judgement says, in one line; of one on incidents, without their reports."""
    if judgement.part is None:
        return "these reports tell of one incident" if judgement.kind == "merge" else \
            "these reports tell of different incidents"
    kind = kind_of(judgement.part)
    words = " ... ".join(one.text for one in words_of(judgement.part))
    quoted = " ".join(words.split())
    quoted = f"“{quoted if len(quoted) <= _SHOWN else quoted[:_SHOWN - 1] + '…'}”"
    if judgement.kind == "correct":
        told = "; ".join(f"{_FIELDS.get(one.field, one.field)}: {value_in_words(one.machine)} → "
                         f"{value_in_words(one.person)}" for one in judgement.changes if one.machine != one.person)
        return f"the {kind} {quoted} is corrected: {told}"
    said = {"accept": "is right", "reject": "is not so", "add": "was missed"}[judgement.kind]
    return f"the {kind} {quoted} {said}"


def value_in_words(value: Value) -> str:
    """A value as a reader sees it."""
    if value is None:
        return "none"
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, StatedPlace):
        point = "" if value.gazetteer_id or value.lat is None else f" ({value.lat:g}, {value.lon:g})"
        return f"{value.name}{point}"
    if isinstance(value, StatedTime):
        return value.value or f"{value.start or '…'} to {value.end or '…'}"
    if isinstance(value, StatedSource | StatedActor):
        return value.name
    return f"{value:g}" if isinstance(value, float) else str(value)
