"""Whether rows in the tables are those that a record or a finding makes: the same code makes them once more."""

from __future__ import annotations

import zlib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from sayso.proof.damages import Damage, Looked, short
from sayso.store.columns import storable

Row = Mapping[str, Any]


def odd_rows(table: str, made: Iterable[Row], kept: Iterable[Row], looked: Looked, *, owner: str,
             where: str | None = None) -> Iterator[Damage]:
    """Rows that are missing, too many, or say something else.

    Args:
        made: as they should be. kept: as they are; columns that `made` does not tell are not looked at.
        owner: id of whose they are, for rows without an id.
    """
    wanted, found = _named(made), _named(kept)
    looked.at["rows"] += len(wanted)
    for name in {**wanted, **found}:
        told = str(name[0]) if str(name[0]).startswith(("clm_", "fig_", "evt_", "plc_", "pos_", "ans_")) else owner
        if name not in found:
            yield Damage(kind="row", id=told, what=f"{table}: a row is missing", where=where,
                         expected=short(_told(name)))
        elif name not in wanted:
            yield Damage(kind="row", id=told, what=f"{table}: a row too many", found=short(_told(name)), where=where)
        else:
            for column, value in wanted[name].items():
                if not _same(value, found[name].get(column)):
                    yield Damage(kind="row", id=told, what=f"{table}.{column}", expected=short(value),
                                 found=short(found[name].get(column)), where=where)


def _named(rows: Iterable[Row]) -> dict[tuple[Any, ...], Row]:
    """The rows by their id and which of that id they are, or by all that they say where they have none."""
    seen: Counter[Any] = Counter()
    named = {}
    for row in rows:
        key = row.get("id") or tuple(str(_stored(row[one])) for one in sorted(row))
        named[(key, seen[key])] = row
        seen[key] += 1
    return named


def _told(name: tuple[Any, ...]) -> str:
    return name[0] if isinstance(name[0], str) else ", ".join(map(str, name[0]))


def _same(one: object, other: object) -> bool:
    """Whether two values are the same once kept; packed bytes are compared by what they hold."""
    if isinstance(one, bytes) and isinstance(other, bytes) and one != other:
        try:
            return zlib.decompress(one) == zlib.decompress(other)
        except zlib.error:
            return False
    return bool(_stored(one) == other)


def _stored(value: object) -> object:
    return storable(value) if isinstance(value, str) else value
