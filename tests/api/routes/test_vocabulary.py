"""What a correction can choose from is told with its meaning, and all of it is taken."""

from __future__ import annotations

from fastapi.testclient import TestClient

from sayso.lexicon.acts import acts
from tests.api.routes.test_judging import BASE, asking, figure_of, judge  # noqa: F401 - a fixture


def test_every_word_is_told_and_can_be_chosen(asking: TestClient):  # noqa: F811
    told = asking.get(f"{BASE}/vocabulary").json()
    assert [one["name"] for one in told["acts"]] == list(acts())
    assert all(one["meaning"] for kind in ("acts", "measures") for one in told[kind])
    assert {one["name"]: "Shelling/artillery/missile attack" in one["modes"] for one in told["events"]}["ASSAULT"]
    assert told["precisions"][0] == "exact"
    document, figure = figure_of(asking)
    for one in told["measures"]:
        if one["name"] != figure["measure"]:
            made = judge(asking, kind="correct", document=document, part=figure["id"], change={"measure": one["name"]})
            assert made.status_code == 201, made.text
            break


def test_places_around_a_point_are_given_without_a_name_and_neither_is_refused(asking: TestClient):  # noqa: F811
    around = asking.get(f"{BASE}/gazetteer?near=59.1248,11.3875&limit=3").json()["items"]
    assert [around[0]["name"], len(around)] == ["Halden", 3]
    assert [one["km"] for one in around] == sorted(one["km"] for one in around)
    assert asking.get(f"{BASE}/gazetteer").json()["error"]["remedy"] == "Give `q`, `near`, or both."


def test_a_time_is_told_as_exactly_as_it_was_given(asking: TestClient):  # noqa: F811
    document, figure = figure_of(asking)
    for precision, start, value in (("year", "2023-01-01T00:00:00Z", "2023"),
                                    ("month", "2023-03-01T00:00:00Z", "2023-03"),
                                    ("minute", "2023-03-05T20:00:00Z", "2023-03-05T20:00")):
        made = judge(asking, kind="correct", document=document, part=figure["id"], change={
            "on": {"start": start, "end": None, "precision": precision}})
        assert made.status_code == 201, made.text
        record = asking.get(f"{BASE}/reports/{document}").json()["record"]
        on = next(one for one in record["figures"] if one["id"] == figure["id"])["scope"]["on"]
        assert next(one for one in record["times"] if one["id"] == on)["value"] == value
