"""The compiled index of this installation."""

import math
import time

import pytest

from sayso.gazetteer import ABBREVIATION, Gazetteer, open_gazetteer


@pytest.fixture(scope="module")
def places() -> Gazetteer:
    return open_gazetteer()


@pytest.mark.parametrize(("name", "country", "kind"), [
    ("Goris", "AM", "settlement"), ("Gegharkunik", "AM", "admin1"), ("Lake Sevan", "AM", "water"),
    ("Nagorno-Karabakh", "AZ", "territory"), ("Artsakh", "AZ", "territory"), ("Shushi", "AZ", "settlement"),
    ("Karvachar", "AZ", "settlement"), ("Kiev", "UA", "settlement"), ("Odessa", "UA", "settlement"),
    ("Donbas", "UA", "region"), ("Bint Jbeil", "LB", "settlement"), ("Khan Younis", "PS", "settlement"),
    ("Gaza Strip", "PS", "territory"), ("Golan Heights", "SY", "territory"), ("Western Sahara", "EH", "country"),
    ("Tigray", "ET", "region"), ("Darfur", "SD", "region"), ("Hodeidah", "YE", "settlement"),
    ("Laurel County", "US", "admin2"), ("Ivory Coast", "CI", "country"), ("Burma", "MM", "country"),
    ("Senkaku Islands", "JP", "territory"), ("Diaoyu Islands", "JP", "territory"), ("NYC", "US", "settlement"),
])
def test_names_are_found(places: Gazetteer, name: str, country: str, kind: str) -> None:
    assert any((entry.country, entry.kind) == (country, kind) for entry, _ in places.look_up(name))


def test_a_disputed_place_keeps_both_names(places: Gazetteer) -> None:
    (entry,) = [entry for entry, _ in places.look_up("Artsakh") if entry.kind == "territory"]
    assert entry.name == "Nagorno-Karabakh"
    assert "Artsakh" in entry.other_names


@pytest.mark.parametrize(("lat", "lon", "name"), [
    (59.1248, 11.3875, "Halden"), (-16.78, 179.99, "Labasa"), (-89.9, 12.0, "Antarctica"),
])
def test_places_around_a_point_come_nearest_first(places: Gazetteer, lat: float, lon: float, name: str) -> None:
    found = places.around(lat, lon, 12)
    assert len(found) == 12
    near = [_degrees(lat, lon, one.lat, one.lon) for one in found]
    assert near == sorted(near)
    named = {key for one in found for key in (one.name, one.admin1)}
    assert near[0] < 3 if name != "Antarctica" else near[0] < 40
    assert name == "Antarctica" or any(name in (told or "") for told in named), named


def _degrees(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """How far two points lie apart, as an angle: the same order as their distance, worked out in another way."""
    points = ((math.radians(a), math.radians(b)) for a, b in ((lat, lon), (other_lat, other_lon)))
    one, other = ((math.cos(a) * math.cos(b), math.cos(a) * math.sin(b), math.sin(a)) for a, b in points)
    return round(math.degrees(math.acos(min(1.0, sum(x * y for x, y in zip(one, other, strict=True))))), 2)


def test_the_persian_gulf_is_the_arabian_gulf(places: Gazetteer) -> None:
    assert places.look_up("Persian Gulf")[0][0].id == places.look_up("Arabian Gulf")[0][0].id


@pytest.mark.parametrize(("short", "name"), [
    ("W.Va.", "West Virginia"), ("Ill.", "Illinois"), ("B.C.", "British Columbia"),
])
def test_short_forms_are_marked(places: Gazetteer, short: str, name: str) -> None:
    assert (name, ABBREVIATION) in [(entry.name, how) for entry, how in places.look_up(short)]


def test_the_article_of_arabic_names_may_be_left_out(places: Gazetteer) -> None:
    with_article = {entry.id for entry, _ in places.look_up("al-Mayadin")}
    assert with_article & {entry.id for entry, _ in places.look_up("Mayadin")}


def test_an_unknown_name_is_nowhere(places: Gazetteer) -> None:
    assert places.look_up("Qwertzuiopgrad") == ()
    assert not places.knows("")


def test_every_place_is_on_the_globe(places: Gazetteer) -> None:
    for number in range(0, len(places), 97):
        entry = places.entry(number)
        assert -90 <= entry.lat <= 90
        assert -180 <= entry.lon <= 180
        assert entry.radius_km > 0
        assert entry.name
        assert entry.id.startswith(("geonames:", "sayso:"))
        assert entry.country is None or entry.country == entry.countries[0]


def test_ids_name_one_place_each(places: Gazetteer) -> None:
    ids = [places.entry(number).id for number in range(len(places) - 12_000, len(places))]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(("name", "number"), [("Ohio", 5165418), ("Europe", 6255148), ("Armenia", 174982)])
def test_ids_are_those_of_geonames_where_it_gives_them(places: Gazetteer, name: str, number: int) -> None:
    assert f"geonames:{number}" in {entry.id for entry, _ in places.look_up(name)}


def test_a_capital_is_known_as_one(places: Gazetteer) -> None:
    capitals = [entry.country for entry, _ in places.look_up("Washington") if entry.capital]
    assert capitals == ["US"]


def test_opening_takes_milliseconds(places: Gazetteer) -> None:
    start = time.process_time()
    assert Gazetteer(places.path).knows("Yerevan")
    assert time.process_time() - start < 0.1


def test_looking_up_takes_microseconds(places: Gazetteer) -> None:
    names = [f"Xyz{number}" for number in range(500)]
    start = time.process_time()
    for name in names:
        places.knows(name)
    assert (time.process_time() - start) / len(names) < 0.0005


@pytest.mark.parametrize(("name", "country"), [
    ("Gegharkunik", "AM"), ("Kharkiv", "UA"), ("Azeri", "AZ"), ("Gaza", "PS"), ("Paris", "FR"), ("Chechen", "RU"),
    ("Armenia", "AM"), ("ARMENIAN", "AM"), ("Springfield", "US"), ("Congolese", None), ("Nowhereville", None),
    ("Sahel", None), ("Tripoli", None),
])
def test_the_country_of_a_name(places: Gazetteer, name: str, country: str | None) -> None:
    assert places.country_of_place(name) == country


@pytest.mark.parametrize(("word", "name"), [
    ("Armenian", "Armenia"), ("Azeris", "Azerbaijan"), ("Gazan", "Gaza Strip"), ("UKRAINIAN", "Ukraine"),
    ("Chechens", "Chechnya"), ("European", "Europe"), ("South Ossetian", "South Ossetia"),
])
def test_words_for_peoples(places: Gazetteer, word: str, name: str) -> None:
    assert places.of_people(word)[0].name == name


def test_a_division_lies_where_its_towns_lie(places: Gazetteer) -> None:
    (province,) = [entry for entry, _ in places.look_up("Gegharkunik") if entry.kind == "admin1"]
    (town,) = [entry for entry, _ in places.look_up("Gavar") if entry.country == "AM"]
    assert town.admin1 == province.name
    assert math.dist((province.lat, province.lon), (town.lat, town.lon)) < 1
