"""What happens in a job, told as it happens, and taken up where it was lost."""

from __future__ import annotations

import asyncio
import json
import threading
from typing import Any

from sayso.api.jobs.job import Item, Job
from sayso.api.jobs.stream import stream_of
from sayso.intake import IntakeOptions
from tests.api.jobs.conftest import Serving, ended, taken
from tests.api.jobs.test_adding import BASE, FLASH


def events(told: str) -> list[tuple[int, str, dict[str, Any]]]:
    found = []
    for block in told.split("\n\n"):
        fields = dict(line.split(": ", 1) for line in block.splitlines() if ": " in line and line[0] != ":")
        if "id" in fields:
            found.append((int(fields["id"]), fields["event"], json.loads(fields["data"])))
    return found


def job() -> Job:
    return Job(id="job_1", by="Ana Vell", asked_at="", inputs=(), names=("a.txt",), options=IntakeOptions())


def test_events_come_in_order_with_numbers_and_end_with_the_job(serving: Serving):
    client = serving()
    name = taken(client.post(f"{BASE}/reports", json={"text": FLASH}))
    with client.stream("GET", f"{BASE}/jobs/{name}/events") as answer:
        assert answer.headers["content-type"].startswith("text/event-stream")
        told = events("".join(answer.iter_text()))
    assert [number for number, _, _ in told] == list(range(1, len(told) + 1))
    kinds = [kind for _, kind, _ in told]
    assert kinds[-1] == "done"
    assert kinds.index("progress") < kinds.index("added") < kinds.index("linking")
    added = next(data for _, kind, data in told if kind == "added")
    assert added["item"]["claims"] > 3
    assert told[-1][2]["job"]["state"] == "done"


def test_a_lost_connection_goes_on_after_the_last_event_that_came(serving: Serving):
    client = serving()
    name = taken(client.post(f"{BASE}/reports", json={"text": FLASH}))
    last = ended(client, name)["last"]
    by_header = client.get(f"{BASE}/jobs/{name}/events", headers={"Last-Event-ID": str(last - 2)})
    by_address = client.get(f"{BASE}/jobs/{name}/events?after={last - 2}")
    assert [number for number, _, _ in events(by_header.text)] == [last - 1, last]
    assert events(by_address.text) == events(by_header.text)


def test_a_quiet_connection_is_kept_alive_and_woken_from_another_thread():
    one = job()

    async def listen() -> list[str]:
        told = []
        async for piece in stream_of(one, 0, lambda happened: f'"{happened.kind}"', heartbeat=0.05):
            told.append(piece)
            if piece.startswith(":") and not one.ended:
                threading.Thread(target=end).start()
        return told

    def end() -> None:
        one.state = "done"
        one.tell("done")

    told = asyncio.run(listen())
    assert any(piece.startswith(": ") for piece in told)
    assert told[-1] == 'id: 1\nevent: done\ndata: "done"\n\n'


def test_it_ends_for_whom_may_no_more_whether_the_job_is_quiet_or_busy():
    one = job()

    async def listen(busy: bool) -> list[str]:
        answers = iter([True, True, False])
        told = []
        async for piece in stream_of(one, 0, lambda happened: '"x"', stands=lambda: next(answers), heartbeat=0.05):
            told.append(piece)
            if busy:
                await asyncio.sleep(0.01)
                one.tell("progress")
        return told

    assert [piece[0] for piece in asyncio.run(listen(False))] == ["r", ":", ":", ":"]
    assert asyncio.run(listen(True))[-1].startswith("id: ")
    assert not one.ended
    assert not one._listeners


def test_of_a_long_job_the_last_happenings_are_kept_and_every_number_goes_on():
    one = job()
    for number in range(2500):
        one.tell("added", Item(kind="added", name=str(number)))
    assert one.last == 2500
    assert [happened.number for happened in one.since(0)][:1] == [501]
    assert len(one.told_items()) == 2000
