"""Floors rise by command, and are lowered only with a reason."""

import json
from pathlib import Path

import pytest

from sayso.evaluation.floors import Floor, breaches, load_floors, raised, save_floors
from sayso.records.errors import GoldDamaged


def floors_of(folder: Path, **row: object) -> Path:
    file = folder / "floors.json"
    file.write_text(json.dumps({"f1": {"figures": row}}))
    return file


def test_floors_rise_to_a_hundredth_and_never_fall():
    held = {"f1": {"figures": Floor(value=0.5, highest=0.5), "times": Floor(value=0.9, highest=0.9)}}
    told = raised(held, "f1", {"figures": 0.7891, "times": 0.8, "claims": 0.29})
    assert {kind: floor.value for kind, floor in told["f1"].items()} == {"claims": 0.29, "figures": 0.78, "times": 0.9}


def test_what_lies_below_is_told_by_how_much():
    floors = {"f1": {"figures": Floor(value=0.5, highest=0.5), "times": Floor(value=0.9, highest=0.9)}}
    (breach,) = breaches(floors, "f1", {"figures": 0.49, "places": 0.1})
    assert (breach.kind, breach.score, breach.floor) == ("figures", 0.49, 0.5)
    assert breaches(floors, "mirrored", {"figures": 0.1}) == ()


def test_floors_are_kept_in_a_file(tmp_path: Path):
    floors = raised({}, "f1", {"figures": 0.5}) | {"mirrored": {"claims": Floor(value=0.8, highest=0.9, reason="x")}}
    save_floors(floors, tmp_path / "floors.json")
    assert load_floors(tmp_path / "floors.json") == floors


def test_a_reason_goes_when_the_floor_is_back(tmp_path: Path):
    floors = load_floors(floors_of(tmp_path, floor=0.5, highest=0.7, reason="Harder cases."))
    assert raised(floors, "f1", {"figures": 0.6})["f1"]["figures"].reason == "Harder cases."
    assert raised(floors, "f1", {"figures": 0.7})["f1"]["figures"].reason is None


@pytest.mark.parametrize("row", [{"floor": 0.5, "highest": 0.7}, {"floor": 0.5, "highest": 0.7, "reason": " "},
                                 {"floor": 0.8, "highest": 0.7}, {"floor": 0.5}, {"floor": "x", "highest": 1}])
def test_a_floor_lowered_in_silence_is_refused(tmp_path: Path, row: dict[str, object]):
    with pytest.raises(GoldDamaged, match="floors"):
        load_floors(floors_of(tmp_path, **row))
