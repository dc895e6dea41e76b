"""PDF that loops, swells, lies about where its parts are, or would like to run something."""

from __future__ import annotations

import zlib
from random import Random

from tests.hostile.kinds.kind import kind
from tests.hostile.kinds.prose import sentence


def _pdf(objects: list[bytes], *, tail: bytes = b"", start: int | None = None, more: bytes = b"") -> bytes:
    """A file of numbered objects, the first of which is the catalog, with a right table of where they are."""
    out, places = bytearray(b"%PDF-1.7\n"), []
    for number, one in enumerate(objects, 1):
        places.append(len(out))
        out += b"%d 0 obj\n%b\nendobj\n" % (number, one)
    table = len(out)
    out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
    out += b"".join(b"%010d 00000 n \n" % place for place in places)
    out += b"trailer\n<</Size %d/Root 1 0 R%b>>\n%bstartxref\n%d\n%%%%EOF\n" % (
        len(objects) + 1,
        more,
        tail,
        table if start is None else start,
    )
    return bytes(out)


def _stream(data: bytes, more: bytes = b"") -> bytes:
    return b"<</Length %d%b>>\nstream\n%b\nendstream" % (len(data), more, data)


def _words(random: Random, lines: int = 6) -> bytes:
    told = b"".join(
        b"(%b) Tj 0 -14 Td " % sentence(random).replace("(", "").replace(")", "").encode("latin-1", "replace")
        for _ in range(lines)
    )
    return b"BT /F1 12 Tf 20 700 Td " + told + b"ET"


def _plain(
    content: bytes, *, kids: bytes = b"3 0 R", more: list[bytes] | None = None, catalog: bytes = b"", page: bytes = b""
) -> list[bytes]:
    return [
        b"<</Type/Catalog/Pages 2 0 R%b>>" % catalog,
        b"<</Type/Pages/Kids[%b]/Count 1>>" % kids,
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 612 792]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>%b>>" % page,
        content,
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        *(more or []),
    ]


@kind("a.pdf", small=1, large=200)
def loops_of_references(random: Random, size: int) -> bytes:
    good = _stream(_words(random))
    return random.choice(
        [
            _pdf(_plain(good, kids=b"2 0 R " * size + b"3 0 R")),
            _pdf(_plain(b"4 0 R")),
            _pdf(_plain(good, page=b"/Parent 3 0 R")),
            _pdf(_plain(b"<</Length 4 0 R>>\nstream\nx\nendstream")),
            _pdf(_plain(good, catalog=b"/Outlines 6 0 R", more=[b"<</First 6 0 R/Last 6 0 R/Next 6 0 R/Title(x)>>"])),
            _pdf(_plain(good, more=[b"<</F1 6 0 R>>"]), more=b"/Prev 9"),
            _pdf(_plain(good), tail=b"", start=9),
        ]
    )


@kind("a.pdf", small=1, large=300)
def table_of_parts_that_loops(random: Random, size: int) -> bytes:
    whole = _pdf(_plain(_stream(_words(random))))
    table = whole.rfind(b"xref\n0")
    return (
        whole.replace(b"/Root 1 0 R", b"/Root 1 0 R/Prev %d" % random.choice([table, 0, 10**15, len(whole)]), 1)
        + b"startxref\n%d\n%%%%EOF" % table * size
    )


@kind("a.pdf", small=1, large=60)
def streams_that_swell(random: Random, size: int) -> bytes:
    """Deflated blanks: a thousand times as much when unpacked, up to 60 MB; also packed twice."""
    data = zlib.compress(_words(random) + b" " * size * 1_000_000, 9)
    twice = random.random() < 0.3
    return _pdf(
        _plain(
            _stream(
                zlib.compress(data) if twice else data,
                b"/Filter[/FlateDecode/FlateDecode]" if twice else b"/Filter/FlateDecode",
            )
        )
    )


