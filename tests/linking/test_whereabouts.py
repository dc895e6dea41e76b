"""Places as reports are compared by them."""

from __future__ import annotations

from dataclasses import replace
from math import inf

import pytest
from hypothesis import given
from hypothesis import strategies as st

from sayso.linking.whereabouts import kilometres, whereabouts_of
from sayso.records.brief import Whereabouts
from sayso.records.record import Place
from sayso.records.span import Span

TOWN = Whereabouts(gazetteer_id="geonames:1", name="Alton", lat=40.0, lon=45.0, country="XX", admin1="A",
                   precision="settlement")
DEGREES = st.tuples(st.floats(-90, 90), st.floats(-180, 180))


def at(lat: float | None, lon: float | None) -> Whereabouts:
    return replace(TOWN, lat=lat, lon=lon)


def test_a_place_of_a_record_keeps_what_others_compare() -> None:
    place = Place(id="plc", span=Span(0, 5, "Alton"), name="Alton", lat=40.0, lon=45.0, country="XX", admin1="A",
                  kind="settlement", precision="settlement", gazetteer_id="geonames:1")
    assert whereabouts_of(place) == TOWN


def test_a_degree_of_latitude_is_some_111_kilometres() -> None:
    assert kilometres(at(40.0, 45.0), at(41.0, 45.0)) == pytest.approx(111.2, abs=0.1)
    assert kilometres(at(0.0, 0.0), at(0.0, 180.0)) == pytest.approx(20015, abs=1)


def test_what_is_unlocated_is_near_nothing() -> None:
    assert kilometres(TOWN, at(None, None)) == kilometres(at(40.0, None), TOWN) == inf


@given(DEGREES, DEGREES)
def test_it_is_as_far_there_as_back(one: tuple[float, float], other: tuple[float, float]) -> None:
    there = kilometres(at(*one), at(*other))
    assert there == pytest.approx(kilometres(at(*other), at(*one)), abs=1e-3)
    assert 0 <= there < 20016
