"""W3C Web Annotations: each quote stands where its position says, with what stands around it."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path

from sayso.store import open_store
from tests.export.cases import JUDGED, PLAIN
from tests.export.reading import exported
from tests.export.samples import filled


def annotations(store: Path) -> list[dict]:
    told = json.loads(exported(store, "annotations")[0])
    assert (told["@context"], told["type"]) == ("http://www.w3.org/ns/anno.jsonld", "AnnotationCollection")
    return told["first"]["items"]


def test_quotes_are_found_at_their_positions_and_by_their_surroundings(examples_store: Path):
    told = annotations(examples_store)
    with open_store(examples_store) as store:
        claims = list(store.claims())
        texts = store.texts([one.document for one in claims])
    assert [one["id"] for one in told] == [f"urn:sayso:{one.document}:{one.id}" for one in claims]
    for one, claim in zip(told, claims, strict=True):
        text = texts[claim.document]
        for target in one["target"] if isinstance(one["target"], list) else [one["target"]]:
            quote, position = target["selector"]
            assert text[position["start"]:position["end"]] == quote["exact"]
            assert f"{quote['prefix']}{quote['exact']}{quote['suffix']}" in text


def test_required_members_are_there(examples_store: Path):
    for one in annotations(examples_store):
        assert {"id", "type", "target"} <= set(one)
        assert {body["type"] for body in one["body"]} == {"TextualBody"}


def test_who_judged_is_the_creator_and_the_machine_the_generator(tmp_path: Path):
    first, second = annotations(filled(tmp_path / "a.db", replace(PLAIN, record=replace(
        PLAIN.record, judged=(JUDGED,)))))
    told = {one["target"]["selector"][0]["exact"]: one for one in (first, second)}
    judged = next(one for words, one in told.items() if "12 soldiers" in words)
    assert judged["creator"] == {"type": "Person", "name": "Ana Vell"}
    assert [one["generator"]["name"] for one in told.values() if "creator" not in one] == ["Sayso"]


def test_a_report_with_an_address_is_the_target_by_it(tmp_path: Path):
    store = filled(tmp_path / "a.db", PLAIN.document(url="https://example.org/a"))
    assert {one["target"]["source"] for one in annotations(store)} == {"https://example.org/a"}
