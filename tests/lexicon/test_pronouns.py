import pytest

from sayso.lexicon import pronouns as module
from sayso.lexicon.datafile import load_yaml
from sayso.lexicon.pronouns import pronouns
from sayso.records.errors import LexiconDamaged


def test_every_group_has_a_source_and_no_form_stands_twice() -> None:
    groups = load_yaml("pronouns.yml").values()
    words = [word for group in groups for word in group["words"]]
    assert all(group["source"] for group in groups)
    assert len(words) == len(set(words)) == len(pronouns())


def test_pronouns_tell_what_they_agree_with() -> None:
    assert (pronouns()["herself"].gender, pronouns()["herself"].human) == ("f", True)
    assert (pronouns()["ours"].person, pronouns()["ours"].plural) == (1, True)
    assert not pronouns()["its"].human


@pytest.mark.parametrize("group", [
    {"person": 3, "words": ["one"]}, {"source": "usage", "person": 2, "words": ["you"]},
    {"source": "usage", "person": 3, "gender": "n", "words": ["it"]},
])
def test_a_group_without_source_or_of_an_unknown_kind_is_refused(
    group: dict[str, object], monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr(module, "load_yaml", lambda name: {"one": group})
    with pytest.raises(LexiconDamaged, match="'one'"):
        pronouns.__wrapped__()
