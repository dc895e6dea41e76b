import pytest

from sayso.lexicon import actor_words as module
from sayso.lexicon.actor_words import word_set
from sayso.lexicon.datafile import load_yaml
from sayso.records.errors import LexiconDamaged


def test_every_group_has_a_source_and_no_word_twice() -> None:
    for name, group in load_yaml("actor_words.yml").items():
        assert group["source"], name
        assert len(group["words"]) == len(word_set(name)), name
        assert all(word == word.lower() for word in word_set(name)), name


def test_a_word_that_yaml_would_read_as_a_truth_value_stays_a_word() -> None:
    assert "no" in word_set("indefinite")


@pytest.mark.parametrize("group", [{"words": ["van"]}, {"source": "usage", "words": ["van", False]}])
def test_a_group_without_source_or_with_something_else_than_words_is_refused(
    group: dict[str, object], monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "load_yaml", lambda name: {"particles": group})
    with pytest.raises(LexiconDamaged, match="'particles'"):
        word_set.__wrapped__("particles")
