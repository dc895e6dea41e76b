"""What changed after publication, as a desk sees it, and what linking makes of two versions."""

from __future__ import annotations

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sayso.cli.app import app
from sayso.keeping.linking import link_new
from sayso.pipeline import Pipeline
from sayso.store import open_store
from sayso.watching.history import article_named, changes, histories_of, history_of
from tests.watching.desk import Desk
from tests.watching.site import serving

TEXT = ("YEREVAN, 13 September 2022 - The Armenian Defence Ministry said on Tuesday that {toll} Armenian soldiers were "
        "killed near Goris overnight. Shelling went on in the morning, the ministry said.\n\nThe mayor of Goris asked "
        "people to stay at home. Schools were closed, and the road to the south was cut. Hospitals asked for blood.")


@pytest.fixture(scope="module")
def watched(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A store in which a toll was changed silently, and then with a notice."""
    desk = Desk(tmp_path_factory.mktemp("watched"), reader=Pipeline())
    with serving() as site:
        toml = f'[[feed]]\nname = "herald"\nurl = "{site.url}/rss"\npublisher = "The Herald"\n'
        site.feed("/rss", "/a")
        correction = "\n\nCorrection: An earlier version of this article gave another toll."
        for toll, more in (("49", ""), ("105", ""), ("99", correction)):
            site.article("/a", TEXT.format(toll=toll) + more, title="Fighting near Goris")
            desk.watch(toml)
            desk.hurry()
    with open_store(desk.store) as store:
        link_new(store)
    return desk.store, f"{site.url}/a"


def test_each_version_tells_what_changed_and_whether_the_text_says_so(watched: tuple[Path, str]):
    path, address = watched
    with open_store(path) as store:
        first, second, third = history_of(store, address)
        assert (first.difference, first.before, first.silent) == (None, None, False)
        assert [(one.before.low, one.after.low, one.party) for one in second.difference.figures] == [
            (49, 105, "Armenia")]
        assert (second.silent, third.silent) == (True, False)
        assert third.difference.notice.startswith("Correction: An earlier version")
        assert second.before == first.captured_at
        assert [one.number for one in changes(store)] == [3, 2]
        assert [one.number for one in changes(store, limit=1)] == [3]
        assert histories_of(store, second.document) == [[first, second, third]]
        assert article_named(store, second.document) == address
        assert article_named(store, "https://nowhere.example/") is None


def test_a_changed_toll_is_told_by_the_same_origin_and_the_last_version_stands(watched: tuple[Path, str]):
    path, _ = watched
    with open_store(path) as store:
        assert len(list(store.incidents())) == 1
        (question,) = store.questions(measure="killed")
        assert (question.origins, question.outlets) == (1, 1)
        assert {one.origin.key for one in question.answers} == {question.answers[0].origin.key}
        assert [(one.low, one.relation) for one in question.answers] == [
            (49, "first"), (105, "updates"), (99, "corrects")]
        assert question.status == "revised"
        assert question.range is not None
        assert (question.range.low, question.range.high) == (99, 99)


def sayso(*words: str) -> tuple[int, str]:
    done = CliRunner().invoke(app, words)
    return done.exit_code, done.stdout + done.stderr


def test_the_command_shows_all_changes_or_one_article(watched: tuple[Path, str]):
    path, address = watched
    code, page = sayso("versions", "--store", str(path))
    assert code == 0, page
    assert "49 → 105" in page
    assert page.count("silently") == 1
    assert "the text tells of it" in page
    lines = [json.loads(line) for line in sayso("versions", address, "--store", str(path), "--format",
                                                "jsonl")[1].splitlines()]
    assert [one["number"] for one in lines] == [1, 2, 3]
    assert lines[1]["difference"]["figures"][0]["after"]["low"] == 105
    assert lines[1]["archive"].endswith(".warc.gz")
    by_id = sayso("versions", lines[0]["document"][:-2], "--store", str(path), "--format", "jsonl")[1]
    assert [json.loads(line) for line in by_id.splitlines()] == lines
    code, told = sayso("versions", "https://nowhere.example/", "--store", str(path))
    assert (code, "no article that was watched" in told) == (1, True)
