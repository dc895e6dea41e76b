"""Web pages that are deep, wide, broken, or lie about themselves."""

from __future__ import annotations

import json
from random import Random

from tests.hostile.kinds.kind import kind
from tests.hostile.kinds.prose import prose, sentence
from tests.hostile.kinds.values import INERT


def _page(body: str, head: str = "<title>Goris</title>") -> bytes:
    return f"<!doctype html><html><head>{head}</head><body>{body}</body></html>".encode("utf-8", "surrogatepass")


def _article(random: Random, sentences: int = 8) -> str:
    return (
        "<article>" + "".join(f"<p>{sentence(random)} {sentence(random)}</p>" for _ in range(sentences)) + "</article>"
    )


@kind("a.html", small=100, large=100_000)
def nested_tags(random: Random, size: int) -> bytes:
    tag = random.choice("div span p b table li blockquote font a section ul q em".split())
    return _page(_article(random) + f"<{tag}>" * size + sentence(random) + f"</{tag}>" * random.choice([0, size]))


@kind("a.html", small=100, large=30_000)
def tags_side_by_side(random: Random, size: int) -> bytes:
    tag = random.choice(
        [
            "<br>",
            "<p>",
            "<p>a",
            "<hr>",
            "<img src=x>",
            "<td>",
            "<li>a",
            "<a href=x>y</a>",
            "<i></i>",
            "<!-- -->",
            "<b>",
            "<p>Goris </p>",
            "<tr><td>1",
            "<h2>x</h2>",
            "<figure><figcaption>c</figcaption></figure>",
        ]
    )
    return _page(_article(random) + tag * size)


@kind("a.html", small=100, large=50_000)
def never_closed(random: Random, size: int) -> bytes:
    return (
        _page(_article(random))
        + random.choice([b"<!--", b'<a href="', b"<", b"<![CDATA[", b"&", b"<script>", b"<title>", b"<p a="])
        * random.choice([1, size])
        + b"x" * size
    )


@kind("a.html", small=10, large=10_000)
def attributes_without_end(random: Random, size: int) -> bytes:
    return _page(f"<p {' '.join(f'a{at}=b' for at in range(size))}>x</p>" + _article(random))


@kind("a.html", small=10, large=20_000)
def entities_of_every_kind(random: Random, size: int) -> bytes:
    ents = [
        "&amp;",
        "&#0;",
        "&#xD800;",
        "&#x110000;",
        "&nbsp;",
        "&lt;p&gt;",
        "&#8238;",
        "&bogus;",
        "&#99999999999;",
        "&#x1b;",
    ]
    return _page(_article(random) + "<p>" + "".join(random.choice(ents) for _ in range(size)) + "</p>")


@kind("a.html", small=1, large=30)
def entity_bomb(random: Random, size: int) -> bytes:
    """A billion laughs: entities of entities, which no reader of HTML may expand."""
    ents = "".join(f'<!ENTITY a{at} "{f"&a{at - 1};" * 10}">' for at in range(1, size + 1))
    return (
        f'<?xml version="1.0"?><!DOCTYPE html [<!ENTITY a0 "boom">{ents}<!ENTITY x SYSTEM "file:///etc/passwd">]>'
        f"<html><body><p>&a{size};&x;</p>{_article(random)}</body></html>"
    ).encode()


@kind("a.html", small=1, large=2_000)
def lies_about_itself(random: Random, size: int) -> bytes:
    value = random.choice(
        [*INERT, "0000-00-00", "99999-99-99", "2022-13-45T99:99", "9" * size, "\u202e", "x" * size, "", "null"]
    )
    told = json.dumps(
        {
            "@type": "NewsArticle",
            "headline": value,
            "datePublished": value,
            "author": [{"name": value}] * min(size, 50),
            "publisher": {"name": value},
        }
    )
    plain = value.replace('"', "&quot;").replace("<", "&lt;")
    return _page(
        _article(random),
        f'<title>{plain}</title><meta property="og:title" content="{plain}"><meta name="author" '
        f'content="{plain}"><meta property="article:published_time" content="{plain}"><meta property="og:site_name" '
        f'content="{plain}"><link rel="canonical" href="{plain}"><script type="application/ld+json">{told}</script>',
    )


@kind("a.html", small=10, large=20_000)
def linked_data_nested(random: Random, size: int) -> bytes:
    shape = random.choice(
        [
            "[" * size + "]" * size,
            '{"a":' * size + "1" + "}" * size,
            "[" * size,
            '{"@graph":[' * size,
            '{"datePublished":' + "9" * size + "}",
            '{"a":1,' * size,
            '"' + "\\" * size,
        ]
    )
    return _page(_article(random), f'<title>x</title><script type="application/ld+json">{shape}</script>')


@kind("a.html", small=1, large=200)
def declared_as_another(random: Random, size: int) -> bytes:
    charset = random.choice(
        [
            "utf-16",
            "utf-7",
            "shift_jis",
            "x" * size,
            "idna",
            "punycode",
            "zip",
            "hex",
            "rot13",
            "base64",
            "unicode_escape",
            "raw_unicode_escape",
            "undefined",
            "utf-8-sig",
            "cp65001",
            "mbcs",
            "ebcdic-cp-us",
            "cp037",
        ]
    )
    return _page(_article(random) + "é" * size, f'<meta charset="{charset}"><title>é</title>').replace(
        "é".encode(), b"\xe9"
    )


@kind("a.html", small=10, large=3_000)
def hidden_words(random: Random, size: int) -> bytes:
    hiding = random.choice(["display:none", "visibility:hidden", "font-size:0", "position:absolute;left:-9999px"])
    return _page(
        _article(random) + f'<p style="{hiding}">{prose(random, min(size, 60))}</p>' + "<script>x</script>" * size
    )


@kind("a.html", small=1, large=60)
def frames_and_foreign_parts(random: Random, size: int) -> bytes:
    part = random.choice(
        [
            "<svg><p>",
            "<math><mi>",
            "<template>",
            "<noscript><p>",
            "<frameset><frame>",
            "<iframe srcdoc='<p>x'>",
            "<object>",
            "<select><option>",
            "<table><table>",
            "<form><form>",
            "<body><html>",
            "<plaintext>",
            "<xmp>",
            "</p></body>",
        ]
    )
    return _page(part * size + _article(random))


@kind("a.html", small=10, large=300)
def page_cut_off(random: Random, size: int) -> bytes:
    whole = _page(_article(random, size // 4 + 1))
    return whole[: random.randrange(1, len(whole))]
