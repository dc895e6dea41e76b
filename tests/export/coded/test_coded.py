"""PLOVER records and POLECAT's columns: what is told to happen, with a date, and nothing that is denied."""

from __future__ import annotations

import json
from io import BytesIO
from pathlib import Path

import pandas
import pytest

from sayso.export.described import described
from sayso.lexicon.events import TYPES
from tests.export.cases import ASSERTED
from tests.export.reading import exported
from tests.export.samples import filled

REQUIRED = {"id", "date", "actor", "event"}  # PLOVER manual
MEMBERS = REQUIRED | {"has_event", "time", "enddate", "endtime", "recipient", "event_loc", "event_text", "quad_code",
                      "event_scale", "mode", "context", "link", "text", "text_info", "cite_info", "coder",
                      "coded_date", "coded_time", "comment"}


def records(store: Path) -> list[dict]:
    return [json.loads(line) for line in exported(store, "plover")[0].splitlines()]


def test_records_have_the_members_of_plover_and_no_others(examples_store: Path):
    told = records(examples_store)
    assert told
    for one in told:
        assert REQUIRED <= set(one) <= MEMBERS
        assert set(one["event"]) <= set(TYPES)
        assert pandas.Timestamp(one["date"])
        assert set(one.get("mode", [])) <= set(described("plover")["modes"].get(one["event"][0], {}).values())
    assert len({one["id"] for one in told}) == len(told)


def test_polecat_has_forty_columns_and_the_same_events(examples_store: Path):
    told = pandas.read_csv(BytesIO(exported(examples_store, "polecat")[0]), sep="\t", dtype=str, keep_default_na=False)
    assert len(told.columns) == 40
    assert list(told["Event ID"]) == [one["id"] for one in records(examples_store)]
    assert "" not in set(told.to_numpy().ravel())  # what is not told is "None"
    assert set(told["Quad Code"]) <= set(described("plover")["quads"])


def test_every_type_has_its_quad_code():
    quads = described("plover")["quads"]
    assert sorted(kind for kinds in quads.values() for kind in kinds) == sorted(TYPES)


@pytest.mark.parametrize(("type", "mode", "found"), [
    ("ASSAULT", "Abduction/forced disappearance", "abduct"), ("RETREAT", "ceasefire", "ceasefire"),
    ("ASSAULT", "Armed clash", None), ("AGREE", None, None)])
def test_modes_are_those_of_plover(tmp_path: Path, type: str, mode: str | None, found: str | None):
    (one,) = records(filled(tmp_path / "a.db", ASSERTED.event(type=type, mode=mode)))
    assert one.get("mode") == ([found] if found else None)


def test_a_force_of_a_state_is_military(examples_store: Path):
    told = [entity for one in records(examples_store) for entity in one["actor"] + one.get("recipient", [])]
    assert {one["code"] for one in told if one["entity_text"] == "Norwegian soldiers"} == {"NOR"}
    assert {one["sector"] for one in told if "sector" in one} == {"MIL"}


def test_tabs_and_line_ends_stay_out_of_the_cells(tmp_path: Path):
    store = filled(tmp_path / "a.db", ASSERTED.document(publisher="The\tHerald\nDaily"))
    told = pandas.read_csv(BytesIO(exported(store, "polecat")[0]), sep="\t", dtype=str)
    assert list(told["Source"]) == ["The Herald Daily"]
