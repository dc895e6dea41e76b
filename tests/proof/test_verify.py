"""A store that is sound is told so; each kind of damage, planted, is found; and looking changes nothing."""

from __future__ import annotations

import dataclasses
import sqlite3
from contextlib import closing
from pathlib import Path

import pytest

from sayso.keeping.standing import ON_REPORTS, stands_under
from sayso.proof.damages import KINDS, MEANING, NOTES, Damage, Looked
from sayso.proof.verify import verify
from sayso.records.document import Layout, Published
from sayso.records.record import Record
from sayso.store import Store, open_store
from tests.proof.conftest import copied
from tests.proof.planting import CASES, Plant, unguarded
from tests.store.conftest import new_database


def damages(place: str, looked: Looked | None = None) -> list[Damage]:
    with open_store(place, create=False) as store:
        return list(verify(store, looked))


def test_a_sound_store_is_told_to_be_sound(place: str):
    looked = Looked()
    assert damages(place, looked) == []
    assert (looked.damages, looked.notes) == (0, 0)
    at = looked.at
    assert (at["reports"], at["originals"], at["judgements"], at["refusals"]) == (3, 4, 3, 1)
    for what in ("spans", "ids", "rows", "positions", "answers", "records under judgements", "texts read again"):
        assert at[what] > 0


@pytest.mark.parametrize(("kind", "plant"), [
    pytest.param(kind, plant, id=f"{kind}: {name}") for kind, cases in CASES.items() for name, plant in cases])
def test_each_damage_that_is_planted_is_found(whole: Path, tmp_path: Path, kind: str, plant: Plant):
    found_when_planted(str(copied(whole, tmp_path / "copy.db")), kind, plant)


@pytest.mark.parametrize(("kind", "plant"), [
    pytest.param(kind, cases[0][1], id=kind) for kind, cases in CASES.items()])
def test_each_kind_of_damage_is_found_on_postgresql_too(template: str, server: str, kind: str, plant: Plant):
    found_when_planted(new_database(server, of=template.rsplit("/", 1)[1]), kind, plant)


def found_when_planted(place: str, kind: str, plant: Plant) -> None:
    with unguarded(place) as connection:
        plant(connection)
    with open_store(place, create=False) as store:
        assert any(one.kind == kind for one in verify(store))  # looks no further


def test_every_kind_of_damage_has_a_planted_case():
    assert {*KINDS, *NOTES} - {*CASES, "file", "outside", "unstamped"} == set()  # the last two are of bundles


def test_a_broken_page_of_the_file_is_found(whole: Path, tmp_path: Path):
    path = copied(whole, tmp_path / "a.db")
    with closing(sqlite3.connect(path)) as file:
        root, size = (file.execute(one).fetchone()[0] for one in (
            "SELECT rootpage FROM sqlite_master WHERE name = 'ix_places_folded_document'", "PRAGMA page_size"))
    with path.open("r+b") as file:
        file.seek((root - 1) * size + size // 2)
        file.write(b"\xff" * (size // 4))
    assert "file" in {one.kind for one in damages(str(path))}


def test_judgements_that_find_nothing_any_more_are_told_as_such(kept: Store):
    """As after a newer version read another text in the bytes."""
    judged = kept.judgements(kinds=ON_REPORTS)
    before = kept.review.reading(str(judged[0].document))
    document = dataclasses.replace(before.document, text="Nothing of that stands here.", layout=Layout(),
                                   published=Published())
    stands = stands_under(Record(document=document), judged)
    kept.replace(stands.record, stands.brief, version="2", reading=stands.reading)
    found = [one for one in verify(kept) if one.kind == "astray"]
    assert {one.id for one in found} == {one.id for one in judged}
    assert {one.found for one in found} == {"its words are no longer in the report's text"}


def test_looking_changes_nothing(kept: Store):
    before = (kept.changes(), kept.counts(), kept.unlinked())
    list(verify(kept))
    assert (kept.changes(), kept.counts(), kept.unlinked()) == before


def test_what_is_done_is_told(kept: Store):
    heard: list[tuple[str, int, int]] = []
    list(verify(kept, told=lambda *one: heard.append(one)))
    assert ("reports", 3, 3) in heard
    assert ("originals", 4, 4) in heard


def test_every_kind_is_documented():
    told = (Path(__file__).parents[2] / "docs/proof.md").read_text(encoding="utf-8")
    assert [kind for kind in MEANING if f"| `{kind}` |" not in told] == []
