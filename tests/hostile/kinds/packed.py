"""Archives and packed files, which are refused unopened: bombs, names that climb, files within themselves."""

from __future__ import annotations

import bz2
import gzip
import io
import lzma
import tarfile
import zipfile
from random import Random

from tests.hostile.kinds.kind import kind


@kind("a.txt", small=1, large=20, read=False)
def packed_bombs(random: Random, size: int) -> bytes:
    blanks = b"a " * (size * 500_000)
    return random.choice([gzip.compress, bz2.compress, lzma.compress])(blanks)


@kind("a.zip", small=1, large=20, read=False)
def archive_bombs(random: Random, size: int) -> bytes:
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for at in range(size):
            archive.writestr(zipfile.ZipInfo(f"{at}.txt"), b"\0" * 1_000_000)
    return out.getvalue()


@kind("a.zip", small=1, large=200, read=False)
def names_that_climb(random: Random, size: int) -> bytes:
    out = io.BytesIO()
    names = [
        "../" * 9 + "etc/passwd",
        "/etc/passwd",
        "..\\..\\x",
        "C:\\x",
        "\u202ex",
        "a/" * 50,
        "-rf",
        "CON",
    ]
    if random.random() < 0.5:
        with zipfile.ZipFile(out, "w") as archive:
            for at in range(size):
                archive.writestr(zipfile.ZipInfo(f"{random.choice(names)}{at}"), b"They said it.")
    else:
        with tarfile.open(fileobj=out, mode="w") as tape:
            for at in range(size):
                tape.addfile(tarfile.TarInfo(f"{random.choice(names)}{at}"))
    return out.getvalue()


@kind("a.docx", small=1, large=200, read=False)
def office_files(random: Random, size: int) -> bytes:
    bomb = "".join(f'<!ENTITY a{at} "{f"&a{at - 1};" * 10}">' for at in range(1, min(size, 30) + 1))
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as archive:
        archive.writestr(
            zipfile.ZipInfo("word/document.xml"), f'<!DOCTYPE x [<!ENTITY a0 "x">{bomb}]><x>&a{min(size, 30)};</x>'
        )
    return out.getvalue()


@kind("a.txt", small=8, large=5_000, read=False)
def heads_of_other_files(random: Random, size: int) -> bytes:
    head = random.choice(
        [
            b"\x89PNG\r\n\x1a\n",
            b"\xff\xd8\xff\xe0",
            b"GIF89a",
            b"PK\x03\x04",
            b"\x7fELF",
            b"SQLite format 3\0",
            b"RIFF",
            b"ID3",
            b"OggS",
            b"7z\xbc\xaf\x27\x1c",
            b"Rar!\x1a\x07",
            b"\xd0\xcf\x11\xe0",
            b"WARC/1.0\r\n",
            b"%PDF-1.7\n",
            b"From ",
            b"\xca\xfe\xba\xbe",
        ]
    )
    return head + random.randbytes(size)
