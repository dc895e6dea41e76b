"""The bench of finding: a store that is whole, a case of everything that reads, and plans that read no table whole."""

import os
import re
from collections import Counter
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine, event, text

from sayso.api import Settings, create_app
from sayso.evaluation.finding.again import MARKS, grow
from sayso.evaluation.finding.carrying import carry
from sayso.evaluation.finding.making import make
from sayso.evaluation.finding.measuring import started, used
from sayso.evaluation.finding.operations import Case, asked_of, commands, known_of, unknown_to
from sayso.evaluation.finding.postgres import binaries, running
from sayso.evaluation.store_bench import at
from sayso.records.proof import spans_of
from sayso.store import open_store
from sayso.store.opening import engine_of

# Tables that grow with what is read; to read one whole takes longer the more there is.
GROWING = "claims|claim_places|places|figures|events|positions|texts|records|keys|links|answers|answer_positions"


@pytest.fixture(scope="module")
def made(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A small store with a copy of itself."""
    path = tmp_path_factory.mktemp("finding") / "bench.db"
    with open_store(path) as store:
        make(store, 1_200)
    grow(path, 1)
    return path


@pytest.fixture(scope="module")
def cases(made: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[TestClient, list[Case]]:
    """A server over it, and what is asked of it."""
    engine = engine_of(made)
    with engine.connect() as connection:
        known = known_of(connection)
    engine.dispose()
    app = create_app(Settings(store=str(made), fetch=False, page=tmp_path_factory.mktemp("page")))
    with TestClient(app, base_url="http://127.0.0.1") as client:
        yield client, list(asked_of(client.get("/api/v1/openapi.json").json(), known, {}))


def test_a_store_holds_its_copy_under_other_ids(made: Path):
    with open_store(made) as store:
        counts = store.counts()
        reports = list(store.documents())
        assert counts["documents"] == len(reports) == len({one.id for one in reports})
        assert sum(re.fullmatch(rf"doc_{MARKS[0]}[0-9a-f]{{15}}", one.id) is not None for one in reports) == \
            len(reports) / 2
        claims = Counter(one.document for one in store.claims())
        assert counts["claims"] == sum(claims.values())
        for one in reports[:40:3]:
            record = store.record(one.id)
            assert record.document.id == one.id
            assert len(record.claims) == claims[one.id]
            assert all(record.document.text[span.start:span.end] == span.text for span in spans_of(record))
        question = next(store.questions(topic="figure"))
        assert {one.document for one in store.claims(document=question.answers[0].documents[0])}
        assert store.holders(question.id)


def test_everything_that_reads_has_a_case(cases: tuple[TestClient, list[Case]]):
    client, asked = cases
    schema = client.get("/api/v1/openapi.json").json()
    assert unknown_to(schema, asked) == []
    assert unknown_to({"paths": {"/new": {"get": {"operationId": "list_new"}}}}, asked) == ["list_new"]


def test_no_plan_reads_a_growing_table_whole(cases: tuple[TestClient, list[Case]], made: Path):
    client, asked = cases
    told: dict[str, object] = {}

    def hear(_connection: object, _cursor: object, statement: str, values: object, *_: object) -> None:
        told.setdefault(statement, values)

    event.listen(Engine, "before_cursor_execute", hear)
    try:
        seen = {}
        for one in asked:
            # Of each operation and set of filters once: other values lead to the same statements.
            seen.setdefault((one.operation, re.sub(r"=[^&]*", "", one.path)), one)
        strange = {one.path: answer.status_code for one in list(seen.values())
                   for answer in [client.get("/api/v1" + one.path)] if answer.status_code != 200}
    finally:
        event.remove(Engine, "before_cursor_execute", hear)
    assert strange == {}
    assert [(statement, plan) for statement, values in told.items() if statement.startswith(("SELECT", "WITH"))
            for plan in _whole(made, statement, values)] == []


def _whole(path: Path, statement: str, values: object) -> list[str]:
    """The steps of a plan that read a growing table whole, in no order that an index has."""
    engine = engine_of(path)
    with engine.connect() as connection:
        plan = [str(row[3]) for row in connection.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", values)]
    engine.dispose()
    return [step for step in plan if re.match(rf"SCAN ({GROWING})\b(?!.*USING)", step)]


def test_postgresql_holds_the_same_rows(made: Path):
    folder = binaries()
    if folder is None:
        pytest.skip("PostgreSQL is not installed")
    with running(folder) as url:
        carry(made, url)
        with open_store(url) as there, open_store(made) as here:
            assert there.counts() == here.counts()
            assert list(there.claims(limit=50, act="deny")) == list(here.claims(limit=50, act="deny"))
            assert [one.id for one in there.search("government", 5)] == [one.id for one in here.search("government", 5)]
            question = next(here.questions())
            assert there.question(question.id) == question


def test_every_command_that_looks_is_among_those_run(made: Path):
    engine = engine_of(made)
    with engine.connect() as connection:
        assert connection.scalar(text("SELECT count(*) FROM claims")) > 1_900
        run = {one.operation for one in commands(known_of(connection), str(made))}
    engine.dispose()
    assert run == {"agreements", "claims", "incident", "incidents", "judgements", "question", "questions", "refusals",
                   "reports", "search", "trace"}


def test_time_used_only_grows_and_a_share_is_found():
    before = used([1])
    assert used([1]) >= before >= 0
    assert at([1.0, 2.0, 3.0, 4.0], 0.5) == 3.0
    assert at([1.0], 0.95) == 1.0


def test_a_command_is_timed_as_a_process_of_its_own_and_counted_when_it_has_ended():
    before = used([os.getpid()])
    assert started(["--help"]) > 50
    assert used([os.getpid()]) - before > 50
