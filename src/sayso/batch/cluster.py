"""The Ray engine: the same workers, each held by an actor, on one machine or on many.

An actor holds a crew of one worker, a process beside it that has the model, and so treats a report that kills, hangs or
fails as the local engine does. What Ray adds is where they run, and what happens when an actor or its machine is lost:
the shard is read by another. Shards go to the actors and parts come back through Ray, so that only this process reads
the inputs and writes the tables: machines share no file system.
"""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import Any

from sayso.batch.crew import Crew, Limits
from sayso.batch.parts import Part
from sayso.batch.reading import Reading
from sayso.batch.shards import Shard
from sayso.records.errors import BadSetting, ModelUnavailable, SaysoError, StoreUnavailable

# Seconds between two looks for machines that joined, and for actors that have a place now.
_LOOK = 1.0
# A shard that so many actors were lost with is given up: losing machines is chance, but not for ever.
_LOSSES = 10


@dataclass(slots=True)
class _Lent:
    """An actor and what it reads; `answer` is Ray's reference to the part to come."""

    actor: Any
    shard: Shard
    answer: Any


class RayEngine:
    """Reads shards on a Ray cluster.

    Args:
        reading, limits: as for `Crew`.
        processes: workers at the most; as many as the cluster has cores, also those that join later, if None.
        address: `host:port` of a cluster that runs; None starts one on this machine alone.

    Raises:
        BadSetting: Ray is not installed. StoreUnavailable: the cluster does not answer.
    """

    def __init__(self, reading: Reading, limits: Limits, *, processes: int | None, address: str | None) -> None:
        self._ray = _ray(here=address is None)
        self._most = processes
        try:
            self._begin(address, processes)
        except Exception as error:  # noqa: BLE001 - Ray raises it bare when a node does not start
            raise StoreUnavailable(f"no Ray cluster answers at {address or 'this machine'} ({error}).",
                                   remedy="Start one with `ray start --head`, and give its address.") from None
        # Restarts are ours: a new actor is made for one that is lost, wherever there is room.
        self._actor = self._ray.remote(_Reader).options(num_cpus=1, max_restarts=0)
        self._told = self._ray.put((reading, limits))
        self._idle: list[Any] = []
        self._lent: list[_Lent] = []

    def __enter__(self) -> RayEngine:
        return self

    def __exit__(self, kind: type[BaseException] | None, error: BaseException | None,
                 trace: TracebackType | None) -> None:
        self.close()

    def close(self) -> None:
        """Ends the workers, and a cluster that was started for them."""
        for actor in (*self._idle, *(lent.actor for lent in self._lent)):
            self._ray.kill(actor)
        self._ray.shutdown()

    def run(self, shards: Iterable[Shard]) -> Iterator[Part]:
        """The part of each shard, as they are finished; a shard is taken when there is a worker for it.

        Raises:
            SaysoError: no worker gets ready, or the cluster is gone.
        """
        coming, more = iter(shards), True
        again: list[Shard] = []
        losses: dict[str, int] = {}
        while True:
            while (again or more) and len(self._lent) < self._places():
                shard = again.pop(0) if again else next(coming, None)
                if shard is None:
                    more = False
                    break
                self._lend(shard)
            if not self._lent:
                if not more and not again:
                    return
                raise StoreUnavailable("the Ray cluster has no core for a worker.", remedy="Look at `ray status`.")
            yield from self._come(again, losses)

    def _begin(self, address: str | None, processes: int | None) -> None:
        quiet: dict[str, Any] = {"log_to_driver": False, "logging_level": "ERROR", "configure_logging": False}
        if address is not None:
            self._ray.init(address=address, **quiet)
        else:
            self._ray.init(address="local", num_cpus=processes or os.cpu_count() or 1, include_dashboard=False,
                           _node_ip_address="127.0.0.1", **quiet)

    def _places(self) -> int:
        cores = int(self._ray.cluster_resources().get("CPU", 0))
        return cores if self._most is None else min(self._most, cores)

    def _lend(self, shard: Shard) -> None:
        actor = self._idle.pop() if self._idle else self._actor.remote(self._told)
        self._lent.append(_Lent(actor, shard, actor.read.remote(shard)))

    def _come(self, again: list[Shard], losses: dict[str, int]) -> Iterator[Part]:
        """The parts that are there after a moment; shards of actors that were lost go back."""
        ready, _ = self._ray.wait([lent.answer for lent in self._lent], num_returns=1, timeout=_LOOK)
        for lent in [one for one in self._lent if one.answer in ready]:
            self._lent.remove(lent)
            try:
                part: Part = self._ray.get(lent.answer)
            except (self._ray.exceptions.RayActorError, self._ray.exceptions.ObjectLostError,
                    self._ray.exceptions.NodeDiedError):
                count = losses[lent.shard.name] = losses.get(lent.shard.name, 0) + 1
                if count >= _LOSSES:
                    raise ModelUnavailable(f"{count} workers were lost with shard {lent.shard.name}.",
                                           remedy="Look at `ray status` and at the machines' memory.") from None
                again.append(lent.shard)
                self._ray.kill(lent.actor)
                continue
            except self._ray.exceptions.RayTaskError as error:
                cause = error.cause
                raise cause if isinstance(cause, SaysoError) else ModelUnavailable(str(cause)) from None
            self._idle.append(lent.actor)
            yield part
        if self._idle and len(self._lent) >= self._places():
            # One that is lent waits for a core, since a machine was lost; one that has nothing to do gives up its own.
            self._ray.kill(self._idle.pop())


class _Reader:
    """The actor: holds a crew of one worker.

    Args:
        told: how shards are read, and the limits.
    """

    def __init__(self, told: tuple[Reading, Limits]) -> None:
        reading, limits = told
        self._crew = Crew(reading, limits, processes=1)

    def read(self, shard: Shard) -> Part:
        """The part of a shard."""
        (part,) = self._crew.run([shard])
        return part


def _ray(*, here: bool) -> Any:
    """Ray, told to ask nobody and to tell nobody.

    Args:
        here: its cluster is of this machine alone, and so is heard on loopback alone.

    Raises:
        BadSetting: it is not installed.
    """
    os.environ["RAY_USAGE_STATS_ENABLED"] = "0"
    if here:
        # Read when Ray is imported. On Linux it would take this machine's address of the network in loopback's place;
        # on systems that ask the user about each port it does not, and this says that it is one of these.
        os.environ["RAY_ENABLE_WINDOWS_OR_OSX_CLUSTER"] = "0"
    # A busy machine takes longer to start a node than Ray's 30 s.
    os.environ.setdefault("RAY_raylet_start_wait_time_s", "180")
    try:
        import ray
    except ImportError:
        raise BadSetting("--engine ray needs Ray, which is not installed.",
                         remedy="Install it with `pip install 'sayso[cluster]'`, or leave --engine out.") from None
    return ray
