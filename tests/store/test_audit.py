"""The audit a page at a time: the same entries in the same order as all judgements give, whatever the page."""

from itertools import pairwise

import pytest

from sayso.judging.audit import entries
from sayso.records.errors import NotKept
from sayso.records.judgement import Entry, Judgement
from sayso.store import Store
from sayso.store.audit import name_of
from sayso.store.wanted import EntriesWanted

DAYS = ("2023-05-01T08:00:00.000Z", "2023-05-01T08:00:00.500Z", "2023-05-02T00:00:00.000Z")


@pytest.fixture
def judged(store: Store) -> Store:
    """Three judgements of two people; one taken back at once, one by somebody unknown and later than all."""
    for number, at in enumerate(DAYS):
        store.judge(Judgement(id=f"jud_{3 - number}", kind="merge" if number else "split", left=(f"doc_{number}",),
                              right=("doc_9",), author=f"person{number % 2}", at=at, reason=""))
    store.undo("jud_3", DAYS[0], by="person1")
    store.undo("jud_2", "2023-05-03T00:00:00.000Z")
    return store


def walked(store: Store, size: int, *, latest: bool) -> list[Entry]:
    """All entries, so many at a time."""
    found: list[Entry] = []
    while page := store.review.audit(size, after=name_of(found[-1]) if found else None, latest=latest)[0]:
        found += page
    return found


@pytest.mark.parametrize("size", [1, 2, 9])
def test_pages_make_up_the_whole_either_way(judged: Store, size: int):
    whole = list(entries(judged.judgements(standing_only=False)))
    assert len(whole) == 5
    assert walked(judged, size, latest=False) == whole
    assert walked(judged, size, latest=True) == whole[::-1]


@pytest.mark.parametrize(("wanted", "names"), [
    ({}, ["jud_3", "jud_3-undone", "jud_2", "jud_1", "jud_2-undone"]),
    ({"author": "person1"}, ["jud_3-undone", "jud_2"]), ({"author": "Nobody"}, []),
    ({"kind": "merge"}, ["jud_2", "jud_1"]), ({"kind": "undo"}, ["jud_3-undone", "jud_2-undone"]),
    ({"document": "doc_1"}, ["jud_2", "jud_2-undone"]),
    ({"since": "2023-05-02"}, ["jud_1", "jud_2-undone"]), ({"until": "2023-05-02"}, ["jud_3", "jud_3-undone", "jud_2"]),
    ({"since": "2023-05-01T08:00:00Z", "until": "2023-05-01T08:00:01Z"}, ["jud_3", "jud_3-undone", "jud_2"]),
])
def test_each_filter_holds(judged: Store, wanted: EntriesWanted, names: list[str]):
    found, total = judged.review.audit(9, **wanted)
    assert [name_of(one) for one in found] == names
    assert total == len(names)


def test_people_are_named_once_and_an_unknown_entry_is_refused(judged: Store):
    assert judged.review.authors() == ["person0", "person1"]
    for after in ("jud_0", "jud_1-undone"):  # it stands, so that nobody took it back
        with pytest.raises(NotKept, match=after):
            judged.review.audit(1, after=after)
    assert all(one.at <= other.at for one, other in pairwise(judged.review.audit(9)[0]))
