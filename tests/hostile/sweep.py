"""The corpus read through the doors and, where a report comes of it, through the whole pipeline: nothing may fall over.

    python -m tests.hostile.sweep                   all 10,000, as a table
    python -m tests.hostile.sweep --step 25         every 25th
    python -m tests.hostile.sweep --doors           through the doors alone, a tenth of the cost

What came of each input is written to build/sweep.jsonl as it comes; a sweep that was stopped goes on where it was, and
one that came to its end is begun anew. They come in an order in which each kind and size comes soon, so that a sweep
that is stopped has seen a fair share of all.
"""

from __future__ import annotations

import argparse
import json
import os
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass, field
from pathlib import Path

from sayso.bounds import SECONDS, STAGE
from sayso.intake import IntakeOptions, Refused
from sayso.intake.doors import through_door
from sayso.intake.guard.bound import SECONDS as DOOR_SECONDS
from sayso.intake.kinds import kind_of_name
from sayso.intake.material import Material
from sayso.keeping.reading import with_brief
from sayso.pipeline import Pipeline
from sayso.records.document import Document
from sayso.records.proof import faults
from tests.hostile.corpus import MANY, Hostile, hostile
from tests.hostile.spent import memory, seconds

OPTIONS = IntakeOptions(languages=())  # what is not English would be refused before it could do harm
# Reports of one input that are read; an input of thousands has all taken in, and these read.
READ = 4
WRITTEN = Path("build/sweep.jsonl")
_STRIDE = 3_571  # shares no factor with their number or that of the kinds


@dataclass(slots=True, kw_only=True)
class Outcome:
    """What came of one input.

    Attributes:
        number: in the corpus; see it with `corpus.hostile(number)`.
        doors: its reports were not read.
        reports, read: how many it gave, how many of these were read.
        refused: by reason. broken: what must not be.
        seconds: of computing, of this process and the guarded one.
        memory: the most bytes that either of them ever had, up to then.
    """

    number: int
    name: str
    doors: bool = False
    reports: int = 0
    read: int = 0
    refused: dict[str, int] = field(default_factory=dict)
    broken: list[str] = field(default_factory=list)
    seconds: float = 0.0
    memory: int = 0

    def refuse(self, reason: str) -> None:
        """Counts a refusal."""
        self.refused[reason] = self.refused.get(reason, 0) + 1


def sweep(inputs: Iterable[Hostile], pipeline: Pipeline | None) -> Iterator[Outcome]:
    """Takes in and, where there is a pipeline, reads these inputs, one by one."""
    for one in inputs:
        found, began = Outcome(number=one.number, name=one.name, doors=pipeline is None), seconds()
        try:
            _one(one, pipeline, found)
        except Exception as error:  # noqa: BLE001 - what this is here to find
            found.broken.append(f"{type(error).__name__}: {error}"[:300])
        found.seconds, found.memory = round(seconds() - began, 3), memory()
        if found.seconds > DOOR_SECONDS + SECONDS * READ + 60:
            found.broken.append(f"took {found.seconds:.0f} seconds")
        yield found


def _one(one: Hostile, pipeline: Pipeline | None, found: Outcome) -> None:
    documents = list(_taken(one, found))
    if not found.reports and not found.refused:
        found.broken.append("neither read nor refused")
    if pipeline is None:
        return
    for document in documents[:READ]:
        record, _ = with_brief(pipeline.read(document))
        found.read += 1
        for refusal in record.refusals:
            found.refuse(refusal.reason if refusal.stage == STAGE else refusal.stage)
            if refusal.stage != STAGE:  # a stage failed: a fault of Sayso
                found.broken.append(f"{refusal.stage}: {refusal.reason}"[:300])
        found.broken += [str(fault)[:300] for fault in faults(record)]


def _taken(one: Hostile, found: Outcome) -> Iterator[Document]:
    material = Material(origin=one.name, data=one.data)
    for taken in through_door(material, OPTIONS, kind=kind_of_name(one.kind.file)):
        if isinstance(taken.report, Refused):
            found.refuse(taken.report.refusal.reason)
        else:
            found.reports += 1
            yield taken.report


def _resumed(numbers: Iterable[int], written: Path, *, doors: bool) -> Iterator[Outcome]:
    """What came of these inputs: as written down before, else now."""
    written.parent.mkdir(exist_ok=True)
    known: dict[int, Outcome] = {}
    if written.exists():
        for one in (Outcome(**json.loads(line)) for line in written.open()):
            if doors or not one.doors:
                known[one.number] = one
    asked = sorted(numbers, key=lambda number: number * _STRIDE % MANY)
    left = [number for number in asked if number not in known]
    yield from (known[number] for number in asked if number in known)
    began = time.monotonic()
    with written.open("a") as into:
        pipeline = None if doors else Pipeline()
        for count, one in enumerate(sweep(map(hostile, left), pipeline), 1):
            into.write(f"{json.dumps(asdict(one))}\n")
            into.flush()
            if count % 100 == 0:
                print(f"{count} of {len(left)}, {time.monotonic() - began:.0f} s", file=sys.stderr)
            yield one


def main() -> int:
    """Sweeps, tells, and ends with 1 where something broke."""
    asked = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    asked.add_argument("--step", type=int, default=1)
    asked.add_argument("--first", type=int, default=0)
    asked.add_argument("--anew", action="store_true", help="forget what was written down")
    asked.add_argument("--doors", action="store_true", help="take in, and read nothing")
    given = asked.parse_args()
    if given.anew:
        WRITTEN.unlink(missing_ok=True)
    found = list(_resumed(range(given.first, MANY, given.step), WRITTEN, doors=given.doors))
    WRITTEN.unlink()  # the next one is of newer code
    broken = [f"{one.name}: {fault}" for one in found for fault in one.broken]
    dearest = max(found, key=lambda one: one.seconds)
    gave = [one for one in found if one.reports]
    print(f"{len(found):,} inputs: {len(gave):,} gave {sum(one.reports for one in gave):,} reports, "
          f"{sum(one.read for one in gave):,} of them read; {len(broken)} faults")
    print(f"{sum(one.seconds for one in found):.0f} s of computing; dearest {dearest.name}, {dearest.seconds:.1f} s; "
          f"{max(one.memory for one in found) // 1_000_000} MB at most")
    refused: Counter[str] = Counter()
    for one in found:
        refused.update(one.refused)
    for reason, times in refused.most_common():
        print(f"  refused {reason}: {times:,}")
    print(*broken[:50], sep=os.linesep, file=sys.stderr)
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
