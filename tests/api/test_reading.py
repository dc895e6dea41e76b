"""One report as its reader gets it."""

from __future__ import annotations

from typing import Any

from fastapi.testclient import TestClient


def read(client: TestClient, words: str) -> dict[str, Any]:
    """The report whose title holds these words."""
    rows = client.get("/api/v1/reports", params={"limit": 100}).json()["items"]
    (row,) = [one for one in rows if words in (one["title"] or "")]
    told: dict[str, Any] = client.get(f"/api/v1/reports/{row['id']}").json()
    return told


def test_each_claim_tells_which_questions_it_answers_and_how(client: TestClient):
    report = read(client, "Norway corrects toll to 11")
    claims = {one["id"] for one in report["record"]["claims"]}
    assert {one["claim"] for one in report["answers"]} <= claims
    told = [one for one in report["answers"] if one["value"] == "11" and one["relation"] == "corrects"]
    assert told
    assert "12" in told[0]["why"]
    question = client.get(f"/api/v1/questions/{told[0]['question']}").json()
    assert question["text"] == told[0]["text"]
    assert question["status"] == told[0]["status"]
    assert told[0]["answer"] in {one["id"] for one in question["answers"]}


def test_answers_stand_in_the_order_of_the_claims(client: TestClient):
    report = read(client, "Two Quiet Neighbours")
    order = [one["id"] for one in report["record"]["claims"]]
    places = [order.index(one["claim"]) for one in report["answers"]]
    assert len(places) > 3
    assert places == sorted(places)


def test_incidents_come_by_name_and_copies_as_reports(client: TestClient):
    rows = client.get("/api/v1/reports", params={"limit": 100, "publisher": "The Sample Gazette"}).json()["items"]
    report = client.get(f"/api/v1/reports/{rows[0]['id']}").json()
    assert [one["id"] for one in report["told_of"]] == report["incidents"]
    assert all(one["title"] for one in report["told_of"])
    copied = {one for copy in report["copies"] for one in (copy["earlier"], copy["later"])} - {report["id"]}
    assert copied
    assert {one["id"] for one in report["others"]} == copied
