"""Numbers, days and places as a reader writes them; no number is made up on the way."""

import pytest

from sayso.cli.pages.wording import day, days, some, where, whose
from sayso.records.brief import Side, Whereabouts

ARDIA = Side(id="act_1", name="Ardia")


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


def test_who_is_counted():
    assert whose(ARDIA, "military") == "Ardia, military"
    assert whose(None, "unknown") == ""


def test_counts_with_their_noun():
    assert [some(1, "origin"), some(2, "origin"), some(1200, "reply", "replies")] == ["1 origin", "2 origins",
                                                                                     "1,200 replies"]
