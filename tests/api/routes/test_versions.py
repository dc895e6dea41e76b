"""The versions of a watched article, asked of the interface."""

from __future__ import annotations

from pathlib import Path

from fastapi.testclient import TestClient

from sayso.api import Settings, create_app
from sayso.records.watched import Version
from sayso.store import open_store
from tests.store.reports import brief, original, record

ADDRESS = "https://herald.example/tarn"
TEXT = "Colonel Ada Brück said on Monday that {toll} soldiers were killed in Tarn. The shelling of Tarn went on."


def filled(path: Path) -> Path:
    with open_store(path) as store:
        for number, name in enumerate(("a", "b", "c"), 1):
            of = Version(article=ADDRESS, document=f"doc_{name}", wording=name,
                         captured_at=f"2031-05-0{number}T00:00:00Z")
            read = record(name, text=TEXT.format(toll=12) + " Rain fell." * number)
            store.add(read, brief(name), original(name.encode()), version="1", of=of if name != "c" else None)
    return path


def test_every_version_of_the_article_is_given_with_what_changed(tmp_path: Path):
    settings = Settings(store=str(filled(tmp_path / "s.db")), fetch=False, person="Ana Vell", page=tmp_path)
    with TestClient(create_app(settings), base_url="http://127.0.0.1") as client:
        (article,) = client.get("/api/v1/reports/doc_a/versions").json()
        assert article["article"] == ADDRESS
        first, second = article["versions"]
        assert (first["number"], first["difference"], first["silent"]) == (1, None, False)
        assert (second["document"], second["before"]) == ("doc_b", "2031-05-01T00:00:00Z")
        assert second["difference"]["reworded"] == [{"before": "", "after": "Rain fell."}]
        assert client.get("/api/v1/reports/doc_b/versions").json() == [article]
        assert client.get("/api/v1/reports/doc_c/versions").json() == []
        assert client.get("/api/v1/reports/doc_none/versions").status_code == 404
