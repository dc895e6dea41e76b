from __future__ import annotations

import random
from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from sayso.linking.origins import same_origin
from sayso.linking.sides import side
from sayso.records.brief import Origin


def person(key: str, party: str | None = None) -> Origin:
    return Origin(key=f"person:{key}", name=key.title(), kind="speaker", party=side(party))


def test_a_surname_is_the_only_full_name_that_fits_it() -> None:
    found = same_origin([person("vane"), person("nora vane")])
    assert found["person:vane"].key == "person:nora vane"


def test_two_people_of_one_surname_stay_apart_unless_their_party_tells() -> None:
    assert same_origin([person("vane"), person("nora vane"), person("tom vane")])["person:vane"].key == "person:vane"
    found = same_origin([person("vane:AM", "AM"), person("nora vane", "AM"), person("tom vane", "AZ")])
    assert found["person:vane:AM"].key == "person:nora vane"


def body(key: str, party: str | None = None) -> Origin:
    return Origin(key=f"body:{key}", name=key.title(), kind="institution", party=side(party))


def test_a_ministry_of_nobody_told_is_the_only_one_of_its_kind() -> None:
    untold, armenian = body(":ministry/defence@doc_one"), body("AM:ministry/defence", "AM")
    assert same_origin([untold, armenian])[untold.key].key == armenian.key
    assert same_origin([untold, armenian, body("AZ:ministry/defence", "AZ")])[untold.key].key == untold.key
    assert same_origin([untold, body("AM:ministry/interior", "AM")])[untold.key].key == untold.key


def test_the_police_are_those_of_the_town_and_of_no_town_told_the_same_ones() -> None:
    one, other, town = body(":police@doc_one"), body(":police@doc_two"), body(":police:orvel")
    assert {found.key for found in same_origin([one, other]).values()} == {one.key}
    assert {found.key for found in same_origin([one, other, town]).values()} == {town.key}
    apart = same_origin([one, town, body(":police:lira")])
    assert apart[one.key].key == one.key
    hospitals = [body(":hospital@doc_one"), body(":hospital@doc_two")]
    assert len({found.key for found in same_origin(hospitals).values()}) == 2


def test_two_spellings_and_an_initial_are_one_person_and_other_given_names_are_not() -> None:
    found = same_origin([person("volodymyr zelensky"), person("volodymyr zelenskyy"), person("zelensky")])
    assert len({one.key for one in found.values()}) == 1
    found = same_origin([person("nora j vane"), person("n vane"), person("nora vane")])
    assert {one.key for one in found.values()} == {"person:nora j vane"}
    assert len({one.key for one in same_origin([person("nora vane"), person("tom vane")]).values()}) == 2


def test_an_office_is_the_only_person_of_that_party_who_holds_it() -> None:
    holder = replace(person("nora vane", "AM"), offices=("head of state",))
    office = Origin(key="office:AM:head of state", name="the Armenian president", kind="speaker", party=side("AM"))
    assert same_origin([holder, office])[office.key] == holder
    assert same_origin([replace(holder, party=side("AZ")), office])[office.key] == office


@given(st.lists(st.sampled_from([
    person("vane"), person("vane:AM", "AM"), person("nora vane"), person("nora j vane", "AM"), person("tom vane", "AZ"),
    person("n vane"), body(":police@doc_one"), body(":police:orvel"), body("AM:police", "AM"), body("orvel"),
    body("orvel research"), body(":ministry/defence@doc_one"), body("AM:ministry/defence", "AM"),
]), max_size=12), st.randoms())
def test_neither_order_nor_repetition_matters_and_what_stands_for_others_stands_for_itself(
    origins: list[Origin], rng: random.Random,
) -> None:
    found = same_origin(origins)
    shuffled = origins * 2
    rng.shuffle(shuffled)
    assert same_origin(shuffled) == found
    assert all(found[one.key] == one for one in found.values())
    assert set(found) == {one.key for one in origins}
