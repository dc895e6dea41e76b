"""`make bench`: what reading costs, against the bare encoder with its heads on the same texts in the same run.

Ratios mean something on a shared machine, absolute times do not: both sides are run in turns, report by
report, and the least time of each report counts.
"""

from __future__ import annotations

import argparse
import resource
import subprocess
import sys
import time
from collections.abc import Iterator

from sayso.evaluation.mix_bench import in_two, mixed, tell_growth, words_of
from sayso.evaluation.turns import in_turns
from sayso.gate import opens_for
from sayso.intake import IntakeOptions, Refused, open_reports
from sayso.pipeline import Pipeline
from sayso.records.document import Document

# On a busy machine two runs over ten rounds of the examples, or three of the ten times longer mix, differ by 3 %.
ROUNDS, MIX_ROUNDS = 10, 3
STARTS = 3
# What reading may cost, and how much faster than the bare encoder a mix is to be read with the gate.
BOUND, FASTER = 1.5, 3
REPORT = "The ministry said on Tuesday that at least 12 soldiers were killed near the border.\n"


def main() -> None:
    """Prints words a second of both sides, their ratio, start-up times and peak memory."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("inputs", nargs="*", default=["examples"], help="reports to read (default: examples)")
    parser.add_argument("--limit", type=int, default=200, help="at most so many reports")
    parser.add_argument("--stages", action="store_true", help="tell the time of each stage too")
    parser.add_argument("--growth", action="store_true", help="tell the cost as input grows ten-fold twice")
    options = parser.parse_args()
    documents = list(_documents(options.inputs, options.limit))
    words = sum(len(document.text.split()) for document in documents)
    pipeline = Pipeline()
    bare, whole = in_turns(documents, [lambda one: _encode(pipeline, one), lambda one: _read(pipeline, one)],
                           rounds=ROUNDS)
    print(f"{len(documents)} reports, {words} words, one process, the least of {ROUNDS} rounds for each report")
    print(f"bare encoder with its heads  {words / bare.least:8.0f} words/s")
    print(f"reading, all stages          {words / whole.least:8.0f} words/s")
    print(f"reading costs                {whole.least / bare.least:8.2f} times the bare encoder (bound: {BOUND})")
    if options.stages:
        _tell_stages(pipeline, documents, bare.least)
    gated = Pipeline(gate=True)
    gated.__dict__["reader"] = pipeline.reader  # one and the same: it takes seconds to load
    _tell_mix(pipeline, gated, documents)
    if options.growth:
        tell_growth(pipeline, gated, documents)
    for name, command, given in (("sayso --help", ["--help"], ""), ("first report, cold", ["read", "-"], REPORT)):
        print(f"{name:28} {_cold(command, given):8.2f} s")
    # Linux tells the peak of the largest child in KiB.
    print(f"peak memory of a reading     {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024:8.0f} MiB")
    print(f"peak memory of this run      {resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024:8.0f} MiB")


def _tell_mix(pipeline: Pipeline, gated: Pipeline, documents: list[Document]) -> None:
    """What a mix costs, of which one in ten reports is on conflict: gate on and off, one process and two."""
    reports = mixed(documents)
    words, let = words_of(reports), sum(map(opens_for, reports))
    bare, plain, fast = in_turns(reports, [lambda one: _encode(pipeline, one), lambda one: _read(pipeline, one),
                                           lambda one: _read(gated, one)], rounds=MIX_ROUNDS)
    print(f"mix: {len(reports)} reports, {words} words, one in ten on conflict; the gate lets {let} pass")
    for name, spent in (("bare encoder with its heads", bare), ("reading, gate off", plain),
                        ("reading, gate on", fast)):
        print(f"{name:28} {words / spent.least:8.0f} words/s {len(reports) / spent.least:8.1f} reports/s")
    print(f"gate off, reading costs      {plain.least / bare.least:8.2f} times the bare encoder (bound: {BOUND}); "
          f"{plain.first / bare.first:.2f} when first seen")
    print(f"gate on                      {bare.least / fast.least:8.2f} times as fast as the bare encoder "
          f"(bound: {FASTER})")
    for gate in (False, True):
        halves = in_two(reports, gate=gate)
        clock, cpu = max(half.clock for half in halves), sum(half.cpu for half in halves)
        print(f"two processes, gate {'on ' if gate else 'off'}      {words / clock:8.0f} words/s on the clock, "
              f"{words / cpu:.0f} a second of CPU; peak {max(half.peak for half in halves):.0f} MiB each")


def _documents(inputs: list[str], limit: int) -> Iterator[Document]:
    for number, report in enumerate(open_reports(inputs, options=IntakeOptions())):
        if number >= limit:
            return
        if not isinstance(report, Refused):
            yield report


def _encode(pipeline: Pipeline, document: Document) -> None:
    next(iter(pipeline.reader.pipe([document.text])))


def _read(pipeline: Pipeline, document: Document) -> None:
    next(pipeline.pipe([document]))


def _tell_stages(pipeline: Pipeline, documents: list[Document], bare: float) -> None:
    """The time of each stage, as a part of the bare encoder's."""
    rounds = [[pipeline.timed([document]) for document in documents] for _ in range(ROUNDS)]
    for name in rounds[0][0]:
        least = sum(min(turn[name] for turn in turns) for turns in zip(*rounds, strict=True))
        print(f"  {name:26} {least / bare:8.2f}")


def _cold(command: list[str], given: str) -> float:
    """Seconds on the clock of one command in a fresh process, the best of three."""
    times = []
    for _ in range(STARTS):
        began = time.monotonic()
        done = subprocess.run([sys.executable, "-m", "sayso.cli", *command], input=given, text=True,
                              capture_output=True, check=False)
        if done.returncode:
            raise SystemExit(f"sayso {' '.join(command)} ended with {done.returncode}: {done.stderr}")
        times.append(time.monotonic() - began)
    return min(times)


if __name__ == "__main__":
    main()
