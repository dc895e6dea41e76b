"""Every operation answers over a real store, and every error has the one shape."""

import pytest
from fastapi.testclient import TestClient

BASE = "/api/v1"


def first(client: TestClient, what: str) -> str:
    return client.get(f"{BASE}/{what}?limit=1").json()["items"][0]["id"]


@pytest.mark.parametrize("path", [
    "incidents", "questions", "claims", "reports", "map", "map?what=claims", "timeline", "search?q=ceasefire", "actors",
    "places", "gazetteer?q=Oslo", "refusals", "health", "version", "openapi.json"])
def test_a_list_answers(client: TestClient, path: str):
    answer = client.get(f"{BASE}/{path}")
    assert answer.status_code == 200
    told = answer.json()
    assert any(told.get(key) for key in ("items", "features", "days", "claims", "status", "sayso", "openapi"))


@pytest.mark.parametrize(("what", "more"), [
    ("incidents", ""), ("incidents", "/matrix"), ("incidents", "/agreements?at=2022-09-14"), ("questions", ""),
    ("questions", "/series"), ("claims", ""), ("reports", ""), ("reports", "/original")])
def test_one_answers_by_its_id_and_the_beginning_of_it(client: TestClient, what: str, more: str):
    whole = first(client, what)
    answer, short = (client.get(f"{BASE}/{what}/{one}{more}") for one in (whole, whole[:-3]))
    assert answer.status_code == 200
    assert short.content == answer.content


@pytest.mark.parametrize(("path", "status", "code"), [
    ("nothing", 404, "not_found"), ("incidents/inc_zz", 404, "not_found"), ("claims/clm_", 409, "ambiguous"),
    ("claims?limit=0", 422, "invalid"), ("claims?since=spring", 422, "invalid"), ("claims?foo=1", 422, "invalid"),
    ("incidents?side=Nowhereland", 404, "unknown_party"), ("claims?after=clm_zz", 404, "not_found")])
def test_an_error_names_the_thing_and_the_remedy(client: TestClient, path: str, status: int, code: str):
    answer = client.get(f"{BASE}/{path}")
    assert answer.status_code == status
    fault = answer.json()["error"]
    assert fault["code"] == code
    assert fault["message"]
    assert fault["remedy"]
