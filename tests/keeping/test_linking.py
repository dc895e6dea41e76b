"""Linking in a store gives what linking all at once gives: one by one, in batches, shuffled, read again."""

import dataclasses
import random
from pathlib import Path
from typing import Any

import pytest

from sayso.keeping.linking import Change, link_new
from sayso.linking.rules import Rules
from sayso.linking.whole import link_all
from sayso.records.brief import Brief
from sayso.records.linked import Frame, Incident, Question
from sayso.store import open_store
from tests.keeping.stores import change, made, put, seen, whole
from tests.linking.invented import SIMPLE, brief

# As few links kept as may be, so that most are put out by others.
FEW = dataclasses.replace(SIMPLE, most_links=1)


def invented(seed: int, number: int = 18) -> list[Brief]:
    """Reports that share few keys: components of one to a dozen, copies among them, three wider scopes."""
    chance = random.Random(seed)
    return [brief(f"doc{one:02}", keys=sorted({f"k{chance.randrange(number // 2)}" for _ in range(4)}),
                  signature=(chance.randrange(8),) if chance.random() < 0.5 else (),
                  scope=chance.choice((None, None, "war", "truce", f"only{one}")))
            for one in range(number)]


@pytest.mark.parametrize("rules", [SIMPLE, FEW])
@pytest.mark.parametrize("seed", range(2))
@pytest.mark.parametrize("batch", [1, 5, 100])
def test_one_by_one_and_in_batches_and_shuffled_give_what_all_at_once_gives(
        tmp_path: Path, seed: int, batch: int, rules: Rules):
    briefs = invented(seed)
    shuffled = random.Random(seed + 100).sample(briefs, len(briefs))
    with made(tmp_path / "s.db") as store:
        for start in range(0, len(shuffled), 7):
            for one in shuffled[start : start + 7]:
                put(store, one)
            link_new(store, rules=rules, batch=batch)
        assert store.unlinked() == []
        assert seen(store) == whole(link_all(briefs, rules=rules))


@pytest.mark.parametrize("rules", [SIMPLE, FEW])
@pytest.mark.parametrize("batch", [1, 6, 100])
def test_reports_read_again_leave_what_they_no_longer_belong_to(tmp_path: Path, batch: int, rules: Rules):
    before, after = invented(1), invented(2)
    with made(tmp_path / "s.db", before) as store:
        link_new(store, rules=rules)
        half = after[::2] + before[1::2]
        for one in after[::2]:
            change(store, one)
        link_new(store, rules=rules, batch=batch)
        assert seen(store) == whole(link_all(half, rules=rules))


def test_a_link_that_was_put_out_is_back_when_a_stronger_one_is_no_more(tmp_path: Path):
    near, far = brief("b", keys=("k1", "k2", "k3")), brief("c", keys=("k1", "k2"))
    beside = brief("d", keys=("k1", "k2", "k4", "k5"))
    briefs = [brief("a", keys=("k1", "k2", "k3")), near, far, beside, brief("e", keys=("k2", "k4", "k5"))]
    with made(tmp_path / "s.db", briefs) as store:
        link_new(store, rules=FEW)
        kept = [(link.one, link.other) for link in store.links_of(["a"])]
        change(store, dataclasses.replace(near, keys=("k9",)))
        link_new(store, rules=FEW)
        assert [(link.one, link.other) for link in store.links_of(["a"])] != kept
        assert seen(store) == whole(link_all([dataclasses.replace(near, keys=("k9",)), *briefs[:1], *briefs[2:]],
                                             rules=FEW))


@pytest.mark.parametrize(("until", "left"), [(5, 8), (9, 0)])
def test_a_linking_cut_short_goes_on_where_it_was(tmp_path: Path, until: int, left: int):
    """Midway through the links, and midway through the incidents."""
    briefs = invented(3)

    def cut(done: int, of: int) -> None:
        if done >= until:
            raise KeyboardInterrupt

    with made(tmp_path / "s.db", briefs) as store:
        with pytest.raises(KeyboardInterrupt):
            link_new(store, rules=SIMPLE, batch=5, told=cut)
        assert len(store.unlinked()) == left
        assert store.ungathered()
        assert link_new(store, rules=SIMPLE, batch=5).linked == left
        assert store.ungathered() == {}
        assert seen(store) == whole(link_all(briefs, rules=SIMPLE))


