"""Reports taken into a store: read once, kept with their originals, known when they come again."""

import dataclasses
import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from sayso.intake import IntakeOptions
from sayso.intake.text import read_text
from sayso.keeping import adding
from sayso.keeping.adding import Added, add_reports
from sayso.keeping.linking import link_new
from sayso.keeping.rereading import reread
from sayso.store import Store, open_store
from tests.keeping.samples import Cheap, write_reports

OPTIONS = IntakeOptions()


class Heard:
    """Writes down what it is told."""

    def __init__(self) -> None:
        self.told: list[tuple[str, ...]] = []

    def added(self, origin: str, document: str) -> None:
        self.told.append(("added", origin))

    def known(self, origin: str, document: str) -> None:
        self.told.append(("known", origin))

    def refused(self, origin: str, stage: str, reason: str) -> None:
        self.told.append(("refused", origin, stage, reason))


class Counting(Cheap):
    """Counts what it reads."""

    def __init__(self) -> None:
        self.read: list[str] = []

    def pipe(self, documents):
        for document in documents:
            self.read.append(document.origin)
            yield from super().pipe([document])


@pytest.fixture
def store(tmp_path: Path) -> Iterator[Store]:
    with open_store(tmp_path / "s.db") as opened:
        yield opened


def add(store: Store, *inputs: Path, reader: Cheap | None = None, heard: Heard | None = None) -> Added:
    return add_reports(inputs, store, reader or Cheap(), options=OPTIONS, watcher=heard or Heard())


