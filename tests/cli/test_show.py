"""The commands that look into a store, on one filled by hand: pages, JSON Lines, filters, ids, what is wrong."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner

from sayso.cli.app import app
from sayso.records.record import Refusal
from sayso.store import Relinked, open_store
from tests.store.reports import brief, incident, original, question, record

Run = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def filled(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("stores") / "filled.db"
    with open_store(path) as store:
        for name in ("a", "b"):
            store.add(record(name), brief(name), original(), version="1")
        binary = Refusal(stage="intake", reason="binary")
        store.refuse("c.bin", binary, None, "2023-05-03T10:00:00Z", message="A picture.")
        told = incident("a", "doc_a", "doc_b")
        store.relink(Relinked(linked=("doc_a", "doc_b"), links=told.links, incidents=(told,), questions=(
            question("ab", "doc_a", "doc_b"), question("ac", "doc_b", incident=None))))
    return path


def run(store: Path, *words: str) -> tuple[int, str, str]:
    done = CliRunner().invoke(app, [*words, "--store", str(store)], env={"COLUMNS": "100"})
    return done.exit_code, done.stdout, done.stderr


def lines(store: Path, *words: str) -> list[dict]:
    code, told, _ = run(store, *words, "--format", "jsonl")
    assert code == 0
    return [json.loads(line) for line in told.splitlines()]


def test_incidents_are_told_under_their_fixed_names_and_reports_by_their_origin(filled: Path):
    (told,) = lines(filled, "incidents")
    assert list(told) == ["id", "title", "documents", "actors", "place", "start", "end", "types", "links"]
    assert told["documents"] == ["/reports/a.txt", "/reports/b.txt"]
    assert told["links"][0]["other"] == "/reports/b.txt"


def test_questions_are_told_under_their_fixed_names(filled: Path):
    told = lines(filled, "questions")
    assert {one["id"] for one in told} == {"que_ab", "que_ac"}
    (one,) = [one for one in told if one["id"] == "que_ab"]
    for name in ("text", "measure", "victim", "place", "since", "until", "incident", "status", "origins", "outlets"):
        assert name in one
    assert one["range"] == {"low": 12, "high": None, "why": "one origin"}
    first, second = one["answers"]
    assert first["origin"]["key"] == "ada bruck"
    assert (second["relation"], second["to"], second["documents"]) == ("repeats", "ans_ab0", ["/reports/b.txt"])
    assert first["words"][0] == {"document": "/reports/a.txt", "start": 0, "end": 7, "text": "Colonel"}


@pytest.mark.parametrize(("words", "found"), [
    ("questions --about many --limit 1", ["que_ab"]),
    ("questions --about WERE%", []),
    ("question killed", ["que_ab"]),
    ("questions --incident inc_a", ["que_ab"]),
    ("questions --measure wounded", []),
    ("questions --status single_origin --limit 1", ["que_ab"]),
    ("questions --report doc_a", ["que_ab"]),
    ("questions --place Tarn --since 2023-05-01 --until 2023-05-01", ["que_ab", "que_ac"]),
    ("questions --until 2023-04-30", []),
    ("incidents --type assault", ["inc_a"]),
    ("incidents --party Norway", []),
    ("incidents --report /reports/b.txt", ["inc_a"]),
    ("claims --by Northland", ["clm_a1", "clm_b1"]),
    ("claims --act report --limit 1", ["clm_a2"]),
    ("claims --about killed --report doc_a", ["clm_a1"]),
    ("reports", ["doc_a", "doc_b"]),
    ("reports --since 2023-05-01 --limit 1", ["doc_a"]),
    ("search went on --limit 3", ["doc_b", "doc_a", "clm_b2"]),
])
def test_filters_narrow_what_is_listed(filled: Path, words: str, found: list[str]):
    assert [one["id"] for one in lines(filled, *words.split())] == found


@pytest.mark.parametrize(("words", "told"), [
    (("questions",), ["How many were killed?", "que_ab", "Shelling a  inc_a", "Wider than one incident"]),
    (("question", "que_ab"), ["at least 12", "“Colonel” Ada Brück said", "through The Herald", "single origin"]),
    (("incidents",), ["Shelling a", "Tarn", "2 reports"]), (("incident", "inc"), ["both tell of Tarn", "que_ab"]),
    (("claims", "--about", "shelling"), ["the report", "clm_a2"]), (("reports",), ["Shelling goes on", "2 reports."]),
    (("refusals",), ["c.bin", "A picture.", "not in the gazetteer"]), (("search", "12 soldiers"), ["clm_a1"]),
])
def test_each_command_has_a_page(filled: Path, words: tuple[str, ...], told: list[str]):
    code, page, _ = run(filled, *words)
    assert code == 0
    assert [part for part in told if part not in page] == []


def test_a_trace_checks_and_says_so_by_its_exit_code(filled: Path):
    code, page, _ = run(filled, "trace", "clm_a1")
    assert (code, "all hold" in page) == (0, True)
    (told,) = lines(filled, "trace", "fig_b")
    assert (told["item"]["kind"], told["item"]["low"], told["sound"]) == ("figure", 12, True)
    assert told["original"]["sha256"] == original().sha256
    assert told["passage"]["text"].startswith("Colonel")
    assert run(filled, "trace", "que_ab")[0] == 1  # its words are not those of its figure


def test_a_question_as_of_a_day(filled: Path):
    (told,) = lines(filled, "question", "que_ab", "--at", "2023-04-30")
    assert told["answers"] == []
    assert "status" not in told
    assert "--at 'then'" in run(filled, "question", "que_ab", "--at", "then")[2]


def test_words_that_fit_several_questions_say_so(filled: Path):
    assert "1 other question with these words" in run(filled, "question", "were killed")[1]


def test_refusals_as_lines(filled: Path):
    told = lines(filled, "refusals", "--reason", "binary")
    assert [(one["origin"], one["message"]) for one in told] == [("c.bin", "A picture.")]
    assert "no_text" in run(filled, "refusals", "--reason", "no_text")[1]


@pytest.mark.parametrize(("words", "told"), [
    ("question que_a", "beginning of several ids: que_ab, que_ac"),
    ("question que_zz", "Near ones: que_ab"),
    ("question dogs", "has all the words of 'dogs'"),
    ("incident xyz", "sayso incidents"),
    ("trace clm_a", "clm_a1, clm_a2"),
    ("questions --party Nowhereland", "Nowhereland"),
    ("questions --since yesterday", "2022-09-13"),
    ("claims --limit 0", "--limit 0"),
    ("questions --report nowhere", "nowhere"),
])
def test_what_is_wrong_is_named_with_its_remedy(filled: Path, words: str, told: str):
    code, page, error = run(filled, *words.split())
    assert (code, page) == (1, "")
    assert told in error


def test_nothing_found_says_what_to_do_next(filled: Path, tmp_path: Path):
    assert "Leave out a filter" in run(filled, "questions", "--measure", "wounded")[1]
    empty = tmp_path / "empty.db"
    open_store(empty).close()
    for command in ("questions", "incidents", "claims", "reports"):
        assert "sayso add PATH" in run(empty, command)[1]
        assert lines(empty, command) == []


def test_a_store_that_is_not_there_is_not_made(tmp_path: Path):
    code, _, error = run(tmp_path / "none.db", "questions")
    assert (code, (tmp_path / "none.db").exists()) == (1, False)
    assert "none.db" in error
