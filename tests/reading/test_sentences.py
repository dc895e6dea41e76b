from sayso.reading.sentences import sentence_spans
from sayso.reading.word_features import SET_JOINED, SET_SPACE, SET_START


def spans(words: list[str], starts: set[int], joined: set[int] = frozenset()) -> list[tuple[int, int]]:
    setting = [SET_START] + [SET_JOINED if at in joined else SET_SPACE for at in range(1, len(words))]
    return sentence_spans(words, setting, [1.0 if at in starts else -1.0 for at in range(len(words))])


def test_the_first_word_always_begins_a_sentence() -> None:
    assert spans(["They", "left"], set()) == [(0, 2)]


def test_scores_decide() -> None:
    assert spans(["Go", ".", "They", "left"], {2}) == [(0, 2), (2, 4)]


def test_a_closing_quote_stays_with_its_sentence() -> None:
    assert spans(["“", "Go", ".", "”", "They", "left"], {3}, {1, 2, 3}) == [(0, 4), (4, 6)]


def test_no_sentence_begins_after_a_rank() -> None:
    assert spans(["Said", "Maj.", "Gen.", "Orlov"], {2, 3}) == [(0, 4)]
    assert spans(["SAID", "MAJ.", "ORLOV"], {2}) == [(0, 3)]
