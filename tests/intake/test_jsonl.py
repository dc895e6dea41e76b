import io
import json

import pytest

from sayso.intake import IntakeOptions, Refused
from sayso.intake.doors import read_json_lines
from sayso.records.document import Document

from .samples import PROSE, SPANISH


def read(data: bytes, **options) -> list[Document | Refused]:
    return [taken.report for taken in read_json_lines(io.BytesIO(data), "in.jsonl", IntakeOptions(**options))]


def row(**values) -> bytes:
    return json.dumps({"id": "a", "text": PROSE, **values}).encode() + b"\n"


def test_every_field_reaches_the_document():
    (document,) = read(
        row(
            title="Shelling",
            published="2022-09-13",
            publisher="The Daily",
            byline="A. Writer",
            url="https://news.example/a",
            language="en",
        )
    )
    assert isinstance(document, Document)
    assert (document.origin, document.title, document.publisher, document.byline, document.url, document.language) == (
        "a",
        "Shelling",
        "The Daily",
        "A. Writer",
        "https://news.example/a",
        "en",
    )
    assert (document.published.value, document.published.basis) == ("2022-09-13", "given")


def test_the_text_stays_as_given_to_the_letter():
    text = "\ufeff  " + PROSE + "\r\n\r\n\xa0soft\xadhyphen\u2028 end \n\n"
    (document,) = read(row(text=text))
    assert document.text == text


def test_a_row_of_its_own_date_goes_before_the_users():
    first, second = read(row(published="2022-09-13") + row(), published="2022-09-20", publisher="Wire")
    assert (first.published.value, second.published.value) == ("2022-09-13", "2022-09-20")
    assert first.publisher == "Wire"


@pytest.mark.parametrize(
    ("line", "told"),
    [
        (b'{"id": "b", "text": "cut off in the mid', "not JSON"),
        (b'["a list"]', "list"),
        (b'{"id": "b"}', "no text"),
        (b'{"id": "b", "text": 5}', "no string"),
        (b'{"id": {"x": 1}, "text": "words"}', "id"),
        (b'{"id": "b", "text": "words", "published": "yesterday"}', "yesterday"),
        (b'{"id": "b", "text": "words", "title": ["x"]}', "title"),
        (b'{"id": "b", "text": "w\xff\xfe"}', "UTF-8"),
        (b"[" * 100_000, "nested"),
    ],
)
def test_a_bad_line_is_refused_with_its_number_and_the_others_are_read(line: bytes, told: str):
    before, bad, after = read(row() + line + b"\n" + row(id="c"))
    assert isinstance(bad, Refused)
    assert (bad.refusal.stage, bad.refusal.reason) == ("intake", "bad_line")
    assert "in.jsonl:2" in bad.message
    assert told in bad.message
    assert bad.remedy
    assert [before.origin, after.origin] == ["a", "c"]


def test_a_line_without_an_id_is_called_by_its_number():
    _, second = read(row() + b"\n" + json.dumps({"text": PROSE}).encode())
    assert second.origin == "in.jsonl:3"


def test_ids_may_be_numbers():
    assert read(row(id=17))[0].origin == "17"


@pytest.mark.parametrize(
    ("text", "reason"),
    [("", "empty"), (" \n\t", "empty"), ("--- ***", "empty"), (SPANISH, "not_english"), ("words \x00 words", "binary")],
)
def test_texts_that_cannot_be_read_are_refused_under_their_id(text: str, reason: str):
    (bad,) = read(row(text=text))
    assert isinstance(bad, Refused)
    assert (bad.origin, bad.refusal.reason) == ("a", reason)


def test_a_lone_surrogate_is_refused_and_a_pair_is_read():
    bad, good = read(
        b'{"id": "a", "text": "half \\ud83d of it"}\n{"id": "b", "text": "Fire \\ud83d\\ude92 and more words"}\n'
    )
    assert bad.refusal.reason == "not_unicode"
    assert "\U0001f692" in good.text


def test_a_line_over_the_limit_is_refused_and_the_rest_read():
    big, small = read(row(text="word " * 5000) + row(id="c"), max_bytes=2000)
    assert big.refusal.reason == "too_large"
    assert small.origin == "c"


def test_a_byte_order_mark_at_the_head_is_passed_over():
    assert read(b"\xef\xbb\xbf" + row())[0].origin == "a"


def test_a_file_without_lines_is_empty():
    assert [bad.refusal.reason for bad in read(b"\n\n")] == ["empty"]


def test_a_foreign_text_is_read_if_its_row_says_it_is_english():
    assert read(row(text="Kapan Goris Sotk Vardenis Jermuk Tatev Meghri", language="en-GB"))[0].language == "en"


def test_a_row_in_another_language_is_refused_by_its_word():
    assert read(row(language="fr"))[0].refusal.reason == "not_english"
