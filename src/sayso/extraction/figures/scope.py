"""What a figure covers: since when, until when, on what day, in which place, and whether it sums up."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.extraction.figures.links import Link
from sayso.extraction.figures.quantities import Quantity
from sayso.extraction.figures.words import Words
from sayso.lexicon.figure_words import figure_phrases, figure_words
from sayso.records.span import Span, span_of

_NEAR = 14  # words after the trigger among which its own scope is looked for
_BACK = 12
_SINCE = figure_words("since")
_UNTIL = figure_words("until")
_SUMMING = tuple(tuple(phrase.split(" ")) for phrase in figure_phrases("summing"))
_DAY_MODIFIERS = figure_words("day_modifiers")
_DAY_PARTS = figure_words("day_parts")
_LOCATIVE = figure_words("locative")
_DAYS = figure_words("days")
_PLACE_NAMES = ("LOC", "GPE")
_STOPS = frozenset({".", ";", "!", "?"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Scope:
    """Spans that bound a count; see `FigureMention`."""

    on: Span | None = None
    since: Span | None = None
    until: Span | None = None
    place: Span | None = None
    cumulative: bool | None = None


def scope(words: Words, quantity: Quantity, link: Link) -> Scope:
    """The scope that stands in a number's own clause."""
    first, last = _clause(words, quantity, link)
    since = until = on = None
    for index in range(first, last):
        low = words.lows[index]
        if low in _SINCE and since is None:
            since = _phrase(words, index + 1, last)
        elif low in _UNTIL and until is None:
            until = _phrase(words, index + 1, last)
        elif (
            low in _DAYS and on is None and since is None and words.tokens[index].pos_ in ("PROPN", "NOUN", "ADV")
        ):
            on = _day(words, index, first, last)
    return Scope(
        on=on,
        since=since,
        until=until,
        place=_place(words, (max(quantity.phrase_last, link.at) + 1, last))
        or _place(words, (first, quantity.first)),
        cumulative=_cumulative(words, link, (first, last), since),
    )


def _clause(words: Words, quantity: Quantity, link: Link) -> tuple[int, int]:
    """Token bounds of what stands around a number and its trigger, within the sentence."""
    first, last = words.sentence(quantity.first)
    begin, end = min(quantity.first, link.at), max(quantity.phrase_last, link.at)
    start, stop = max(first, begin - _BACK), min(last, end + _NEAR)
    for index in range(begin - 1, start - 1, -1):
        if words.lows[index] in _STOPS:
            start = index + 1
            break
    for index in range(end + 1, stop):
        if words.lows[index] in _STOPS:
            stop = index
            break
    return start, stop


def _phrase(words: Words, first: int, last: int) -> Span | None:
    """From a word to the end of its phrase or clause."""
    index = first
    while index < last and words.lows[index] not in (",", ")", "(", "–", "—", "and", "but", "”", '"'):
        index += 1
    return span_of(words.text, words.starts[first], words.end(index - 1)) if index > first else None


def _day(words: Words, index: int, first: int, last: int) -> Span:
    """A day's words with the number, month or year beside them."""
    begin = end = index
    while begin > first and (
        words.lows[begin - 1] in _DAYS
        or words.lows[begin - 1] in _DAY_MODIFIERS
        or words.lows[begin - 1].isdigit()
    ):
        begin -= 1
    while end + 1 < last and (
        words.lows[end + 1] in _DAYS
        or words.lows[end + 1][:1].isdigit()
        or words.lows[end + 1] in _DAY_PARTS
        or (
            words.lows[end + 1] == ","
            and end + 2 < last
            and (words.lows[end + 2] in _DAYS or words.lows[end + 2].isdigit())
        )
    ):
        end += 1
    return span_of(words.text, words.starts[begin], words.end(end))


def _place(words: Words, between: tuple[int, int]) -> Span | None:
    """The first place between two tokens that a preposition ties to what stands there, no further than another verb."""
    first, last = between
    for index in range(first, last):
        token = words.tokens[index]
        if token.ent_type_ in _PLACE_NAMES and _located(words, index):
            end = index
            while (
                end + 1 < last
                and words.tokens[end + 1].ent_type_ in _PLACE_NAMES
                and words.tokens[end + 1].ent_iob_ == "I"
            ):
                end += 1
            return span_of(words.text, words.starts[index], words.end(end))
        if token.tag_ in ("VBD", "VBZ", "VBP"):
            return None
    return None


def _located(words: Words, index: int) -> bool:
    """Whether a locative preposition stands before the name's phrase."""
    for back in range(index - 1, max(-1, index - 7), -1):
        if words.lows[back] in _LOCATIVE:
            return True
        if words.tokens[back].pos_ not in ("DET", "ADJ", "NOUN", "PROPN", "ADP"):
            return False
    return False


def _cumulative(words: Words, link: Link, clause: tuple[int, int], since: Span | None) -> bool | None:
    """True for what sums up, False where the trigger is one past event, None for what is told neither way."""
    first, last = clause
    if since is not None or link.trigger.frame == "toll":
        return True
    lows = words.lows
    if any(
        tuple(lows[index : index + len(phrase)]) == phrase for index in range(first, last) for phrase in _SUMMING
    ):
        return True
    return False if link.trigger.frame in ("object", "subject", "state") else None
