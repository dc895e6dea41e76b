"""Sources watched against a site of the test's own: what comes is kept once, what is bad is told, the rest goes on."""

from __future__ import annotations

import gzip
import time
from itertools import pairwise

from sayso.store import open_store
from tests.watching.desk import MANNER, Desk
from tests.watching.site import LIVELY, Page, Site, rss, serving


def feed(site: Site, path: str = "/rss", name: str = "herald", more: str = "") -> str:
    return f'[[feed]]\nname = "{name}"\nurl = "{site.url}{path}"\n{more}\n'


def text(place: str) -> str:
    return LIVELY.format(place=place)


def test_what_a_feed_tells_of_is_got_once_and_kept_with_its_bytes(site: Site, desk: Desk):
    site.feed("/rss", "/a", "/b")
    site.article("/a", text("Varden"))
    site.article("/b", text("Oskel"))
    assert desk.watch(feed(site, more='publisher = "The Herald"')).new == 2
    with open_store(desk.store) as store:
        rows = list(store.documents())
        assert {row.url for row in rows} == {f"{site.url}/a", f"{site.url}/b"}
        assert {row.publisher for row in rows} == {"The Herald"}
        assert {store.original(row.id).data for row in rows} == {site.pages[one].body for one in ("/a", "/b")}
        assert {row.published for row in rows} == {None} or all(row.published for row in rows)
    before = len(site.asked)
    assert desk.watch(feed(site)).new == 0
    assert len(site.asked) == before, "nothing is due"


def test_only_what_has_changed_is_sent_again(site: Site, desk: Desk):
    site.feed("/rss", "/a")
    site.pages["/rss"].headers = {"ETag": '"one"', "Last-Modified": "Tue, 06 May 2031 10:00:00 GMT"}
    site.article("/a", text("Varden"), tagged=True)
    desk.watch(feed(site))
    desk.hurry()
    site.asked.clear()
    assert desk.watch(feed(site)).same == 1
    assert desk.sources["herald"].outcome == "unchanged"
    sent = {one.path: one.headers for one in site.asked}
    assert sent["/rss"]["If-None-Match"] == '"one"'
    assert sent["/rss"]["If-Modified-Since"] == "Tue, 06 May 2031 10:00:00 GMT"
    assert sent["/a"]["If-None-Match"]


def test_a_toll_that_is_changed_silently_is_a_new_version_and_furniture_is_none(site: Site, desk: Desk):
    site.feed("/rss", "/a")
    site.article("/a", f"Updated 10:14 GMT, May 6, 2031\n\n{text('Varden')} At least 12 soldiers were killed.")
    desk.watch(feed(site))
    site.article("/a", f"Updated 11:20 GMT, May 6, 2031\n\n{text('Varden')} At least  12 soldiers were killed.")
    desk.hurry()
    assert (desk.watch(feed(site)).same, len(desk.texts())) == (1, 1)
    site.article("/a", f"Updated 12:31 GMT, May 6, 2031\n\n{text('Varden')} At least 21 soldiers were killed.")
    desk.hurry()
    assert desk.watch(feed(site)).changed == 1
    with open_store(desk.store) as store:
        one, two = store.watched.versions(f"{site.url}/a")
        texts = store.texts([one.document, two.document])
        assert "12 soldiers" in texts[one.document]
        assert "21 soldiers" in texts[two.document]


def test_one_article_at_two_addresses_is_one(site: Site, desk: Desk):
    canonical = f'<link rel="canonical" href="{site.url}/a">'
    site.feed("/rss", "/a", "/a?utm_source=rss&amp;utm_medium=feed", "/amp/a", "/copy/a", "/to-a")
    for path in ("/a", "/amp/a"):
        site.article(path, text("Varden"), head=canonical)
    site.article("/copy/a", text("Varden"))
    site.pages["/to-a"] = Page(status=301, headers={"Location": "/a"})
    total = desk.watch(feed(site))
    assert (total.new, total.same, total.changed) == (1, 3, 0), desk.outcomes
    assert len(desk.texts()) == 1


