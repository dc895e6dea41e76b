"""Judging over the interface: what is sent, what it changes, what is refused, and the audit."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from fastapi.testclient import TestClient

from sayso.api import Settings, create_app

HERE, BASE = "http://127.0.0.1", "/api/v1"


@pytest.fixture
def asking(store_path: Path, tmp_path: Path) -> Iterator[TestClient]:
    """A server over a store of its own, which may be changed."""
    shutil.copy(store_path, tmp_path / "s.db")
    settings = Settings(store=str(tmp_path / "s.db"), person="Ana Vell", page=tmp_path)
    with TestClient(create_app(settings), base_url=HERE, raise_server_exceptions=False,
                    headers={"Sayso-Request": "1"}) as client:
        yield client


def figure_of(client: TestClient) -> tuple[str, dict[str, Any]]:
    """A report and a figure in it that is a number."""
    for row in client.get(f"{BASE}/reports").json()["items"]:
        record = client.get(f"{BASE}/reports/{row['id']}").json()["record"]
        for one in record["figures"]:
            if one["low"] and one["high"]:
                return row["id"], one
    raise AssertionError("no figure")


def judge(client: TestClient, **given: object) -> Any:
    return client.post(f"{BASE}/judgements", json=given)


def test_a_corrected_figure_shows_what_the_machine_said_and_undoing_restores_the_report(asking: TestClient):
    document, figure = figure_of(asking)
    before = asking.get(f"{BASE}/reports/{document}").json()
    made = judge(asking, kind="correct", document=document, part=figure["id"], reason="misread",
                 change={"low": 7000, "high": 7000, "victim": "Armenia"})
    assert made.status_code == 201, made.text
    now = asking.get(f"{BASE}/reports/{document}").json()
    (right,) = [one for one in now["record"]["figures"] if one["id"] == figure["id"]]
    assert (right["low"], right["high"]) == (7000, 7000)
    told = {one["field"]: one for one in now["judged"]}
    assert (told["low"]["machine"], told["low"]["person"], told["low"]["author"]) == (figure["low"], 7000, "Ana Vell")
    claim = asking.get(f"{BASE}/claims/{figure['claim']}").json()
    assert {one["field"] for one in claim["judged"]} >= {"low", "high"}
    name = made.json()["judgement"]["id"]
    listed = asking.get(f"{BASE}/judgements", params={"document": document}).json()
    assert [one["id"] for one in listed["items"]] == [name]
    assert f"least: {figure['low']} → 7000" in listed["items"][0]["words"]
    assert asking.post(f"{BASE}/judgements/{name}/undo").status_code == 200
    after = asking.get(f"{BASE}/reports/{document}").json()
    assert after["record"] == before["record"]
    assert asking.get(f"{BASE}/judgements").json()["items"] == []


def test_a_place_set_by_a_click_a_source_and_a_missed_claim(asking: TestClient):
    document = asking.get(f"{BASE}/reports").json()["items"][0]["id"]
    report = asking.get(f"{BASE}/reports/{document}").json()
    place = next(one for one in report["record"]["places"] if one["lat"] is not None)
    claim = report["record"]["claims"][0]
    assert judge(asking, kind="correct", document=document, part=place["id"], change={"place": {
        "lat": 10.5, "lon": 20.5, "name": "the bridge", "precision": "exact"}}).status_code == 201
    assert judge(asking, kind="correct", document=document, part=claim["id"], change={
        "source": {"name": "Armenia"}}).status_code == 201
    added = judge(asking, kind="add", document=document, claim={
        "words": [{"start": 0, "end": 25}], "source": {"name": "A medic", "kind": "speaker", "party": "Armenia"},
        "figures": [{"words": {"start": 0, "end": 12}, "measure": "wounded", "low": 3, "high": None}]})
    assert added.status_code == 201, added.text
    record = asking.get(f"{BASE}/reports/{document}").json()["record"]
    assert {(one["lat"], one["kind"]) for one in record["places"] if one["id"] == place["id"]} == {(10.5, "point")}
    assert next(one for one in record["claims"] if one["id"] == claim["id"])["sources"][-1]["name"] == "Armenia"
    assert any(one["sources"][-1]["name"] == "A medic" for one in record["claims"])
    assert any(one["measure"] == "wounded" and one["low"] == 3 for one in record["figures"])


@pytest.mark.parametrize(("given", "status"), [
    ({"kind": "accept"}, 400), ({"kind": "accept", "document": "doc_no", "part": "fig_x"}, 404),
    ({"kind": "sing"}, 422), ({"kind": "merge", "incidents": []}, 400), ({"kind": "dismiss", "incidents": []}, 400),
    ({"kind": "split", "documents": ["a"]}, 404), ({"kind": "accept", "colour": "red"}, 422),
])
def test_what_makes_no_sense_is_refused_in_words(asking: TestClient, given: dict[str, object], status: int):
    answer = judge(asking, **given)
    assert answer.status_code == status, answer.text
    assert set(answer.json()["error"]) == {"code", "message", "remedy"}
    assert asking.get(f"{BASE}/audit").json()["items"] == []


def test_values_that_do_not_fit_are_refused(asking: TestClient):
    document, figure = figure_of(asking)
    for change in ({"low": 5, "high": 3}, {"act": "deny"}, {"place": {}}, {"victim": "act_nobody"},
                   {"place": {"gazetteer_id": "geonames:0", "name": "Paris"}}, {"on": {"start": "soon", "end": None}}):
        answer = judge(asking, kind="correct", document=document, part=figure["id"], change=change)
        assert answer.status_code == 400, (change, answer.text)
    claim = {"words": [{"start": 0, "end": 9}], "source": {"name": "X"}}
    for figures in ([{"words": {"start": 0, "end": 9}}], [{"words": {"start": 0, "end": 9}, "measure": "killed",
                                                            "act": "say"}]):
        assert judge(asking, kind="add", document=document, claim={**claim, "figures": figures}).status_code == 400


def test_two_people_disagree_and_the_audit_tells_all_of_it(asking: TestClient):
    document, figure = figure_of(asking)
    judge(asking, kind="accept", document=document, part=figure["id"])
    rejected = asking.post(f"{BASE}/judgements", headers={"Sayso-Person": "Bo"}, json={
        "kind": "reject", "document": document, "part": figure["id"], "reason": "no count"}).json()["judgement"]
    judged = asking.get(f"{BASE}/reports/{document}").json()["judged"]
    assert {one["author"]: one["in_effect"] for one in judged if one["part"] == figure["id"]} \
        == {"Ana Vell": False, "Bo": True}
    assert all(one["against"] for one in judged if one["part"] == figure["id"])
    asking.post(f"{BASE}/judgements/{rejected['id']}/undo")
    told = asking.get(f"{BASE}/audit").json()["items"]
    assert [(one["what"], one["author"]) for one in told] == [
        ("judged", "Ana Vell"), ("judged", "Bo"), ("took back", "Ana Vell")]
    assert "is not so" in told[1]["words"]
    assert told == asking.get(f"{BASE}/audit/whole").json()
    assert f"sayso:undoing_{rejected['id']}" in asking.get(f"{BASE}/audit/whole?format=prov").json()["activity"]
    assert asking.get(f"{BASE}/audit/authors").json() == ["Ana Vell", "Bo"]
    for asked, there in (("author=Bo", [told[1]]), ("kind=undo", [told[2]]), ("kind=reject", [told[1]]),
                         ("since=2999-01-01", []), (f"document={document[:12]}", told)):
        assert asking.get(f"{BASE}/audit?{asked}").json()["items"] == there, asked
    pages, after = [], ""
    while after is not None:
        page = asking.get(f"{BASE}/audit?order=latest&limit=1{after}").json()
        assert page["total"] == len(told)
        pages += page["items"]
        after = f"&after={page['next']}" if page["next"] else None
    assert pages == told[::-1]
    assert asking.get(f"{BASE}/audit?after=jud_no").status_code == 404


def test_incidents_kept_apart_wait_no_more_and_an_old_id_leads_on(asking: TestClient):
    large = max(asking.get(f"{BASE}/incidents").json()["items"], key=lambda one: one["reports"])["id"]
    first = asking.get(f"{BASE}/incidents/{large}").json()["documents"][0]["id"]
    assert judge(asking, kind="split", incidents=[large], documents=[first]).status_code == 201
    one, *others = asking.get(f"{BASE}/review/incidents").json()["items"]
    assert one["score"] > 0
    assert len(one["titles"]) == 2
    assert judge(asking, kind="dismiss", incidents=[one["one"], one["other"]]).status_code == 201
    assert asking.get(f"{BASE}/review/incidents").json()["items"] == others
    ids = [one["id"] for one in asking.get(f"{BASE}/incidents").json()["items"]][:2]
    assert judge(asking, kind="merge", incidents=ids).status_code == 201
    assert len({asking.get(f"{BASE}/incidents/{old}").json()["id"] for old in ids}) == 1
    assert asking.get(f"{BASE}/incidents/inc_0000000000000000").status_code == 404
    assert asking.get(f"{BASE}/review/astray").json()["items"] == []
