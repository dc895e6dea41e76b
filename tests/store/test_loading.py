"""Many reports put in at once: what one by one gives, also where several do it."""

import random
from concurrent.futures import ThreadPoolExecutor

from sqlalchemy import select

from sayso.store import Store, open_store
from sayso.store.opening import engine_of
from sayso.store.schema import metadata
from tests.store.reports import brief, original, record

NAMES = [f"{at:03}" for at in range(60)]
# Numbers are given in the order of coming, times are of the clock.
UNTOLD = {"number", "voice", "claim", "added_at", "at"}


def reports(names: list[str]) -> list:
    return [(record(name), brief(name), original(name.encode())) for name in names]


def rows(where: str) -> dict[str, list]:
    """All rows of all tables, without what depends on the order in which they came."""
    engine = engine_of(where)
    try:
        with engine.connect() as connection:
            return {table.name: sorted(_told(row) for row in connection.execute(select(table)))
                    for table in metadata.sorted_tables}
    finally:
        engine.dispose()


def _told(row) -> str:
    return repr([value for name, value in row._mapping.items() if name not in UNTOLD])


def test_all_at_once_gives_the_rows_that_one_by_one_gives(where: str, tmp_path):
    with open_store(where) as store, open_store(tmp_path / "single.db") as single:
        single.add(*reports(NAMES[:1])[0], version="1")
        store.add(*reports(NAMES[:1])[0], version="1")
        assert store.add_all(reports(NAMES), version="1") == len(NAMES) - 1
        for one in reports(NAMES[1:]):
            single.add(*one, version="1")
        assert list(store.claims()) == list(single.claims())
        assert [hit.id for hit in store.search("ceasefire")] == [hit.id for hit in single.search("ceasefire")]
    if "://" not in where:
        assert rows(where) == rows(str(tmp_path / "single.db"))


def test_several_put_in_the_same_at_once_and_each_report_is_there_once(where: str):
    open_store(where).close()

    def load(seed: int) -> int:
        order = random.Random(seed).sample(NAMES, len(NAMES))
        with open_store(where) as store:
            return sum(store.add_all(reports(order[at : at + 20]), version="1") for at in range(0, len(NAMES), 20))

    with ThreadPoolExecutor(3) as pool:
        assert sum(pool.map(load, range(3))) == len(NAMES)
    with open_store(where) as store:
        assert [one.id for one in store.documents()] == [f"doc_{name}" for name in NAMES]
        assert [store.record(f"doc_{name}") for name in NAMES] == [record(name) for name in NAMES]
        assert len(list(store.claims())) == 2 * len(NAMES)


def test_what_a_copy_is_written_with_comes_back(store: Store):
    odd = "tab\there, line\nthere, \\N and \\x41, \r and \u2028, \U0001f600"
    import dataclasses

    many = [(dataclasses.replace(one, document=dataclasses.replace(one.document, title=f"{odd} {at}")), told, kept)
            for at, (one, told, kept) in enumerate(reports(NAMES))]
    store.add_all(many, version="1")
    assert [one.title for one in store.documents_of([f"doc_{name}" for name in NAMES])] == [
        f"{odd} {at}" for at in range(len(NAMES))]
    assert store.record(f"doc_{NAMES[3]}") == many[3][0]
    assert store.original(f"doc_{NAMES[3]}").data == NAMES[3].encode()
