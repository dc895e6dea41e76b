import codecs

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.intake.encoding import decode, is_binary
from sayso.records.errors import UnreadableReport

ENGLISH = "“We won’t stop,” he said – near Müller’s café."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-16-le", "utf-16-be", "utf-32-le", "utf-32-be"])
def test_a_byte_order_mark_tells_and_is_left_out(encoding: str):
    mark = {
        "utf-8": codecs.BOM_UTF8,
        "utf-16-le": codecs.BOM_UTF16_LE,
        "utf-16-be": codecs.BOM_UTF16_BE,
        "utf-32-le": codecs.BOM_UTF32_LE,
        "utf-32-be": codecs.BOM_UTF32_BE,
    }[encoding]
    assert decode(mark + ENGLISH.encode(encoding)) == ENGLISH


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_without_a_mark_is_found(encoding: str):
    assert decode(ENGLISH.encode(encoding)) == ENGLISH


def test_curly_quotes_and_dashes_of_windows_1252_are_found():
    assert decode(ENGLISH.encode("cp1252")) == ENGLISH


def test_bytes_declared_as_latin_1_are_read_as_browsers_do():
    assert decode("“No”".encode("cp1252"), declared="iso-8859-1") == "“No”"


def test_valid_utf8_outweighs_a_narrower_declaration():
    assert decode(ENGLISH.encode(), declared="windows-1252") == ENGLISH


def test_a_pages_own_declaration_is_read():
    page = "<html><head><meta charset='windows-1251'></head><body>Обстрел города</body></html>"
    assert "Обстрел города" in decode(page.encode("cp1251"), markup=True)


def test_an_unknown_declaration_is_passed_over():
    assert decode(ENGLISH.encode(), declared="klingon-8") == ENGLISH


def test_cyrillic_without_any_declaration_is_found():
    text = "Министерство обороны сообщило, что в результате обстрела погибли два человека, ещё трое ранены. " * 3
    assert decode(text.encode("cp1251")) == text


def test_a_character_cut_off_at_the_end_costs_only_itself():
    text = "“Stop,” he said. “Stop.” – “We will.” “When?” “Now.”"
    assert decode(text.encode()[:-1]).startswith(text[:-1])


@pytest.mark.parametrize(
    "data",
    [
        b"\x89PNG\r\n\x1a\n" + b"abc" * 9,
        b"PK\x03\x04stuff",
        b"GIF89a....",
        b"\x1f\x8b\x08more",
        b"words\x00words and more words",
        bytes(range(1, 32)) * 4,
    ],
)
def test_what_is_no_text_is_refused(data: bytes):
    assert is_binary(data)
    with pytest.raises(UnreadableReport) as caught:
        decode(data, name="a.bin")
    assert caught.value.reason == "binary"
    assert "a.bin" in str(caught.value)


def test_a_stray_byte_in_a_long_text_costs_only_itself():
    text = "The ministry said that two soldiers were killed. " * 5
    assert decode(text.encode() + b"\x81\x8d" + text.encode()).replace("\ufffd", "") == text * 2


@given(st.text())
def test_valid_utf8_comes_back_to_the_letter(text: str):
    data = text.encode()
    if is_binary(data) or text.startswith("\ufeff") or "\x00" in text:
        return
    assert decode(data) == text


@given(st.binary(max_size=400))
def test_any_bytes_are_decoded_or_refused(data: bytes):
    try:
        text, reason = decode(data), ""
    except UnreadableReport as error:
        text, reason = "", error.reason
    assert isinstance(text, str)
    assert reason in {"", "binary", "undecodable"}
