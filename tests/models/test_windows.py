import random

from models.inventory import Inventory
from models.sentences import Sentence, Text
from models.windows import Window, Windows, collate

from sayso.reading.word_features import SET_JOINED, SET_LINE, SET_SPACE, SET_START


class Letters:
    """A tokenizer whose pieces are letters."""

    def encode_batch(self, words: list[str], add_special_tokens: bool) -> list[object]:
        assert not add_special_tokens
        return [type("E", (), {"ids": [ord(letter) for letter in word]})() for word in words]


def sentence(words: str, *, opens: bool = False) -> Sentence:
    cut = words.split()
    size = len(cut)
    return Sentence(
        "s",
        cut,
        [True] * (size - 1) + [False],
        upos=["X"] * size,
        xpos=["NN"] * size,
        lemmas=cut,
        heads=[0] + [1] * (size - 1),
        labels=["root"] + ["dep"] * (size - 1),
        names=["O"] * size,
        opens_paragraph=opens,
        factuality={0: 2.0},
    )


INVENTORY = Inventory({"upos": ["X"], "xpos": ["NN"], "lemma": ["L0"], "label": ["dep", "root"], "name": ["O"]})


def test_a_window_notes_how_words_are_set_off() -> None:
    window = Windows(Letters()).window([sentence("a b"), sentence("c d", opens=True)], None)
    assert window.setting == [SET_START, SET_SPACE, SET_LINE, SET_SPACE]


def test_a_pass_keeps_every_word() -> None:
    texts = [Text("t", "x", [sentence("one two three") for _ in range(9)])]
    made = list(Windows(Letters()).training(texts, random.Random(3), 60))
    assert sum(len(window.words) for window in made) == 27


def test_some_windows_are_in_capitals_or_broken_into_lines() -> None:
    texts = [Text("t", "x", [sentence("one two three four five six " * 4) for _ in range(150)])]
    made = list(Windows(Letters()).training(texts, random.Random(3)))
    assert any(window.words[0].isupper() for window in made)
    assert any(SET_LINE in window.setting for window in made)


def test_answers_are_put_in_step_with_words() -> None:
    windows = [Windows(Letters()).window([sentence("ab c"), sentence("d e f")], None)]
    batch = collate(windows, INVENTORY)
    assert batch["head"][0, :5].tolist() == [0, 1, 0, 3, 3]
    assert batch["start"][0, :5].tolist() == [1, 0, 1, 0, 0]
    assert batch["label"][0, :5].tolist() == [1, 0, 1, 0, 0]
    assert batch["head"][0, 5:].max() == -100
    assert batch["pieces"][0, :8].tolist() == [101, *map(ord, "abcdef"), 102]
    assert batch["word_of_piece"][0, :8].tolist() == [0, 1, 1, 2, 3, 4, 5, 0]
    assert batch["first_piece"][0, :5].tolist() == [1, 3, 4, 5, 6]
    assert batch["fact"][0, [0, 2]].tolist() == [2.0, 2.0]


def test_a_window_without_trees_has_no_tree_answers() -> None:
    bare = Sentence("s", ["Goris"], [False], names=["O"], names_from="wikigold")
    batch = collate([Window([bare], ["Goris"], [SET_JOINED], [[7]])], INVENTORY)
    assert batch["head"].max() == -100
    assert batch["name"][0, 0] == 0
    assert batch["corpus"][0] == INVENTORY.corpora.index("wikigold")
