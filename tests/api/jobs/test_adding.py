"""Reports handed over to a server: text, files, addresses; what is told of each, and what is kept."""

from __future__ import annotations

import http.server
import json
import tempfile
import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.api.jobs.conftest import OURS, Serving, ended, taken

BASE = "/api/v1"
EXAMPLES = Path(__file__).parents[3] / "examples"
FLASH = (EXAMPLES / "01-agency-flash.txt").read_text(encoding="utf-8")
LATER = FLASH.replace("at least seven Norwegian soldiers", "at least nine Norwegian soldiers")


@pytest.fixture
def site() -> Iterator[str]:
    """A web server on this machine with one page."""
    page = (EXAMPLES / "04-ceasefire.html").read_bytes()

    class Page(http.server.BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self.send_response(200)
            self.send_header("Content-Type", "text/html; charset=utf-8")
            self.end_headers()
            self.wfile.write(page)

        def log_message(self, *_: object) -> None: ...

    with http.server.HTTPServer(("127.0.0.1", 0), Page) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/ceasefire.html"
        server.shutdown()


def test_a_pasted_text_becomes_a_report_with_its_claims_and_its_bytes(serving: Serving):
    client = serving()
    answer = client.post(f"{BASE}/reports", json={"text": FLASH, "publisher": "Example News Agency",
                                                  "published": "2023-03-14", "title": "Fire at Svinesund"})
    job = ended(client, taken(answer))
    (item,) = job["items"]
    assert (job["state"], job["added"], job["by"]) == ("done", 1, "Ana Vell")
    assert (item["kind"], item["title"]) == ("added", "Fire at Svinesund")
    assert item["claims"] > 3
    report = client.get(f"{BASE}/reports/{item['report']}").json()
    assert (report["publisher"], report["published"]["value"]) == ("Example News Agency", "2023-03-14")
    assert report["original"]["captured_from"] == "pasted by Ana Vell"
    assert client.get(f"{BASE}/reports/{item['report']}/original").content == FLASH.encode()
    assert job["incidents"]
    assert all(one["new"] for one in job["incidents"] + job["questions"])


def test_what_a_second_report_changes_is_told_apart_from_what_is_new(serving: Serving):
    client = serving()
    ended(client, taken(client.post(f"{BASE}/reports", json={"text": FLASH, "publisher": "One"})))
    job = ended(client, taken(client.post(f"{BASE}/reports", json={"text": LATER, "publisher": "Other"})))
    assert job["incidents"][0]["new"] is False
    assert job["incidents"][0]["reports"] == 2
    assert not all(one["new"] for one in job["questions"])


def test_files_are_read_each_and_what_cannot_be_is_told_with_the_remedy(serving: Serving):
    client = serving()
    files = [("files", ("../../etc/flash.txt", FLASH.encode())), ("files", ("photo.jpg", b"\xff\xd8\xff\x00\x00" * 50)),
             ("files", ("C:\\news\\wire.jsonl", (EXAMPLES / "08-wire.jsonl").read_bytes()))]
    job = ended(client, taken(client.post(f"{BASE}/reports", files=files, headers=OURS)))
    assert job["names"] == ["flash.txt", "photo.jpg", "wire.jsonl"]
    refused = [one for one in job["items"] if one["kind"] == "refused" and one["stage"] == "intake"]
    assert [one["name"] for one in refused] == ["photo.jpg"]
    assert "Give" in refused[0]["reason"]
    assert (job["inputs_done"], job["refused"]) == (3, 1)
    assert job["added"] > 2
    first = client.get(f"{BASE}/reports/{job['items'][0]['report']}").json()
    assert (first["origin"], first["original"]["captured_from"]) == (
        "flash.txt", "flash.txt, handed over by Ana Vell")
    again = ended(client, taken(client.post(f"{BASE}/reports", files=files[:1], headers=OURS)))
    assert [(one["kind"], one["report"]) for one in again["items"]] == [("known", job["items"][0]["report"])]


def test_nothing_handed_over_is_left_behind(serving: Serving, monkeypatch: pytest.MonkeyPatch, tmp_path: Path):
    spool = tmp_path / "spool"
    spool.mkdir()
    monkeypatch.setattr(tempfile, "tempdir", str(spool))
    client = serving()
    ended(client, taken(client.post(f"{BASE}/reports", files={"files": ("a.txt", FLASH.encode())}, headers=OURS)))
    assert [one for one in spool.rglob("*") if one.is_file()] == []


def test_an_address_is_fetched_where_it_is_public_alone(serving: Serving, site: str):
    client = serving()
    job = ended(client, taken(client.post(f"{BASE}/reports", json={"address": site})))
    assert job["added"] == 0
    assert "not public" in job["items"][0]["reason"]
    trusting = serving(allow_private=True)
    job = ended(trusting, taken(trusting.post(f"{BASE}/reports", json={"address": site})))
    assert trusting.get(f"{BASE}/reports/{job['items'][0]['report']}").json()["url"] == site


def test_a_server_may_be_told_to_fetch_nothing(serving: Serving, site: str):
    answer = serving(fetch=False, allow_private=True).post(f"{BASE}/reports", json={"address": site})
    assert (answer.status_code, answer.json()["error"]["code"]) == (403, "no_fetching")


@pytest.mark.parametrize("address", ["file:///etc/passwd", "/etc/passwd", "ftp://a.example/x", "-", "http:// a"])
def test_what_is_no_web_address_is_not_taken(serving: Serving, address: str):
    answer = serving().post(f"{BASE}/reports", json={"address": address})
    assert (answer.status_code, answer.json()["error"]["code"]) == (422, "invalid")


@pytest.mark.parametrize(("body", "status"), [
    ({"text": ""}, 422), ({"text": 1}, 422), ({}, 422), ({"text": "a", "colour": 1}, 422), ([], 422),
    ({"text": "a", "published": "spring"}, 422), ({"text": "a\ud800"}, 422),
    ({"text": "a", "url": "javascript:x"}, 422)])
def test_a_request_that_makes_no_sense_is_told_so(serving: Serving, body: object, status: int):
    answer = serving().post(f"{BASE}/reports", content=json.dumps(body), headers={"Content-Type": "application/json"})
    assert answer.status_code == status
    assert answer.json()["error"]["message"]


def test_too_large_a_body_is_not_taken_whether_told_or_not(serving: Serving):
    client = serving(max_upload=2000)
    for body in (b"{" + b" " * 3000, iter([b"{", b" " * 3000])):
        answer = client.post(f"{BASE}/reports", content=body, headers={"Content-Type": "application/json"})
        assert answer.status_code == 413
        assert answer.json()["error"]["message"]


def test_a_report_over_the_limit_is_refused_and_the_others_are_read(serving: Serving):
    client = serving(max_report=5000)
    files = [("files", ("long.txt", b"word " * 2000)), ("files", ("a.txt", FLASH.encode()))]
    job = ended(client, taken(client.post(f"{BASE}/reports", files=files, headers=OURS)))
    assert [one["kind"] for one in job["items"]] == ["refused", "added"]


def test_the_kind_of_body_is_told_by_its_header(serving: Serving):
    answer = serving().post(f"{BASE}/reports", content=FLASH.encode(), headers={**OURS, "Content-Type": "text/plain"})
    assert (answer.status_code, answer.json()["error"]["code"]) == (415, "unsupported")


def test_a_job_is_stopped_after_the_report_in_hand_and_what_was_added_stays(serving: Serving):
    client = serving()
    lines = b"".join((EXAMPLES / "08-wire.jsonl").read_bytes() for _ in range(1))
    files = [("files", (f"{one}.txt", FLASH.replace("seven", f"{one + 20}").encode())) for one in range(40)]
    job = taken(client.post(f"{BASE}/reports", files=[*files, ("files", ("w.jsonl", lines))], headers=OURS))
    while client.get(f"{BASE}/jobs/{job}").json()["added"] < 1:
        pass
    assert client.delete(f"{BASE}/jobs/{job}").json()["stopping"]
    told = ended(client, job)
    assert told["state"] == "stopped"
    assert 1 <= told["added"] < 40
    assert client.get(f"{BASE}/reports").json()["total"] == told["added"]
    assert told["incidents"]


def test_a_job_of_another_server_is_told_as_ended_and_its_reports_stay(serving: Serving):
    client = serving()
    job = taken(client.post(f"{BASE}/reports", json={"text": FLASH}))
    ended(client, job)
    assert [one["id"] for one in client.get(f"{BASE}/jobs").json()["items"]] == [job]
    other = serving()
    answer = other.get(f"{BASE}/jobs/{job}")
    assert answer.status_code == 404
    assert "stays" in answer.json()["error"]["remedy"]
    assert other.get(f"{BASE}/reports").json()["total"] == 1
