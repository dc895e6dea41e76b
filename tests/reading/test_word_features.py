from hypothesis import given
from hypothesis import strategies as st

from sayso.reading.word_features import FEATURE_ROWS, plain, shape, spelling_features


def test_shapes_tell_case_and_digits_apart() -> None:
    assert shape("Yerevan") == "Xxxx"
    assert shape("US") == "XX"
    assert shape("T-72") == "X-dd"


def test_case_changes_the_features() -> None:
    assert spelling_features("us") != spelling_features("US")


@given(st.text(min_size=1))
def test_every_feature_has_a_row(word: str) -> None:
    for value, rows in zip(spelling_features(word), FEATURE_ROWS, strict=False):
        assert 0 <= value < rows


def test_plain_makes_quotes_straight_and_never_empty() -> None:
    assert plain("“") == '"'
    assert plain("vil\u00adlage") == "village"
    assert plain("\u00ad") == "\u00ad"
