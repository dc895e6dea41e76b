"""How often signing in failed, kept so that a restart forgives nothing."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from sqlalchemy import Connection, case, delete, or_, select, update

from sayso.records.account import Limit
from sayso.store import schema as t
from sayso.store.adding import insert_new

FORGOTTEN = 86_400.0          # seconds after which a failure counts no more
REMEMBERED = 90 * 86_400.0    # seconds for which a browser that signed in is known


class Attempts:
    """Attempts of a store. An attempt counts as failed from its beginning, so that many at once gain nothing."""

    def __init__(self, writing: Callable[[], Any]) -> None:
        self._writing = writing

    def begin(self, known: Limit | None, strange: Sequence[Limit], at: float) -> tuple[float, tuple[Limit, ...]]:
        """Counts an attempt, unless one must wait first: then nothing is counted, so that waiting has an end.

        Args:
            known: for a browser that may have signed in before; where it has, this limit alone holds.
            strange: for all others. at: now, in seconds since 1970.

        Returns:
            Seconds to wait (0: go on), and the limits that hold.
        """
        c = t.attempts.c
        with self._writing() as connection:
            connection.execute(delete(t.attempts).where(
                c.last < at - FORGOTTEN, or_(c.known.is_(None), c.known < at - REMEMBERED)))
            limits = (known,) if known and _is_known(connection, known.key, at) else tuple(strange)
            keys = sorted({one.key for one in limits})
            insert_new(connection, t.attempts, [{"key": one, "tried": 0, "last": at, "known": None} for one in keys])
            held = {row.key: row for row in connection.execute(
                select(t.attempts).where(c.key.in_(keys)).order_by(c.key).with_for_update())}
            wait = max((one.wait(_tried(held[one.key], at), at - held[one.key].last) for one in limits), default=0.0)
            if not wait:
                for key in keys:
                    connection.execute(update(t.attempts).where(c.key == key).values(
                        tried=_tried(held[key], at) + 1, last=at))
            return wait, limits

    def succeeded(self, own: Sequence[str], shared: Sequence[str], *, known: str | None, at: float) -> None:
        """Forgives an attempt that succeeded.

        Args:
            own: keys of this person alone: all is forgiven. shared: keys that others count on too: this one is.
            known: key of the browser, which is known from now on.
        """
        c = t.attempts.c
        with self._writing() as connection:
            connection.execute(delete(t.attempts).where(c.key.in_(list(own))))
            for key in sorted(shared):
                connection.execute(update(t.attempts).where(c.key == key).values(
                    tried=case((c.tried > 0, c.tried - 1), else_=0)))
            if known is not None:
                insert_new(connection, t.attempts, [{"key": known, "tried": 0, "last": at, "known": at}])

    def forgive(self) -> None:
        """Forgets all failures, of whomever; browsers that are known stay so."""
        with self._writing() as connection:
            connection.execute(update(t.attempts).values(tried=0))


def _is_known(connection: Connection, key: str, at: float) -> bool:
    since: float | None = connection.scalar(select(t.attempts.c.known).where(t.attempts.c.key == key))
    return since is not None and since >= at - REMEMBERED


def _tried(row: Any, at: float) -> int:
    return row.tried if row.last >= at - FORGOTTEN else 0