def test_a_page_cannot_pass_itself_off_as_an_article_of_another_house(site: Site, desk: Desk):
    with serving("127.0.0.2") as other:
        site.feed("/rss", "/a")
        site.article("/a", text("Varden"))
        other.feed("/rss", "/b")
        other.article("/b", text("Oskel"), head=f'<link rel="canonical" href="{site.url}/a">')
        assert desk.watch(feed(site) + feed(other, name="mock")).new == 2
        with open_store(desk.store) as store:
            assert len(store.watched.versions(f"{site.url}/a")) == 1


def test_ids_that_change_and_dates_in_the_future_change_nothing(site: Site, desk: Desk):
    site.article("/a", text("Varden"))
    for guid in ("x", "y"):
        site.feed("/rss", "/a", guid=guid, dated="Tue, 06 May 2081 10:00:00 GMT")
        desk.watch(feed(site))
        desk.hurry()
    assert len(desk.texts()) == 1
    with open_store(desk.store) as store:
        assert [row.published for row in store.documents()] == [None]


def test_bad_feeds_are_told_and_the_good_ones_go_on(site: Site, desk: Desk):
    site.feed("/good", "/a")
    site.article("/a", text("Varden"))
    bomb = "<!DOCTYPE x [<!ENTITY a 'ha'><!ENTITY b '" + "&a;" * 50 + "'>]>" + rss([("http://x/a", "&b;" * 1000)])
    quadratic = f"<!DOCTYPE x [<!ENTITY b '{'ha' * 20_000}'>]>" + rss([("http://x/a", "&b;" * 20_000)])
    bad = {
        "endless": Page(endless=b"<item>" * 1000, kind="text/xml"), "slow": Page(drip=True),
        "loop": Page(status=302, headers={"Location": "/loop"}), "page": Page(body=b"<html><p>No feed</p></html>"),
        "gzip": Page(body=gzip.compress(b"a" * 9_000_000), headers={"Content-Encoding": "gzip"}),
        "bomb": Page(body=bomb.encode(), kind="text/xml"), "quadratic": Page(body=quadratic.encode(), kind="text/xml"),
        "bomb16": Page(body=bomb.encode("utf-16"), kind="text/xml"), "gone": Page(status=410),
        "file": Page(status=302, headers={"Location": "file:///etc/passwd"}), "broken": Page(status=500),
    }
    site.pages |= {f"/{name}": page for name, page in bad.items()}
    began = time.process_time()
    assert desk.watch(feed(site, "/good", "good") + "".join(feed(site, f"/{name}", name) for name in bad)).new == 1
    assert time.process_time() - began < 10, "a bomb was written out"
    told = {name: desk.sources[name].outcome for name in bad}
    assert {name for name, source in desk.sources.items() if source.failures} == set(bad)
    for name, words in (("endless", "more than 300000 bytes"), ("slow", "within 3 seconds"), ("loop", "redirects"),
                        ("page", "neither RSS nor Atom"), ("gzip", "more than 300000 bytes"), ("bomb", "entities"),
                        ("quadratic", "entities"), ("bomb16", "entities"), ("gone", "410"), ("file", "scheme"),
                        ("broken", "HTTP 500")):
        assert words in told[name], (name, told[name])
    assert desk.sources["gone"].due is None
    assert all(desk.sources[name].due for name in set(bad) - {"gone"})


def test_addresses_of_this_machine_are_not_asked_unless_allowed(site: Site, desk: Desk):
    site.feed("/rss", "/a")
    desk.watch(feed(site), allow_private=False)
    assert "not public" in desk.sources["herald"].outcome
    assert site.asked == []


def test_a_feed_cannot_lead_into_the_private_network(site: Site, desk: Desk):
    site.pages["/rss"] = Page(body=rss([("http://169.254.169.254/latest/", "a"), ("file:///etc/passwd", "b"),
                                        ("http://[", "c"), (f"{site.url}/to", "d")]).encode(), kind="text/xml")
    site.pages["/to"] = Page(status=302, headers={"Location": "gopher://127.0.0.1/"})
    total = desk.watch(feed(site))
    assert total.new == 0
    assert total.refused >= 1
    assert desk.texts() == []


