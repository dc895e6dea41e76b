"""The schema: the page's types are made from it, and each operation can be called by name."""

from pathlib import Path

from sayso.api import Settings, create_app
from sayso.api.__main__ import digests

TYPES = Path(__file__).parents[2] / "web/src/api"
SCHEMA = create_app(Settings()).openapi()
OPERATIONS = [operation for methods in SCHEMA["paths"].values() for operation in methods.values()]


def test_the_pages_types_are_those_of_the_schema():
    kept, now = (TYPES / "schema.sums").read_text().splitlines(), digests().splitlines()
    changed = sorted({one.split()[0] for one in {*kept} ^ {*now}})
    assert changed == [], "the interface has changed: run `make types` and commit what it writes"
    assert kept == now


def test_each_operation_is_in_the_types():
    types = (TYPES / "schema.ts").read_text(encoding="utf-8")
    assert [one["operationId"] for one in OPERATIONS if f"{one['operationId']}: {{" not in types] == []


def test_operations_have_names_of_their_own_and_say_what_they_do():
    names = [one["operationId"] for one in OPERATIONS]
    assert len(set(names)) == len(names)
    assert [one["operationId"] for one in OPERATIONS if not (one["summary"] and one["description"] and one["tags"])] \
        == []


def test_every_error_has_the_one_shape():
    told = {code: answer["content"]["application/json"]["schema"]["$ref"].rsplit("/", 1)[-1]
            for one in OPERATIONS for code, answer in one["responses"].items() if code.startswith(("4", "5"))}
    assert set(told.values()) == {"Fault"}
