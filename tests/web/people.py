"""People who sign in on the page: who they are, and how they come in."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path

from playwright.sync_api import Page, expect

from sayso.accounts import Cost, accounts_over
from sayso.store import open_store

RIVER = "quiet river under stone"


def peopled(examples_store: Path, folder: Path) -> Path:
    """A store of the examples: Ana is an admin, Bo a reviewer, Cara a reader, and Dina is disabled."""
    path = folder / "store.db"
    with closing(sqlite3.connect(examples_store)) as source, closing(sqlite3.connect(path)) as copy:
        source.backup(copy)
    with open_store(path) as store:
        people = accounts_over(store, cost=Cost(passes=1, memory=8, lanes=1),
                               clock=lambda: datetime(2022, 9, 13, 10, tzinfo=UTC)).people
        for name, role in (("Ana Vell", "admin"), ("Bo Lind", "reviewer"), ("Cara Dunn", "reader"),
                           ("Dina Roe", "reader")):
            people.add(name, role, RIVER, by="root")
        people.disable("Dina Roe")
    return path


def enter(page: Page, name: str, password: str = RIVER) -> None:
    """Signs in by keyboard: the name has the focus when the form comes."""
    expect(page.get_by_label("Name")).to_be_focused()
    page.keyboard.type(name)
    page.keyboard.press("Tab")
    page.keyboard.type(password)
    page.keyboard.press("Enter")
