"""Places of a dateline are found without grammar."""

import pytest

from sayso.extraction.toponyms import dateline_toponyms, dateline_town_again
from sayso.gazetteer import Gazetteer, open_gazetteer
from sayso.records.span import Span


@pytest.fixture(scope="module")
def gazetteer() -> Gazetteer:
    return open_gazetteer()


@pytest.mark.parametrize(("words", "names"), [
    ("HALDEN, Norway, March 14, 2023 (ENA)", ["HALDEN", "Norway"]),
    ("KUNDUZ, Afghanistan", ["KUNDUZ", "Afghanistan"]),
    ("Tbilisi (Example Wire)", ["Tbilisi"]),
    ("OSLO, 3 APR 90", ["OSLO"]),
    ("ZZYZXQ", []),
])
def test_known_places_are_named_and_each_lies_in_the_next(gazetteer: Gazetteer, words: str, names: list[str]):
    found = dateline_toponyms(Span(7, 7 + len(words), words), gazetteer)
    assert [one.span.text for one in found] == names
    assert all(words[one.span.start - 7:one.span.end - 7] == one.span.text for one in found)
    assert [one.within.text for one in found if one.within] == names[1:]


@pytest.mark.parametrize(("told", "again"), [
    ("Shells hit Halden on Friday.", 1),
    ("In Halden, the mayor spoke. Halden was calm.", 2),
    ("Halden Central Hospital took in 12 people, said Nora Halden.", 0),
    ("A Haldenser spoke.", 0),
])
def test_the_town_of_a_dateline_is_found_again_where_it_stands_by_itself(told: str, again: int):
    text = f"HALDEN, Norway (ENA) - {told}"
    found = dateline_town_again(Span(0, 6, "HALDEN"), text, ())
    assert [one.span.text for one in found] == ["Halden"] * again
    assert all(text[one.span.start:one.span.end] == "Halden" for one in found)
    assert not dateline_town_again(Span(0, 6, "HALDEN"), text, [one.span for one in found])