@kind("a.pdf", small=10, large=100_000)
def letters_without_end(random: Random, size: int) -> bytes:
    content = random.choice(
        [
            b"BT /F1 12 Tf " + b"(Goris fell. )Tj " * size + b"ET",
            b"q " * size + _words(random) + b"Q " * size,
            b"BT /F1 1 Tf " + b"[(a)-9999(b)]TJ " * size + b"ET",
            b"BT /F1 1e30 Tf (a)Tj " * size,
            b"[" * size,
            b"<<" * size,
            b"(" * size,
            b"BT /F1 12 Tf 20 700 Td " + b"(a)Tj 0 -9e20 Td " * size + b"ET",
            b"BT /F1 0 Tf " + b"(abc def)Tj " * size,
        ]
    )
    return _pdf(_plain(_stream(zlib.compress(content), b"/Filter/FlateDecode")))


@kind("a.pdf", small=1, large=5_000, read=False)
def pages_without_end(random: Random, size: int) -> bytes:
    whole = _pdf(_plain(_stream(_words(random, 1)), kids=b"3 0 R " * size))
    return whole.replace(b"/Count 1", b"/Count %d" % random.choice([size, 2**31 - 1, -1, 10**20]))


@kind("a.pdf", small=1, large=60)
def would_run_something(random: Random, size: int) -> bytes:
    act = random.choice(
        [
            b"/OpenAction<</S/JavaScript/JS(while\\(1\\);)>>",
            b"/OpenAction<</S/Launch/F(cmd.exe)>>",
            b"/AA<</O<</S/URI/URI(http://x)>>>>",
            b"/AcroForm<</XFA 4 0 R/Fields[6 0 R]>>",
            b"/Names<</EmbeddedFiles<</Names[(x)6 0 R]>>>>",
        ]
    )
    return _pdf(_plain(_stream(_words(random, size // 4 + 1)), catalog=act, more=[b"<</T(x)/FT/Tx/Kids[6 0 R]>>"]))


@kind("a.pdf", small=1, large=200)
def facts_that_lie(random: Random, size: int) -> bytes:
    value = random.choice(
        [
            b"D:99999999",
            b"D:00000000",
            b"D:2022023",
            b"x" * size * 100,
            b"\xfe\xff\xd8\x00",
            b"\\000",
            b"D:20220230",
            b"\x1b[2J",
        ]
    )
    return _pdf(
        [*_plain(_stream(_words(random))), b"<</Title(%b)/Author(%b)/CreationDate(%b)>>" % (value, value, value)],
        more=b"/Info 6 0 R",
    )


@kind("a.pdf", small=1, large=200)
def bytes_changed_by_chance(random: Random, size: int) -> bytes:
    data = bytearray(_pdf(_plain(_stream(zlib.compress(_words(random)), b"/Filter/FlateDecode"))))
    for _ in range(random.choice([1, 3, size])):
        data[random.randrange(9, len(data))] = random.choice([random.randrange(256), 0, 255, 48, 57])
    return bytes(data[: random.choice([len(data), len(data), random.randrange(20, len(data))])])


@kind("a.pdf", small=10, large=20_000)
def nested_objects(random: Random, size: int) -> bytes:
    return _pdf(_plain(_stream(_words(random)), more=[b"[" * size + b"]" * size], catalog=b"/X 6 0 R"))


@kind("a.pdf", small=1, large=100)
def pages_of_no_measure(random: Random, size: int) -> bytes:
    box = random.choice(
        [b"[0 0 0 0]", b"[0 0 1e38 1e38]", b"[-9e9 -9e9 9e9 9e9]", b"[x]", b"[0 0 nan 1]", b"[612 792 0 0]", b"[]"]
    )
    return _pdf(
        [
            one.replace(b"[0 0 612 792]", box)
            for one in _plain(
                _stream(_words(random, size // 8 + 1)), page=b"/Rotate %d" % random.choice([45, 90, 10**9])
            )
        ]
    )
