"""A news site on the loopback interface, good and bad: the test sets its answers, and what it was asked is kept."""

from __future__ import annotations

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

LIVELY = ("The ferry to {place} did not sail on Tuesday, witnesses said. The mayor of {place} asked everybody for "
          "calm, and the school near the harbour stayed closed for the day.")


@dataclass(slots=True)
class Page:
    """What a path answers: endless and dripping where it says so."""

    body: bytes = b""
    status: int = 200
    kind: str = "text/html; charset=utf-8"
    headers: dict[str, str] = field(default_factory=dict)
    endless: bytes = b""
    drip: bool = False


@dataclass(slots=True)
class Asked:
    """One request: its path and headers, when it came and when it was answered, and who asked beside it."""

    path: str
    headers: dict[str, str]
    began: float
    ended: float = 0.0


@dataclass(slots=True)
class Site:
    """The pages of a site by path, and what was asked."""

    url: str
    pages: dict[str, Page] = field(default_factory=dict)
    asked: list[Asked] = field(default_factory=list)
    most_at_once: int = 0
    before: Callable[[str], None] = lambda path: None
    _now: int = 0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def paths(self) -> list[str]:
        """What was asked for, in order, without robots.txt."""
        return [one.path for one in self.asked if one.path != "/robots.txt"]

    def article(self, path: str, text: str, *, title: str = "News", head: str = "", tagged: bool = False) -> None:
        """Puts an article there, or another wording in its place; with an ETag where `tagged`."""
        page = Page(body=page_of(text, title=title, head=head))
        if tagged:
            page.headers["ETag"] = f'"{hash(text)}"'
        self.pages[path] = page

    def feed(self, path: str, *articles: str, **more: str) -> None:
        """Puts a feed there that tells of these paths."""
        self.pages[path] = Page(body=rss([(self.url + one, one) for one in articles], **more).encode(),
                                kind="application/rss+xml")

    def enter(self, path: str) -> None:
        """One more request is under way."""
        with self._lock:
            self._now += 1
            self.most_at_once = max(self.most_at_once, self._now)

    def leave(self) -> None:
        """One less."""
        with self._lock:
            self._now -= 1


def page_of(text: str, *, title: str = "News", head: str = "") -> bytes:
    """A web page with an article."""
    paragraphs = "".join(f"<p>{one}</p>" for one in text.split("\n\n"))
    return (f"<!doctype html><html lang=en><head><title>{title}</title>{head}</head><body><article><h1>{title}</h1>"
            f"{paragraphs}</article></body></html>").encode()


def rss(entries: list[tuple[str, str]], *, dated: str = "Tue, 06 May 2031 10:00:00 GMT", guid: str = "") -> str:
    """A feed of addresses and titles."""
    items = "".join(f"<item><title>{title}</title><link>{link}</link><guid isPermaLink='false'>{guid}{link}</guid>"
                    f"<pubDate>{dated}</pubDate></item>" for link, title in entries)
    return f"<?xml version='1.0'?><rss version='2.0'><channel><title>t</title>{items}</channel></rss>"


@contextmanager
def serving(host: str = "127.0.0.1") -> Iterator[Site]:
    """A site as long as the test lasts."""
    site = Site(url="")

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            asked = Asked(self.path, dict(self.headers), time.monotonic())
            site.asked.append(asked)
            site.enter(self.path)
            try:
                site.before(self.path)
                with suppress(OSError):
                    self._answer(site.pages.get(self.path, Page(status=404)))
            finally:
                site.leave()
                asked.ended = time.monotonic()

        def _answer(self, page: Page) -> None:
            tag = page.headers.get("ETag")
            unchanged = tag is not None and self.headers.get("If-None-Match") == tag
            self.send_response(304 if unchanged else page.status)
            for name, value in page.headers.items():
                self.send_header(name, value)
            if not unchanged:
                self.send_header("Content-Type", page.kind)
            self.end_headers()
            if unchanged:
                return
            self.wfile.write(page.body)
            for _ in range(2000 if page.endless else 0):
                self.wfile.write(page.endless)
            for _ in range(40 if page.drip else 0):
                self.wfile.write(b" ")
                self.wfile.flush()
                time.sleep(0.1)

        def log_message(self, *_args: object) -> None:
            """Nothing on the terminal."""

    server = ThreadingHTTPServer((host, 0), Handler)
    site.url = f"http://{host}:{server.server_port}"
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02}, daemon=True)
    thread.start()
    try:
        yield site
    finally:
        server.shutdown()
        server.server_close()
