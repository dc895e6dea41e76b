"""Turns at hosts, and what a site's robots.txt allows."""

from __future__ import annotations

import threading
import time

import pytest

from sayso.intake.address import Answer
from sayso.records.errors import MissingInput
from sayso.watching.addresses import article_at, plain
from sayso.watching.instants import retry_after, span_of
from sayso.watching.pacing import Pacing, Turn
from sayso.watching.robots import Robots


def test_two_that_are_sent_to_each_others_hosts_do_not_wait_for_each_other_for_ever():
    pacing, done = Pacing(0.0), []

    def job(first: str, second: str):
        def run(turn: Turn) -> None:
            turn.at(first)
            time.sleep(0.05)
            turn.at(second)
            done.append(first)
        return run

    pacing.add("a", job("a", "b"))
    pacing.add("b", job("b", "a"))
    threads = [threading.Thread(target=pacing.work, daemon=True) for _ in range(2)]
    for thread in threads:
        thread.start()
    deadline = time.monotonic() + 20
    while pacing.open and time.monotonic() < deadline:
        time.sleep(0.01)
    pacing.stop()
    assert sorted(done) == ["a", "b"]


def test_who_has_no_patience_lets_a_far_host_go():
    pacing = Pacing(0.0, patience=1.0)
    pacing.begin("a")
    pacing.end("a", 3600.0)
    for host in ("a", "a", "b"):
        pacing.add(host, lambda turn: None)
    assert pacing.drop_far() == 2
    assert pacing.open == 1


def answer(status: int, body: bytes = b"") -> Answer:
    return Answer(url="http://x/robots.txt", peer="", protocol="HTTP/1.1", status=status, reason="", headers=(),
                  target="/", sent=(), raw=body, body=body, charset=None)


@pytest.mark.parametrize(("status", "body", "allowed"), [
    (200, b"User-agent: *\nDisallow: /a", False),
    (200, b"User-agent: sayso\nDisallow:\n\nUser-agent: *\nDisallow: /", True),
    (200, b"\xff\xfe\x00 nonsense", True), (404, b"", True), (403, b"", True), (500, b"", False), (429, b"", False)])
def test_rules_are_as_the_standard_says(status: int, body: bytes, allowed: bool):
    robots = Robots(lambda url: answer(status, body))
    assert not robots.allow("http://x/a"), "nothing is known yet"
    robots.learn("http://x/a")
    assert robots.allow("http://x/a") == allowed


def test_a_site_that_is_not_reached_allows_nothing_and_one_that_asks_for_slowness_gets_it():
    def missing(url: str) -> Answer:
        raise MissingInput("x does not answer.")
    unreached = Robots(missing)
    unreached.learn("http://x/a")
    assert (unreached.reached("http://x/a"), unreached.allow("http://x/a")) == (False, False)
    for told, pause in (("7", 7.0), ("999999", 3600.0), ("-3", 0.0)):
        slow = Robots(lambda url, told=told: answer(200, f"User-agent: *\nCrawl-delay: {told}".encode()))
        slow.learn("http://x/a")
        assert slow.pause("http://x/b") == pause, told


@pytest.mark.parametrize(("told", "seconds"), [
    ("120", 120.0), ("99999999999", 86_400.0), ("Wed, 21 Oct 2015 07:28:00 GMT", 0.0), ("soon", None), (None, None)])
def test_a_server_is_given_the_time_it_asks_for(told: str | None, seconds: float | None):
    assert retry_after(told) == seconds


def test_spans_of_time_are_read():
    assert [span_of(one) for one in ("90s", "15m", "6h", "2d", "1w")] == [90, 900, 21_600, 172_800, 604_800]
    for wrong in ("5", "5 m", "m", "-5m", "1.5h"):
        with pytest.raises(ValueError, match="no span of time"):
            span_of(wrong)


@pytest.mark.parametrize(("url", "kept"), [
    ("HTTP://Herald.example:80/a?utm_source=x&id=3#top", "http://herald.example/a?id=3"),
    ("https://herald.example:443?b=1&a=", "https://herald.example/?b=1&a="), ("http://[", "http://["),
    ("https://herald.example:8443/a?fbclid=1", "https://herald.example:8443/a")])
def test_one_article_has_one_address(url: str, kept: str):
    assert plain(url) == kept
    assert plain(kept) == kept


@pytest.mark.parametrize(("stated", "article"), [
    ("https://www.herald.example/b", "https://www.herald.example/b"),
    ("https://evil.example/b", "https://m.herald.example/a"),
    ("https://www.herald.example/", "https://m.herald.example/a"), ("javascript:1", "https://m.herald.example/a"),
    (None, "https://m.herald.example/a")])
def test_an_address_that_a_page_states_counts_for_its_own_house(stated: str | None, article: str):
    assert article_at("https://m.herald.example/a", stated) == article
