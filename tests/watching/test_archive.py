"""Originals as WARC: what was asked and what came back, as another program reads it."""

from __future__ import annotations

import gzip
from pathlib import Path

import pytest
from warcio.archiveiterator import ArchiveIterator
from warcio.checker import Checker

from sayso.records.errors import BadSetting
from sayso.store import open_store
from sayso.watching.archive import Archive
from tests.watching.desk import Desk
from tests.watching.site import LIVELY, Page, Site, page_of


def records(folder: Path) -> list[tuple[str, str, object, bytes]]:
    found = []
    for path in sorted(folder.glob("*.warc.gz")):
        with path.open("rb") as file:
            for one in ArchiveIterator(file):
                found.append((one.rec_type, one.rec_headers.get_header("WARC-Target-URI"), one,
                              one.content_stream().read()))
    return found


def test_a_page_is_kept_with_request_headers_and_the_redirect_that_led_to_it(site: Site, desk: Desk):
    site.feed("/rss", "/to-a")
    site.pages["/to-a"] = Page(status=301, headers={"Location": "/a"})
    body = page_of(LIVELY.format(place="Varden"))
    site.pages["/a"] = Page(body=gzip.compress(body), headers={"Content-Encoding": "gzip", "X-Odd-CASE": "1"})
    desk.watch(f'[[feed]]\nname = "herald"\nurl = "{site.url}/rss"\n')
    found = records(desk.originals)
    assert [(kind, url) for kind, url, *_ in found] == [
        ("warcinfo", None), ("response", f"{site.url}/to-a"), ("request", f"{site.url}/to-a"),
        ("response", f"{site.url}/a"), ("request", f"{site.url}/a")]
    moved, asked, page = found[1][2], found[2][2], found[3][2]
    assert moved.http_headers.get_statuscode() == "301"
    assert asked.http_headers.get_header("User-Agent").startswith("sayso/")
    assert asked.http_headers.get_header("Host") == site.url.removeprefix("http://")
    assert page.rec_headers.get_header("WARC-IP-Address") == "127.0.0.1"
    assert ("X-Odd-CASE", "1") in page.http_headers.headers
    assert found[3][3] == body, "readers unpack it; it is kept as it was sent"
    with open_store(desk.store) as store:
        (version,) = store.watched.versions(f"{site.url}/a")
        assert version.record == page.rec_headers.get_header("WARC-Record-ID")
        assert (desk.originals / version.archive).exists()
        assert store.original(version.document).data == body


def test_a_body_that_came_in_chunks_can_be_read_back(site: Site, desk: Desk):
    site.feed("/rss", "/a")
    body = page_of(LIVELY.format(place="Varden"))
    site.pages["/a"] = Page(body=b"%x\r\n%b\r\n3\r\n   \r\n0\r\n\r\n" % (len(body), body),
                            headers={"Transfer-Encoding": "chunked"})
    desk.watch(f'[[feed]]\nname = "herald"\nurl = "{site.url}/rss"\n')
    (page,) = [one for one in records(desk.originals) if one[0] == "response"]
    assert page[2].http_headers.get_header("Transfer-Encoding") == "chunked"
    assert page[3] == body + b"   "


def test_every_digest_holds(site: Site, desk: Desk):
    site.feed("/rss", "/a", "/b")
    for path in ("/a", "/b"):
        site.article(path, LIVELY.format(place=path))
    desk.watch(f'[[feed]]\nname = "herald"\nurl = "{site.url}/rss"\n')
    checker = Checker(type("Command", (), {"verbose": False, "inputs": []})())
    for path in desk.originals.glob("*.warc.gz"):
        checker.process_one(str(path))
    assert checker.exit_value == 0


def test_what_a_kill_left_is_cut_off_behind_its_last_whole_record(tmp_path: Path):
    with Archive(tmp_path) as archive:
        for name in ("a", "b"):
            archive.resource(f"file:///{name}", "text/plain", name.encode() * 1000)
    (whole,) = tmp_path.glob("*.warc.gz")
    left = tmp_path / f"{whole.name}.open"
    data = whole.read_bytes()
    for cut in (1, 40, 120):
        left.write_bytes(data[:-cut])
        whole.unlink(missing_ok=True)
        Archive(tmp_path)
        assert [url for _, url, *_ in records(tmp_path)] == [None, "file:///a"], cut
    left.write_bytes(b"\x1f\x8b")
    whole.unlink()
    Archive(tmp_path)
    assert list(tmp_path.iterdir()) == []


def test_a_file_that_another_run_is_writing_is_left_alone(tmp_path: Path):
    with Archive(tmp_path) as first:
        first.resource("file:///a", "text/plain", b"a")
        with Archive(tmp_path) as second:
            second.resource("file:///b", "text/plain", b"b")
        assert len(list(tmp_path.glob("*.open"))) == 1
    assert {url for _, url, *_ in records(tmp_path)} == {None, "file:///a", "file:///b"}


def test_a_folder_that_cannot_be_made_is_told(tmp_path: Path):
    (tmp_path / "file").write_text("")
    with pytest.raises(BadSetting, match="originals cannot be kept in"):
        Archive(tmp_path / "file" / "within")
