"""What a kind of thing is to the evaluation: how its items are found, and which fields can be asked."""

from __future__ import annotations

import difflib
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from typing import Any, Generic, TypeVar

from sayso.evaluation.kinds.view import View, is_named
from sayso.evaluation.quoting import WrongValue, coverage, likeness, quoted
from sayso.records.record import Record
from sayso.records.span import Span

T = TypeVar("T")
Words = tuple[Span, ...]

# Two noun phrases are the same if half of their words are: "the ministry" and "the ministry in Orvel".
SAME_PHRASE = 0.5


@dataclass(frozen=True, slots=True, kw_only=True)
class Field(Generic[T]):
    """One thing that a case can ask of an item.

    Attributes:
        read: takes the value of the gold file and the text, gives what `holds` wants; raises WrongValue.
        holds: whether the item has what is wanted.
        told: what the item has, for a person to read.
    """

    read: Callable[[object, str], Any]
    holds: Callable[[Any, T, View], bool]
    told: Callable[[T, View], str]


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind(Generic[T]):
    """One kind of the record's contents.

    Attributes:
        name: the key of a case under which it is asked.
        key: the field that quotes the words; None where the record has one item alone.
        items: all of them in a record. spans: the words that an item stands on.
        alike: how well an item's spans fit the quoted words; 0 where they mean another thing.
        same: whether they fit well enough to be right.
        counted: whether an item that no case asks for is an error where the case is complete.
        fields: what else can be asked, by name.
    """

    name: str
    key: str | None
    items: Callable[[Record], Iterable[T]]
    spans: Callable[[T], Words]
    fields: Mapping[str, Field[T]]
    alike: Callable[[Words, Words], float] = likeness
    same: Callable[[Words, Words], bool] = lambda wanted, told: likeness(wanted, told) > 0
    touches: Callable[[Words, Words], bool] = lambda wanted, told: coverage(wanted, told) >= SAME_PHRASE
    counted: Callable[[T], bool] = lambda _item: True


def choice(names: Iterable[str], get: Callable[[T, View], str | None]) -> Field[T]:
    """A field with one of these names, or none; a list in the gold file allows any of several."""
    known = frozenset(names)

    def read(value: object, _text: str) -> frozenset[str | None]:
        given = value if isinstance(value, list) else [value]
        for one in given:
            if one is not None and one not in known:
                near = difflib.get_close_matches(str(one), known, n=1)
                told = f"Did you mean {near[0]!r}?" if near else f"Known: {', '.join(sorted(known))}."
                raise WrongValue(f"{one!r} is not known.", remedy=told)
        return frozenset(given)

    return Field(read=read, holds=lambda wanted, item, view: get(item, view) in wanted,
                 told=lambda item, view: str(get(item, view)))


def bound(get: Callable[[T], float | int | None]) -> Field[T]:
    """A number, or null where that end is open."""

    def read(value: object, _text: str) -> float | int | None:
        if value is not None and (isinstance(value, bool) or not isinstance(value, int | float)):
            raise WrongValue(f"{value!r} is no number.", remedy="Write a number, or null where it is open.")
        return value

    return Field(read=read, holds=lambda wanted, item, _view: get(item) == wanted,
                 told=lambda item, _view: str(get(item)))


def truth(get: Callable[[T], bool | None]) -> Field[T]:
    """Yes, no, or null for untold."""

    def read(value: object, _text: str) -> bool | None:
        if value is not None and not isinstance(value, bool):
            raise WrongValue(f"{value!r} is neither true nor false.", remedy="Write true, false or null.")
        return value

    return Field(read=read, holds=lambda wanted, item, _view: get(item) is wanted,
                 told=lambda item, _view: str(get(item)))


def plain(get: Callable[[T, View], str | None]) -> Field[T]:
    """A value that must be the same to the letter; a list allows any of several."""

    def read(value: object, _text: str) -> frozenset[str | None]:
        given = value if isinstance(value, list) else [value]
        return frozenset(None if one is None else str(one) for one in given)

    return Field(read=read, holds=lambda wanted, item, view: get(item, view) in wanted,
                 told=lambda item, view: str(get(item, view)))


def phrase(get: Callable[[T, View], Words]) -> Field[T]:
    """Words of the text, or null for none; half of the words in common are enough."""

    def read(value: object, text: str) -> Words:
        return () if value is None else (quoted(value, text),)

    def holds(wanted: Words, item: T, view: View) -> bool:
        told = get(item, view)
        return likeness(wanted, told) >= SAME_PHRASE if wanted else not told

    return Field(read=read, holds=holds,
                 told=lambda item, view: " … ".join(span.text for span in get(item, view)) or "none")


def actor(get: Callable[[T], str | None]) -> Field[T]:
    """An actor by its name, its party's, or its words in the report; null for none, a list for any of several."""

    def read(value: object, _text: str) -> tuple[str | None, ...]:
        return tuple(None if one is None else str(one) for one in (value if isinstance(value, list) else [value]))

    def holds(wanted: tuple[str | None, ...], item: T, view: View) -> bool:
        names = view.names(get(item))
        return any(not names if one is None else is_named(one, names) for one in wanted)

    def told(item: T, view: View) -> str:
        names = [name for name in view.names(get(item))[:2] if name]
        return " of ".join(names) or "none"

    return Field(read=read, holds=holds, told=told)
