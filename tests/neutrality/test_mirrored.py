"""With the parties and their towns exchanged, the example reports give the mirrored record, as far as it does."""

from __future__ import annotations

from collections import Counter
from pathlib import Path

import yaml

from sayso.evaluation.mirror import images
from sayso.evaluation.sides import Exchange
from sayso.intake import IntakeOptions, Refused, document_from_text, open_reports
from sayso.pipeline import Pipeline
from sayso.records.document import Document
from tests.conftest import EXAMPLES

PARTIES = yaml.safe_load((Path(__file__).parents[2] / "gold/parties.yml").read_text(encoding="utf-8"))["parties"]
# Who lives in a town belongs to its state, so the towns go with the states.
TOWNS = (("Halden", "Strömstad"), ("Kongsvinger", "Charlottenberg"), ("Sarpsborg", "Uddevalla"))
# Shares that only rise; .99 is asked of all. Seen on 2026-11-22: 149 of 158 claims, 104 of 108 sources, all 53 figures,
# 120 of 121 events. The network reads other words for the same sentence with other towns in it.
FLOORS = {"claims": 0.94, "sources": 0.96, "figures": 0.99, "events": 0.99}


def test_the_examples_are_mirrored() -> None:
    pipeline = Pipeline()
    exchange = Exchange(*({"name": name, **PARTIES[name]} for name in ("Norway", "Sweden")), TOWNS)
    found = [one for report in open_reports([str(EXAMPLES)], options=IntakeOptions()) if not isinstance(report, Refused)
             for plain in [again(report, report.text)]
             for one in images(report.origin, pipeline.read(plain), pipeline.read(again(report, exchange.apply(
                 report.text).text)), exchange)]
    told, mirrored = Counter(one.kind for one in found), Counter(one.kind for one in found if one.mirrored)
    assert told["claims"] > 100
    assert told["figures"] > 30
    below = {kind: (mirrored[kind], told[kind]) for kind in told if mirrored[kind] < FLOORS[kind] * told[kind]}
    assert below == {}, [one.told for one in found if not one.mirrored]


def again(report: Document, text: str) -> Document:
    """A report of this text, dated as the one that it stands for."""
    return document_from_text(text, published=report.published.value, publisher=report.publisher, origin=report.origin)
