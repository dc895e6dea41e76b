"""Places of a dateline are found without grammar."""

import pytest

from sayso.extraction.toponyms import dateline_toponyms
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
