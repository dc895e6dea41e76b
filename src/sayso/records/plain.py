"""Any record as plain JSON values and back, to the field: how parts of it are kept.

`record_to_json` is what others read; this is what Sayso itself keeps, with nothing left out.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Callable, Mapping
from functools import cache
from typing import Any, Literal, TypeVar, Union, cast

T = TypeVar("T")
_Reader = Callable[[Any], Any]
_ATOMS = frozenset({str, int, float, bool, type(None)})


def to_plain(value: object) -> Any:
    """The value as dictionaries, lists and plain values; tuples become lists."""
    kind: Any = type(value)
    if kind in _ATOMS:
        return value
    if kind is tuple or kind is list:
        return [to_plain(one) for one in cast(tuple[object, ...], value)]
    if names := _names(kind):
        return {name: to_plain(getattr(value, name)) for name in names}
    if isinstance(value, Mapping):
        return {key: to_plain(one) for key, one in value.items()}
    return value


def from_plain(kind: type[T], value: object) -> T:
    """What `to_plain` took apart.

    Args:
        kind: the dataclass it was; its annotations say what each part is. A field that is absent takes
            its default, one that the class does not know is left out, so that older and newer versions
            read each other's.

    Raises:
        ValueError: a part does not fit its annotation, or one without default is absent.
    """
    return cast(T, _reader(cast(Any, kind))(value))


@cache
def _names(kind: type) -> tuple[str, ...]:
    """The fields of a dataclass; none of any other kind."""
    return tuple(field.name for field in dataclasses.fields(kind)) if dataclasses.is_dataclass(kind) else ()


@cache
def _reader(kind: Any) -> _Reader:
    """What makes a value of that kind; found out once, since a record has thousands of parts."""
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin in (Union, types.UnionType):
        return _reader_of_one(inner)
    if origin is tuple:
        return _reader_of_tuple(inner)
    if origin is dict:
        return lambda value: {key: _reader(inner[1])(one) for key, one in value.items()}
    if dataclasses.is_dataclass(kind):
        return _reader_of_dataclass(cast(type, kind))

    def read(value: Any) -> Any:
        if not (value in inner if origin is Literal else kind is Any or isinstance(value, kind)):
            raise ValueError(f"{value!r} is no {kind}")
        return value

    return read


def _reader_of_one(kinds: tuple[Any, ...]) -> _Reader:
    readers = tuple(_reader(kind) for kind in kinds if kind is not type(None))
    absent = type(None) in kinds

    def read(value: Any) -> Any:
        if value is None and absent:
            return None
        for one in readers:
            try:
                return one(value)
            except (ValueError, TypeError, AttributeError):
                continue
        raise ValueError(f"{value!r} is none of {kinds}")

    return read


def _reader_of_tuple(inner: tuple[Any, ...]) -> _Reader:
    readers = tuple(_reader(kind) for kind in inner if kind is not Ellipsis)
    alike = len(inner) == 2 and inner[1] is Ellipsis
    # Most of a brief is long lists of words and numbers: their kinds are looked at all at once.
    atoms = {inner[0]} if alike and inner[0] in _ATOMS else set()
    plain = inner if not alike and _ATOMS.issuperset(inner) else None

    def read(value: Any) -> Any:
        if not isinstance(value, (list, tuple)):
            raise ValueError(f"{value!r} is no list")
        if alike and atoms.issuperset(map(type, value)):
            return tuple(value)
        if alike:
            return tuple([readers[0](one) for one in value])
        if plain == tuple(map(type, value)):
            return tuple(value)
        return tuple([one(part) for one, part in zip(readers, value, strict=True)])

    return read


def _reader_of_dataclass(kind: type) -> _Reader:
    def read(value: Any) -> Any:
        if type(value) is not dict and not isinstance(value, Mapping):
            raise ValueError(f"{value!r} is no {kind.__name__}")
        try:
            # Most parts are words and numbers that stay as they are: of a question with its answers nine in ten.
            return kind(**{name: part if type(part := value[name]) in stays else one(part)
                           for name, stays, one in _readers(kind) if name in value})
        except TypeError as error:
            raise ValueError(f"{kind.__name__}: {error}") from None

    return read


@cache
def _readers(kind: type) -> tuple[tuple[str, frozenset[type], _Reader], ...]:
    """Of each field: what stays as it is, and what makes a value of anything else."""
    hints = typing.get_type_hints(kind)
    return tuple((name, _staying(hints[name]), _reader(hints[name])) for name in _names(kind))


def _staying(kind: Any) -> frozenset[type]:
    """The kinds of plain values that fit an annotation whatever they are."""
    within = typing.get_args(kind) if typing.get_origin(kind) in (Union, types.UnionType) else (kind,)
    return frozenset(one for one in within if isinstance(one, type) and one in _ATOMS)
