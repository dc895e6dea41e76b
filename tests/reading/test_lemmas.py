import pytest

from sayso.reading.lemmas import Lemmatizer, apply_rule

KNOWN = {"announce", "shell", "company", "walk", "stop"}


@pytest.mark.parametrize(
    ("word", "rule", "lemma"),
    [
        ("Killed", "L2", "kill"),
        ("went", "L4go", "go"),
        ("Forces", "K1", "Force"),
        ("cities", "L3y", "city"),
        ("is", "L2be", "be"),
        ("a", "L5", "a"),
        ("it", "L2", "it"),
        ("Xs", "L0", "xs"),
    ],
)
def test_a_rule_is_carried_out(word: str, rule: str, lemma: str) -> None:
    assert apply_rule(word, rule) == lemma


@pytest.mark.parametrize(
    ("word", "tag", "rule", "lemma"),
    [
        ("announced", "VBD", "L2", "announce"),
        ("companies", "NNS", "L1", "company"),
        ("shelled", "VBN", "L2", "shell"),
        ("stopping", "VBG", "L3", "stop"),
        ("Walked", "VBD", "L1", "walk"),
        ("zorbled", "VBD", "L2", "zorbl"),
    ],
)
def test_stems_that_are_no_word_are_repaired(word: str, tag: str, rule: str, lemma: str) -> None:
    assert Lemmatizer({}, KNOWN).lemma(word, tag, rule) == lemma


def test_a_form_seen_in_training_goes_before_the_rule() -> None:
    assert Lemmatizer({"VBD told": "tell"}, KNOWN).lemma("Told", "VBD", "L1y") == "tell"


def test_quotes_and_soft_hyphens_are_made_plain() -> None:
    lemmatizer = Lemmatizer({}, KNOWN)
    assert lemmatizer.lemma("“", "``", "L0") == '"'
    assert lemmatizer.lemma("shel\u00adled", "VBD", "L2") == "shell"
