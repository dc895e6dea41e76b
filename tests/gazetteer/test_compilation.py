"""Compiling from tables planted here, and what happens to a damaged index."""

import json
from pathlib import Path

import pytest

from sayso.gazetteer import ALTERNATE, MAIN, Gazetteer, compile_gazetteer, sources
from sayso.gazetteer.location import index_path, prepare_gazetteer
from sayso.records.errors import GazetteerUnavailable

TOWN = {
    "geonameid": 900001, "name": "Testgorod", "latitude": 48.5, "longitude": 37.25, "countrycode": "UA",
    "population": 12345, "timezone": "Europe/Kyiv", "admin1code": "05",
    "alternatenames": ["Old Testgorod", "testhorod", "TGD", "Тестгород", "Testhorod  Testogrod"],
}
CAPITAL = TOWN | {"alternatenames": [], "geonameid": 900002, "name": "Kyiv", "population": 2_900_000}
NAMESAKE = TOWN | {"alternatenames": [], "geonameid": 900003, "name": "Kyiv", "population": 9000}


@pytest.fixture
def tables(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    rows = {str(row["geonameid"]): row for row in (TOWN, CAPITAL, NAMESAKE)}
    (tmp_path / "cities500.json").write_text(json.dumps(rows))
    real = sources._geonames
    monkeypatch.setattr(sources, "_geonames", lambda file: tmp_path / file if "cities" in file else real(file))
    return tmp_path


@pytest.fixture
def index(tables: Path) -> Path:
    return compile_gazetteer(tables / "made" / "places.idx")


def test_a_town_comes_back_as_it_was(index: Path) -> None:
    ((entry, how),) = Gazetteer(index).look_up("testgorod")
    assert how == MAIN
    assert (entry.id, entry.name, entry.country) == ("geonames:900001", "Testgorod", "UA")
    assert (entry.lat, entry.lon) == (48.5, 37.25)
    assert (entry.admin1, entry.population, entry.kind) == ("Donetsk", 12345, "settlement")


def test_alternate_names_without_codes_and_transcriptions(index: Path) -> None:
    places = Gazetteer(index)
    assert [how for _, how in places.look_up("Old Testgorod")] == [ALTERNATE]
    assert [how for _, how in places.look_up("Testhorod")] == [ALTERNATE]
    assert places.look_up("TGD") == ()


def test_one_capital_a_country(index: Path) -> None:
    seats = {entry.id: entry.capital for entry, _ in Gazetteer(index).look_up("Kyiv") if entry.kind == "settlement"}
    assert seats == {"geonames:900002": True, "geonames:900003": False}


def test_compiling_twice_gives_the_same_bytes(index: Path, tables: Path) -> None:
    assert compile_gazetteer(tables / "again.idx").read_bytes() == index.read_bytes()


def test_no_draft_is_left_behind(index: Path) -> None:
    assert [path.name for path in index.parent.iterdir()] == ["places.idx"]


@pytest.mark.parametrize("damage", [b"", b"SAYSOGAZ", b"something else altogether"])
def test_a_damaged_index_is_refused(tmp_path: Path, damage: bytes) -> None:
    path = tmp_path / "places.idx"
    path.write_bytes(damage)
    with pytest.raises(GazetteerUnavailable, match=r"places\.idx"):
        Gazetteer(path)


def test_a_cut_index_is_refused(index: Path) -> None:
    index.write_bytes(index.read_bytes()[:-100])
    with pytest.raises(GazetteerUnavailable, match="damaged"):
        Gazetteer(index)


def test_a_missing_index_is_refused(tmp_path: Path) -> None:
    with pytest.raises(GazetteerUnavailable, match="cannot be opened"):
        Gazetteer(tmp_path / "none.idx")


def test_first_use_compiles_and_second_use_does_not(tables: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SAYSO_GAZETTEER", str(tables / "cache" / "places.idx"))
    told: list[str] = []
    assert prepare_gazetteer(told=told.append) == index_path()
    prepare_gazetteer(told=told.append)
    assert len(told) == 1


def test_a_damaged_index_is_made_anew(tables: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    path = tables / "places.idx"
    path.write_bytes(b"broken")
    monkeypatch.setenv("SAYSO_GAZETTEER", str(path))
    assert Gazetteer(prepare_gazetteer()).knows("Testgorod")


def test_a_place_that_cannot_be_written_is_told(tables: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tables / "file").write_text("")
    monkeypatch.setenv("SAYSO_GAZETTEER", str(tables / "file" / "places.idx"))
    with pytest.raises(GazetteerUnavailable, match="SAYSO_GAZETTEER"):
        prepare_gazetteer()
