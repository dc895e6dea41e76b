"""The data files: their form, and facts that can be held against one another."""

import re

import pytest

from sayso.gazetteer import KINDS, open_gazetteer, peoples, read_table

WIDTH = {"abbreviations": 2, "admin1": 7, "admin2": 7, "countries": 5, "peoples": 2, "regions": 8, "spellings": 2}


@pytest.mark.parametrize("name", WIDTH)
def test_every_row_has_all_cells(name: str) -> None:
    assert {len(row) for row in read_table(name)} == {WIDTH[name]}


@pytest.mark.parametrize(("name", "column"), [("admin1", 4), ("admin2", 4), ("countries", 1), ("regions", 4)])
def test_points_are_on_the_globe(name: str, column: int) -> None:
    for row in read_table(name):
        assert -90 <= float(row[column]) <= 90, row
        assert -180 <= float(row[column + 1]) <= 180, row


def test_regions_use_known_kinds_and_countries() -> None:
    countries = {row[0] for row in read_table("countries")}
    for row in read_table("regions"):
        assert row[0] in KINDS, row
        assert not row[3] or set(row[3].split(",")) <= countries, row
        assert float(row[6]) > 0, row


def test_a_region_stands_once() -> None:
    names = [(row[0], row[1]) for row in read_table("regions")]
    assert len(names) == len(set(names))


def test_countries_stand_once() -> None:
    codes = [row[0] for row in read_table("countries")]
    assert len(codes) == len(set(codes))
    assert all(re.fullmatch("[A-Z]{2}", code) for code in codes)


def test_a_country_lies_near_its_capital() -> None:
    """A slip of sign or digit in a country's point would put it oceans away."""
    points = {code: (float(lat), float(lon)) for code, lat, lon, _, _ in read_table("countries")}
    places = open_gazetteer()
    far = set()
    for number in range(len(places)):
        entry = places.entry(number)
        if entry.capital and entry.country:
            lat, lon = points[entry.country]
            if max(abs(entry.lat - lat), abs(entry.lon - lon)) > 25:
                far.add(entry.country)
    assert sorted(far) == ["CA", "RU"]


def test_every_people_leads_to_a_place() -> None:
    places = open_gazetteer()
    assert [word for word in peoples() if not places.of_people(word)] == []


def test_short_forms_belong_to_divisions_that_exist() -> None:
    divisions = {f"{row[0]}.{row[1]}" for row in read_table("admin1")}
    for what, _ in read_table("abbreviations"):
        assert what in divisions or what.startswith("geonames:"), what
