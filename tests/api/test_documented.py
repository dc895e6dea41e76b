"""docs/api.md: every operation stands there, and what it shows can be asked so."""

import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from tests.api.test_schema import SCHEMA

PAGE = (Path(__file__).parents[2] / "docs/api.md").read_text(encoding="utf-8")
IDS = {"INC": "incidents", "QUE": "questions", "CLM": "claims", "DOC": "reports"}


def test_every_operation_has_its_section():
    told = set(re.findall(r"^### `([A-Z]+ /[^`]*)`", PAGE, re.MULTILINE))
    there = {f"{method.upper()} {path.removeprefix('/api/v1')}" for path, methods in SCHEMA["paths"].items()
             for method in methods}
    assert told == there


def test_every_filter_of_a_list_is_named_in_its_section():
    sections = dict(re.findall(r"^### `GET (/[^`]*)`\n(.*?)(?=^##|\Z)", PAGE, re.MULTILINE | re.DOTALL))
    for path in ("/incidents", "/questions", "/claims", "/reports", "/refusals"):
        names = {one["name"] for one in SCHEMA["paths"][f"/api/v1{path}"]["get"]["parameters"]}
        names -= {"limit", "after", "order"}
        assert [name for name in sorted(names) if f"`{name}`" not in sections[path]] == [], path


@pytest.mark.parametrize("address", re.findall(r"^    GET (/api/v1/\S+)$", PAGE, re.MULTILINE))
def test_what_is_shown_can_be_asked(client: TestClient, address: str):
    for name, what in IDS.items():
        if f"/{name}" in address:
            first = client.get(f"/api/v1/{what}?limit=1").json()["items"][0]["id"]
            address = address.replace(f"/{name}", f"/{first}")
    assert client.get(address).status_code == 200