def test_an_incident_is_made_once_however_many_batches_touch_it(tmp_path: Path):
    briefs = [brief(f"doc{one}", keys=("k1", "k2")) for one in range(9)]
    gathered: list[int] = []

    def gather(told: Any, *given: Any) -> tuple[Incident, ...]:
        gathered.append(len(tuple(told)))
        return SIMPLE.gather(told, *given)

    with made(tmp_path / "s.db", briefs) as store:
        link_new(store, rules=dataclasses.replace(SIMPLE, gather=gather), batch=2)
        assert gathered == [9]
        assert seen(store) == whole(link_all(briefs, rules=SIMPLE))


def test_a_linking_cut_short_before_the_wider_scopes_goes_on_with_them(tmp_path: Path):
    def ask(frame: Frame) -> tuple[Question, ...]:
        if frame.scope:
            raise KeyboardInterrupt
        return SIMPLE.ask(frame)

    briefs = invented(3)
    with made(tmp_path / "s.db", briefs) as store:
        with pytest.raises(KeyboardInterrupt):
            link_new(store, rules=dataclasses.replace(SIMPLE, ask=ask), batch=5)
        assert store.unlinked() == []
        assert link_new(store, rules=SIMPLE) == Change()
        assert store.unasked_scopes() == []
        assert seen(store) == whole(link_all(briefs, rules=SIMPLE))


def test_wider_scopes_are_left_for_later_where_more_reports_are_to_come(tmp_path: Path):
    briefs = invented(3)
    with made(tmp_path / "s.db", briefs[:9]) as store:
        link_new(store, rules=SIMPLE, wider=False)
        assert {"war", "truce"} & set(store.unasked_scopes())
        for one in briefs[9:]:
            put(store, one)
        link_new(store, rules=SIMPLE)
        assert seen(store) == whole(link_all(briefs, rules=SIMPLE))


def test_two_processes_that_link_one_store_at_once_give_what_one_gives(tmp_path: Path):
    briefs = invented(4)
    with made(tmp_path / "s.db", briefs[:12]) as store, open_store(tmp_path / "s.db") as beside:
        later = briefs[12:]

        def gather(*given: Any) -> tuple[Incident, ...]:
            while later:  # the other process adds and links while this one works
                put(beside, later.pop())
                link_new(beside, rules=SIMPLE)
            return SIMPLE.gather(*given)

        link_new(store, rules=dataclasses.replace(SIMPLE, gather=gather))
        assert store.unlinked() == []
        assert seen(store) == whole(link_all(briefs, rules=SIMPLE))


def test_nothing_new_changes_nothing(tmp_path: Path):
    with made(tmp_path / "s.db", invented(0)) as store:
        link_new(store, rules=SIMPLE)
        before = seen(store)
        assert link_new(store, rules=SIMPLE) == Change()
        assert seen(store) == before


def test_an_incident_that_nothing_touches_is_not_among_what_changed(tmp_path: Path):
    one, other, apart = (brief("a", keys=("k1", "k2")), brief("b", keys=("k1", "k2")), brief("c", keys=("k9",)))
    with made(tmp_path / "s.db", [one, apart]) as store:
        link_new(store, rules=SIMPLE)
        put(store, other)
        changed = link_new(store, rules=SIMPLE)
        assert [incident.documents for incident in changed.gone.values()] == [("a",)]
        assert [incident.documents for incident in changed.made.values()] == [("a", "b")]


def test_what_two_batches_change_is_told_as_one_change():
    linked = link_all([brief("a"), brief("b")], rules=SIMPLE)
    a, b = linked.incidents
    change = Change(linked=1, gone={a.id: a}, made={b.id: b})
    change.then(Change(linked=1, gone={b.id: b}, made={a.id: a}))
    assert change == Change(linked=2)
