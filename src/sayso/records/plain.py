"""Any record as plain JSON values and back, to the field: how parts of it are kept.

`record_to_json` is what others read; this is what Sayso itself keeps, with nothing left out.
"""

from __future__ import annotations

import dataclasses
import types
import typing
from collections.abc import Mapping
from functools import cache
from typing import Any, Literal, TypeVar, Union, cast

T = TypeVar("T")


def to_plain(value: object) -> Any:
    """The value as dictionaries, lists and plain values; tuples become lists."""
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        return {field.name: to_plain(getattr(value, field.name)) for field in dataclasses.fields(value)}
    if isinstance(value, (tuple, list)):
        return [to_plain(one) for one in value]
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
    return cast(T, _as(kind, value))


def _as(kind: Any, value: Any) -> Any:
    origin, inner = typing.get_origin(kind), typing.get_args(kind)
    if origin in (Union, types.UnionType):
        return _as_one_of(inner, value)
    if origin is tuple:
        return _as_tuple(inner, value)
    if origin is dict:
        return {key: _as(inner[1], one) for key, one in value.items()}
    if dataclasses.is_dataclass(kind):
        return _as_dataclass(cast(type, kind), value)
    fits = value in inner if origin is Literal else kind is Any or isinstance(value, kind)
    if not fits:
        raise ValueError(f"{value!r} is no {kind}")
    return value


def _as_one_of(kinds: tuple[Any, ...], value: Any) -> Any:
    if value is None and type(None) in kinds:
        return None
    for kind in kinds:
        if kind is type(None):
            continue
        try:
            return _as(kind, value)
        except (ValueError, TypeError, AttributeError):
            continue
    raise ValueError(f"{value!r} is none of {kinds}")


def _as_tuple(inner: tuple[Any, ...], value: Any) -> tuple[Any, ...]:
    if not isinstance(value, (list, tuple)):
        raise ValueError(f"{value!r} is no list")
    if len(inner) == 2 and inner[1] is Ellipsis:
        return tuple(_as(inner[0], one) for one in value)
    return tuple(_as(kind, one) for kind, one in zip(inner, value, strict=True))


def _as_dataclass(kind: type, value: Any) -> Any:
    if not isinstance(value, Mapping):
        raise ValueError(f"{value!r} is no {kind.__name__}")
    hints = _hints(kind)
    try:
        return kind(**{name: _as(hint, value[name]) for name, hint in hints.items() if name in value})
    except TypeError as error:
        raise ValueError(f"{kind.__name__}: {error}") from None


@cache
def _hints(kind: type) -> dict[str, Any]:
    hints = typing.get_type_hints(kind)
    return {field.name: hints[field.name] for field in dataclasses.fields(kind)}
