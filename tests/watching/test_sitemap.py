"""Sitemaps, news sitemaps and indices of them."""

from __future__ import annotations

import gzip
from datetime import UTC, datetime, timedelta

import pytest

from sayso.records.errors import UnreadableReport
from sayso.watching.sitemap import places_in
from tests.watching.desk import Desk
from tests.watching.site import LIVELY, Page, Site

SPACES = ('xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" '
          'xmlns:news="http://www.google.com/schemas/sitemap-news/0.9" '
          'xmlns:image="http://www.google.com/schemas/sitemap-image/1.1"')


def days_ago(days: float) -> str:
    return (datetime.now(UTC) - timedelta(days=days)).isoformat(timespec="seconds")


def page(url: str, changed: str = "", news: str = "") -> str:
    lastmod = f"<lastmod>{changed}</lastmod>" if changed else ""
    told = f"<news:news><news:publication_date>{news}</news:publication_date></news:news>" if news else ""
    return (f"<url><loc> {url}\n</loc>{lastmod}{told}<image:image><image:loc>http://pictures.example/1.jpg</image:loc>"
            "</image:image></url>")


def urlset(*pages: str) -> bytes:
    return f"<?xml version='1.0'?><urlset {SPACES}>{''.join(pages)}</urlset>".encode()


def index(*maps: tuple[str, str]) -> bytes:
    told = "".join(f"<sitemap><loc>{url}</loc><lastmod>{at}</lastmod></sitemap>" for url, at in maps)
    return f"<sitemapindex {SPACES}>{told}</sitemapindex>".encode()


def test_pages_changed_lately_are_got_and_old_ones_left(site: Site, desk: Desk):
    for path in ("/new", "/old", "/undated", "/news", "/sport/new"):
        site.article(f"/world{path}", LIVELY.format(place=path))
    here = f"{site.url}/world"
    site.pages["/map.xml"] = Page(kind="text/xml", body=gzip.compress(urlset(
        page(f"{here}/new", days_ago(0.5)), page(f"{here}/old", days_ago(30)), page(f"{here}/undated"),
        page(f"{here}/news", news=days_ago(0.1)), page(f"{site.url}/sport/new", days_ago(0.5)))))
    toml = f'[[sitemap]]\nname = "post"\nurl = "{site.url}/map.xml"\nonly = "/world/"\n'
    assert desk.watch(toml).new == 3
    assert set(site.paths()) == {"/map.xml", "/world/new", "/world/undated", "/world/news"}


def test_an_index_leads_to_its_sitemaps_the_last_changed_first(site: Site, desk: Desk):
    site.article("/a", LIVELY.format(place="Varden"))
    site.pages["/index.xml"] = Page(body=index((f"{site.url}/old.xml", days_ago(400)),
                                               (f"{site.url}/new.xml", days_ago(0.1)),
                                               (f"{site.url}/index.xml", days_ago(0))))
    site.pages["/new.xml"] = Page(body=urlset(page(f"{site.url}/a", days_ago(0.1))))
    assert desk.watch(f'[[sitemap]]\nname = "post"\nurl = "{site.url}/index.xml"\n').new == 1
    assert site.paths() == ["/index.xml", "/index.xml", "/new.xml", "/a"]


def test_a_page_that_is_told_to_have_changed_is_looked_at_again_at_once(site: Site, desk: Desk):
    toml = f'[[sitemap]]\nname = "post"\nurl = "{site.url}/map.xml"\n'
    for toll, hours in (("12", 3), ("21", 1)):
        site.article("/a", f"{LIVELY.format(place='Varden')} {toll} soldiers were killed.")
        site.pages["/map.xml"] = Page(body=urlset(page(f"{site.url}/a", days_ago(hours / 24))))
        total = desk.watch(toml, manner="[watch]\nlook_again = []\npace = '0s'\n")
        desk.hurry()
    assert total.changed == 1


@pytest.mark.parametrize(("data", "words"), [
    (b"<html><p>No map</html>", "no sitemap"), (b"", "no sitemap"), (gzip.compress(b"a" * 3_000_000), "unpacks to"),
    (b"\x1f\x8b no gzip at all", "cannot be unpacked"),
    (b"<!DOCTYPE x [<!ENTITY a 'ha'>]><urlset><url><loc>http://x/&a;</loc></url></urlset>", "entities"),
    ("<?xml version='1.0' encoding='utf-16'?><!DOCTYPE x [<!ENTITY a 'ha'>]><urlset/>".encode("utf-16"), "entities"),
    (b"<!DOCTYPE x [<!ENTITY % a SYSTEM 'file:///etc/passwd'> %a;]><urlset/>", "entities")])
def test_what_is_no_sitemap_is_refused(data: bytes, words: str):
    with pytest.raises(UnreadableReport, match=words):
        places_in(data, url="http://x/map.xml", max_bytes=1_000_000)


def test_a_sitemap_that_is_cut_off_gives_what_it_has():
    cut = urlset(page("http://x/a"), page("http://x/b"))[:-60]
    assert places_in(cut, url="http://x/map.xml", max_bytes=1_000_000)[0].address == "http://x/a"
