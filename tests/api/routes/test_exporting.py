"""Handing over through the interface: the same bytes as the command's, with its filters and its losses."""

from __future__ import annotations

from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from sayso.export import format_named, format_names
from tests.export.reading import exported


def test_every_format_is_listed_with_its_losses(client: TestClient):
    told = client.get("/api/v1/export").json()
    assert [one["name"] for one in told] == list(format_names())
    for one in told:
        assert [loss["id"] for loss in one["losses"]] == [loss.id for loss in format_named(one["name"]).losses]


@pytest.mark.parametrize("name", ["claims-csv", "xlsx", "geojson", "brief-html", "prov"])
def test_a_file_is_that_of_the_command_and_is_saved_and_never_shown(client: TestClient, store_path: Path, name: str):
    answer = client.get(f"/api/v1/export/{name}")
    assert answer.content == exported(store_path, name)[0]
    assert answer.headers["content-type"] == "application/octet-stream"
    assert answer.headers["content-disposition"] == f'attachment; filename="{name}{format_named(name).extension}"'
    assert "sandbox" in answer.headers["content-security-policy"]


def test_filters_narrow_it(client: TestClient):
    told = client.get("/api/v1/export/figures-csv?measure=killed&side=Norway&until=2023-03-15").text.splitlines()
    head = told[0].split(",")
    assert len(told) > 1
    assert {line.split(",")[head.index("measure")] for line in told[1:] if line.startswith("fig_")} == {"killed"}


def test_losses_are_counted_with_the_same_filters(client: TestClient, store_path: Path):
    told = client.get("/api/v1/export/acled/losses").json()
    file, tally = exported(store_path, "acled")
    assert told["size"] == len(file)
    assert {one["id"]: one["times"] for one in told["losses"]} == {loss.id: times for loss, times in tally}


@pytest.mark.parametrize(("address", "status", "told"), [
    ("doc", 400, "'doc' is no format"), ("answers-csv?act=deny", 400, "'act' does not narrow"),
    ("claims-csv?incident=inc_zz", 404, "inc_zz"), ("claims-csv?colour=red", 422, "colour"),
    ("claims-csv?side=Nowhereland", 404, "no party")])
def test_what_is_wrong_is_told(client: TestClient, address: str, status: int, told: str):
    for path in (address, address.replace("?", "/losses?")):
        answer = client.get(f"/api/v1/export/{path}")
        assert (answer.status_code, told in answer.json()["error"]["message"]) == (status, True)
