"""Claims near a point and in a box, had a stretch of time after another: the same as had at once."""

import dataclasses
from itertools import pairwise
from typing import Any

import pytest

from sayso.records.record import Record
from sayso.store import Store
from sayso.store.stretches import stretches
from tests.store.reports import brief, original, record

WORLD = {"bbox": (-180.0, -90.0, 180.0, 90.0)}
NOWHERE = (-50.0, 2.0, 5.0)
TOWNS = {"geonames:7": (1.0, 2.0), "geonames:8": (1.1, 2.1), "geonames:9": (60.0, 30.0)}
DAYS = [None, *(f"2023-05-{day:02}" for day in (1, 1, 2, 3, 3, 3, 5, 8, 9)), "2023-05-09T08:00:00Z"]


def told(number: int, day: str | None) -> Record:
    """A report of that day, of one of the towns, or of two."""
    one = record(f"r{number}", published=day)
    first, second = (list(TOWNS)[(number + by) % 3] for by in (0, 1))
    (place,), (figure,) = one.places, one.figures
    near, other = (dataclasses.replace(place, id=f"plc_{number}{town[-1]}", gazetteer_id=town, lat=TOWNS[town][0],
                                       lon=TOWNS[town][1]) for town in (first, second))
    places = (near, other) if number % 4 == 0 else (near,)
    (event,) = one.events
    scope = dataclasses.replace(figure.scope, place=places[-1].id)
    return dataclasses.replace(one, places=places, events=(dataclasses.replace(event, place=near.id),),
                               figures=(dataclasses.replace(figure, scope=scope),))


@pytest.fixture
def kept(store: Store) -> Store:
    for number, day in enumerate(DAYS):
        store.add(told(number, day), brief(f"r{number}"), original(), version="1")
    return store


@pytest.fixture
def apart(monkeypatch: pytest.MonkeyPatch) -> None:
    """Places are told of by more claims than are gathered at once, and a day is a stretch."""
    monkeypatch.setattr("sayso.store.lists.COMMON", 0)
    monkeypatch.setattr("sayso.store.finding.FIRST", 1)
    monkeypatch.setattr("sayso.store.finding.GROWTH", 1)


WANTED: list[dict[str, Any]] = [
    WORLD, {"near": (1.0, 2.0, 5.0)}, {"near": (1.0, 2.0, 50.0)}, {"near": (1.0, 2.0, 50.0), "act": "say"},
    {**WORLD, "since": "2023-05-03"}, {**WORLD, "until": "2023-05-09"}, {**WORLD, "near": (60.0, 30.0, 9.0)},
    {**WORLD, "place": "geonames:8"}, {**WORLD, "about": "shelling"}, {"near": NOWHERE},
    {**WORLD, "since": "2023-05-02", "until": "2023-05-08T12:00:00Z"}, {**WORLD, "measure": "killed"}]


def test_a_list_is_the_same_at_once_and_by_stretches(kept: Store, request: pytest.FixtureRequest):
    whole = [(wanted, latest, list(kept.claims(**wanted, latest=latest))) for wanted in WANTED
             for latest in (False, True)]
    assert all(one[2] == other[2][::-1] for one, other in zip(whole[::2], whole[1::2], strict=True))
    all_of_them, none = whole[0][2], next(found for wanted, _, found in whole if wanted.get("near") == NOWHERE)
    assert (len(all_of_them), none) == (2 * len(DAYS), [])
    assert sum(0 < len(found) < len(all_of_them) for _, _, found in whole) > len(WANTED)
    request.getfixturevalue("apart")
    for wanted, latest, found in whole:
        assert list(kept.claims(**wanted, latest=latest)) == found
        for at in range(-1, len(found), 4):
            after = found[at].id if at >= 0 else None
            assert list(kept.claims(**wanted, latest=latest, limit=3, after=after)) == found[at + 1:at + 4]


def test_days_maps_and_counts_are_the_same_at_once_and_by_stretches(kept: Store, monkeypatch: pytest.MonkeyPatch):
    def told_of(most: int, wanted: dict[str, Any]) -> tuple[object, ...]:
        for name in ("COUNTED", "MAPPED", "DATED"):
            monkeypatch.setattr(f"sayso.store.picturing.{name}", most)
        days, more = kept.overview.days_of_claims(**wanted)
        return (kept.overview.count_claims(**wanted), {day: n for day, n in days.items() if n}, more,
                kept.overview.place_points(9, **wanted))

    cases = [(most, wanted) for wanted in WANTED for most in (3, 100)]
    whole = [told_of(*one) for one in cases]
    monkeypatch.setattr("sayso.store.lists.COMMON", 0)
    assert [told_of(*one) for one in cases] == whole


def test_words_in_a_box_are_found_by_stretches(kept: Store, request: pytest.FixtureRequest):
    whole = list(kept.search("shelling", 4, **WORLD))
    assert len(whole) > 4
    request.getfixturevalue("apart")
    assert list(kept.search("shelling", 4, **WORLD)) == whole


def test_stretches_follow_on_each_other_and_begin_where_something_is_told(kept: Store, apart: None):
    with kept.overview._reading() as connection:
        found = stretches(connection, {"near": (60.0, 30.0, 9.0)}, first=1)
        back = stretches(connection, {"near": (60.0, 30.0, 9.0)}, first=1, latest=True, after="2023-05-03")
    assert len(found) > 2
    assert all(one.until == other.since and list(one.places[0]) == ["geonames:9"] for one, other in pairwise(found))
    assert found[-1].until is None
    assert all(one.since == other.until for one, other in pairwise(back))
    assert back[0].until is not None
    assert back[0].until <= "2023-05-04"
