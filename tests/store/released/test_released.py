"""A store of every version of the tables is brought forward, and is then as sound as a new one; on both engines."""

from __future__ import annotations

import pytest

from sayso.accounts import accounts_over
from sayso.proof.verify import verify
from sayso.store import open_store
from sayso.store.migrating import HEAD
from sayso.store.opening import engine_of
from tests.store.released.make import JUDGED, USERS, VERSIONS
from tests.store.released.rows import HERE, kept, put


@pytest.mark.parametrize("version", VERSIONS)
def test_a_store_of_that_version_is_brought_forward_whole(where: str, version: str):
    engine = engine_of(where)
    with engine.connect().execution_options(writes=True) as connection, connection.begin():
        put(connection, kept(version), version)
    engine.dispose()
    with open_store(where, create=False) as store:
        assert [one for one in verify(store) if not one.note] == []
        assert store.counts()["documents"] == 2
        (figure, *_) = store.record(store.document("one").id).figures
        assert (figure.measure, figure.low) == ("killed", 12)
        assert {one.kind for one in store.judgements()} == (
            {"split", "correct"} if version >= JUDGED else {"split"})
        assert [one.name for one in accounts_over(store).people.all()] == (["Ana Vell"] if version >= USERS else [])
        assert [hit.id for hit in store.search("Azerbaijan denied", kind="document")] == [store.document("one").id]


def test_every_version_has_its_rows():
    """A new migration keeps a store of the version that it makes: `python -m tests.store.released.make`."""
    assert [one for one in VERSIONS if not (HERE / f"{one}.json.gz").is_file()] == []
    assert VERSIONS[-1] == HEAD
