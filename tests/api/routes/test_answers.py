"""What the operations give over the examples: the same as the store holds, in pages that join without a seam."""

from hashlib import sha256
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from sayso.api.routes import overview
from sayso.store import open_store

BASE = "/api/v1"


def told(client: TestClient, path: str) -> dict:
    answer = client.get(f"{BASE}/{path}")
    assert answer.status_code == 200, answer.text
    return answer.json()


@pytest.mark.parametrize("order", ["", "&order=latest"])
@pytest.mark.parametrize("what", ["incidents", "questions", "claims", "reports", "refusals"])
def test_pages_join_to_the_whole_list(client: TestClient, what: str, order: str):
    if what == "refusals":
        order = ""
    whole = told(client, f"{what}?limit=500{order}")
    ids, after = [], ""
    while True:
        page = told(client, f"{what}?limit=7{after}{order}")
        ids += [one["id"] for one in page["items"]]
        if page["next"] is None:
            break
        after = f"&after={page['next']}"
    assert ids == [one["id"] for one in whole["items"]]
    assert whole["total"] in (len(ids), None)
    assert (whole["total"] is None) == (what == "refusals")


def test_an_incident_counts_what_its_matrix_shows(client: TestClient):
    for one in told(client, "incidents")["items"]:
        matrix = told(client, f"incidents/{one['id']}/matrix")
        assert one["questions"]["n"] == len(matrix["rows"])
        assert one["questions"]["disputed"] == sum(row["status"] == "disputed" for row in matrix["rows"])
        assert one["origins"] == sum(len(group["columns"]) for group in matrix["groups"])


def test_an_incident_is_led_by_a_count_of_its_own(client: TestClient):
    led = [one for one in told(client, "incidents")["items"] if one["lead"]]
    assert led
    for one in led:
        question = told(client, f"questions/{one['lead']['question']}")
        assert (question["incident"], question["text"], question["standing"], question["status"]) == (
            one["id"], one["lead"]["text"], one["lead"]["standing"], one["lead"]["status"])


def test_every_answer_of_an_incident_stands_in_its_matrix_once(client: TestClient, store_path: Path):
    with open_store(store_path) as store:
        for incident in store.incidents():
            matrix = told(client, f"incidents/{incident.id}/matrix")
            shown = [one["id"] for row in matrix["rows"] if not row["wider"] for cell in row["cells"]
                     for one in cell["answers"]]
            held = [one.id for question in store.questions(incident=incident.id) for one in question.answers]
            assert sorted(shown) == sorted(held)
            columns = [one["origin"]["key"] for group in matrix["groups"] for one in group["columns"]]
            assert len(columns) == len(set(columns))
            assert {cell["origin"] for row in matrix["rows"] for cell in row["cells"]} == set(columns)


def test_every_span_of_a_report_stands_in_its_text(client: TestClient):
    for row in told(client, "reports")["items"]:
        report = told(client, f"reports/{row['id']}")
        spans = [span for claim in report["record"]["claims"] for span in claim["content"]]
        spans += [one["span"] for one in (*report["record"]["figures"], *report["record"]["places"])]
        spans += report["furniture"]
        assert spans
        assert [one for one in spans if report["text"][one["start"]:one["end"]] != one["text"]] == []
        assert row["claims"] == len(report["record"]["claims"])


def test_the_original_is_given_to_the_byte(client: TestClient):
    for row in told(client, "reports")["items"]:
        report = told(client, f"reports/{row['id']}")
        data = client.get(f"{BASE}/reports/{row['id']}/original").content
        assert (sha256(data).hexdigest(), len(data)) == (report["original"]["sha256"], report["original"]["size"])


def test_a_claim_leads_to_its_answers_and_they_to_it(client: TestClient):
    question = next(one for one in told(client, "questions")["items"] if one["topic"] == "figure")
    answer = told(client, f"questions/{question['id']}")["answers"][0]
    claim = told(client, f"claims/{answer['claims'][0]}")
    assert answer["id"] in {one["answer"] for one in claim["answers"]}
    assert claim["report"]["id"] == claim["document"]
    assert claim["claim"]["content"][0]["text"] in claim["text"]


