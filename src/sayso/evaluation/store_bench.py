"""What finding costs in a big store: every list, page and command, with typical and worst filters (`make bench`).

A store of so many invented claims is made (see `finding`), the same rows in both engines; the server and the commands
are run over it as users run them. PostgreSQL is Debian's, started for this alone.
"""

from __future__ import annotations

import argparse
import sys
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from sayso.evaluation.finding import postgres
from sayso.evaluation.finding.again import grow
from sayso.evaluation.finding.carrying import carry
from sayso.evaluation.finding.making import make
from sayso.evaluation.finding.measuring import Took, running, serving, started
from sayso.evaluation.finding.operations import Case, Known, asked_of, commands, known_of, unknown_to
from sayso.store import open_store
from sayso.store.opening import engine_of

CLAIMS = 20_000
# So many claims are invented one by one; a larger store is copies of that.
INVENTED = 50_000
# The bound that is asked of every answer, milliseconds at the 95th of a hundred.
BOUND = 100


def main() -> None:
    """Prints a line an operation: how often asked, median, 95th and worst, of the processors and on the clock."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--claims", type=int, default=CLAIMS, help=f"how many claims ({CLAIMS})")
    parser.add_argument("--engine", choices=("sqlite", "postgresql"), default="sqlite")
    parser.add_argument("--store", type=Path, help="a file to make the store in, or one that was made so before")
    parser.add_argument("--turns", type=int, default=2, help="how often each thing is asked (2)")
    parser.add_argument("--only", nargs="*", help="these operations and commands alone")
    parser.add_argument("--worst", type=int, default=0, help="print so many of the dearest answers of each operation")
    options = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        path = options.store or Path(folder) / "bench.db"
        if not path.exists():
            made(path, options.claims)
        with _served(path, options.engine, Path(folder)) as (where, database):
            missing = _measure(where, database, options)
    if missing:
        raise SystemExit(f"There is no case of {', '.join(missing)}: add one to finding/operations.py.")


def made(path: Path, claims: int) -> None:
    """Makes a SQLite store of about so many claims."""
    copies = max(0, round(claims / INVENTED) - 1)
    with open_store(path) as store:
        make(store, min(claims, INVENTED), tell=_tell)
    grow(path, copies, tell=_tell)


@contextmanager
def _served(path: Path, engine: str, folder: Path) -> Iterator[tuple[str, int | None]]:
    """Where the store is, and the process of its database."""
    if engine == "sqlite":
        open_store(path, create=False).close()
        yield str(path), None
        return
    with postgres.started(folder / "postgresql") as (url, process):
        carry(path, url, tell=_tell)
        yield url, process


def _measure(where: str, database: int | None, options: argparse.Namespace) -> list[str]:
    """Asks everything and prints it; the operations without a case."""
    engine = engine_of(where)
    with engine.connect() as connection:
        known = known_of(connection)
    engine.dispose()
    with serving(where, database) as server:
        schema: dict[str, Any] = server.json("/openapi.json")
        cases = list(asked_of(schema, known, _middles(server.json, known)))
        _told("interface", _wanted(cases, options.only), lambda one: server.get(one.path), options)
    with running(database) as runner:
        dearest = _told("commands", _wanted(commands(known, where), options.only),
                        lambda one: runner.run(one.arguments), options)
    for one in (("--help",), *([dearest.arguments] if dearest else [])):
        print(f"as a process, Python's start with it: {' '.join(one)}: "
              f"{min(started(one) for _ in range(options.turns)):.0f} CPU ms, the least of {options.turns}")
    return unknown_to(schema, cases)


def _middles(ask: Callable[[str], dict[str, Any]], known: Known) -> dict[str, str]:
    """An entry from the middle of each list, from which a deep page goes on."""
    found = {}
    for operation, path in (("list_incidents", "/incidents?since=2023-01-01&limit=1"),
                            ("list_questions", "/questions?since=2023-01-01&limit=1"),
                            ("list_claims", "/claims?since=2023-01-01&limit=1"),
                            ("list_reports", "/reports?since=2023-01-01&limit=1")):
        if items := ask(path).get("items"):
            found[operation] = items[0]["id"]
    for operation, path in (("list_judgements", "/judgements?limit=200"), ("list_review", "/review"),
                            ("list_refusals", "/refusals?limit=500")):
        if following := ask(path).get("next"):
            found[operation] = following
    return found


def _wanted(cases: Iterable[Case], only: list[str] | None) -> list[Case]:
    return [one for one in cases if not only or one.operation in only]


def _told(what: str, cases: list[Case], ask: Callable[[Case], Took], options: argparse.Namespace) -> Case | None:
    """Asks each case and prints a line an operation; what took more than the bound is marked. Gives the dearest."""
    print(f"{what:22} asked   CPU ms: median    p95  worst   clock ms: median    p95  worst")
    found: defaultdict[str, list[tuple[Took, Case]]] = defaultdict(list)
    if cases:
        ask(cases[0])  # what is loaded with the first answer is not counted
    for turn in range(options.turns):
        for number, one in enumerate(cases):
            if number % 50 == 0:
                _tell(f"{what}: {number} of {len(cases)}, {one.operation}")
            found[one.operation].append((ask(one), one))
        _tell(f"{what}: turn {turn + 1} of {options.turns}")
    for operation, answers in found.items():
        cpu, wall = sorted(took.cpu for took, _ in answers), sorted(took.wall for took, _ in answers)
        mark = "  over" if at(cpu, 0.95) > BOUND else ""
        print(f"{operation:22} {len(answers):5} {at(cpu, 0.5):16.1f} {at(cpu, 0.95):6.1f} {cpu[-1]:6.1f} "
              f"{at(wall, 0.5):18.1f} {at(wall, 0.95):6.1f} {wall[-1]:6.1f}{mark}", flush=True)
        strange = [(took, one) for took, one in answers if took.ended not in (0, 200)]
        for took, one in strange[:2]:
            print(f"    ended with {took.ended}: {one.path or ' '.join(one.arguments)} {took.told[:200]}")
        for took, one in sorted(answers, key=lambda told: -told[0].cpu)[:options.worst]:
            print(f"    {took.cpu:8.1f} {took.wall:8.1f}  {one.path or ' '.join(one.arguments)}")
    asked = [answer for answers in found.values() for answer in answers]
    return max(asked, key=lambda told: told[0].cpu)[1] if asked else None


def at(sorted_values: list[float], share: float) -> float:
    """The value below which so great a share lies."""
    return sorted_values[min(len(sorted_values) - 1, int(len(sorted_values) * share))]


def _tell(how_far: str) -> None:
    print(f"{time.strftime('%H:%M:%S')} {how_far}", file=sys.stderr, flush=True)


if __name__ == "__main__":
    main()
