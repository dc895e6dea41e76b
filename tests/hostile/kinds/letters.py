"""Plain text whose letters are not what they seem: directions, marks, widths, encodings, bytes that are none."""

from __future__ import annotations

import unicodedata
from random import Random

from tests.hostile.kinds.kind import kind
from tests.hostile.kinds.prose import prose

TURNING = "\u202a\u202b\u202d\u202e\u2066\u2067\u2068\u2069\u202c\u200e\u200f\u061c"
NO_WIDTH = "\u200b\u200c\u200d\u2060\ufeff\u00ad\u180e\u034f"
STEERING = ["\x1b[2J", "\x1b]0;x\x07", "\x1b[31m", "\x9b1m", "\x07", "\x08", "\r", "\x0b", "\x0c", "\x1e", "\x85"]


def sown(random: Random, text: str, signs: list[str] | str, share: float = 0.1) -> bytes:
    """The text with signs between its letters."""
    return "".join(one + random.choice(signs) if random.random() < share else one for one in text).encode()


@kind("a.txt", large=60)
def turned_directions(random: Random, size: int) -> bytes:
    return sown(random, prose(random, size), TURNING)


@kind("a.txt", large=60)
def signs_without_width(random: Random, size: int) -> bytes:
    return sown(random, prose(random, size), NO_WIDTH, 0.3)


@kind("a.txt", large=60)
def terminal_escapes(random: Random, size: int) -> bytes:
    return sown(random, prose(random, size), STEERING, 0.01)


@kind("a.txt", small=100, large=20_000)
def marks_upon_marks(random: Random, size: int) -> bytes:
    return (prose(random, 3) + "Goris".join(chr(random.randrange(0x300, 0x36F)) * size for _ in range(2))).encode()


@kind("a.txt", large=60)
def wide_and_styled_letters(random: Random, size: int) -> bytes:
    shift = random.choice([0xFEE0, 0x1D400 - 65, 0x24B6 - 65])
    return "".join(
        chr(ord(one) + shift) if (one.isascii() and one.isupper()) or (shift == 0xFEE0 and one.isalnum()) else one
        for one in prose(random, size)
    ).encode()


@kind("a.txt", large=60)
def look_alikes(random: Random, size: int) -> bytes:
    return prose(random, size).translate(str.maketrans("aeopcyxKMTH", "аеорсухКМТН")).encode()


@kind("a.txt", large=60)
def apart_in_form(random: Random, size: int) -> bytes:
    return unicodedata.normalize("NFD", prose(random, size).replace("a", "å").replace("e", "ế")).encode()


@kind("a.txt", large=60)
def letters_that_grow_in_another_case(random: Random, size: int) -> bytes:
    return prose(random, size).replace("s", "ß").replace("i", "İ").replace("f", "ﬄ").encode()


@kind("a.txt", large=60, small=1)
def every_plane(random: Random, size: int) -> bytes:
    signs = "".join(
        chr(one) for one in (random.randrange(0x20, 0x110000) for _ in range(size * 20)) if not 0xD800 <= one < 0xE000
    )
    return (prose(random, 2) + signs).encode()


@kind("a.txt", large=60)
def blanks_of_every_kind(random: Random, size: int) -> bytes:
    blanks = "\u00a0\u1680\u2000\u2003\u2009\u200a\u2028\u2029\u202f\u205f\u3000\t\x0b\x0c\x1c\x1d\x1e\x1f\x85"
    return "".join(random.choice(blanks) if one == " " else one for one in prose(random, size)).encode()


@kind("a.txt", large=60)
def mixed_encodings(random: Random, size: int) -> bytes:
    return b"".join(
        prose(random, 2)
        .replace("e", "é")
        .replace('"', "“")
        .encode(random.choice(["utf-8", "cp1252", "utf-16-le", "koi8-r", "shift_jis", "utf-7", "utf-32-be"]), "replace")
        for _ in range(max(1, size // 4))
    )


@kind("a.txt", large=60)
def false_byte_order_marks(random: Random, size: int) -> bytes:
    mark = random.choice([b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf", b"\xff\xfe\0\0", b"\0\0\xfe\xff", b"\x2b\x2f\x76"])
    return mark + prose(random, size).encode(random.choice(["utf-8", "utf-16-be", "utf-32-le"]))[random.randrange(3) :]


@kind("a.txt", large=60)
def overlong_and_cut_utf8(random: Random, size: int) -> bytes:
    bad = [
        b"\xc0\xaf",
        b"\xe0\x80\xaf",
        b"\xf0\x80\x80\xaf",
        b"\xed\xa0\x80",
        b"\xed\xbf\xbf",
        b"\xf4\x90\x80\x80",
        b"\xff",
        b"\x80",
        b"\xc3",
        b"\xf0\x9f\x98",
    ]
    words = prose(random, size).encode().split(b" ")
    return b" ".join(word + random.choice(bad) if random.random() < 0.2 else word for word in words)


@kind("a.txt", large=60)
def zero_bytes(random: Random, size: int) -> bytes:
    return sown(random, prose(random, size), "\0", random.choice([0.0005, 0.1]))


@kind("a.bin", small=1, large=30_000, read=False)
def chance_bytes(random: Random, size: int) -> bytes:
    return random.randbytes(size)


@kind("a.txt", large=60)
def flipped_bits(random: Random, size: int) -> bytes:
    data = bytearray(prose(random, size).encode())
    for _ in range(len(data) // random.choice([20, 200, 2000]) + 1):
        data[random.randrange(len(data))] ^= 1 << random.randrange(8)
    return bytes(data)


@kind("a.txt", large=300)
def another_language_among_english(random: Random, size: int) -> bytes:
    others = [
        "Сообщается о гибели 49 военнослужащих.",
        "قتل 49 جنديا على الأقل.",
        "49人の兵士が死亡した。",
        "נהרגו 49 חיילים.",
    ]
    return "".join(prose(random, 1) + random.choice(others) for _ in range(max(1, size // 2))).encode()
