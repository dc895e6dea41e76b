import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.tokens import ud_tokenizer

TOKENIZER = ud_tokenizer()


def words(text: str) -> list[str]:
    return [token.text for token in TOKENIZER(text)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("long-time ally", ["long", "-", "time", "ally"]),
        ("a 20-year-old", ["a", "20", "-", "year", "-", "old"]),
        ("anti-tank mines", ["anti-tank", "mines"]),
        ("re-elected", ["re-elected"]),
        ("Maj. Gen. Orlov", ["Maj.", "Gen.", "Orlov"]),
        ("on Sept. 13", ["on", "Sept.", "13"]),
        ("at 9:00 a.m. in", ["at", "9:00", "a.m.", "in"]),
        ("the U.S. said.", ["the", "U.S.", "said", "."]),
        ("couldn’t", ["could", "n’t"]),
        ("couldn't", ["could", "n't"]),
        ("Armenia's", ["Armenia", "'s"]),
        ("£1.4bn", ["£", "1.4", "bn"]),
        ("5km2", ["5km2"]),
        ("and/or", ["and/or"]),
        ("MAJ. GEN. ORLOV", ["MAJ.", "GEN.", "ORLOV"]),
        ("“No,” he said", ["“", "No", ",", "”", "he", "said"]),
        ("====", ["===="]),
    ],
)
def test_words_are_cut_as_in_the_treebanks(text: str, expected: list[str]) -> None:
    assert words(text) == expected


@given(st.text())
def test_the_text_comes_back_to_the_letter(text: str) -> None:
    assert TOKENIZER(text).text == text


@pytest.mark.parametrize(
    "text", ["a\u00a0b", "vil\u00adlage", "a\r\n\r\nb", "\ufeffStart", "  x", "x\u200by", "é\u0301"]
)
def test_odd_spaces_and_marks_keep_their_offsets(text: str) -> None:
    doc = TOKENIZER(text)
    assert doc.text == text
    assert all(text[token.idx : token.idx + len(token)] == token.text for token in doc)
