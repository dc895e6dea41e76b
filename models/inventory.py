"""The label sets the heads choose from, and lemma rules as labels."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from pathlib import Path

from .sentences import Text

CORPORA = ["ewt", "gum", "wikigold", "re3d"]
NAME_TAGS = ["O", "B-PER", "I-PER", "B-LOC", "I-LOC", "B-ORG", "I-ORG"]
_FEWEST_OF_A_RULE = 3


def lemma_rule(word: str, original: str, lemma: str) -> str:
    """Return the rule that makes `lemma` of a word: case, letters to cut, letters to add.

    "L1y" reads: lower-case, cut one letter, add "y". `original` is the word as annotated;
    `word` may be the same in capitals or with a curly apostrophe.
    """
    if original.replace("'", "’") == word:
        lemma = lemma.replace("'", "’") if lemma != '"' and original != '"' and len(lemma) > 1 else lemma
        original = word
    case = "L" if lemma == lemma.lower() else "K"
    base = original.lower() if case == "L" else original
    same = 0
    while same < min(len(base), len(lemma)) and base[same] == lemma[same]:
        same += 1
    return f"{case}{len(base) - same}{lemma[same:]}"


@dataclass(slots=True)
class Inventory:
    """Ordered labels of every head."""

    labels: dict[str, list[str]]
    corpora: list[str] = field(default_factory=lambda: list(CORPORA))
    _index: dict[str, dict[str, int]] = field(default_factory=dict, repr=False)

    def index(self, head: str, label: str) -> int:
        """Return a label's number, or -100 (ignored by the losses) for one never counted."""
        table = self._index.get(head)
        if table is None:
            table = self._index[head] = {name: number for number, name in enumerate(self.labels[head])}
        return table.get(label, -100)

    def save(self, path: Path) -> None:
        """Write it as JSON."""
        path.write_text(json.dumps({"labels": self.labels, "corpora": self.corpora}), encoding="utf-8")


def load_inventory(path: Path) -> Inventory:
    """Read an inventory that `Inventory.save` wrote."""
    raw = json.loads(path.read_text(encoding="utf-8"))
    return Inventory(raw["labels"], raw["corpora"])


def take_inventory(texts: Iterable[Text]) -> Inventory:
    """Count the labels of the training texts."""
    counts: dict[str, Counter[str]] = {head: Counter() for head in ("upos", "xpos", "lemma", "label")}
    for text in texts:
        for sentence in text.sentences:
            counts["upos"].update(sentence.upos)
            counts["xpos"].update(sentence.xpos)
            counts["label"].update(sentence.labels)
            pairs = zip(sentence.words, sentence.lemmas, strict=False)
            counts["lemma"].update(lemma_rule(word, word, lemma) for word, lemma in pairs)
    labels = {head: sorted(count) for head, count in counts.items()}
    labels["lemma"] = sorted(rule for rule, seen in counts["lemma"].items() if seen >= _FEWEST_OF_A_RULE)
    labels["name"] = list(NAME_TAGS)
    return Inventory(labels)
