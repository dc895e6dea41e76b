"""Which characters bytes stand for: found, never assumed.

In this order: a byte order mark, what the transport or page declares, UTF-8 if the bytes are valid
UTF-8, UTF-16 by where its zero bytes lie, then charset-normalizer's guess. A byte order mark is a
sign of the encoding, not of the text, and is left out; everything else is kept to the letter, line
ends, no-break spaces and soft hyphens included.
"""

from __future__ import annotations

import codecs
import re

from sayso.records.errors import UnreadableReport

_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),  # before UTF-16, whose mark begins it
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
# The WHATWG Encoding Standard reads these labels as windows-1252: the bytes 0x80 to 0x9F are quotes
# and dashes in the wild, never the control characters of ISO 8859-1.
_REALLY_CP1252 = {"iso8859-1", "latin_1", "ascii"}
# What Python calls by such a name too, and no text is written in; UTF-7 is banned from the web (WHATWG, 4.2).
_NO_ENCODINGS = {"idna", "punycode", "raw-unicode-escape", "raw_unicode_escape", "undefined", "unicode-escape",
                 "unicode_escape", "utf-7"}
_CONTROLS = bytes(byte for byte in range(32) if byte not in b"\t\n\r\f\x1a\x1b")
_BEYOND_ASCII = bytes(range(0xC2, 0x100))  # the bytes that begin a character of UTF-8 beyond ASCII
_DECLARED = re.compile(
    rb"""<meta[^>]+charset\s*=\s*["']?\s*([\w.:-]+)|<\?xml[^>]+encoding\s*=\s*["']([\w.:-]+)""", re.IGNORECASE
)
_DECLARED_WITHIN = 4096  # bytes; HTML asks for the first 1024, real pages are looser
_GUESS_FROM = 64 * 1024  # bytes given to the guesser: enough for any language, quick for any file
# Magic numbers of what is not text; a PDF is told apart before this is asked.
_BINARY = (
    b"\x89PNG", b"\xff\xd8\xff", b"GIF8", b"PK\x03\x04", b"PK\x05\x06", b"\x1f\x8b", b"BZh", b"\xfd7zXZ", b"7z\xbc\xaf",
    b"Rar!", b"\xd0\xcf\x11\xe0", b"SQLite format 3", b"\x7fELF", b"RIFF", b"ID3", b"OggS", b"II*\x00", b"MM\x00*",
    b"\x28\xb5\x2f\xfd",
)  # fmt: skip


def is_binary(data: bytes) -> bool:
    """Whether the bytes are no text at all: a picture, an archive, or full of control bytes.

    UTF-16 and UTF-32 are text although they hold zero bytes.
    """
    if data.startswith(_BINARY):
        return True
    if data.startswith(tuple(mark for mark, _ in _MARKS)) or _utf16_without_mark(data):
        return False
    head = data[: 64 * 1024]
    if b"\x00" in head:
        return True
    controls = len(head) - len(head.translate(None, _CONTROLS))
    # A stray control byte is a scar of some editor; one in fifty is not prose in any encoding.
    return controls * 50 > len(head)


def decode(data: bytes, *, name: str = "the input", declared: str | None = None, markup: bool = False) -> str:
    """The text that bytes stand for.

    Args:
        data: the whole file or body.
        name: what an error shall call it.
        declared: the encoding a transport names (an HTTP or e-mail header).
        markup: look into the first bytes for an HTML or XML declaration.

    Raises:
        UnreadableReport: reason "binary" or "undecodable".
    """
    if is_binary(data):
        raise UnreadableReport(
            f"'{name}' is no text.", reason="binary", remedy="Give text, HTML, PDF, e-mail or JSON Lines."
        )
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _strictly(data[len(mark) :], encoding) or data[len(mark) :].decode(encoding, "replace")
    for encoding in _likely(data, declared=declared, markup=markup):
        text = _strictly(data, encoding)
        if text is not None:
            return text
    return _guess(data, name)


def _likely(data: bytes, *, declared: str | None, markup: bool) -> list[str]:
    """Encodings to try, the surest first; valid UTF-8 outweighs any declaration of a narrower one."""
    named = [declared] if declared else []
    if markup and (match := _DECLARED.search(data[:_DECLARED_WITHIN])):
        named.append((match[1] or match[2]).decode("ascii"))
    known = []
    for label in named:
        try:
            name = codecs.lookup(label).name
        except (LookupError, ValueError):  # none of that name, or no name at all (a zero byte in it)
            continue
        if name in _NO_ENCODINGS:
            continue
        if name.startswith(("utf-16", "utf-32")) and not _utf16_without_mark(data):
            continue  # a page that says so in ASCII is not in UTF-16
        known.append("cp1252" if name in _REALLY_CP1252 else name)
    wide = _utf16_without_mark(data)
    return [wide, *known] if wide else ["utf-8", *known]


def _utf16_without_mark(data: bytes) -> str | None:
    """UTF-16 of mostly Latin text: every other byte is zero, and always the same one of two."""
    head = data[:4096]
    if len(head) < 4 or b"\x00" not in head:
        return None
    even, odd = head[0::2].count(0), head[1::2].count(0)
    half = len(head) // 2
    # Latin prose has a zero in nearly every pair; binaries spread theirs over both places.
    if odd > 0.7 * half and even < 0.05 * half:
        return "utf-16-le"
    if even > 0.7 * half and odd < 0.05 * half:
        return "utf-16-be"
    return None


def _strictly(data: bytes, encoding: str) -> str | None:
    try:
        return data.decode(encoding)
    except (UnicodeError, LookupError):
        return None


def _guess(data: bytes, name: str) -> str:
    """What charset-normalizer holds for likeliest; windows-1252 where English would be garbled else."""
    cut = _almost_utf8(data)
    if cut is not None:
        return cut
    western = _strictly(data, "cp1252")
    if western is not None and _reads_as_english(western):
        return western
    damaged = _mostly(data)
    if damaged is not None:
        return damaged
    from charset_normalizer import from_bytes

    best = from_bytes(data[:_GUESS_FROM]).best()
    text = _strictly(data, best.encoding) if best else None
    if text is None:
        text = western
    if text is None:
        raise UnreadableReport(
            f"'{name}' is in no encoding that can be told.", reason="undecodable", remedy="Save it as UTF-8."
        )
    return text


def _almost_utf8(data: bytes) -> str | None:
    """UTF-8 with a few damaged places (a cut last character, a stray byte): kept, marked by U+FFFD."""
    text = data.decode("utf-8", "replace")
    damaged, beyond_ascii = text.count("\ufffd"), len(data) - len(data.translate(None, _BEYOND_ASCII))
    # Cut files lose one character; cp1252 prose read as UTF-8 damages nearly all beyond ASCII.
    return text if (damaged and damaged * 10 <= beyond_ascii) or (damaged == 1 and beyond_ascii > 3) else None


def _mostly(data: bytes) -> str | None:
    """UTF-8 of which one character in a hundred or fewer is lost: damaged, but worth reading."""
    text = data.decode("utf-8", "replace")
    return text if text.count("\ufffd") * 100 <= len(text) else None


def _reads_as_english(text: str) -> bool:
    """Beyond ASCII only what English typography and names use (quotes, dashes, accents)."""
    beyond = [char for char in text if ord(char) > 127]
    letters = sum(char.isalpha() for char in text)
    return len(beyond) * 20 <= max(letters, 20) and not any("\x80" <= char <= "\x9f" for char in beyond)
