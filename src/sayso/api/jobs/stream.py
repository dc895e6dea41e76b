"""What happens in a job, as server-sent events: numbered, so that a lost connection goes on where it was."""

from __future__ import annotations

import asyncio
import contextlib
from collections.abc import AsyncIterator, Callable

from sayso.api.jobs.job import Happening, Job

HEARTBEAT = 15.0  # seconds; without one, ways between server and browser take a quiet connection for a dead one
RETRY = 1000      # milliseconds after which a browser comes back


async def stream_of(job: Job, after: int, data: Callable[[Happening], str], *,
                    heartbeat: float = HEARTBEAT) -> AsyncIterator[str]:
    """The events after a number, as they come; it ends when the job has.

    Args:
        data: what is told with an event, as JSON.
    """
    yield f"retry: {RETRY}\n\n"
    with job.listened() as wake:
        while True:
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
