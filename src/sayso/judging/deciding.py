"""A person's decision on a part of a record made into a judgement, and checked for making sense."""

from __future__ import annotations

import dataclasses
from collections.abc import Mapping
from typing import get_args

from sayso.judging.anchoring import around
from sayso.judging.stating import FIELDS, Part, kind_of, stated, stated_claim, values_of, words_of
from sayso.lexicon.acts import acts
from sayso.records.by_id import ById
from sayso.records.errors import BadSetting, NotKept
from sayso.records.identity import content_id
from sayso.records.judgement import Correction, Judgement, JudgementKind
from sayso.records.mentions import Certainty, Polarity, Population, Status
from sayso.records.plain import from_plain, to_plain
from sayso.records.proof import spans_of
from sayso.records.record import Event, Figure, Record
from sayso.records.span import Span
from sayso.records.stated import Stated, StatedActor, StatedClaim, StatedPlace, StatedSource, StatedTime, Value

__all__ = ["added", "decided", "words_at"]

_CHOICES: Mapping[str, tuple[str, ...]] = {
    "polarity": get_args(Polarity), "certainty": get_args(Certainty), "population": get_args(Population),
    "status": get_args(Status),
}
_KINDS: Mapping[str, tuple[type, ...]] = {
    "source": (StatedSource,), "said_at": (StatedTime,), "victim": (StatedActor,), "actor": (StatedActor,),
    "recipient": (StatedActor,), "place": (StatedPlace,), "time": (StatedTime,), "on": (StatedTime,),
    "since": (StatedTime,), "until": (StatedTime,), "low": (int, float), "high": (int, float), "cumulative": (bool,),
}
_NEEDED = frozenset({"source", "act", "polarity", "certainty", "measure", "population", "type", "status"})


def decided(record: Record, kind: JudgementKind, part_id: str, *, author: str, at: str, reason: str,
            values: Mapping[str, Value] | None = None) -> Judgement:
    """A judgement on a part of a record as it stands.

    Args:
        kind: accept, correct or reject.
        part_id: id of a claim, figure, event, place or time of the record.
        values: for `correct`, what the person says, by field.

    Raises:
        NotKept: the record has no such part. BadSetting: a value makes no sense.
    """
    known = ById(record)
    part = _part(known, part_id, record)
    held = stated(part, known)
    changes = _changes(held, values or {}) if kind == "correct" else ()
    within = known.claims.get(part.claim or "") if isinstance(part, Figure | Event) else None
    return _named(Judgement(
        id="", kind=kind, author=author, at=at, reason=reason, document=record.document.id, part=held,
        within=stated_claim(within, known, whole=False) if within else None,
        around=around(words_of(part), record.document.text), changes=changes))


def added(record: Record, claim: StatedClaim, *, author: str, at: str, reason: str) -> Judgement:
    """A judgement that adds a claim that the machine missed.

    Raises:
        BadSetting: words are not in the text where they are said to be, or a value makes no sense.
    """
    text = record.document.text
    if not claim.content or not claim.sources:
        raise BadSetting("the claim has no words or no source.", remedy="Select its words, and say who says it.")
    for span in spans_of(claim):
        if text[span.start:span.end] != span.text:
            raise BadSetting(f"the words {span.text!r} do not stand at {span.start} of the report.",
                             remedy="Select them in the report as it is shown.")
    parts: tuple[Stated, ...] = (claim, *claim.figures, *claim.events)
    for part in parts:
        for name, value in values_of(part).items():
            _check(name, value)
        _check_bounds(values_of(part))
    return _named(Judgement(id="", kind="add", author=author, at=at, reason=reason, document=record.document.id,
                            part=claim, around=around(claim.content, text)))


def _part(known: ById, name: str, record: Record) -> Part:
    for parts in (known.claims, known.figures, known.events, known.places, known.times):
        if name in parts:
            return parts[name]
    raise NotKept(f"{name!r} is no claim, figure, event, place or time of report {record.document.id}.",
                  remedy="Look at the report as it stands now: it may have been read or judged since.")


