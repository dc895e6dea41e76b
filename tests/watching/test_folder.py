"""A folder that is watched."""

from __future__ import annotations

import json
from pathlib import Path

from sayso.store import open_store
from tests.watching.desk import Desk
from tests.watching.site import LIVELY


def test_new_and_changed_files_are_read_and_the_rest_left(tmp_path: Path, desk: Desk):
    folder = tmp_path / "saved"
    (folder / "deeper").mkdir(parents=True)
    toml = '[[folder]]\nname = "saved"\npath = "saved"\npublisher = "By hand"\n'
    (folder / "a.txt").write_text(LIVELY.format(place="Varden"))
    (folder / "deeper" / "b.txt").write_text(LIVELY.format(place="Oskel"))
    lines = [{"id": f"r{one}", "text": LIVELY.format(place=f"hill {one}"), "language": "en"} for one in range(3)]
    (folder / "c.jsonl").write_text("\n".join(map(json.dumps, lines)))
    (folder / "empty.txt").write_text("")
    (folder / "large.txt").write_text("a" * 300_001)
    total = desk.watch(toml)
    assert (total.new, total.refused) == (5, 2)
    desk.hurry()
    assert desk.watch(toml).new == 0
    desk.hurry()
    (folder / "a.txt").write_text(LIVELY.format(place="Varden") + " At least 12 were killed.")
    (folder / "deeper" / "b.txt").unlink()
    total = desk.watch(toml)
    assert (total.new, total.changed) == (0, 1)
    with open_store(desk.store) as store:
        assert [one.number for one in store.watched.versions(str(folder / "a.txt"))] == [1, 2]
        assert {row.publisher for row in store.documents()} == {"By hand"}
        assert len(list(store.documents())) == 6


def test_a_folder_that_is_not_there_is_told_and_asked_again(desk: Desk):
    desk.watch('[[folder]]\nname = "saved"\npath = "none"\n')
    assert "is no folder" in desk.sources["saved"].outcome
    assert desk.sources["saved"].due
