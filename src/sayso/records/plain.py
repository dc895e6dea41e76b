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
Read = Callable[[Any], Any]


def to_plain(value: object) -> Any:
    """The value as dictionaries, lists and plain values; tuples become lists."""
    if value is None or isinstance(value, (str, int, float)):
        return value
    if isinstance(value, (tuple, list)):
        return [to_plain(one) for one in value]
    if isinstance(value, Mapping):
        return {key: to_plain(one) for key, one in value.items()}
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {name: to_plain(getattr(value, name)) for name in _names(type(value))}
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
    return tuple(field.name for field in dataclasses.fields(kind))


@cache
def _reader(kind: Any) -> Read:
    """How a value of an annotation is read. It is found out once: a store reads very many of each kind."""
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin in (Union, types.UnionType):
        return _reader_of_one(inner)
    if origin is tuple:
        return _reader_of_tuple(inner)
    if origin is dict:
        read = _reader(inner[1])
        return lambda value: {key: read(one) for key, one in value.items()}
    if dataclasses.is_dataclass(kind):
        return _reader_of_dataclass(cast(type, kind))
    if origin is Literal:
        return lambda value: value if value in inner else _unfit(value, kind)
    if kind is Any:
        return lambda value: value
    return lambda value: value if isinstance(value, kind) else _unfit(value, kind)


def _unfit(value: object, kind: object) -> Any:
    raise ValueError(f"{value!r} is no {kind}")


def _reader_of_one(kinds: tuple[Any, ...]) -> Read:
    nothing = type(None) in kinds
    others = [_reader(kind) for kind in kinds if kind is not type(None)]
    if nothing and len(others) == 1:
        one = others[0]
        return lambda value: None if value is None else one(value)

    def read(value: Any) -> Any:
        if value is None and nothing:
            return None
        for other in others:
            try:
                return other(value)
            except (ValueError, TypeError, AttributeError):
                continue
        raise ValueError(f"{value!r} is none of {kinds}")

    return read


def _reader_of_tuple(inner: tuple[Any, ...]) -> Read:
    many = len(inner) == 2 and inner[1] is Ellipsis
    readers = [_reader(kind) for kind in inner if kind is not Ellipsis]

    def read(value: Any) -> Any:
        if not isinstance(value, (list, tuple)):
            raise ValueError(f"{value!r} is no list")
        if many:
            one = readers[0]
            return tuple([one(part) for part in value])
        return tuple([one(part) for one, part in zip(readers, value, strict=True)])

    return read


def _reader_of_dataclass(kind: type) -> Read:
    @cache
    def readers() -> tuple[tuple[str, Read], ...]:  # when first read, so that a kind may hold itself
        hints = typing.get_type_hints(kind)
        return tuple((name, _reader(hints[name])) for name in _names(kind))

    def read(value: Any) -> Any:
        if type(value) is not dict and not isinstance(value, Mapping):
            raise ValueError(f"{value!r} is no {kind.__name__}")
        try:
            return kind(**{name: one(value[name]) for name, one in readers() if name in value})
        except TypeError as error:
            raise ValueError(f"{kind.__name__}: {error}") from None

    return read
