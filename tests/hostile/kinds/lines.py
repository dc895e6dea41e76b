"""JSON Lines that are deep, double, huge, or of the wrong type."""

from __future__ import annotations

import json
from random import Random

from tests.hostile.kinds.kind import kind
from tests.hostile.kinds.prose import prose, sentence
from tests.hostile.kinds.values import INERT


@kind("a.jsonl", small=10, large=100_000, read=False)
def nested_json(random: Random, size: int) -> bytes:
    return (
        random.choice(
            [
                "[" * size,
                '{"a":' * size + "1" + "}" * size,
                '{"text":' + "[" * size + "]" * size + "}",
                '{"id":' + '{"a":' * size,
            ]
        ).encode()
        + b"\n"
    )


@kind("a.jsonl", small=1, large=5_000)
def names_told_twice(random: Random, size: int) -> bytes:
    return (
        "{"
        + ",".join('"text":' + json.dumps(sentence(random)) for _ in range(min(size, 50)))
        + ',"id":"a","id":"b"'
        + ',"x":1' * size
        + "}\n"
    ).encode()


@kind("a.jsonl", small=1, large=20_000)
def huge_integers(random: Random, size: int) -> bytes:
    name = random.choice(["id", "published", "text", "other"])
    number = random.choice(["-", "", "1.", "1e"]) + "9" * size
    told = f'"{name}":{number}' + ("" if name == "text" else f',"text":{json.dumps(sentence(random))}')
    return ("{" + told + "}\n").encode()


@kind("a.jsonl", small=1, large=60)
def wrong_types(random: Random, size: int) -> bytes:
    odd = [
        None,
        True,
        1.5,
        [],
        {},
        ["x"],
        {"a": 1},
        10**30,
        "",
        " ",
        "\ud800",
        "\x00",
        "9999-99-99",
        "0000-01-01",
        "99999-01-01",
        "x" * size * 9,
        float("nan"),
        float("inf"),
        "2022-02-30",
        "2022-09-13T25:00:00Z",
        "2022-09-13T10:00:00+99:99",
        "en-\u202e",
        *INERT,
    ]
    names = ["id", "text", "title", "published", "publisher", "byline", "url", "language"]
    rows = []
    for _ in range(max(1, min(size, 8))):
        row: dict[str, object] = {"id": random.randrange(99), "text": prose(random, 3)}
        for name in random.sample(names, 3):
            row[name] = random.choice(odd)
        rows.append(json.dumps(row, ensure_ascii=random.random() < 0.5).encode("utf-8", "surrogatepass"))
    return b"\n".join(rows)


@kind("a.jsonl", small=10, large=10_000, read=False)
def lines_that_are_none(random: Random, size: int) -> bytes:
    return (
        random.choice(
            [
                b"\n",
                b"{}\n",
                b"null\n",
                b"[]\n",
                b"{\n",
                b"\xff\n",
                b"\x00\n",
                b"\xef\xbb\xbf{}\n",
                b'{"text":"\n',
                b"\r\r\n",
                b"\x1e{}\n",
            ]
        )
        * size
    )


@kind("a.jsonl", small=1, large=60)
def everything_inert(random: Random, size: int) -> bytes:
    rows = []
    for at in range(max(1, min(size, 6))):
        words = random.choice(INERT)
        rows.append(
            json.dumps(
                {
                    "id": f"{words}{at}",
                    "text": f"{sentence(random)} {words} {sentence(random)}",
                    "title": words,
                    "publisher": words,
                    "byline": words,
                    "url": words,
                    "published": "2022-09-13",
                }
            )
        )
    return "\n".join(rows).encode()


@kind("a.jsonl", small=10, large=300)
def half_letters(random: Random, size: int) -> bytes:
    text = prose(random, size // 10 + 1)
    escaped = (
        json.dumps({"text": text})[:-2]
        + random.choice(["\\ud800", "\\udfff\\ud800", "\\u0000", "\\ud83d\\ude00", "\\uD800\\u0041"])
        + '"}'
    )
    return escaped.encode()


@kind("a.jsonl", small=10, large=300)
def lines_cut_off(random: Random, size: int) -> bytes:
    whole = b"\n".join(json.dumps({"id": at, "text": prose(random, 2)}).encode() for at in range(size // 20 + 1))
    return whole[: random.randrange(1, len(whole))]
