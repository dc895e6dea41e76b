"""What kills, hangs or fails: a worker, a report, the whole run; and what another run left."""

import json
import multiprocessing
import os
import random
import signal
import threading
import time
from pathlib import Path

import pytest

from sayso.batch.crew import Crew, Limits
from sayso.batch.reading import Reading
from sayso.batch.running import run_batch
from sayso.records.errors import BadSetting, ModelUnavailable, StoreUnavailable
from tests.batch.samples import OPTIONS, Heard, Poisoned, Slow, files, order, reports, rows, run
from tests.keeping.samples import Cheap

KILLS = 4


def whole_run(out: Path, lines: Path) -> None:
    signal.signal(signal.SIGINT, signal.default_int_handler)
    run(out, lines, reader=Slow, reports=5)


def test_killed_at_random_moments_it_ends_with_the_same_files(tmp_path: Path):
    lines = reports(tmp_path / "in.jsonl", 60)
    run(tmp_path / "whole", lines, reports=5)
    context, chance, kills = multiprocessing.get_context("spawn"), random.Random(20310506), 0
    while True:
        process = context.Process(target=whole_run, args=(tmp_path / "out", lines))
        process.start()
        if kills < KILLS:
            wait_for_shard(tmp_path / "out", process, after=kills)
            time.sleep(chance.uniform(0, 0.15))
            process.kill()
            kills += 1
        process.join()
        if process.exitcode == 0:
            break
        check_whole(tmp_path / "out")
    assert kills == KILLS
    assert files(tmp_path / "out") == files(tmp_path / "whole")
    assert not list((tmp_path / "out").rglob("*.part"))


def finished(out: Path) -> int:
    place = out / "manifest.jsonl"
    return max(0, place.read_bytes().count(b"\n") - 1) if place.exists() else -1


def wait_for_shard(out: Path, process, *, after: int) -> None:
    before = finished(out)
    until = time.monotonic() + 60
    while finished(out) <= max(before, 0) and process.is_alive() and time.monotonic() < until and after:
        time.sleep(0.01)


def check_whole(out: Path) -> None:
    """A shard that the manifest has is there, to the byte."""
    import hashlib

    lines = (out / "manifest.jsonl").read_bytes().split(b"\n")[1:-1] if (out / "manifest.jsonl").exists() else []
    for row in map(json.loads, lines):
        for table, digest in row["files"].items():
            assert hashlib.sha256((out / table / f"{row['shard']}.parquet").read_bytes()).hexdigest() == digest


def test_a_worker_killed_in_the_middle_costs_nothing_but_time(tmp_path: Path):
    lines = reports(tmp_path / "in.jsonl", 60)
    run(tmp_path / "whole", lines)
    reading, heard = Reading(pipeline=Slow, options=OPTIONS), Heard()
    with Crew(reading, Limits(), processes=2) as crew:
        def kill() -> None:
            for _ in range(3):
                time.sleep(0.25)
                if crew.ids:
                    os.kill(crew.ids[0], signal.SIGKILL)

        def killing(shards):
            for at, part in enumerate(crew.run(shards)):
                if at == 0:
                    thread.start()
                yield part

        thread = threading.Thread(target=kill)
        run_batch(order(tmp_path / "out", lines, engine=killing), heard)
        thread.join()
    assert heard.refusals == []
    assert files(tmp_path / "out") == files(tmp_path / "whole")


@pytest.mark.parametrize(("word", "reason"), [
    ("HANG", "timeout"), ("CRASH", "worker_died"), ("RAISE", "failed"), ("GROW", "memory")])
def test_a_report_that_no_worker_can_read_is_refused_and_the_rest_is_read(tmp_path: Path, word: str, reason: str):
    lines = reports(tmp_path / "in.jsonl", 12)
    found = lines.read_text().splitlines()
    row = json.loads(found[4])
    found[4] = json.dumps({**row, "text": f"{word} {row['text']}"})
    lines.write_text("\n".join(found) + "\n")
    heard = Heard()
    limits = Limits(seconds=5.0 if word == "HANG" else 60.0)
    count = run(tmp_path / "out", lines, reader=Poisoned, limits=limits, heard=heard, processes=1, reports=6)
    assert (count.reports, count.refused) == (11, 1)
    (refusal,) = rows(tmp_path / "out", "refusals")
    assert (refusal["stage"], refusal["reason"]) == ("batch", reason)
    assert refusal["origin"] == heard.refusals[0][0] == f"{lines}:5"
    assert refusal["sha256"] in {row["sha256"] for row in rows(tmp_path / "out", "originals")}
    assert [row["origin"] for row in rows(tmp_path / "out", "documents")] == [f"r{at}" for at in range(12) if at != 4]


def test_another_run_does_not_read_again_what_is_finished(tmp_path: Path):
    lines = reports(tmp_path / "in.jsonl", 20)
    run(tmp_path / "out", lines)
    heard = Heard()
    again = run(tmp_path / "out", lines, heard=heard)
    assert (again.shards, again.before, again.reports, again.gave, heard.shards) == (0, 2, 0, [20], 0)
    with lines.open("a") as more:
        more.write(json.dumps({"id": "new", "text": "The army held the bridge at Quell all night long."}) + "\n")
    assert run(tmp_path / "out", lines).reports == 1


def test_an_input_that_became_shorter_leaves_nothing_of_what_it_was(tmp_path: Path):
    lines = reports(tmp_path / "in.jsonl", 30)
    run(tmp_path / "out", lines)
    reports(lines, 15)
    run(tmp_path / "out", lines)
    run(tmp_path / "fresh", lines)
    assert files(tmp_path / "out") == files(tmp_path / "fresh")


def test_a_folder_begun_otherwise_or_held_by_another_is_refused(tmp_path: Path):
    lines = reports(tmp_path / "in.jsonl", 3)
    run(tmp_path / "out", lines)
    with pytest.raises(BadSetting, match="was begun with reports 10, not 2"):
        run(tmp_path / "out", lines, reports=2)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine/notes.txt").write_text("mine")
    with pytest.raises(BadSetting, match=r"notes\.txt"):
        run(tmp_path / "mine", lines)

    def nested(shards):
        run(tmp_path / "new", lines)
        yield from ()

    with pytest.raises(StoreUnavailable, match="another"):
        run_batch(order(tmp_path / "new", lines, engine=nested), Heard())


def test_what_cannot_be_cut_is_refused(tmp_path: Path):
    for wrong in ("-", "https://example.org/a"):
        with pytest.raises(BadSetting, match="cannot be read in shards"):
            order(tmp_path / "out", wrong, engine=lambda shards: iter(()))  # type: ignore[arg-type]
    with pytest.raises(BadSetting):
        Limits(seconds=0)
    with pytest.raises(BadSetting):
        Limits(memory=1000)


class Unloadable(Cheap):
    def __init__(self) -> None:
        raise ModelUnavailable("the weights are gone.", remedy="Reinstall.")


def test_a_reader_that_cannot_be_loaded_is_told(tmp_path: Path):
    with pytest.raises(ModelUnavailable, match="the weights are gone"):
        run(tmp_path / "out", reports(tmp_path / "in.jsonl", 3), reader=Unloadable, processes=1)
