"""What happens in a job, as server-sent events: numbered, so that a lost connection goes on where it was."""

from __future__ import annotations

import asyncio
import contextlib
import time
from collections.abc import AsyncIterator, Callable

from sayso.api.jobs.job import Happening, Job

HEARTBEAT = 3.0   # seconds; without one, ways between server and browser take a quiet connection for a dead one
RETRY = 1000      # milliseconds after which a browser comes back


async def stream_of(job: Job, after: int, data: Callable[[Happening], str], *,
                    stands: Callable[[], bool] = lambda: True, heartbeat: float = HEARTBEAT) -> AsyncIterator[str]:
    """The events after a number, as they come; it ends when the job has, or who listens may no more.

    Args:
        data: what is told with an event, as JSON.
        stands: whether who listens still may; asked, in a thread, about once a heartbeat.
    """
    yield f"retry: {RETRY}\n\n"
    looked = time.monotonic()
    with job.listened() as wake:
        while True:
            if time.monotonic() - looked >= heartbeat:
                if not await asyncio.to_thread(stands):
                    return
                looked = time.monotonic()
            wake.clear()
            ended = job.ended
            for one in job.since(after):
                after = one.number
                yield f"id: {one.number}\nevent: {one.kind}\ndata: {data(one)}\n\n"
            if ended and after >= job.last:
                return
            with contextlib.suppress(TimeoutError):
                await asyncio.wait_for(wake.wait(), heartbeat)
                continue
            yield ": still there\n\n"
