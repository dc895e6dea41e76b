"""The built page: files, the index under every other address, and what a browser may keep."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from sayso.api import Settings, create_app
from tests.api.conftest import HERE


@pytest.fixture
def page(tmp_path: Path) -> Path:
    (tmp_path / "page/assets").mkdir(parents=True)
    (tmp_path / "page/index.html").write_text("<!doctype html><title>Sayso</title>" + " " * 2000)
    (tmp_path / "page/assets/main-1a2b.js").write_text("export {}")
    (tmp_path / "secret.txt").write_text("not for others")
    return tmp_path / "page"


@pytest.fixture
def asking(store_path: Path, page: Path) -> Iterator[TestClient]:
    with TestClient(create_app(Settings(store=str(store_path), page=page)), base_url=HERE) as client:
        yield client


@pytest.mark.parametrize("path", ["/", "/incidents", "/incidents/inc_1?at=2022-09-13", "/index.html", "/no/such/view"])
def test_every_views_address_gives_the_index_and_it_is_asked_for_anew(asking: TestClient, path: str):
    answer = asking.get(path)
    assert answer.status_code == 200
    assert answer.headers["cache-control"] == "no-cache"
    assert answer.headers["content-encoding"] == "gzip"
    assert answer.text.startswith("<!doctype html>")


def test_what_watches_a_server_may_ask_for_the_head_alone(asking: TestClient):
    answer = asking.head("/")
    assert answer.status_code == 200
    assert answer.content == b""


def test_a_file_named_by_its_digest_is_kept_for_ever(asking: TestClient):
    answer = asking.get("/assets/main-1a2b.js")
    assert "immutable" in answer.headers["cache-control"]
    assert answer.headers["content-type"].startswith("text/javascript")
    assert asking.get("/assets/main-gone.js").status_code == 404


@pytest.mark.parametrize("path", ["/../secret.txt", "/%2e%2e/secret.txt", "/assets/..%2f..%2fsecret.txt", "/%00"])
def test_nothing_outside_the_page_is_given(asking: TestClient, path: str):
    assert "not for others" not in asking.get(path).text


def test_an_address_of_the_interface_is_never_the_page(asking: TestClient):
    answer = asking.get("/api/v1/nothing")
    assert answer.status_code == 404
    assert answer.json()["error"]["code"] == "not_found"


def test_a_page_that_is_not_built_says_how_to_build_it(client: TestClient):
    answer = client.get("/")
    assert answer.status_code == 503
    assert "make web" in answer.text
