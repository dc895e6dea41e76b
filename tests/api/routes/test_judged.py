"""A report that people judged: what stands, what the machine says, and whose word decides."""

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from sayso.api import Settings, create_app
from sayso.keeping.judging import decide
from sayso.store import Store, open_store
from tests.api.conftest import HERE


@pytest.fixture
def own(store_path: Path, tmp_path: Path) -> Iterator[Store]:
    """A store of the examples that a test may change."""
    shutil.copy(store_path, tmp_path / "own.db")
    with open_store(tmp_path / "own.db") as store:
        yield store


def test_a_corrected_value_stands_beside_what_the_machine_says(own: Store):
    document, figure = next((row.id, one) for row in own.documents() for one in own.record(row.id).figures
                            if one.low == one.high and one.low)
    with TestClient(create_app(Settings(store=own.url)), base_url=HERE) as client:
        address = f"/api/v1/reports/{document}"
        before = client.get(address).json()
        assert (before["judged"], before["machine"], before["judgements"]) == ([], None, [])
        decide(own, document, "correct", figure.id, author="Ana Vell", reason="a slip", values={"high": None})
        after = client.get(address).json()
    stands, machine = ({one["id"]: one for one in found["figures"]} for found in (after["record"], after["machine"]))
    assert stands[figure.id]["high"] is None
    assert machine[figure.id]["high"] == figure.high
    (told,) = [one for one in after["judged"] if one["field"] == "high"]
    assert (told["part"], told["machine"], told["person"], told["author"]) == (figure.id, figure.high, None, "Ana Vell")
    assert told["in_effect"]
    assert [one["reason"] for one in after["judgements"]] == ["a slip"]
