"""PROV-JSON read by prov: the relay chain, primary sources, corrections, and judgements with who made them."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import prov.model
import pytest

from tests.export.cases import JUDGED, PLAIN, THREE
from tests.export.reading import exported
from tests.export.samples import Parts, filled
from tests.store.reports import question


def document(store: Path) -> prov.model.ProvDocument:
    return prov.model.ProvDocument.deserialize(content=exported(store, "prov")[0].decode(), format="json")


def derivations(told: prov.model.ProvDocument, kind: str) -> set[tuple[str, str]]:
    found = set()
    for one in told.get_records(prov.model.ProvDerivation):
        if kind in {str(value) for name, value in one.attributes if str(name) == "prov:type"}:
            made, used = (str(value).removeprefix("sayso:") for _, value in one.formal_attributes[:2])
            found.add((made, used))
    return found


def test_the_examples_open_and_name_all_claims(examples_store: Path):
    told = document(examples_store)
    kinds = [str(value) for one in told.get_records(prov.model.ProvEntity) for name, value in one.attributes
             if str(name) == "prov:type"]
    assert kinds.count("sayso:Report") == kinds.count("sayso:Original") > 10
    assert kinds.count("sayso:Claim") > 100
    assert derivations(told, "prov:Revision")


def test_the_relay_chain_leads_to_the_one_who_said_it_first(tmp_path: Path):
    told = document(filled(tmp_path / "a.db", THREE))
    claim = "doc_a_clm_a1"
    assert {(claim, f"{claim}_said_0"), (f"{claim}_said_0", f"{claim}_said_1"),
            (f"{claim}_said_1", f"{claim}_said_2")} <= derivations(told, "prov:Quotation")
    assert derivations(told, "prov:PrimarySource") == {(claim, f"{claim}_said_2")}
    who = {str(one.formal_attributes[0][1]): str(one.formal_attributes[1][1])
           for one in told.get_records(prov.model.ProvAttribution)}
    assert who[f"sayso:{claim}_said_1"] == "sayso:voice_Reuters"


@pytest.mark.parametrize("relation", ["corrects", "updates"])
def test_a_count_taken_back_is_revised(tmp_path: Path, relation: str):
    first = PLAIN.questions[0].answers[0]
    later = replace(question("b", "doc_a").answers[0], relation=relation, to=first.id, claims=("clm_a2",))
    told = document(filled(tmp_path / "a.db", PLAIN.question(answers=(first, later))))
    assert derivations(told, "prov:Revision") == {("doc_a_clm_a2", "doc_a_clm_a1")}


def test_judgements_have_their_agents(tmp_path: Path):
    judged: Parts = replace(PLAIN, record=replace(PLAIN.record, judged=(JUDGED,)))
    told = document(filled(tmp_path / "a.db", judged))
    people = {str(value) for one in told.get_records(prov.model.ProvAgent) for name, value in one.attributes
              if str(name) == "sayso:name"}
    assert "Ana Vell" in people
