"""E-mail with too many, too deep, too long or contradictory parts."""

from __future__ import annotations

import base64
from random import Random

from tests.hostile.kinds.kind import kind
from tests.hostile.kinds.prose import prose, sentence

HEAD = "From: a@b.example\nTo: c@d.example\nSubject: Goris\nDate: Tue, 13 Sep 2022 10:00:00 +0400\nMIME-Version: 1.0\n"


def _mail(body: str, more: str = "") -> bytes:
    return f"{HEAD}{more}\n{body}".encode("utf-8", "surrogateescape")


@kind("a.eml", small=10, large=10_000, read=False)
def attachments_by_the_thousand(random: Random, size: int) -> bytes:
    part = random.choice(
        [
            "Content-Disposition: attachment; filename=a.bin\n\nx\n",
            "Content-Type: text/plain\n\nx\n",
            "Content-Disposition: attachment; filename=a.txt\n\n \n",
        ]
    )
    return _mail(
        "--b\n\nHello there, they said it.\n" + f"--b\n{part}" * size + "--b--\n",
        "Content-Type: multipart/mixed; boundary=b\n",
    )


@kind("a.eml", small=2, large=1_500)
def parts_within_parts(random: Random, size: int) -> bytes:
    kind_of = random.choice(["mixed", "alternative", "related", "digest", "signed", "x"])
    opened = "".join(f"--b{at}\nContent-Type: multipart/{kind_of}; boundary=b{at + 1}\n\n" for at in range(size))
    return _mail(f"{opened}--b{size}\n\n{sentence(random)}\n", "Content-Type: multipart/mixed; boundary=b0\n")


@kind("a.eml", small=2, large=400)
def messages_within_messages(random: Random, size: int) -> bytes:
    return _mail(
        "Content-Type: message/rfc822\nContent-Disposition: attachment\n\n" * size + HEAD + "\n" + sentence(random),
        random.choice(["", "Content-Type: message/rfc822\n"]),
    )


@kind("a.eml", small=10, large=20_000)
def headers_without_end(random: Random, size: int) -> bytes:
    header = random.choice(
        [
            "Received: from x by y\n",
            "X-A: " + "b" * 50 + "\n",
            "Subject: x\n",
            "Date: x\n",
            "To: a@b,\n",
            " folded\n",
            ":\n",
        ]
    )
    return _mail(prose(random, 4), header * size)


@kind("a.eml", small=10, large=20_000)
def one_long_header(random: Random, size: int) -> bytes:
    name = random.choice(
        "Subject From Date To Content-Type Content-Disposition Content-Transfer-Encoding Message-ID".split()
    )
    unit = random.choice(
        [
            "a",
            "a ",
            "=?utf-8?q?a?= ",
            "=?utf-8?b?",
            "(",
            '"',
            "<",
            ";a=b",
            ";a*0=b",
            "@",
            ",",
            "\\",
            "\t",
            "é",
            "=?x?q?=ff?=",
        ]
    )
    return _mail(prose(random, 4), f"{name}: {unit * size}\n")


@kind("a.eml", small=1, large=60)
def broken_headers(random: Random, size: int) -> bytes:
    lines = [
        "Date: 99 Foo 99999 99:99:99 +9999",
        "Date: Tue, 13 Sep 0000",
        "Date: Tue, 31 Feb 2022 25:61:61 -0000",
        "Subject: =?utf-8?b?////?=",
        "Subject: =?bogus?q?x?=",
        "From: =?utf-8?q?=00=1b[2J?= <a@b>",
        "Content-Type: ;;;",
        'Content-Type: text/plain; charset="x\x00"',
        "Content-Type: multipart/mixed",
        "Content-Type: multipart/mixed; boundary=",
        "Content-Transfer-Encoding: bogus",
        "From: \udce9",
        "Content-Transfer-Encoding: base64",
        "Content-Type: text/html; charset=utf-7",
        "Content-Type: text/plain; charset=hex",
        "MIME-Version: x",
        "Content-Disposition: attachment; filename*=utf-8''..%2f..%2fetc%2fpasswd",
        "Content-Type: message/rfc822",
        "Content-Type: message/partial",
        "Date: Tue, 13 Sep 2022 10:00:00 +99999999",
        "Content-Type: text/plain; charset*0=u; charset*1=8",
        "Content-Type: message/external-body",
    ]
    more = "\n".join(random.choice(lines) for _ in range(min(size, 6)))
    return _mail(prose(random, 4), f"{more}\n")


@kind("a.eml", small=10, large=20_000)
def quoting_by_the_thousand(random: Random, size: int) -> bytes:
    body = random.choice(
        [
            ">" * size + " x\n",
            "> x\n" * size,
            "> " * size + "\n",
            "On a, b wrote:\n" * size,
            "On " + "a" * 100 + "\n" * size,
            "".join(">" * (at % 40) + " x\n" for at in range(size)),
            "-- \n" * size,
            "----- Forwarded message -----\n" * size,
            "---------- Forwarded by " * size,
            "Begin forwarded message:\n\n" * size + "From: x\n" * size,
            "-" * size,
        ]
    )
    return _mail(prose(random, 2) + "\n" + body)


@kind("a.eml", small=10, large=2_000)
def wrongly_encoded_bodies(random: Random, size: int) -> bytes:
    body = random.choice(
        [
            base64.b64encode(prose(random, 8).encode()).decode()[: -random.randrange(1, 4)],
            "=" * size,
            "=4" * size,
            "%" * size,
            "begin 644 x\n" + "M" * size,
            "+AD" * size,
            "\udcff" * size,
        ]
    )
    return _mail(
        body,
        f"Content-Transfer-Encoding: {random.choice(['base64', 'quoted-printable', 'x-uuencode', '8bit'])}\n"
        f"Content-Type: text/{random.choice(['plain', 'html', 'x'])}; charset="
        f"{random.choice(['utf-8', 'utf-7', 'utf-16', 'x', 'idna'])}\n",
    )


@kind("a.eml", small=1, large=60)
def attachments_that_lie(random: Random, size: int) -> bytes:
    name = random.choice(
        [
            "../../etc/passwd",
            "a.pdf",
            "a.html",
            "a.eml",
            "a.txt\x00.exe",
            "CON",
            "a" * 300 + ".txt",
            "\u202etxt.exe",
            "=?utf-8?q?=2e=2e?=",
            "",
        ]
    )
    inner = random.choice(
        [b"%PDF-1.4\nx", b"<html>", b"PK\x03\x04", b"From: x", b"\x00", b"", prose(random, 3).encode()]
    )
    parts = (
        f"--b\nContent-Type: {random.choice(['application/pdf', 'text/html', 'text/plain', 'x'])}\n"
        "Content-Disposition: attachment; "
        f'filename="{name}"\nContent-Transfer-Encoding: base64\n\n{base64.b64encode(inner).decode()}\n'
    )
    return _mail(
        f"--b\n\n{sentence(random)}\n{parts * min(size, 6)}--b--\n", "Content-Type: multipart/mixed; boundary=b\n"
    )
