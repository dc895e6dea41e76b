"""FollowTheMoney entities, read and held valid by followthemoney itself."""

from __future__ import annotations

import json
from collections import Counter
from pathlib import Path

from followthemoney import model

from tests.export.reading import exported
from tests.export.samples import filled


def entities(store: Path) -> list[dict]:
    return [json.loads(line) for line in exported(store, "ftm")[0].splitlines()]


def test_every_entity_of_the_examples_is_valid_and_told_once(examples_store: Path):
    told = entities(examples_store)
    assert max(Counter(one["id"] for one in told).values()) == 1
    for one in told:
        model.get(one["schema"]).validate(one)
        proxy = model.get_proxy(one)
        assert proxy.caption
    assert {"Article", "Note", "Person", "PublicBody", "Event"} <= {one["schema"] for one in told}


def test_whatever_is_referred_to_is_there(examples_store: Path):
    told = entities(examples_store)
    known = {one["id"] for one in told}
    for one in told:
        for name in ("entity", "proof", "involved"):
            assert set(one["properties"].get(name, [])) <= known


def test_a_claim_is_a_note_on_its_report_and_on_who_says_it(tmp_path: Path):
    told = {one["id"]: one for one in entities(filled(tmp_path / "a.db"))}
    note = told["doc-a.clm-a1"]["properties"]
    assert note["name"] == ["Ada Brück (Northland) through The Herald: say, certain"]
    assert (note["entity"], note["proof"]) == (["doc-a", "act-a"], ["doc-a"])
    assert told["act-a"]["schema"] == "Person"
