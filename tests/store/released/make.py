"""Makes the rows of every version that has none yet: two invented reports, judgements and, since there are, a user.

    python -m tests.store.released.make
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path

from sqlalchemy import create_engine, inspect

from sayso.accounts import accounts_over
from sayso.intake import IntakeOptions
from sayso.keeping.adding import add_reports
from sayso.keeping.judging import decide, merge, split
from sayso.keeping.linking import link_new
from sayso.pipeline import Pipeline
from sayso.store import open_store
from sayso.store.migrating import HEAD
from sayso.store.opening import engine_of
from tests.conftest import Unheard
from tests.store.released.rows import HERE, Rows, keep, put, taken

VERSIONS = tuple(f"{number:04}" for number in range(1, int(HEAD) + 1))
# Since then people judge what a report says, and sign in.
JUDGED, USERS = "0004", "0006"
REPORTS = (
    {"id": "one", "title": "Shells fall on Goris", "publisher": "The Morning Slate", "published": "2031-05-03",
     "language": "en", "text": "Armenia's defence ministry said on Friday that at least 12 soldiers were killed near "
     "Goris. Azerbaijan denied that its troops had shelled the town."},
    {"id": "two", "title": "Toll near Goris grows", "publisher": "Evening Ledger", "published": "2031-05-04",
     "language": "en", "text": "The defence ministry of Armenia said on Saturday that 15 soldiers were killed near "
     "Goris. Shelling of the town went on."},
)


def make() -> None:
    """Writes what is missing."""
    with tempfile.TemporaryDirectory() as folder:
        for version in VERSIONS:
            if not (HERE / f"{version}.json.gz").exists():
                rows = _rows(Path(folder, f"{version}.db"), judged=version >= JUDGED, users=version >= USERS)
                keep(_of_version(rows, version), version)


def _rows(path: Path, *, judged: bool, users: bool) -> Rows:
    reports = path.with_suffix(".jsonl")
    reports.write_text("".join(json.dumps(one) + "\n" for one in REPORTS))
    with open_store(path) as store:
        add_reports([reports], store, Pipeline(), options=IntakeOptions(), watcher=Unheard())
        link_new(store)
        documents = [one.id for one in store.documents()]
        incidents = [one.id for one in store.incidents()]
        if len(incidents) == 1:
            split(store, incidents[0], documents[1:], author="ana", reason="another day")
        else:
            merge(store, incidents, author="ana", reason="one town")
        if judged:
            figure = store.record(documents[0]).figures[0]
            decide(store, documents[0], "correct", figure.id, author="ana", reason="misread", values={"high": 14})
        if users:
            accounts_over(store).people.add("Ana Vell", "admin", "correct horse battery", by="setup")
    engine = engine_of(path)
    with engine.connect() as connection:
        rows = taken(connection)
    engine.dispose()
    return rows


def _of_version(rows: Rows, version: str) -> Rows:
    """The rows without the tables and columns that the version had not."""
    engine = create_engine("sqlite://")
    with engine.connect() as connection, connection.begin():
        put(connection, {**rows, **{name: [] for name in rows}}, version)
        looked = inspect(connection)
        there = {name: {one["name"] for one in looked.get_columns(name)} for name in looked.get_table_names()}
    return {name: [{key: value for key, value in row.items() if key in there[name]} for row in held]
            for name, held in rows.items() if name in there}


if __name__ == "__main__":
    make()
