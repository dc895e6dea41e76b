"""The audit tells everything in order; as PROV-JSON it holds together and shows an edit as an edit."""

from __future__ import annotations

import dataclasses
import json
from typing import Any

from hypothesis import given, settings

from sayso.judging.audit import entries, prov
from sayso.judging.deciding import decided
from sayso.judging.wording import in_words
from sayso.records.judgement import Judgement
from tests.judging.judgements import REPORT, at, histories

# Of each relation of PROV-JSON, the sections that its ends stand in.
RELATIONS = {
    "wasGeneratedBy": {"prov:entity": "entity", "prov:activity": "activity"},
    "used": {"prov:activity": "activity", "prov:entity": "entity"},
    "wasInvalidatedBy": {"prov:entity": "entity", "prov:activity": "activity"},
    "wasAssociatedWith": {"prov:activity": "activity", "prov:agent": "agent"},
    "wasDerivedFrom": {"prov:generatedEntity": "entity", "prov:usedEntity": "entity", "prov:activity": "activity"},
    "hadMember": {"prov:collection": "entity", "prov:entity": "entity"},
}


def sound(document: dict[str, Any]) -> None:
    """As the submission's schema has it: known sections, names with a prefix that is told, ends that are there."""
    assert set(document) <= {"prefix", "entity", "activity", "agent", *RELATIONS}
    names = [name for section in ("entity", "activity", "agent") for name in document.get(section, {})]
    assert all(name.split(":")[0] in document["prefix"] for name in names)
    for relation, ends in RELATIONS.items():
        for name, told in document.get(relation, {}).items():
            assert name.startswith("_:")
            for end, section in ends.items():
                assert told[end] in document[section]
    json.dumps(document)


@settings(deadline=None, max_examples=30)
@given(histories())
def test_every_history_is_told_whole_in_order_and_holds_together(history: tuple[Judgement, ...]):
    undone = [dataclasses.replace(history[0], undone_at=at(8), undone_by="bo"), *history[1:]]
    told = entries(undone)
    assert [one.at for one in told] == sorted(one.at for one in told)
    assert len(told) == len(history) + 1
    document = prov(undone)
    sound(document)
    assert sum(name.startswith("sayso:judging_") for name in document["activity"]) == len({one.id for one in history})
    assert all(in_words(one) for one in history)


def test_a_correction_is_a_revision_and_an_undoing_an_invalidation_by_a_person():
    one = decided(REPORT, "correct", "fig_a", author="Ana Vell", at=at(0), reason="misread",
                  values={"low": 20, "high": 20})
    document = prov([dataclasses.replace(one, undone_at=at(1), undone_by="Bo")])
    edit = document["wasDerivedFrom"][f"_:edit_{one.id}_low"]
    assert edit["prov:type"]["$"] == "prov:Revision"
    assert [document["entity"][edit[end]]["prov:value"] for end in ("prov:usedEntity", "prov:generatedEntity")] \
        == ["12", "20"]
    (end,) = document["wasInvalidatedBy"].values()
    assert (end["prov:entity"], end["prov:time"]) == (f"sayso:{one.id}", at(1))
    assert {told["sayso:name"] for told in document["agent"].values()} == {"Ana Vell", "Bo"}
    assert in_words(one) == "the figure “12 soldiers” is corrected: least: 12 → 20; most: 12 → 20"


def test_nothing_judged_is_an_empty_document():
    assert prov([]) == {"prefix": {"sayso": "urn:sayso:"}}
    assert entries([]) == ()
