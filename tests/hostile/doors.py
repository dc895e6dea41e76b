"""Each door as a function of bytes: it gives reports or refuses in words, and raises nothing else."""

from __future__ import annotations

import io
import tempfile
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from sayso.intake import IntakeOptions
from sayso.intake.doors import through_door
from sayso.intake.material import Material
from sayso.intake.pieces import take_piece
from sayso.intake.warc import pieces_of_warc
from sayso.records.errors import BadSetting, UnreadableReport
from sayso.watching.configuration import read_configuration
from sayso.watching.feed import entries_of
from sayso.watching.sitemap import places_in

Door = Callable[[bytes], None]
_URL = "https://a.example/feed"


def _kind(kind: str) -> Door:
    options = IntakeOptions(kind=kind, languages=())

    def opened(data: bytes) -> None:
        assert list(through_door(Material(origin="a", data=data), options))

    return opened


def _warc(data: bytes) -> None:
    for piece in pieces_of_warc(io.BytesIO(data), "a.warc", IntakeOptions()):
        assert list(take_piece(piece, IntakeOptions()))


def _feed(data: bytes) -> None:
    with suppress(UnreadableReport):
        entries_of(data, url=_URL, media_type=None)


def _sitemap(data: bytes) -> None:
    with suppress(UnreadableReport):
        for place in places_in(data, url=_URL, max_bytes=1_000_000):
            _ = place.at


def _configuration(data: bytes) -> None:
    with tempfile.TemporaryDirectory() as folder, suppress(BadSetting):
        path = Path(folder) / "feeds.toml"
        path.write_bytes(data)
        read_configuration(path)


DOORS: dict[str, Door] = {
    **{kind: _kind(kind) for kind in ("text", "html", "pdf", "email", "jsonl")},
    "warc": _warc,
    "feed": _feed,
    "sitemap": _sitemap,
    "configuration": _configuration,
}
# What a door knows, to be put together wrongly.
PARTS: dict[str, list[bytes]] = {
    "text": [
        b"GORIS, Sept 13 (Reuters) - ",
        b"By Ana Vell\n",
        b"\n\n",
        b"Read more: ",
        b"\xff",
        b"\x00",
        b"49 died. ",
        b"\r",
        b"\xe2\x80\x9c",
    ],
    "html": [
        b"<html>",
        b"<p>",
        b"</p>",
        b"<article>",
        b"<!--",
        b"-->",
        b"<meta charset=",
        b"utf-7>",
        b"<title>",
        b"&#x0;",
        b"text ",
        b"<script type=application/ld+json>",
        b'{"datePublished":"',
        b"<link rel=canonical href='http://[x'>",
        b"\xff",
        b"<time datetime=0000-00-00>",
    ],
    "pdf": [
        b"%PDF-1.4\n",
        b"1 0 obj\n",
        b"<</Type/Catalog/Pages 1 0 R>>",
        b"endobj\n",
        b"xref\n0 1\n",
        b"trailer<</Root 1 0 R>>",
        b"stream\n",
        b"startxref\n9\n%%EOF",
        b"[",
        b"(",
        b"/Kids",
        b"0 R ",
    ],
    "email": [
        b"From: a@b\n",
        b"Subject: =?utf-8?q?=ff?=\n",
        b"Date: Tue, 99 Sep 0000\n",
        b"Content-Type: multipart/mixed; boundary=b\n",
        b"\n",
        b"--b\n",
        b"--b--\n",
        b"Content-Type: message/rfc822\n",
        b"Content-Transfer-Encoding: base64\n",
        b"Content-Type: text/html; charset=\x00\n",
        b"Content-Disposition: attachment; filename*=utf-8''%ff\n",
        b"> x\n",
        b"-- \n",
        b"\xff",
    ],
    "jsonl": [
        b"{",
        b"}",
        b'"text":',
        b'"id":',
        b'"published":',
        b'"x"',
        b"[",
        b"]",
        b",",
        b"\n",
        b'"\\ud800"',
        b"1e999",
        b"9" * 5000,
        b"NaN",
        b"null",
    ],
    "warc": [
        b"WARC/1.0\r\n",
        b"WARC-Type: response\r\n",
        b"WARC-Type: resource\r\n",
        b"WARC-Target-URI: http://[x\r\n",
        b"Content-Length: 9\r\n",
        b"Content-Length: -1\r\n",
        b"WARC-Target-URI: https://a.example/\r\n",
        b"\r\n",
        b"HTTP/1.1 200 OK\r\n",
        b"Content-Type: text/html\r\n",
        b"Transfer-Encoding: chunked\r\n",
        b"Content-Encoding: gzip\r\n",
        b"\x1f\x8b\x08",
        b"zz\r\n",
    ],
    "feed": [
        b"<?xml version='1.0'?>",
        b"<rss><channel>",
        b"<item>",
        b"</item>",
        b"<link>http://[x</link>",
        b"<title>x</title>",
        b"<pubDate>Tue, 99 Sep 99999</pubDate>",
        b"<!DOCTYPE x [<!ENTITY a 'b'>]>",
        b"&a;",
        b"<feed>",
        b"<entry>",
        b"<content type='base64'>",
        b"\xff",
        b"<guid>",
    ],
    "sitemap": [
        b"<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'>",
        b"<url>",
        b"<loc>",
        b"http://[x",
        b"</loc>",
        b"<lastmod>",
        b"9999-99",
        b"</lastmod>",
        b"</url>",
        b"</urlset>",
        b"<sitemapindex>",
        b"\x1f\x8b\x08",
        b"<!ENTITY",
        b"&x;",
    ],
    "configuration": [
        b"[[feed]]\n",
        b"[[mailbox]]\n",
        b"[[folder]]\n",
        b"url = ",
        b"name = ",
        b'"x"\n',
        b"1\n",
        b"[feed]\n",
        b"every = ",
        b"-1\n",
        b"nan\n",
        b"path = ",
        b"'\\x00'\n",
        b"\xff",
        b"host = ",
        b"9" * 5000,
        b'"http://[x"\n',
    ],
}
