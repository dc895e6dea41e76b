"""What linking costs as a store grows, in time and memory, and how fast the store answers then (`make bench`).

Invented briefs (see `invented`) are put into a SQLite store, many in one transaction, and linked batch by batch, as
`sayso add` does; each size runs in a process of its own, so that its peak of memory is its own, and tells on stderr how
far it is. The peer is what a program without look-up keys
does: the cosine of each report's words with those of every other, in numpy.
"""

from __future__ import annotations

import argparse
import json
import math
import resource
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from itertools import islice
from pathlib import Path

import numpy as np

from sayso.evaluation.invented import invented
from sayso.keeping.linking import link_new
from sayso.linking.whole import compared
from sayso.records.brief import Brief
from sayso.records.original import Original
from sayso.store import Store, open_store

SIZES = (1_000, 10_000)
# Questions and incidents asked for at each size.
ASKED = 200
# The peer's words are hashed into so many columns, and so many rows are compared at a time.
COLUMNS, ROWS = 4096, 1000
PEER_UP_TO = 10_000
# Reports put in in one transaction, and after how many it is told how far it is.
ADDED, TOLD = 500, 5000
_WHEN = "2022-12-31T00:00:00Z"


@dataclass(frozen=True, slots=True, kw_only=True)
class Cost:
    """What one size took: seconds of CPU, MiB, and milliseconds on the clock below which 95 of 100 questions
    (incidents with their links, lists of incidents) were answered. `claims` are those that answer anything, for linking
    looks at no others: a report has many more. `peak` is of adding and linking alone. `peer` and
    `pairs` are the seconds of the two ways to find pairs, 0 where the peer did not run."""

    size: int
    claims: int
    adding: float
    linking: float
    peak: float
    incidents: int
    questions: int
    question_p95: float
    incident_p95: float
    incidents_p95: float
    pairs: float
    peer: float


def main() -> None:
    """Prints a line a size, and by what power of the size linking grows from one to the next."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--sizes", nargs="*", type=int, default=list(SIZES), help="how many reports (1000 10000)")
    parser.add_argument("--one", type=int, help="measure one size in this process and print it as JSON")
    options = parser.parse_args()
    if options.one:
        print(json.dumps(asdict(measured(options.one))))
        return
    print("reports   claims  adding s  linking s  ms each  MiB  incidents  questions  "
          "question ms  incident ms  incidents ms  pairs/peer")
    costs: list[Cost] = []
    for size in options.sizes:
        costs.append(_apart(size))
        print(_line(costs[-1]), flush=True)
        if len(costs) > 1:
            print(f"         linking grew by the power {grown(*costs[-2:]):.2f} of the number of reports", flush=True)


def _line(cost: Cost) -> str:
    ratio = f"{cost.pairs / cost.peer:.2f}" if cost.peer else "-"
    return (f"{cost.size:7} {cost.claims:8} {cost.adding:9.1f} {cost.linking:10.1f} "
            f"{cost.linking / cost.size * 1000:8.1f} {cost.peak:4.0f} {cost.incidents:10} "
            f"{cost.questions:10} {cost.question_p95:12.1f} {cost.incident_p95:12.1f} "
            f"{cost.incidents_p95:13.1f} {ratio:>11}")


def grown(less: Cost, more: Cost) -> float:
    """The exponent of linking's growth from one size to another: 1 is linear, 2 all pairs."""
    return math.log(more.linking / less.linking) / math.log(more.size / less.size)


def measured(size: int) -> Cost:
    """What so many reports cost in this process."""
    briefs: list[Brief] = []
    with tempfile.TemporaryDirectory() as folder, open_store(Path(folder) / "bench.db") as store:
        claims = 0

        def add() -> None:
            nonlocal claims
            claims = _add(store, size, briefs)

        adding = _seconds(add)
        if size > PEER_UP_TO:
            briefs.clear()
        linking = _seconds(lambda: link_new(store, told=_linked))
        # Linux tells the peak in KiB; what stands here was added and linked alone.
        peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
        counts = store.counts()
        question = p95(store.question, _spread([one.id for one in store.questions()]))
        held = _spread([one.id for one in store.incidents()])
        incident = p95(store.incident, held)
        incidents = p95(lambda one: list(store.incidents(after=one, limit=50)), held)
    return Cost(
        size=size, claims=claims, adding=adding, linking=linking, peak=peak, incidents=counts["incidents"],
        questions=counts["questions"], question_p95=question, incident_p95=incident, incidents_p95=incidents,
        pairs=_seconds(lambda: compared(briefs)) if briefs else 0, peer=_seconds(lambda: all_pairs(briefs)))


def p95(ask: Callable[[str], object], names: Iterable[str]) -> float:
    """Milliseconds on the clock below which 95 of 100 answers came; 0 where nothing is asked."""
    took = []
    for name in names:
        began = time.perf_counter()
        ask(name)
        took.append((time.perf_counter() - began) * 1000)
    return sorted(took)[int(len(took) * 0.95)] if took else 0.0


def all_pairs(briefs: list[Brief], *, least: float = 0.16) -> int:
    """How many pairs of reports have words as alike as this, each compared with every other."""
    if not briefs:
        return 0
    table = np.zeros((len(briefs), COLUMNS), dtype=np.float32)
    for row, brief in enumerate(briefs):
        for word, weight in brief.terms:
            table[row, hash(word.casefold()) % COLUMNS] += weight
    found = sum(int((table[first : first + ROWS] @ table.T >= least).sum()) for first in range(0, len(table), ROWS))
    return (found - len(briefs)) // 2


def _spread(names: list[str]) -> list[str]:
    """Up to `ASKED` of them, from all over the list."""
    return names[:: max(1, len(names) // ASKED)][:ASKED]


def _add(store: Store, size: int, briefs: list[Brief]) -> int:
    """Puts so many reports in; how many claims of theirs answer anything."""
    made = ((record, brief, Original(data=record.document.text.encode(), media_type="text/plain", captured_at=_WHEN,
                                     captured_from="-", locator=record.document.origin))
            for record, brief in invented(size))
    added = claims = 0
    while part := list(islice(made, ADDED)):
        added += store.add_all(part, version="bench")
        claims += sum(len({one.claim for one in brief.positions}) for _, brief, _ in part)
        if size <= PEER_UP_TO:
            briefs.extend(brief for _, brief, _ in part)
        if added % TOLD == 0:
            _tell(f"{added} of {size} added")
    return claims


def _linked(done: int, of: int) -> None:
    _tell(f"{done} of {of} linked")


def _tell(how_far: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {how_far}, {time.process_time():.0f} s", file=sys.stderr, flush=True)


def _seconds(work: Callable[[], object]) -> float:
    began = time.process_time()
    work()
    return time.process_time() - began


def _apart(size: int) -> Cost:
    done = subprocess.run([sys.executable, "-m", "sayso.evaluation.link_bench", "--one", str(size)],
                          stdout=subprocess.PIPE, text=True, check=False)
    if done.returncode:
        raise SystemExit(f"{size} reports were not linked.")
    return Cost(**json.loads(done.stdout))


if __name__ == "__main__":
    main()
