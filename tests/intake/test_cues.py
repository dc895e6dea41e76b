import re
from importlib.resources import files

import pytest
import yaml

from sayso.intake.cues import byline_roles, caption_cues, furniture_cues, letterheads, not_places

DATA = sorted(path.name for path in files("sayso.intake").joinpath("data").iterdir() if path.name.endswith(".yml"))


@pytest.mark.parametrize("name", DATA)
def test_every_group_has_a_source_and_words(name: str):
    groups = yaml.safe_load(files("sayso.intake").joinpath("data", name).read_text(encoding="utf-8"))["groups"]
    for group, entry in groups.items():
        assert entry.get("source"), f"{name}: {group} has no source"
        words = [*entry.get("words", ()), *entry.get("whole", ()), *entry.get("starts", ()), *entry.get("patterns", ())]
        assert words, f"{name}: {group} has no words"
        assert all(isinstance(word, str) for word in words), (
            f"{name}: {group} has a word that YAML takes for another type"
        )


@pytest.mark.parametrize("name", DATA)
def test_every_pattern_compiles_and_matches_nothing_empty(name: str):
    groups = yaml.safe_load(files("sayso.intake").joinpath("data", name).read_text(encoding="utf-8"))["groups"]
    for entry in groups.values():
        for pattern in entry.get("patterns", ()):
            assert not re.compile(pattern, re.IGNORECASE).match("")


def test_whole_lines_are_matched_whole():
    (sharing,) = [group for group in furniture_cues() if group.name == "sharing"]
    assert sharing.pattern.match("Share:")
    assert not sharing.pattern.match("Shareholders of the arms maker met.")


def test_tables_are_loaded_once():
    assert furniture_cues() is furniture_cues()
    assert caption_cues() is caption_cues()


def test_words_stand_at_word_borders():
    assert not byline_roles().match("editorial")
    assert letterheads().match("The Ministry of Defence")
    assert not letterheads().match("Cabinets")
    assert "update" in not_places()
