"""Accuracy is a gate: floors only rise; lowering one needs a spoken reason."""

from pathlib import Path

import pytest
from models.evaluate import f1, gold_tokens, raw_text

from models import corpora
from sayso.reading.network import Network
from sayso.reading.reader import WEIGHTS, SaysoReader

DATA = Path(__file__).parents[3] / "shared" / "data"
pytestmark = pytest.mark.skipif(not (DATA / "train" / "pud").is_dir(), reason=f"no corpora in {DATA}")

GOLD_FLOORS = {"upos": 0.96, "lemma": 0.95, "las": 0.85}
NAMES_FLOOR = 0.72
TOKENS_FLOOR, SENTENCES_FLOOR = 0.997, 0.957


def test_pud_with_gold_tokens() -> None:
    count = gold_tokens(Network(WEIGHTS), corpora.pud(DATA))
    for layer, floor in GOLD_FLOORS.items():
        assert count[layer] / count["words"] >= floor, layer
    assert f1(count["names both"], count["names gold"], count["names found"]) >= NAMES_FLOOR


def test_pud_from_raw_text() -> None:
    count = raw_text(SaysoReader(), corpora.pud(DATA))
    assert f1(count["tok both"], count["tok gold"], count["tok found"]) >= TOKENS_FLOOR
    assert f1(count["sent both"], count["sent gold"], count["sent found"]) >= SENTENCES_FLOOR
