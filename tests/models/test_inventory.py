from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st
from models.inventory import Inventory, lemma_rule, load_inventory, take_inventory
from models.sentences import Sentence, Text

from sayso.reading.lemmas import apply_rule

LETTERS = st.text(alphabet="abcdefgXYZ", min_size=1, max_size=12)


@given(LETTERS, LETTERS)
def test_a_rule_makes_the_lemma_it_was_taken_from(word: str, lemma: str) -> None:
    assert apply_rule(word, lemma_rule(word, word, lemma)) in (lemma, lemma.lower())


def test_rules_are_the_same_in_capitals() -> None:
    assert lemma_rule("KILLED", "killed", "kill") == lemma_rule("killed", "killed", "kill") == "L2"


def test_an_inventory_counts_and_comes_back(tmp_path: Path) -> None:
    words = ["men", "ran"] * 3
    sentence = Sentence(
        "s",
        words,
        [True] * 6,
        upos=["NOUN", "VERB"] * 3,
        xpos=["NNS", "VBD"] * 3,
        lemmas=["man", "run"] * 3,
        heads=[2, 0, 2, 2, 2, 2],
        labels=["nsubj", "root"] * 3,
    )
    inventory = take_inventory([Text("t", "web", [sentence])])
    assert inventory.labels["upos"] == ["NOUN", "VERB"]
    assert inventory.labels["lemma"] == ["L2an", "L2un"]
    inventory.save(tmp_path / "i.json")
    again = load_inventory(tmp_path / "i.json")
    assert again.labels == inventory.labels
    assert again.index("upos", "VERB") == 1


def test_a_label_never_counted_is_ignored_by_the_losses() -> None:
    assert Inventory({"upos": ["X"]}).index("upos", "Y") == -100