def _changes(part: Stated, values: Mapping[str, Value]) -> tuple[Correction, ...]:
    """The corrections that change anything; of a count both bounds are told, so that they are one person's."""
    stands, kind = values_of(part), kind_of(part)
    if strange := sorted(set(values) - set(FIELDS[kind])):
        raise BadSetting(f"a {kind} has no {strange[0]!r} to correct.", remedy=f"It has {', '.join(FIELDS[kind])}.")
    wanted = dict(values)
    if wanted.keys() & {"low", "high"}:
        wanted = {"low": stands["low"], "high": stands["high"], **wanted}
    for name, value in wanted.items():
        _check(name, value)
        if name in ("place", "time") and kind == "time" and value is None:
            raise BadSetting("a time cannot be corrected to nothing.", remedy="Reject it.")
    _check_bounds(wanted)
    if all(stands[name] == value for name, value in wanted.items()):
        raise BadSetting(f"the {kind} says so already.", remedy="Accept it, or correct another value.")
    return tuple(Correction(field=name, machine=stands[name], person=wanted[name]) for name in FIELDS[kind]
                 if name in wanted)


def _check(name: str, value: Value) -> None:
    if value is None:
        if name in _NEEDED:
            raise BadSetting(f"{name} cannot be nothing.", remedy="Say what it is.")
        return
    choices = _CHOICES.get(name) or (tuple(sorted(acts())) if name == "act" else ())
    if choices and value not in choices:
        raise BadSetting(f"{name} cannot be {value!r}.", remedy=f"Choose one of {', '.join(choices)}.")
    kinds = _KINDS.get(name, (str,))
    if not isinstance(value, kinds) or (isinstance(value, bool) and bool not in kinds):
        raise BadSetting(f"{name} cannot be {value!r}.", remedy="See docs/judging.md for what it can be.")
    if isinstance(value, int | float) and not isinstance(value, bool) and value < 0:
        raise BadSetting(f"{name} cannot be {value}.", remedy="Give a number of 0 or more.")
    if isinstance(value, StatedPlace):
        _check_point(value)
    if isinstance(value, StatedTime) and value.start and value.end and value.start > value.end:
        raise BadSetting(f"the time ends at {value.end}, before it starts at {value.start}.", remedy="Exchange them.")


def _check_point(place: StatedPlace) -> None:
    if (place.lat is None) != (place.lon is None):
        raise BadSetting("a point has both a latitude and a longitude.", remedy="Give both, or neither.")
    if place.lat is not None and place.lon is not None and not (-90 <= place.lat <= 90 and -180 <= place.lon <= 180):
        raise BadSetting(f"no point of the Earth lies at {place.lat}, {place.lon}.",
                         remedy="Give degrees: latitude -90 to 90, longitude -180 to 180.")


def _check_bounds(values: Mapping[str, Value]) -> None:
    low, high = values.get("low"), values.get("high")
    if isinstance(low, int | float) and isinstance(high, int | float) and low > high:
        raise BadSetting(f"the least, {low}, is above the most, {high}.", remedy="Exchange them, or leave one open.")


def _named(judgement: Judgement) -> Judgement:
    """The judgement with the digest of what it says as its id, once it is known to be kept to the field."""
    plain = to_plain(judgement)
    try:
        from_plain(Judgement, plain)
    except ValueError as error:
        raise BadSetting(f"the judgement cannot be kept: {error}.", remedy="See docs/judging.md.") from None
    return dataclasses.replace(judgement, id=content_id("jud", plain))


def words_at(text: str, start: int, end: int) -> Span:
    """The words that a person selected, blanks at either end left out.

    Raises:
        BadSetting: there is nothing there.
    """
    words = text[max(0, start):max(0, end)]
    if not words.strip():
        raise BadSetting(f"there are no words from {start} to {end}.", remedy="Select some words of the report.")
    begin = max(0, start) + len(words) - len(words.lstrip())
    return Span(begin, begin + len(words.strip()), words.strip())
