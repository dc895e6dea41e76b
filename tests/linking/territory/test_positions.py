"""What short invented reports tell of ground, read by the real pipeline."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.intake import document_from_text
from sayso.linking.telling import Telling
from sayso.linking.territory import territory_positions
from sayso.pipeline import Pipeline
from sayso.records.brief import Position

Told = Callable[[str], tuple[Position, ...]]


@pytest.fixture(scope="module")
def told() -> Told:
    pipeline = Pipeline()
    return lambda text: territory_positions(
        Telling(pipeline.read(document_from_text(text, published="2024-05-10"))))


def test_an_area_joins_the_ground_it_measures(told: Told) -> None:
    (one,) = told("Ukraine's army said Russian forces had occupied 25 square kilometers of Ukrainian territory.")
    assert (one.stance, one.low, one.high) == ("taken", 25, 25)
    assert one.by is not None
    assert (one.by.name, one.origin.party and one.origin.party.name) == ("Russia", "Ukraine")


def test_ground_that_changed_hands_names_no_winner(told: Told) -> None:
    (one,) = told("An Armenian lawmaker acknowledged that several positions had changed hands.")
    assert (one.stance, one.by, one.victim, one.act) == ("changed hands", None, None, "acknowledge")


def test_silence_on_ground_is_an_answer(told: Told) -> None:
    (one,) = told("Armenian officials have avoided commenting on any territorial changes.")
    assert one.stance == "no comment"


def test_silence_on_other_things_is_none(told: Told) -> None:
    assert told("Armenian officials declined to comment on the budget.") == ()


def test_the_town_is_the_one_told_of_last(told: Told) -> None:
    found = told("The Sudanese army said its troops had retaken Nyala from the Rapid Support Forces. The group "
                 "rejected the claim. The Rapid Support Forces said their forces still held the town.")
    places = [(one.stance, one.place.name if one.place else None) for one in found]
    assert places == [("retaken", "Nyala"), ("held", "Nyala")]


def test_ground_that_is_held(told: Told) -> None:
    (one,) = told("The Armenian army is holding its ground, a journalist said.")
    assert (one.stance, one.by and one.by.name) == ("held", "Armenia")
