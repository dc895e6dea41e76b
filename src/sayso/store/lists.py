"""Long lists read a page at a time, and long lists of ids asked for a part at a time."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from itertools import islice
from typing import Any, TypeVar

from sqlalchemy import ColumnElement, Connection, Row, Select, func, literal, select, tuple_

T = TypeVar("T")

# What more rows than this have is looked for in the order of the list, each row asked whether it has it; what fewer
# have is gathered and sorted. Of 960,000 claims, 50 of 5,000 are had in 20 ms by sorting and 9 ms by looking through,
# 50 of 60,000 in 170 ms and 68 ms; the fewer they are, the more has to be looked through.
COMMON = 5_000
# Rows fetched at once: each page is a read of its own, so that a slow reader holds up nobody.
PAGE = 200
# Ids in one query; SQLite takes 32,766 values, and plans longer lists no better.
PART = 500


def parts(ids: Collection[str], *, size: int = PART) -> Iterator[list[str]]:
    """The ids without doubles, sorted, so many at a time."""
    left = iter(sorted(set(ids)))
    while part := list(islice(left, size)):
        yield part


def paged(connect: Callable[[], Any], query: Select[Any], order: Sequence[ColumnElement[Any]], *,
          after: Sequence[Any] | None, limit: int | None, down: bool = False) -> Iterator[Row[Any]]:
    """The rows of a query in the order of the columns, which tell each row from every other.

    Args:
        connect: gives a connection for one page.
        query: selects those columns first, in that order.
        after: the values of the columns in the last row seen; None from the start.
        limit: how many rows at most, None for all. down: from the end of that order to its beginning.
    """
    sorted_by = [column.desc() for column in order] if down else order
    while limit is None or limit > 0:
        page = PAGE if limit is None else min(PAGE, limit)
        asked = query.order_by(*sorted_by).limit(page)
        if after is not None:
            here, seen = tuple_(*order), tuple_(*after)
            asked = asked.where(here < seen if down else here > seen)
        with connect() as connection:
            rows = connection.execute(asked).all()
        yield from rows
        if len(rows) < page:
            return
        after = rows[-1][:len(order)]
        limit = None if limit is None else limit - len(rows)


def common(connection: Connection, condition: ColumnElement[bool]) -> bool:
    """Whether more rows than `COMMON` meet a condition on one table."""
    some = select(literal(1)).where(condition).limit(COMMON + 1).subquery()
    return (connection.scalar(select(func.count()).select_from(some)) or 0) > COMMON


def gathered(connection: Connection, ids: Collection[str],
             query: Callable[[list[str]], Select[Any]]) -> Iterator[Row[Any]]:
    """The rows of a query for each part of the ids."""
    for part in parts(ids):
        yield from connection.execute(query(part))
