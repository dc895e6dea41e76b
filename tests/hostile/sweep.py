"""The corpus read through the doors and, where a report comes of it, through the whole pipeline: nothing may fall over.

    python -m tests.hostile.sweep                   all 10,000, as a table
    python -m tests.hostile.sweep --step 25         every 25th
"""

from __future__ import annotations

import argparse
import os
import resource
import sys
import time
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from sayso.intake import IntakeOptions, Refused
from sayso.intake.doors import SECONDS as DOOR_SECONDS
from sayso.intake.doors import through_door
from sayso.intake.kinds import kind_of_name
from sayso.intake.material import Material
from sayso.keeping.reading import with_brief
from sayso.pipeline import SECONDS, Pipeline
from sayso.records.document import Document
from sayso.records.proof import faults
from tests.hostile.corpus import MANY, Hostile, corpus

OPTIONS = IntakeOptions(languages=())  # what is not English would be refused before it could do harm
# Reports of one input that are read; an input of thousands has all taken in, and these read.
READ = 4


@dataclass(slots=True)
class Outcome:
    """What came of some inputs.

    Attributes:
        inputs, reports, read: how many came, how many reports they gave, how many of these were read.
        refused: by reason. broken: what must not be, each told with its input.
        longest: seconds of computing that the dearest input took in all, and its name.
    """

    inputs: int = 0
    reports: int = 0
    read: int = 0
    refused: Counter[str] = field(default_factory=Counter)
    broken: list[str] = field(default_factory=list)
    longest: tuple[float, str] = (0.0, "")


def sweep(inputs: Iterable[Hostile], pipeline: Pipeline) -> Outcome:
    """Takes in and reads these inputs."""
    found = Outcome()
    for one in inputs:
        began = time.process_time()
        try:
            _one(one, pipeline, found)
        except Exception as error:  # noqa: BLE001 - what this is here to find
            found.broken.append(f"{one.name}: {type(error).__name__}: {error}"[:300])
        spent = time.process_time() - began
        if found.inputs % 100 == 0:
            print(f"{found.inputs} inputs, {len(found.broken)} broken, {time.process_time():.0f} s", file=sys.stderr)
        found.longest = max(found.longest, (spent, one.name))
        if spent > DOOR_SECONDS + SECONDS * READ + 60:
            found.broken.append(f"{one.name}: took {spent:.0f} seconds")
    return found


def _one(one: Hostile, pipeline: Pipeline, found: Outcome) -> None:
    found.inputs += 1
    documents = list(_taken(one, found))
    if not found.reports and not found.refused:
        found.broken.append(f"{one.name}: neither read nor refused")
    for document in documents[:READ]:
        record, _ = with_brief(pipeline.read(document))
        found.read += 1
        for refusal in record.refusals:
            found.refused[refusal.stage] += 1
            if "computing" not in refusal.reason:  # a stage failed: a fault of Sayso
                found.broken.append(f"{one.name}: {refusal.stage}: {refusal.reason}"[:300])
        found.broken += [f"{one.name}: {fault}"[:300] for fault in faults(record)]


def _taken(one: Hostile, found: Outcome) -> Iterator[Document]:
    material = Material(origin=one.name, data=one.data)
    for taken in through_door(material, OPTIONS, kind=kind_of_name(one.kind.file)):
        if isinstance(taken.report, Refused):
            found.refused[taken.report.refusal.reason] += 1
        else:
            found.reports += 1
            yield taken.report


def main() -> int:
    """Sweeps, tells, and ends with 1 where something broke."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--step", type=int, default=1)
    asked.add_argument("--first", type=int, default=0)
    given = asked.parse_args()
    began, pipeline = time.process_time(), Pipeline()
    found = sweep(corpus(given.first, MANY, given.step), pipeline)
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
    print(f"{found.inputs:,} inputs, {found.reports:,} reports, {found.read:,} read, {len(found.broken)} broken")
    print(f"{time.process_time() - began:.0f} s of computing, {peak} MB at most, dearest {found.longest}")
    for reason, times in found.refused.most_common():
        print(f"  refused {reason}: {times:,}")
    print(*found.broken[:50], sep=os.linesep, file=sys.stderr)
    return 1 if found.broken else 0


if __name__ == "__main__":
    sys.exit(main())
