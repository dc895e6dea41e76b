from __future__ import annotations

import dataclasses
import random

import pytest

from sayso.linking.copies import copy_keys, copy_of, signature_of
from sayso.linking.copies.signature import signature_of_words
from sayso.linking.meetings import asked
from sayso.records.brief import Brief
from sayso.records.document import Document
from tests.linking.invented import brief

WORDS = [f"word{number}" for number in range(2000)]


def told(seed: int, length: int) -> list[str]:
    return random.Random(seed).choices(WORDS, k=length)


def made(document: str, words: list[str], *, publisher: str | None = None, published: str | None = None) -> Brief:
    return dataclasses.replace(brief(document, signature=signature_of_words(words)), publisher=publisher,
                               published=published)


def text(words: str) -> tuple[int, ...]:
    return signature_of(Document(id="doc", origin="doc", text=words))


@pytest.mark.parametrize("words", ["", "one", "one two three four", "\n\n"])
def test_less_than_a_shingle_has_no_signature_and_is_no_copy(words: str) -> None:
    assert text(words) == ()
    assert copy_of(made("a", []), made("b", [])) is None


def test_a_signature_is_the_same_on_every_machine() -> None:
    assert signature_of_words("shells fell on the town at night".split()) == (3, 586345046, 733249123, 1712428638)


def test_case_marks_and_the_outlets_tag_do_not_count() -> None:
    plain = text("Shells fell on the old town at night, officials in the city said on Monday.")
    assert text("SHELLS FELL ON THE OLD TOWN AT NIGHT (Reuters) officials in the city said on Monday") == plain


def test_a_short_item_within_a_long_piece_is_a_reprint() -> None:
    item = told(1, 120)
    found = copy_of(made("b", item, publisher="X", published="2022-09-14"),
                    made("a", [*told(2, 900), *item, *told(3, 900)], publisher="Y", published="2022-09-13"))
    assert found is not None
    assert (found.earlier, found.later, found.kind) == ("a", "b", "reprint")
    assert found.share > 0.9


def test_reports_written_apart_are_no_copies() -> None:
    assert copy_of(made("a", told(4, 500)), made("b", told(5, 500))) is None


def test_a_later_version_of_one_publisher_is_a_revision_and_the_same_words_are_the_same() -> None:
    words = told(6, 300)
    one, other = made("a", words, publisher="X"), made("b", [*words, *told(7, 60)], publisher="X")
    found = copy_of(one, other)
    assert found is not None
    assert found.kind == "revision"
    assert copy_of(other, one) == found
    same = copy_of(one, dataclasses.replace(one, document="c"))
    assert same is not None
    assert (same.kind, same.share) == ("same", 1.0)


def test_a_part_in_common_is_a_key_within_days_and_not_in_other_years() -> None:
    part = told(8, 200)
    one, other = signature_of_words([*part, *told(14, 200)]), signature_of_words([*told(15, 200), *part])
    assert set(copy_keys(one, "2022-09-13")) & set(copy_keys(other, "2022-09-20T08:00:00+02:00"))
    assert set(copy_keys(one)) & set(copy_keys(other))
    assert not set(copy_keys(one, "2022-09-13")) & set(copy_keys(other, "2023-09-13"))


def test_a_dated_and_an_undated_report_meet_where_they_are_alike_as_wholes() -> None:
    words = told(9, 200)
    dated = copy_keys(signature_of_words(words), "2022-09-13")
    wanted = {other for key in dated for other in asked(key)}
    assert wanted & set(copy_keys(signature_of_words([*words, "end"])))


def test_a_short_shared_passage_is_no_copy_and_a_short_alert_is() -> None:
    alert, passage = told(10, 16), told(11, 16)
    assert copy_of(made("a", alert), made("b", alert)) is not None
    assert copy_of(made("a", [*passage, *told(12, 15)]), made("b", [*passage, *told(13, 300)])) is None


def test_a_line_of_a_million_signs_is_read() -> None:
    assert len(text("shell " * 170_000)) == 2
