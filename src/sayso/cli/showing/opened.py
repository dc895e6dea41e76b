"""A store opened for a command that only looks: what is wrong is told in one line, never as a stack trace."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import islice
from typing import TypeVar

from rich.console import Console

from sayso.cli.pages.layout import print_failure, shown
from sayso.lexicon.parties import party_asked
from sayso.records.errors import BadSetting, SaysoError
from sayso.store import Store, open_store

T = TypeVar("T")
DONE, WRONG, STOPPED = 0, 1, 130
BATCH = 500
PAGE = 30  # entries of a page, unless --limit says otherwise; JSON Lines give all
WAYS = 10  # ways of a page, some 25 lines each


@dataclass(frozen=True, slots=True, kw_only=True)
class Look:
    """An open store and how to print what is in it.

    Attributes:
        lines: JSON Lines rather than a page. limit: entries at most, None for all.
    """

    store: Store
    console: Console
    lines: bool
    limit: int | None

    @property
    def most(self) -> int | None:
        """How many entries are asked for: one more than are shown tells whether there are more."""
        return None if self.limit is None else self.limit + 1

    def first(self, found: Iterable[T]) -> tuple[list[T], bool]:
        """As many as are asked for, and whether there are more."""
        if self.limit is None:
            return list(found), False
        some = list(islice(found, self.limit + 1))
        return some[:self.limit], len(some) > self.limit

    def batches(self, found: Iterable[T]) -> Iterator[list[T]]:
        """As many as are asked for, some at a time: a long list is never held whole."""
        left = islice(found, self.limit)
        while some := list(islice(left, BATCH)):
            yield some

    def nothing(self, what: str, *, narrowed: bool) -> None:
        """Says on a page what to do where nothing was found; JSON Lines are then empty.

        Args:
            what: what was asked for, in the plural.
            narrowed: filters were given.
        """
        if self.lines:
            return
        if not self.store.counts()["documents"]:
            told = f"{self.store.url} holds no reports yet. Put some in: sayso add PATH..."
        elif narrowed:
            told = f"No {what} in {self.store.url} fit. Leave out a filter, or see what is there: sayso reports"
        else:
            told = f"There are no {what} in {self.store.url} so far. More reports may bring some: sayso add PATH..."
        self.console.print(shown(told), markup=False, soft_wrap=True)


def look(where: str, output: str, limit: int | None, show: Callable[[Look], bool | None], *, page: int = PAGE) -> int:
    """Opens a store, lets `show` print, closes it.

    Args:
        limit: None for the default: `page` for a page, all for JSON Lines.
        show: may return False where something that must hold does not.

    Returns:
        The exit code: 0 printed, also where nothing was found; 1 something is wrong; 130 stopped.
    """
    errors = Console(stderr=True, highlight=False)
    lines = output == "jsonl"
    try:
        if limit is not None and limit < 1:
            raise BadSetting(f"--limit {limit} shows nothing.", remedy="Give 1 or more, or leave it out.")
        with open_store(where, create=False) as store:
            held = show(Look(store=store, console=Console(highlight=False), lines=lines,
                             limit=limit if limit is not None or lines else page))
            return WRONG if held is False else DONE
    except KeyboardInterrupt:
        return STOPPED
    except BrokenPipeError:
        sys.stderr.close()
    except SaysoError as error:
        print_failure(errors, error)
        return WRONG
    return DONE


def through(until: str | None) -> str | None:
    """The end of a filter as a store takes it: a day that a person names is itself within.

    Raises:
        BadSetting: it is no date of ISO 8601.
    """
    if until is None or "T" in until:
        return until
    return (date.fromisoformat(day_of("--until", until)) + timedelta(days=1)).isoformat()


def since(told: str | None) -> str | None:
    """The beginning of a filter; raises BadSetting likewise."""
    return told if told is None or "T" in told else day_of("--since", told)


def day_of(option: str, told: str) -> str:
    """A day that an option names, as ISO 8601.

    Raises:
        BadSetting: it is none.
    """
    try:
        return date.fromisoformat(told).isoformat()
    except ValueError:
        raise BadSetting(f"{option} {told!r} is no date.", remedy="Write it as 2022-09-13.") from None


def side(name: str | None) -> str | None:
    """The id of the party that --party names.

    Raises:
        BadSetting: no party is known by that name.
    """
    return party_asked(name, option="--party")
