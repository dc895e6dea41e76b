"""GeoJSON read by geojson-pydantic: a point only where a place is known more closely than its country."""

from __future__ import annotations

from pathlib import Path

import pytest
from geojson_pydantic import FeatureCollection

from tests.export.reading import exported
from tests.export.samples import filled, parts

FORMATS = ("geojson", "geojson-claims")


def features(store: Path, name: str) -> FeatureCollection:
    return FeatureCollection.model_validate_json(exported(store, name)[0])


@pytest.mark.parametrize("name", FORMATS)
def test_the_examples_open_with_ids_that_are_told_once(examples_store: Path, name: str):
    told = features(examples_store, name).features
    assert told
    assert len({one.id for one in told}) == len(told)
    for one in told:
        pinned = one.properties["precision"] not in ("country", "none", None)
        assert one.geometry is None or pinned


def test_coordinates_are_longitude_and_latitude(tmp_path: Path):
    for name in FORMATS:
        (one, *_) = features(filled(tmp_path / f"{name}.db"), name).features
        assert tuple(one.geometry.coordinates) == (2.0, 1.0)  # Tarn lies at latitude 1, longitude 2


def test_a_place_that_is_not_located_has_no_geometry(tmp_path: Path):
    store = filled(tmp_path / "a.db", parts().place(lat=None, lon=None, precision="none").told_of(place=None))
    for name in FORMATS:
        assert {one.geometry for one in features(store, name).features} == {None}


def test_a_claim_of_several_places_has_a_feature_for_each(examples_store: Path):
    told = features(examples_store, "geojson-claims").features
    by_claim: dict[str, list[str]] = {}
    for one in told:
        by_claim.setdefault(one.properties["claim"], []).append(one.properties["place"])
    assert max(len(places) for places in by_claim.values()) > 1
    assert all(len(places) == len(set(places)) for places in by_claim.values())
