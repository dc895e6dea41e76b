"""What people decide holds, names reports, and can be taken back to exactly what was."""

from collections.abc import Iterator
from functools import partial
from pathlib import Path

import pytest

from sayso.keeping import judging
from sayso.keeping.judging import merge, split, take_back
from sayso.keeping.linking import link_new
from sayso.linking.whole import link_all
from sayso.records.errors import BadSetting, NotKept
from sayso.store import Store
from tests.keeping.stores import change, made, put, seen, whole
from tests.linking.invented import SIMPLE, brief

REPORTS = [brief("a", keys=("k1", "k2"), scope="war"), brief("b", keys=("k1", "k2")), brief("c", keys=("k3", "k4")),
           brief("d", keys=("k3", "k4"), scope="war"), brief("e", keys=("k9",))]


@pytest.fixture
def store(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Store]:
    monkeypatch.setattr(judging, "link_new", partial(link_new, rules=SIMPLE))
    with made(tmp_path / "s.db", REPORTS) as opened:
        link_new(opened, rules=SIMPLE)
        yield opened


def groups(store: Store) -> set[tuple[str, ...]]:
    return {incident.documents for incident in store.incidents()}


def incident_of(store: Store, document: str) -> str:
    (incident,) = store.incidents(document=document)
    return incident.id


def test_a_merge_brings_incidents_together_and_undo_restores_what_was(store: Store):
    before = seen(store)
    judgement, changed = merge(store, [incident_of(store, "a"), incident_of(store, "e")], author="m", reason="one day")
    assert groups(store) == {("a", "b", "e"), ("c", "d")}
    assert {one.documents for one in changed.gone.values()} == {("a", "b"), ("e",)}
    assert (judgement.left, judgement.right, judgement.author, judgement.reason) == (("a", "b"), ("e",), "m", "one day")
    back = take_back(store, judgement.id)
    assert {one.documents for one in back.made.values()} == {("a", "b"), ("e",)}
    assert seen(store) == before
    assert store.judgements() == []
    assert [one.undone_at is not None for one in store.judgements(standing_only=False)] == [True]


def test_three_incidents_are_merged_at_once(store: Store):
    merge(store, [incident_of(store, one) for one in "ace"], author="m", reason="one battle")
    assert groups(store) == {("a", "b", "c", "d", "e")}


def test_a_split_takes_reports_out_and_undo_restores_what_was(store: Store):
    before = seen(store)
    judgement, changed = split(store, incident_of(store, "a"), ["b.txt"], author="m", reason="another day")
    assert groups(store) == {("a",), ("b",), ("c", "d"), ("e",)}
    assert {one.documents for one in changed.made.values()} == {("a",), ("b",)}
    take_back(store, judgement.id)
    assert seen(store) == before


def test_a_judgement_holds_when_reports_are_added_and_read_again(store: Store):
    judgement, _ = merge(store, [incident_of(store, "a"), incident_of(store, "c")], author="m", reason="one")
    more = brief("f", keys=("k3", "k4"))
    again = brief("a", keys=("k7", "k8"), scope="truce")
    put(store, more)
    change(store, again)
    link_new(store, rules=SIMPLE)
    now = [again, *REPORTS[1:], more]
    assert seen(store) == whole(link_all(now, [judgement], rules=SIMPLE))
    take_back(store, judgement.id)
    assert seen(store) == whole(link_all(now, rules=SIMPLE))


def test_a_judgement_left_unlinked_by_a_kill_is_linked_by_what_comes_next(store: Store,
                                                                           monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(judging, "link_new", lambda store: None)
    merge(store, [incident_of(store, "a"), incident_of(store, "e")], author="m", reason="one day")
    assert groups(store) == {("a", "b"), ("c", "d"), ("e",)}
    link_new(store, rules=SIMPLE)
    assert groups(store) == {("a", "b", "e"), ("c", "d")}


def test_what_makes_no_sense_is_said_and_nothing_is_kept(store: Store):
    one = incident_of(store, "a")
    with pytest.raises(BadSetting, match="two incidents"):
        merge(store, [one, one], author="m", reason="r")
    with pytest.raises(BadSetting, match="all reports"):
        split(store, one, ["a", "b"], author="m", reason="r")
    with pytest.raises(BadSetting, match="not in incident"):
        split(store, one, ["c"], author="m", reason="r")
    for wrong in (lambda: merge(store, [one, "inc_no"], author="m", reason="r"),
                  lambda: split(store, one, ["nowhere"], author="m", reason="r"),
                  lambda: take_back(store, "jud_no")):
        with pytest.raises(NotKept):
            wrong()
    assert store.judgements(standing_only=False) == []