def test_many_are_linked_as_they_come_with_the_result_of_linking_at_the_end(
        store: Store, tmp_path: Path, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr(adding, "LINKED_FROM", 16)
    path = write_reports(tmp_path / "in.jsonl", 140)
    linked: list[int] = []

    def link() -> None:
        linked.append(len(store.unlinked()))
        link_new(store, wider=False)

    add_reports([path], store, Cheap(), options=OPTIONS, watcher=Heard(), link=link)
    link_new(store)
    assert linked == [16, 16, 16, 32, 48]
    with open_store(tmp_path / "end.db") as end:
        add(end, path)
        link_new(end)
        assert told_by(store) == told_by(end)
    assert not store.unasked_scopes()


def told_by(store: Store) -> tuple[list[object], list[object]]:
    """All incidents and questions of a store."""
    return list(store.incidents()), list(store.questions())


def test_each_report_is_kept_with_its_original(store: Store, tmp_path: Path):
    path = write_reports(tmp_path / "in.jsonl", 20)
    assert add(store, path) == Added(added=20)
    rows = list(store.documents())
    assert sorted(row.origin for row in rows) == sorted(f"r{one}" for one in range(20))
    third = store.document("r2")
    original = store.original(third.id)
    assert original.data == path.read_bytes().splitlines()[2]
    assert (original.locator, original.captured_from) == ("line 3", str(path))
    assert store.record(third.id).claims[0].content[0].text in store.record(third.id).document.text
    assert sorted(store.unlinked()) == sorted(row.id for row in rows)


def test_what_the_store_has_is_not_read_again(store: Store, tmp_path: Path):
    path = write_reports(tmp_path / "in.jsonl", 9)
    add(store, path)
    write_reports(path, 12)
    reader, heard = Counting(), Heard()
    assert add(store, path, path, reader=reader, heard=heard) == Added(added=3, known=21)
    assert reader.read == ["r9", "r10", "r11"]
    assert heard.told.count(("added", "r9")) == 1


def test_the_very_same_report_under_another_id_is_one_report_with_two_origins(store: Store, tmp_path: Path):
    path, again = write_reports(tmp_path / "in.jsonl", 1), tmp_path / "again.jsonl"
    again.write_text(path.read_text().replace('"r0"', '"mirror"'))
    assert add(store, path, again) == Added(added=1, known=1)
    (row,) = store.documents()
    assert store.origins_of([row.id]) == {row.id: ("r0", "mirror")}


def test_what_cannot_be_read_is_kept_as_refused_and_the_rest_goes_on(store: Store, tmp_path: Path):
    good = write_reports(tmp_path / "good.jsonl", 2)
    bad = tmp_path / "bad.jsonl"
    bad.write_text("{broken\n")
    heard = Heard()
    assert add(store, bad, tmp_path / "missing.txt", good, heard=heard) == Added(added=2, refused=2, barren=2)
    assert {(row.origin, row.reason) for row in store.refusals()} == {
        (f"{bad}:1", "bad_line"), (str(tmp_path / "missing.txt"), "missing")}
    assert [told[0] for told in heard.told] == ["refused", "refused", "added", "added"]


def test_one_report_whose_brief_fails_is_kept_with_a_refusal(store: Store, tmp_path: Path,
                                                             monkeypatch: pytest.MonkeyPatch):
    def fails(record):
        raise ZeroDivisionError("no words")

    monkeypatch.setattr("sayso.keeping.reading.brief_of", fails)
    heard = Heard()
    assert add(store, write_reports(tmp_path / "in.jsonl", 1), heard=heard).added == 1
    assert heard.told[1] == ("refused", "r0", "brief", "ZeroDivisionError: no words")
    assert store.record(store.document("r0").id).refusals[0].stage == "brief"
    assert link_new(store).linked == 1


def test_stopped_midway_what_was_told_is_there_and_the_rest_comes_later(store: Store, tmp_path: Path):
    class Stopped(Cheap):
        def pipe(self, documents):
            for number, record in enumerate(super().pipe(documents)):
                if number == 5:
                    raise KeyboardInterrupt
                yield record

    path, heard, count = write_reports(tmp_path / "in.jsonl", 20), Heard(), Added()
    with pytest.raises(KeyboardInterrupt):
        add_reports([path], store, Stopped(), options=OPTIONS, watcher=heard, count=count)
    assert count.added == len(heard.told) == store.counts()["documents"] == 5
    assert add(store, path) == Added(added=15, known=5)


def test_reading_again_replaces_what_an_older_version_read(store: Store, tmp_path: Path,
                                                           monkeypatch: pytest.MonkeyPatch):
    add(store, write_reports(tmp_path / "in.jsonl", 5))
    link_new(store)
    assert reread(store, Cheap()) == 0
    monkeypatch.setattr("sayso.keeping.rereading.reading_version", lambda: "9.9")
    reader, told = Counting(), []
    assert reread(store, reader, told=told.append) == 5
    assert sorted(told) == sorted(reader.read) == [f"r{one}" for one in range(5)]
    assert {row.version for row in store.documents()} == {"9.9"}
    assert len(store.unlinked()) == 5
    assert reread(store, reader) == 0
    assert reread(store, reader, everything=True) == 5


def test_a_date_inferred_from_the_text_is_inferred_anew(store: Store, tmp_path: Path,
                                                        monkeypatch: pytest.MonkeyPatch):
    class Dating(Cheap):
        def __init__(self, day: str) -> None:
            self.day = day

        def pipe(self, documents):
            import dataclasses

            from sayso.records.document import Published
            for record in super().pipe(documents):
                assert record.document.published.value is None
                dated = dataclasses.replace(record.document, published=Published(value=self.day, basis="inferred"))
                yield dataclasses.replace(record, document=dated)

    path = tmp_path / "in.jsonl"
    path.write_text(json.dumps({"id": "a", "text": "The army said on Tuesday that it held the bridge."}))
    add(store, path, reader=Dating("2031-05-06"))
    reread(store, Dating("2031-05-07"), everything=True)
    assert store.document("a").published == "2031-05-07"


def test_reading_again_begins_with_the_kept_bytes_and_keeps_the_id(store: Store, tmp_path: Path,
                                                                   monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "flash.txt"
    path.write_text("The guard held the ferry at Quell all night.\n\nShells fell on the landing stage until dawn.")
    add(store, path)
    (before,) = store.documents()
    monkeypatch.setattr("sayso.intake.doors.read_text", lambda material: (
        dataclasses.replace(draft, text=draft.text + " The ferry sailed.") for draft in read_text(material)))
    assert reread(store, Cheap(), everything=True) == 1
    (after,) = store.documents()
    assert (after.id, after.origin) == (before.id, before.origin)
    assert store.texts([after.id])[after.id].endswith("The ferry sailed.")
    assert add(store, path).known == 1  # it is the report that is there, though its words have another digest


def test_bytes_that_give_no_report_any_more_leave_the_text_as_it_was(store: Store, tmp_path: Path,
                                                                     monkeypatch: pytest.MonkeyPatch):
    path = tmp_path / "flash.txt"
    path.write_text("The guard held the ferry at Quell all night.")
    add(store, path)
    monkeypatch.setattr("sayso.intake.doors.read_text", lambda material: iter(()))
    assert reread(store, Cheap(), everything=True) == 1
    assert list(store.texts([row.id for row in store.documents()]).values()) == [path.read_text()]
