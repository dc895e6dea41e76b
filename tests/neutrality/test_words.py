"""No word that Sayso itself shows takes a side: the page, the terminal, the interface and the docs are gone through."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[2]
DATA = yaml.safe_load((Path(__file__).parent / "loaded_words.yml").read_text(encoding="utf-8"))
WORDS = [word for group in DATA["groups"].values() for word in group["words"]]
# Whole words where a longer one is another: a hero is no heron, an enemy's regime no regiment.
WHOLE = {"hero", "heroes", "regime", "evil", "enemy", "enemies"}
SHOWN = [*ROOT.glob("README.md"), *ROOT.glob("docs/*.md"), *ROOT.glob("docs/decisions/*.md"),
         *ROOT.glob("web/src/**/*.ts*"), *ROOT.glob("src/sayso/cli/**/*.py"), *ROOT.glob("src/sayso/api/**/*.py"),
         *ROOT.glob("src/sayso/wording/**/*"), *ROOT.glob("src/sayso/export/**/*.py"),
         *ROOT.glob("src/sayso/records/errors.py"), *ROOT.glob("src/sayso/judging/**/*.py")]
# Words of reports stand in quotes, in code or in italics in the docs.
QUOTED = re.compile(r"```.*?```|`[^`\n]*`|\"[^\"]{0,300}\"|“[^”]{0,300}”|(?<!\*)\*[^*\n]{1,300}\*(?!\*)", re.DOTALL)


def pattern_of(word: str) -> re.Pattern[str]:
    return re.compile(rf"\b{re.escape(word)}{'' if word not in WHOLE else chr(92) + 'b'}", re.IGNORECASE)


def own_words(path: Path) -> str:
    text = path.read_text(encoding="utf-8")
    return QUOTED.sub(" ", text) if path.suffix == ".md" else text


def said(path: Path, words: str) -> Iterator[str]:
    name = path.relative_to(ROOT).as_posix()
    allowed = DATA["allowed"].get(name, {}).get("words", [])
    for word in WORDS:
        for match in pattern_of(word).finditer(words) if word not in allowed else ():
            yield f"{name}: {words[max(0, match.start() - 40):match.end() + 20]!r}"


def test_no_word_of_sayso_takes_a_side():
    files = [path for path in SHOWN if path.is_file() and path.suffix in (".md", ".py", ".ts", ".tsx", ".yml")]
    assert len(files) > 150
    assert [line for path in files for line in said(path, own_words(path))] == []


@pytest.mark.parametrize(("words", "how_many"), [
    ("The regime was liberated", 2), ("a regiment of herons", 0), ("Terrorists, so-called", 2), ("neutralised", 1),
    ("neutral", 0),
])
def test_such_words_are_found(words: str, how_many: int):
    assert len(list(said(ROOT / "README.md", words))) == how_many


def test_every_word_has_its_rule_and_every_exception_its_reason():
    assert all(group["source"] for group in DATA["groups"].values())
    assert len(WORDS) == len(set(WORDS))
    assert all(one["why"] and (ROOT / name).is_file() for name, one in DATA["allowed"].items())
