"""With the parties and their towns exchanged, the example reports give the mirrored record, as far as it does."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from dataclasses import replace
from pathlib import Path

import yaml

from sayso.evaluation.mirror import Image, images
from sayso.evaluation.sides import Exchange
from sayso.intake import IntakeOptions, Refused, document_from_text, open_reports
from sayso.pipeline import Pipeline
from sayso.records.document import Document
from sayso.records.record import Record
from tests.conftest import EXAMPLES

PARTIES = yaml.safe_load((Path(__file__).parents[2] / "gold/parties.yml").read_text(encoding="utf-8"))["parties"]
# Who lives in a town belongs to its state, so the towns go with the states.
TOWNS = (("Halden", "Strömstad"), ("Kongsvinger", "Charlottenberg"), ("Sarpsborg", "Uddevalla"))
# Shares that only rise; .99 is asked of all. Seen on 2026-11-22: 149 of 158 claims, 104 of 108 sources, all 53 figures,
# 120 of 121 events. The network reads three sentences otherwise with another town in them; the parties change none.
FLOORS = {"claims": 0.94, "sources": 0.96, "figures": 0.99, "events": 0.99}


def test_the_examples_are_mirrored() -> None:
    found = _images(TOWNS, lambda record: record)
    told, mirrored = Counter(one.kind for one in found), Counter(one.kind for one in found if one.mirrored)
    assert told["claims"] > 100
    assert told["figures"] > 30
    below = {kind: (mirrored[kind], told[kind]) for kind in told if mirrored[kind] < FLOORS[kind] * told[kind]}
    assert below == {}, [one.told for one in found if not one.mirrored]


def test_with_the_parties_alone_exchanged_all_that_is_told_stays_where_it_was() -> None:
    """All but whose: the party of those who live in a town or were hit there stays that of its state, as it should."""
    found = _images((), _without_parties)
    assert len(found) > 400
    assert [one.told for one in found if not one.mirrored] == []


def _images(towns: Iterable[tuple[str, str]], seen: Callable[[Record], Record]) -> list[Image]:
    """Each item of the examples, with whether the exchanged reports have its image.

    Args:
        seen: what of a record is compared.
    """
    pipeline = Pipeline()
    exchange = Exchange(*({"name": name, **PARTIES[name]} for name in ("Norway", "Sweden")), towns)
    return [one for report in open_reports([str(EXAMPLES)], options=IntakeOptions())
            if not isinstance(report, Refused)
            for one in images(report.origin, seen(pipeline.read(again(report, report.text))), seen(pipeline.read(
                again(report, exchange.apply(report.text).text))), exchange)]


def _without_parties(record: Record) -> Record:
    return replace(
        record, actors=tuple(replace(actor, party=None) for actor in record.actors),
        events=tuple(replace(event, actor=None, recipient=None) for event in record.events),
        figures=tuple(replace(figure, victim=replace(figure.victim, party=None)) for figure in record.figures))


def again(report: Document, text: str) -> Document:
    """A report of this text, dated as the one that it stands for."""
    return document_from_text(text, published=report.published.value, publisher=report.publisher, origin=report.origin)
