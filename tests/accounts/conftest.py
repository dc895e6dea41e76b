"""Accounts over a real store, with a clock that is set and digests that cost little."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from sayso.accounts import Accounts, Cost, accounts_over
from sayso.store import Store, open_store

QUICK = Cost(passes=1, memory=8, lanes=1)
RIVER, STONE = "quiet river under stone", "seven lamps and a kettle"


@dataclass(slots=True)
class Hands:
    """The clock's hands."""

    at: datetime = datetime(2022, 9, 13, 10, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.at

    def on(self, **by: float) -> None:
        self.at += timedelta(**by)


@pytest.fixture
def hands() -> Hands:
    return Hands()


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "s.db") as one:
        yield one


@pytest.fixture
def accounts(store: Store, hands: Hands) -> Accounts:
    """Ana, an admin, and Bo, a reviewer."""
    made = accounts_over(store, cost=QUICK, clock=hands)
    made.people.add("Ana Vell", "admin", RIVER, by="root")
    made.people.add("Bo", "reviewer", STONE, by="Ana Vell")
    return made
