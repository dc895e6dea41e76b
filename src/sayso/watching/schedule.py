"""When a source is asked again and a thing looked at again, by what they gave the last time."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass

from sayso.records.errors import SaysoError
from sayso.records.watched import WatchedItem, WatchedSource
from sayso.watching.instants import later, now, read
from sayso.watching.sources import Busy, Gone, Got, Polled, Watches
from sayso.watching.taking import Outcome

_DAY = 86_400.0
# A thing that cannot be had is asked for again after this, then after twice as long, and so on; then it is given up.
_AGAIN, _TRIES = 300.0, 6


@dataclass(frozen=True, slots=True, kw_only=True)
class Schedule:
    """When to ask again.

    Attributes:
        look_again: ages of a thing, in seconds, at which it is looked at again for changes.
    """

    look_again: tuple[float, ...]

    def source_after(self, source: Watches, was: WatchedSource | None, answer: Polled | Busy | Gone | SaysoError,
                     every: float) -> WatchedSource:
        """How a source stands once it was asked.

        One that gives nothing is asked after `every` seconds, twice, four times as many and so on, a day at most, and
        never before the time that its server asks for. One that is gone for good (410) is asked no more.
        """
        at = now()
        failures = 0 if isinstance(answer, Polled) else (was.failures if was else 0) + 1
        wait = min(every * 2 ** min(failures, 12), _DAY)
        if isinstance(answer, Busy) and answer.after:
            wait = max(wait, answer.after)
        lasting = isinstance(answer, Gone) and answer.lasting
        polled = isinstance(answer, Polled)
        return WatchedSource(
            name=source.name, kind=source.kind, address=source.address, asked_at=at, failures=failures,
            due=None if lasting else later(at, wait), outcome=_told(answer),
            etag=answer.etag if isinstance(answer, Polled) else was.etag if was and not polled else None,
            modified=answer.modified if isinstance(answer, Polled) else was.modified if was and not polled else None)

    def item_after(self, item: WatchedItem, answer: Polled | Got | Busy | Gone | SaysoError,
                   outcome: Outcome) -> WatchedItem:
        """How a thing stands once it was asked for."""
        at = now()
        if isinstance(answer, Busy):
            tried = item.failures + 1
            wait = max(_AGAIN * 2 ** item.failures, answer.after or 0.0)
            due = later(at, wait) if tried < _TRIES else self._next_look(item, at) if item.looks else None
            return dataclasses.replace(item, failures=tried, due=due, outcome=str(answer))
        if isinstance(answer, Gone):
            due = None if answer.lasting else self._next_look(item, at)
            return dataclasses.replace(item, due=due, failures=0, outcome=f"gone: {answer}")
        if isinstance(answer, Got):
            told = "unchanged" if answer.material is None else str(outcome)
            return dataclasses.replace(item, etag=answer.etag, modified=answer.modified, looks=item.looks + 1,
                                       failures=0, due=self._next_look(item, at), outcome=told)
        due = self._next_look(item, at) if item.looks else None
        return dataclasses.replace(item, due=due, failures=0, outcome=str(answer))

    def _next_look(self, item: WatchedItem, at: str) -> str | None:
        """The first of its ages to come; None once it is older than all. A thing that is no page tells itself that it
        changed (a file), or does not change (a message, an entry of a feed)."""
        if not item.address.startswith(("http://", "https://")):
            return None
        age = (read(at) - read(item.first_at)).total_seconds()
        coming = next((one for one in sorted(self.look_again) if one > age), None)
        return None if coming is None else later(item.first_at, coming)


def _told(answer: Polled | Busy | Gone | SaysoError) -> str:
    if not isinstance(answer, Polled):
        return f"gone: {answer}" if isinstance(answer, Gone) else str(answer)
    if answer.unchanged:
        return "unchanged"
    beyond = f", {answer.left_out} more left out" if answer.left_out else ""
    return f"{len(answer.items)} told{beyond}"
