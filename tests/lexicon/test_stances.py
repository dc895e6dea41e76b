"""The words on ceasefires, ground and kinds of event: every group has its source, every pattern finds its word."""

import pytest

from sayso.lexicon.agreements import agreement_words
from sayso.lexicon.fact_kinds import fact_kind_of, fact_kinds
from sayso.lexicon.territory import territory_words
from sayso.records.errors import LexiconDamaged


def test_kinds_of_event_take_no_mode_twice_without_a_word() -> None:
    plain = [mode for kind in fact_kinds().values() if not kind.words for mode in kind.modes]
    assert len(plain) == len(set(plain))


@pytest.mark.parametrize(("mode", "trigger", "kind"), [
    ("Shelling/artillery/missile attack", "shelled", "shelling"), ("Air/drone strike", "strike", "air strike"),
    ("Remote explosive/landmine/IED", "placing mines", "mines"),
    ("Remote explosive/landmine/IED", "exploded", "bombing"),
])
def test_the_kind_of_a_mode(mode: str, trigger: str, kind: str) -> None:
    found = fact_kind_of(mode, trigger)
    assert found is not None
    assert found.name == kind


def test_a_mode_that_nobody_is_asked_about() -> None:
    assert fact_kind_of("demonstration") is None


@pytest.mark.parametrize(("stage", "before"), [
    ("violated", "forces violated the "), ("announced", "Brokeria announced a seven-day "),
    ("withdrawn", "it called off the "),
    ("rejected", "they turned down the "), ("demanded", "the envoy called for a "), ("doubted", "the fragile "),
])
def test_what_stands_before_an_agreement(stage: str, before: str) -> None:
    (patterns,) = [one for one in agreement_words().stages if one.name == stage]
    assert any(pattern.search(before) for pattern in patterns.before)


@pytest.mark.parametrize(("stage", "behind"), [
    ("effective", " between A and B took effect"), ("holding", " is holding"), ("collapsed", " quickly fell apart"),
    ("ended", " expired"), ("violated", " was repeatedly broken"), ("violated", " violations"),
])
def test_what_stands_behind_an_agreement(stage: str, behind: str) -> None:
    (patterns,) = [one for one in agreement_words().stages if one.name == stage]
    assert any(pattern.search(behind) for pattern in patterns.behind)


def test_ground_that_ebbs_and_flows() -> None:
    words = territory_words()
    assert words.stances["occupation"] == "taken"
    assert words.no_comment.search("has declined to comment on")
    assert words.held.search("the army is holding its ground")


def test_a_group_without_source_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    import sayso.lexicon.territory as territory

    monkeypatch.setattr(territory, "load_yaml", lambda name: {"held": {"words": ["held"]}})
    with pytest.raises(LexiconDamaged, match="held"):
        territory.territory_words.__wrapped__()
