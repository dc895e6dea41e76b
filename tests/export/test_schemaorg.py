"""schema.org: a Claim each, and a ClaimReview only where a person judged; on what the report says, never on truth."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from tests.export.cases import JUDGED, PLAIN
from tests.export.reading import exported
from tests.export.samples import Parts, filled


def graph(store: Path) -> list[dict]:
    told = json.loads(exported(store, "schemaorg")[0])
    assert told["@context"] == "https://schema.org"
    return told["@graph"]


def judged(**change: object) -> Parts:
    return replace(PLAIN, record=replace(PLAIN.record, judged=(replace(JUDGED, **change),)))


def test_without_judgements_there_is_no_review(examples_store: Path):
    told = graph(examples_store)
    assert {one["@type"] for one in told} == {"Claim"}
    assert len({one["@id"] for one in told}) == len(told)


def test_a_review_says_that_it_is_about_the_report(tmp_path: Path):
    (review,) = [one for one in graph(filled(tmp_path / "a.db", judged())) if one["@type"] == "ClaimReview"]
    assert {"claimReviewed", "reviewRating", "url"} <= set(review)  # what ClaimReview asks for
    assert review["reviewRating"]["alternateName"] == "The report says so"
    assert "ratingValue" not in review["reviewRating"]
    assert review["reviewAspect"] == "whether the report says this, not whether it is true"
    assert review["author"] == {"@type": "Person", "name": "Ana Vell"}


def test_a_judgement_that_is_not_in_effect_is_no_review(tmp_path: Path):
    assert {one["@type"] for one in graph(filled(tmp_path / "a.db", judged(in_effect=False)))} == {"Claim"}


def test_who_says_it_is_the_author(tmp_path: Path):
    authors = {one["text"]: one["author"] for one in graph(filled(tmp_path / "a.db"))}
    assert authors["12 soldiers were killed in Tarn"] == {
        "@type": "Person", "name": "Ada Brück", "affiliation": {"@type": "Organization", "name": "Northland"}}
    assert authors["The shelling of Tarn went on."]["name"] == "The Herald"
