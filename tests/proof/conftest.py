"""A small store with something of everything in it, on both engines: a copy for each test."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from sayso.accounts import accounts_over
from sayso.intake import IntakeOptions
from sayso.keeping.adding import add_reports
from sayso.keeping.judging import decide, split
from sayso.keeping.linking import link_new
from sayso.pipeline import Pipeline
from sayso.records.original import Original
from sayso.store import Store, open_store
from sayso.store.copying import copy_rows
from sayso.store.opening import engine_of
from tests.conftest import EXAMPLES, Unheard
from tests.store.conftest import new_database, server  # noqa: F401 - one body of tests, both engines

REPORTS = ("01-agency-flash.txt", "02-ministry-communique.txt", "09-reprint.html")


@pytest.fixture(scope="session")
def whole(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """Three reports, one a copy of another, one that came from two places; a refusal, judgements and a user."""
    folder = tmp_path_factory.mktemp("whole")
    (folder / "empty.txt").write_text(" \n")
    with open_store(folder / "whole.db") as store:
        add_reports([*(str(EXAMPLES / one) for one in REPORTS), str(folder / "empty.txt")], store, Pipeline(),
                    options=IntakeOptions(), watcher=Unheard())
        link_new(store)
        first, second = (store.document(str(EXAMPLES / one)).id for one in REPORTS[:2])
        store.capture(first, "mirror", Original(data=b"the same words from elsewhere", media_type="text/plain",
                                                captured_at="2023-01-01T00:00:00Z", captured_from="/mirror.txt"))
        figure = store.record(first).figures[0]
        decide(store, first, "correct", figure.id, author="ana", reason="misread", values={"low": 7, "high": 9})
        decide(store, first, "accept", store.record(first).claims[0].id, author="ben", reason="it says so")
        incident = next(iter(store.incidents()))
        split(store, incident.id, [second], author="ana", reason="another day")
        accounts_over(store).people.add("Ana Vell", "admin", "correct horse battery", by="setup")
    return folder / "whole.db"


def copied(source: Path, target: Path) -> Path:
    """A copy of a store's file, with what is in its log."""
    with closing(sqlite3.connect(source)) as one, closing(sqlite3.connect(target)) as other:
        one.backup(other)
    return target


@pytest.fixture(scope="session")
def template(whole: Path, request: pytest.FixtureRequest) -> str:
    """The same in PostgreSQL, to make copies from."""
    address = new_database(request.getfixturevalue("server"))
    open_store(address).close()
    source, target = engine_of(whole), engine_of(address)
    with source.connect() as one, target.connect() as other, other.begin():
        copy_rows(one, other)
    source.dispose()
    target.dispose()
    return address


@pytest.fixture(params=["sqlite", "postgresql"])
def place(request: pytest.FixtureRequest, whole: Path, tmp_path: Path) -> Iterator[str]:
    """The address of a copy of that store, to be damaged or written to."""
    if request.param == "sqlite":
        yield str(copied(whole, tmp_path / "copy.db"))
    else:
        base = request.getfixturevalue("template")
        yield new_database(request.getfixturevalue("server"), of=base.rsplit("/", 1)[1])


@pytest.fixture
def kept(place: str) -> Iterator[Store]:
    """That copy, open."""
    with open_store(place, create=False) as store:
        yield store
