from __future__ import annotations

from dataclasses import replace

from sayso.linking.origins.belonging import with_sides
from sayso.linking.sides import side
from sayso.records.brief import Origin, Position
from tests.linking.invented import position


def said_by(key: str, document: str, party: str | None = None) -> Position:
    return replace(position(document, 3), origin=Origin(key=key, name=key, kind="speaker", party=side(party)))


def test_a_person_is_of_the_side_that_another_report_names() -> None:
    told, untold = said_by("person:nora vane", "a", "AM"), said_by("person:nora vane", "b")
    assert [one.origin.party for one in with_sides([untold, told])] == [side("AM"), side("AM")]


def test_where_two_sides_are_named_or_no_person_speaks_nothing_is_taken_over() -> None:
    untold = said_by("person:nora vane", "c")
    both = [said_by("person:nora vane", "a", "AM"), said_by("person:nora vane", "b", "AZ"), untold]
    assert with_sides(both)[2] == untold
    outlet = [said_by("outlet:post", "a", "AM"), said_by("outlet:post", "b")]
    assert with_sides(outlet)[1] == outlet[1]