def test_filters_narrow_and_counts_follow(client: TestClient):
    everything = told(client, "claims?limit=500")
    for name in ("act", "certainty", "polarity", "form"):
        values = {one[name] for one in everything["items"]}
        pages = [told(client, f"claims?limit=500&{name}={value if value != '+' else '%2B'}") for value in values]
        assert sum(page["total"] for page in pages) == everything["total"]
        assert all(one[name] == value for value, page in zip(values, pages, strict=True) for one in page["items"])


def test_the_map_and_the_timeline_stand_for_every_incident(client: TestClient):
    incidents = told(client, "incidents?limit=500")["total"]
    found = told(client, "map")
    assert len(found["features"]) + found["unlocated_n"] == incidents
    days = told(client, "timeline")
    assert sum(one["incidents"] for one in (*days["days"], days["undated"])) == incidents
    assert sum(one["claims"] for one in (*days["days"], days["undated"])) == told(client, "claims")["total"]
    assert [one["day"] for one in days["days"]] == sorted(one["day"] for one in days["days"])


def test_a_map_that_takes_fewer_than_fit_says_so(client: TestClient, monkeypatch: pytest.MonkeyPatch):
    every = {what: told(client, f"map?what={what}") for what in ("incidents", "claims")}
    assert not any(one["more"] for one in every.values())
    monkeypatch.setattr(overview, "MOST", 1)
    for what, all_of_them in every.items():
        first = told(client, f"map?what={what}")
        assert first["more"]
        assert len(first["features"]) + first["unlocated_n"] == 1
        assert first["features"] == all_of_them["features"][:len(first["features"])]


def test_what_lies_near_a_point_of_the_map_is_found_there(client: TestClient):
    points = [one for one in told(client, "map?what=claims")["features"]
              if one["properties"]["precision"] == "settlement"]
    lon, lat = points[0]["geometry"]["coordinates"]
    near = told(client, f"map?what=claims&near={lat},{lon},1")["features"]
    assert points[0]["id"] in {one["id"] for one in near}
    assert told(client, f"claims?near={lat},{lon},1")["total"] >= points[0]["properties"]["n"]


def test_search_finds_reports_claims_actors_and_places(client: TestClient):
    found = told(client, "search?q=Norway")
    assert found["reports"] or found["claims"]
    assert {one["name"] for one in found["actors"]} & {"Norway"}
    for hit in (*found["reports"], *found["claims"]):
        assert all(hit["snippet"][one["start"] - hit["start"]:one["end"] - hit["start"]] == one["text"]
                   for one in hit["words"])
    alone = told(client, "search?q=Norway&kind=claim")
    assert alone["claims"] == found["claims"]
    assert alone["reports"] == alone["actors"] == alone["places"] == []


def test_the_gazetteer_gives_the_nearest_first(client: TestClient):
    places = told(client, "gazetteer?q=Oslo&near=59.9,10.7")["items"]
    assert places[0]["country"] == "NO"
    assert [one["km"] for one in places] == sorted(one["km"] for one in places)


def test_each_sides_view_of_an_agreement_at_an_instant(client: TestClient):
    told_of = [(incident["id"], one) for incident in told(client, "incidents")["items"]
               for one in told(client, f"incidents/{incident['id']}/agreements")["items"]]
    assert told_of
    incident, agreement = told_of[0]
    assert agreement["views"] is None
    assert [one["at"]["start"] for one in agreement["stages"] if one["at"]] == sorted(
        one["at"]["start"] for one in agreement["stages"] if one["at"])
    (then, *_) = told(client, f"incidents/{incident}/agreements?at=2100-01-01")["items"]
    assert {one["holder"] for one in then["views"]}
    (before, *_) = told(client, f"incidents/{incident}/agreements?at=1900-01-01")["items"]
    assert before["views"] == []
