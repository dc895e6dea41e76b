"""Data files are read right, damaged ones are named, and what is kept of them is never stale."""

import os
from pathlib import Path

import pytest

from sayso.lexicon import datafile
from sayso.lexicon.datafile import load_yaml
from sayso.records.errors import LexiconDamaged


@pytest.fixture
def data(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setattr(datafile, "files", lambda package: tmp_path)
    (tmp_path / "data").mkdir()
    return tmp_path / "data"


def test_a_changed_file_is_read_anew(data: Path):
    (data / "a.yml").write_text("words: [one]\n")
    assert load_yaml("a.yml") == {"words": ["one"]}
    assert load_yaml("a.yml") == {"words": ["one"]}
    (data / "a.yml").write_text("words: [two]\n")
    os.utime(data / "a.yml", ns=(1, 1))
    assert load_yaml("a.yml") == {"words": ["two"]}


def test_what_is_kept_is_used_and_damage_to_it_does_no_harm(data: Path):
    (data / "a.yml").write_text("words: [one]\n")
    load_yaml("a.yml")
    (kept,) = (data / "__pycache__").iterdir()
    for damage in (b"", b"\x00\x01", kept.read_bytes()[:9]):
        kept.write_bytes(damage)
        assert load_yaml("a.yml") == {"words": ["one"]}


def test_a_folder_that_cannot_be_written_is_no_hindrance(data: Path):
    (data / "a.yml").write_text("words: [one]\n")
    (data / "__pycache__").write_text("in the way")
    assert load_yaml("a.yml") == {"words": ["one"]}


@pytest.mark.parametrize("text", ["- a list", "words: [never closed", "just words"])
def test_a_damaged_file_is_named(data: Path, text: str):
    (data / "bad.yml").write_text(text)
    with pytest.raises(LexiconDamaged, match=r"bad\.yml"):
        load_yaml("bad.yml")


def test_a_missing_file_is_named():
    with pytest.raises(LexiconDamaged, match="nowhere"):
        load_yaml("nowhere.yml")
