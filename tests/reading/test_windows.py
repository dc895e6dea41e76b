import pytest

from sayso.reading.tokens import ud_tokenizer
from sayso.reading.windows import LONGEST_PIECES, MOST_PIECES, Window, cut, paragraphs
from sayso.reading.word_features import SET_JOINED, SET_LINE, SET_SPACE, SET_START

TOKENIZER = ud_tokenizer()


def blocks(text: str, *furniture: tuple[int, int]) -> list[list[str]]:
    doc = TOKENIZER(text)
    return [[doc[token].text for token in window.tokens] for window in paragraphs(doc, furniture)]


@pytest.mark.parametrize("gap", ["\n\n", "\r\n\r\n", "\n \n", "\n\t\n\n", " \n\n ", "\u2029"])
def test_a_blank_line_ends_a_window(gap: str) -> None:
    assert blocks(f"One two{gap}three") == [["One", "two"], ["three"]]


@pytest.mark.parametrize("gap", ["\n", "\r\n", " \n", "\n  ", "\u00a0", "  "])
def test_a_single_line_break_does_not(gap: str) -> None:
    assert blocks(f"One two{gap}three") == [["One", "two", "three"]]


def test_how_words_are_set_off_is_noted() -> None:
    window = paragraphs(TOKENIZER("One two.\nThree"))[0]
    assert window.setting == (SET_START, SET_SPACE, SET_JOINED, SET_LINE)


def test_furniture_is_left_out_and_parts_windows() -> None:
    text = "They left. Share this They came."
    first = text.index("Share")
    assert blocks(text, (first, first + 10)) == [["They", "left", "."], ["They", "came", "."]]


def test_nothing_makes_no_window() -> None:
    assert blocks("") == []
    assert blocks(" \n\n ") == []


def test_a_long_paragraph_is_cut_where_a_sentence_surely_ends() -> None:
    words = (["The"] + ["soldiers"] * 48 + ["."]) * 5
    window = Window(tuple(range(len(words))), (SET_START,) + (SET_SPACE,) * (len(words) - 1))
    parts = cut(window, words, [1] * len(words))
    assert [len(part.tokens) for part in parts] == [100, 100, 50]
    assert all(part.setting[0] == SET_START for part in parts)
    assert [token for part in parts for token in part.tokens] == list(window.tokens)
    assert max(len(part.tokens) for part in parts) <= MOST_PIECES


def test_a_paragraph_without_an_end_is_cut_anyway() -> None:
    words = ["word"] * 700
    window = Window(tuple(range(700)), (SET_START,) + (SET_SPACE,) * 699)
    parts = cut(window, words, [1] * 700)
    assert max(len(part.tokens) for part in parts) <= LONGEST_PIECES
    assert sum(len(part.tokens) for part in parts) == 700