def test_encodings_are_read_as_they_are_declared(site: Site, desk: Desk):
    body = "<?xml version='1.0' encoding='windows-1251'?>" + rss([(f"{site.url}/a", "Вести")])[21:]
    site.pages["/rss"] = Page(body=body.encode("windows-1251"), kind="text/xml; charset=utf-8")
    page = f"<html><head><meta charset=windows-1252><title>N</title></head><p>“Stop,” he said. {text('Varden')}</html>"
    site.pages["/a"] = Page(body=page.encode("cp1252"), kind="text/html")
    assert desk.watch(feed(site)).new == 1
    assert "“Stop,” he said." in desk.texts()[0]


def test_a_feed_of_ten_thousand_is_taken_in_part_and_the_rest_is_told(site: Site, desk: Desk):
    site.feed("/rss", *(f"/{number}" for number in range(10_000)))
    for number in range(3):
        site.article(f"/{number}", text(f"hill {number}"))
    total = desk.watch(feed(site), manner=MANNER.replace("300000", "9000000").replace("50", "5"))
    assert total.new == 3
    assert desk.sources["herald"].outcome == "5 told, 9995 more left out"


def test_robots_are_obeyed(site: Site, desk: Desk):
    site.pages["/robots.txt"] = Page(body=b"User-agent: *\nDisallow: /private\n", kind="text/plain")
    site.feed("/rss", "/a", "/private/b", "/to-b")
    site.article("/a", text("Varden"))
    site.article("/private/b", text("Oskel"))
    site.pages["/to-b"] = Page(status=302, headers={"Location": "/private/b"})
    total = desk.watch(feed(site))
    assert (total.new, total.refused) == (1, 2)
    assert "/private/b" not in site.paths()
    with open_store(desk.store) as store:
        assert {row.reason for row in store.refusals()} == {"robots"}
    assert [one.path for one in site.asked].count("/robots.txt") == 1


def test_a_site_that_does_not_say_what_it_allows_is_left_alone(site: Site, desk: Desk):
    site.pages["/robots.txt"] = Page(status=503)
    site.feed("/rss", "/a")
    desk.watch(feed(site))
    assert site.paths() == []
    assert "robots.txt" in desk.sources["herald"].outcome


def test_one_request_a_host_at_a_time_and_hosts_do_not_wait_for_each_other(site: Site, desk: Desk):
    with serving("127.0.0.2") as other:
        site.pages["/slow"] = Page(drip=True)
        site.pages["/robots.txt"] = Page(body=b"User-agent: sayso\nCrawl-delay: 0.3\n", kind="text/plain")
        site.feed("/rss", "/a", "/b")
        other.feed("/rss", *(f"/{one}" for one in range(6)))
        for path in ("/a", "/b"):
            site.article(path, text(path))
        for one in range(6):
            other.article(f"/{one}", text(f"hill {one}"))
        other.before = lambda path: time.sleep(0.05)
        total = desk.watch(feed(site) + feed(other, name="other") + feed(site, "/slow", "slow"),
                           manner=MANNER.replace("3s", "20s"))
        assert total.new == 8
        assert (site.most_at_once, other.most_at_once) == (1, 1)
        pages = [one for one in site.asked if one.path != "/robots.txt"]
        assert all(after.began - before.ended >= 0.25 for before, after in pairwise(pages))
        slow = next(one for one in site.asked if one.path == "/slow")
        assert max(one.ended for one in other.asked) < slow.ended


def test_a_server_that_asks_for_time_gets_it(site: Site, desk: Desk):
    site.pages["/rss"] = Page(status=429, headers={"Retry-After": "7200"})
    desk.watch(feed(site, more='every = "10s"'))
    with open_store(desk.store) as store:
        source = store.watched.sources()["herald"]
    waits = time.mktime(time.strptime(source.due, "%Y-%m-%dT%H:%M:%SZ")) - time.mktime(
        time.strptime(source.asked_at, "%Y-%m-%dT%H:%M:%SZ"))
    assert (source.failures, waits) == (1, 7200)


def test_an_article_that_cannot_be_had_is_tried_again_and_then_given_up(site: Site, desk: Desk):
    site.feed("/rss", "/a", "/b")
    site.pages["/a"] = Page(status=503)
    for _ in range(8):
        desk.watch(feed(site))
        desk.hurry()
    assert site.paths().count("/a") == 6
    assert site.paths().count("/b") > 1, "404 may be mended until the article is old"
    site.pages["/b"] = Page(status=410)
    desk.watch(feed(site))
    with open_store(desk.store) as store:
        assert desk.items(store) == []
