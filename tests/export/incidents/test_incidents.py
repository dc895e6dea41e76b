"""ACLED's and UCDP's columns and the casualty recorders' file, read back."""

from __future__ import annotations

import json
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import pandas
import pytest

from sayso.export.described import described
from sayso.records.brief import Side
from sayso.records.linked import Range
from sayso.store import open_store
from tests.export.cases import OPEN, PLAIN
from tests.export.reading import exported
from tests.export.samples import Parts, filled
from tests.store.reports import TARN

# As published: 31 columns since 20 March 2023, and 49 of GED's CSV.
ACLED = 31
GED = 49
NORWAY, SWEDEN = Side(id="act_5dda66b9fa723efc", name="Norway"), Side(id="act_b89a3e2273c1dc14", name="Sweden")


def rows(store: Path, name: str) -> pandas.DataFrame:
    return pandas.read_csv(BytesIO(exported(store, name)[0]))


def one(told: Parts, name: str, folder: Path) -> dict[str, object]:
    (row,) = rows(filled(folder / "one.db", told), name).to_dict("records")
    return row


@pytest.mark.parametrize(("name", "width"), [("acled", ACLED), ("ged", GED)])
def test_the_columns_are_those_of_the_dataset_in_its_order(examples_store: Path, name: str, width: int):
    columns = described(name)["columns"]
    assert (len(columns), len(set(columns))) == (width, width)
    told = rows(examples_store, name)
    assert list(told.columns) == columns
    empty = {column for column in columns if told[column].isna().all()}
    assert set(described(name)["empty"]) <= empty


def test_ged_has_best_high_low_in_that_order_and_deaths_that_add_up(examples_store: Path):
    told = rows(examples_store, "ged")
    at = list(told.columns).index("best")
    assert list(told.columns)[at:at + 3] == ["best", "high", "low"]
    for row in told.to_dict("records"):
        assert row["best"] == sum(row[f"deaths_{part}"] for part in ("a", "b", "civilians", "unknown"))
        assert row["low"] <= row["best"] <= row["high"]


def test_the_conservative_number_and_the_range_and_dispute_in_the_notes(examples_store: Path):
    row = max(rows(examples_store, "acled").to_dict("records"), key=lambda row: row["fatalities"])
    assert row["fatalities"] == 22  # 12 Norwegian soldiers or more, 9 Swedish or more, a civilian
    assert "How many Norwegian soldiers were killed since 14 March 2023? 12 or more (disputed)" in row["notes"]
    assert "more than 20 by Erik Provberg (Swedish Armed Forces; Sweden)" in row["notes"]
    assert (row["sub_event_type"], row["event_type"], row["disorder_type"]) \
        == ("Armed clash", "Battles", "Political violence")


def test_states_are_state_forces_and_their_violence_state_based(tmp_path: Path):
    told = PLAIN.told_of(actors=(NORWAY, SWEDEN)).happened(actor=NORWAY, recipient=SWEDEN)
    row = one(told, "acled", tmp_path)
    assert [row[name] for name in ("actor1", "inter1", "actor2", "inter2")] == [
        "Norway", "State forces", "Sweden", "State forces"]
    row = one(told, "ged", tmp_path)
    assert [row[name] for name in ("side_a", "side_b", "dyad_name", "type_of_violence")] == [
        "Norway", "Sweden", "Norway - Sweden", 1]


def test_a_side_that_the_lexicon_does_not_know_gets_no_kind(tmp_path: Path):
    row = one(PLAIN, "acled", tmp_path)
    assert (row["actor1"], pandas.isna(row["inter1"])) == ("Northland", True)
    assert pandas.isna(one(PLAIN, "ged", tmp_path)["type_of_violence"])


@pytest.mark.parametrize(("precision", "geo", "where", "pinned"), [
    ("exact", 1, 1, True), ("settlement", 1, 1, True), ("district", 2, 3, True), ("country", 3, 6, False)])
def test_precision_is_coded_and_a_country_is_no_pin(tmp_path: Path, precision: str, geo: int, where: int,
                                                    pinned: bool):
    told = PLAIN.told_of(place=replace(TARN, precision=precision))
    row = one(told, "acled", tmp_path)
    assert (row["geo_precision"], row["iso"], row["country"]) == (geo, 528, "Netherlands")
    assert pandas.notna(row["latitude"]) == pinned
    row = one(told, "ged", tmp_path)
    assert (row["where_prec"], row["geom_wkt"] == "POINT (2.0 1.0)") == (where, pinned)


def test_an_incident_of_no_known_day_or_place_leaves_them_empty(tmp_path: Path):
    told = PLAIN.told_of(start=None, end=None, place=None)
    for name, columns in (("acled", ("event_date", "year", "time_precision", "latitude", "location")),
                          ("ged", ("year", "date_start", "date_prec", "where_prec", "latitude"))):
        row = one(told, name, tmp_path)
        assert all(pandas.isna(row[column]) for column in columns)


def test_a_file_of_incidents_adds_sides_and_keeps_open_ends(tmp_path: Path):
    told = OPEN.question(victim=NORWAY).asked(victim=SWEDEN, range=Range(low=9, high=30, why=""))
    told = told.asked(victim=NORWAY, detail="women", range=Range(low=2, high=2, why=""))
    (row,) = json.loads(exported(filled(tmp_path / "a.db", told), "airwars")[0])
    fights = "persons_directly_participating_in_hostilities_killed"
    assert (row[f"{fights}_min"], row[f"{fights}_max"]) == (21, None)
    assert (row["women_killed_min"], row["women_killed_max"]) == (2, 2)
    assert row["civilian_non_combatants_killed_min"] is None
    (source,) = row["sources"]
    assert (source["source_author"], source["source_content"], source["source_origins"]) \
        == ("The Herald", ["Colonel"], ["Ada Brück"])
    assert (source[f"{fights}_min"], source[f"{fights}_max"]) == (24, None)  # 12 of each side


def test_each_source_has_its_own_counts(examples_store: Path):
    row = max(json.loads(exported(examples_store, "airwars")[0]), key=lambda row: len(row["sources"]))
    fights = "persons_directly_participating_in_hostilities_killed"
    told = {one["source_title"]: (one[f"{fights}_min"], one[f"{fights}_max"]) for one in row["sources"]}
    assert told["Statement on the events at Svinesund and Charlottenberg"] == (5, 5)
    assert {name for name in described("airwars")["empty"] if row[name] is not None} == set()


def test_a_store_without_incidents_gives_a_file_that_opens(tmp_path: Path):
    with open_store(tmp_path / "empty.db"):
        pass
    assert json.loads(exported(tmp_path / "empty.db", "airwars")[0]) == []
    assert len(rows(tmp_path / "empty.db", "acled")) == 0
