from __future__ import annotations

from sayso.linking.origins import same_origin
from sayso.linking.origins.sides import side
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
