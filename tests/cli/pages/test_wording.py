"""Numbers, days and places as a reader writes them; no number is made up on the way."""

import pytest

from sayso.cli.pages.wording import as_put, bounds, day, days, some, voice, where, whose
from sayso.records.brief import Origin, Side, Whereabouts

ARDIA = Side(id="act_1", name="Ardia")


@pytest.mark.parametrize(("low", "high", "hedge", "told"), [
    (49, 49, None, "49"), (101, None, "over", "101 or more"), (None, 60, "up to", "at most 60"), (5, 7, None, "5 to 7"),
    (None, None, "dozens more", "dozens more"), (30, 30, "about", "30 (about)"), (0, 0, "no", "0 (no)"),
])
def test_bounds_say_what_a_number_may_be(low: int | None, high: int | None, hedge: str | None, told: str):
    assert bounds(low, high, hedge) == told


@pytest.mark.parametrize(("low", "high", "hedge", "told"), [
    (49, 49, None, "49"), (101, None, "over", "over 100"), (101, None, "More than", "more than 100"),
    (43, None, "At least", "at least 43"), (None, 40, "up to", "up to 40"), (None, 9, "fewer than", "fewer than 10"),
    (4500, 4500, "An estimated", "an estimated 4,500"), (100, None, "or more", "100 or more"),
    (None, None, "dozens", "dozens"), (24, None, "dozens", "dozens (24 or more)"), (25, 35, None, "25 to 35"),
    (None, None, None, "an unknown number"),
])
def test_a_number_is_told_as_its_origin_put_it(low: int | None, high: int | None, hedge: str | None, told: str):
    assert as_put(low, high, hedge) == told


def test_ground_has_its_unit_and_a_fraction_is_never_moved():
    assert as_put(10.0, 10.0, None, "area_km2") == "10 km²"
    assert as_put(10.5, None, "over", "area_km2") == "over 10.5 km²"


@pytest.mark.parametrize(("instant", "told"), [
    ("2022-09-13", "13 Sep 2022"), ("2022-09-13T00:00:00Z", "13 Sep 2022"),
    ("2022-09-14T09:00:00Z", "14 Sep 2022 09:00"),
    ("2022-09-14T01:00:00+04:00", "13 Sep 2022 21:00"), ("spring", "spring"), (None, ""),
])
def test_days_in_utc(instant: str | None, told: str):
    assert day(instant) == told


def test_what_days_are_covered():
    assert days("2022-09-13", None) == "since 13 Sep 2022"
    assert days(None, "2022-09-13") == "until 13 Sep 2022"
    assert days("2022-09-13", "2022-09-14") == "13 Sep 2022 to 14 Sep 2022"
    assert days(None, None) == ""


def place(**more: object) -> Whereabouts:
    fields = {"gazetteer_id": "geonames:1", "name": "Vell", "lat": 1.0, "lon": 2.0, "country": "AA", "admin1": None,
              "precision": "settlement"}
    return Whereabouts(**{**fields, **more})


def test_a_place_never_goes_without_its_precision():
    assert where(place()) == "Vell, AA"
    assert where(place(precision="province")) == "Vell, AA (province)"
    assert where(place(lat=None, lon=None, country=None, precision="none")) == "Vell (not located)"
    assert where(None) == ""


def test_who_is_counted_and_who_speaks():
    assert whose(ARDIA, "military") == "Ardia, military"
    assert whose(None, "unknown") == ""
    assert voice(Origin(key="k", name="Ana Vell", kind="speaker", party=ARDIA, office="prime minister of Ardia")) == (
        "Ana Vell (prime minister of Ardia; Ardia)")
    assert voice(Origin(key="k", name="Ministry of Defense of Ardia", kind="institution", party=ARDIA)) == (
        "Ministry of Defense of Ardia")
    assert voice(Origin(key="k", name="unnamed officials", kind="unnamed")) == "unnamed officials"
    assert voice(Origin(key="k", name="The Vell Courier", kind="report")) == "The Vell Courier (the report itself)"


def test_counts_with_their_noun():
    assert [some(1, "origin"), some(2, "origin"), some(1200, "reply", "replies")] == ["1 origin", "2 origins",
                                                                                     "1,200 replies"]
