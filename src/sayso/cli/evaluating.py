"""`sayso evaluate`: annotated cases read, scored by kind and difficulty, and held against floors."""

from __future__ import annotations

import dataclasses
import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from rich.console import Console
from rich.table import Table
from rich.text import Text

from sayso.cli.pages.layout import print_failure, shown
from sayso.evaluation.floors import Breach, breaches, load_floors, raised, save_floors
from sayso.evaluation.kinds import KINDS
from sayso.evaluation.loading import gold_folder, load_cases
from sayso.evaluation.matching import Finding
from sayso.evaluation.mirror import FORMS, Image
from sayso.evaluation.run import findings_of, images_of, read_cases
from sayso.evaluation.scores import Score, by_difficulty, by_kind
from sayso.evaluation.sides import load_sides
from sayso.pipeline import Pipeline
from sayso.records.errors import BadSetting, SaysoError

HELD, FAILED, STOPPED = 0, 1, 130
FLOORS_FILE = "floors.json"
WELL = frozenset({"right", "absent"})
OUTCOMES = {"wrong": "wrong", "missing": "not found", "told": "told, though it must not be", "extra": "not asked for"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Request:
    """What the user asked for; the fields are the options of `sayso evaluate`."""

    path: Path
    output: str
    only: str | None
    verbose: bool
    swap: bool
    floors: Path | None
    raise_floors: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Result:
    """What came out: findings of the cases, images of the exchanged ones, and the floors that broke."""

    cases: int
    findings: tuple[Finding, ...]
    images: tuple[Image, ...]
    refused: Mapping[str, str]
    broken: tuple[Breach, ...] = ()


def evaluate_and_print(request: Request) -> int:
    """Evaluates and prints.

    Returns:
        The exit code: 0 every floor holds, 1 one does not, or a case or a setting is wrong, 130 stopped.
    """
    errors = Console(stderr=True, highlight=False)
    try:
        return _evaluate(request, errors)
    except KeyboardInterrupt:
        return STOPPED
    except SaysoError as error:
        print_failure(errors, error)
        return FAILED


def _evaluate(request: Request, errors: Console) -> int:
    if request.only is not None and request.only not in {*KINDS, *FORMS}:
        raise BadSetting(f"--only {request.only!r} is no kind.", remedy=f"Kinds: {', '.join({**KINDS, **FORMS})}.")
    file = request.floors or request.path / FLOORS_FILE
    if request.floors and not file.exists() and not request.raise_floors:
        raise BadSetting(f"--floors {str(file)!r} is not there.", remedy="Name a file, or write it by --raise-floors.")
    floors = load_floors(file) if file.exists() else {}
    result = _run(request)
    scores = {"f1": {score.name: score.f1 for score in by_kind(result.findings)},
              "mirrored": _shares(result.images)}
    result = dataclasses.replace(result, broken=tuple(
        breach for measure, told in scores.items() for breach in breaches(floors, measure, told)))
    if request.output == "json":
        json.dump(_as_json(result), sys.stdout, ensure_ascii=False, indent=1)
        sys.stdout.write("\n")
    else:
        _print_page(result, request.verbose, {kind: floor.value for kind, floor in floors.get("f1", {}).items()})
    for breach in result.broken:
        errors.print(f"below its floor: {breach.measure} of {breach.kind} is {breach.score:.4f}, {breach.floor:.2f} "
                     f"must hold (short by {breach.floor - breach.score:.4f})", style="red", markup=False)
    if request.raise_floors:
        for measure, told in scores.items():
            floors = raised(floors, measure, told) if told else floors
        save_floors(floors, file)
    return FAILED if result.broken else HELD


def _run(request: Request) -> Result:
    cases = load_cases(request.path)
    pipeline = Pipeline()
    readings = list(read_cases(cases, pipeline))
    findings = findings_of(readings)
    images: tuple[Image, ...] = ()
    if request.swap and any(case.swap for case in cases):
        images = images_of(readings, load_sides(gold_folder(request.path)), pipeline)
    if request.only is not None:
        findings = tuple(finding for finding in findings if finding.kind == request.only)
        images = tuple(image for image in images if image.kind == request.only)
    return Result(cases=len(cases), findings=findings, images=images,
                  refused={reading.case.id: reading.refused for reading in readings if reading.refused})


def _shares(images: Iterable[Image]) -> dict[str, float]:
    groups: dict[str, list[bool]] = {}
    for image in images:
        groups.setdefault(image.kind, []).append(image.mirrored)
    return {kind: sum(held) / len(held) for kind, held in groups.items()}


def _print_page(result: Result, verbose: bool, floors: Mapping[str, float]) -> None:
    console = Console(highlight=False)
    console.print(Text(f"{result.cases} cases", style="bold"))
    console.print(_kinds(by_kind(result.findings), floors))
    weak = sorted((one for one in by_difficulty(result.findings) if one.share < 1), key=lambda one: one.share)
    if weak:
        console.print(_difficulties(weak))
    if result.images:
        console.print(_mirrored(result.images))
    for case, reason in result.refused.items():
        console.print(Text(f"refused {case}: {shown(reason)}", style="red"), soft_wrap=True)
    if verbose:
        _print_misses(result, console)


def _kinds(scores: Sequence[Score], floors: Mapping[str, float]) -> Table:
    table = _table("kind", "cases", "asked", "right", "told", "precision", "recall", "F1", "floor")
    for score in scores:
        floor = f"{floors[score.name]:.2f}" if score.name in floors else ""
        low = bool(floor) and score.f1 < floors[score.name]
        table.add_row(score.name, f"{score.cases}", f"{score.asked}", f"{score.right}", f"{score.told}",
                      f"{score.precision:.3f}", f"{score.recall:.3f}", f"{score.f1:.3f}", floor,
                      style="red" if low else "")
    return table


def _difficulties(scores: Sequence[Score]) -> Table:
    table = _table("difficulty, the hardest first", "cases", "questions", "held", "share")
    for score in scores:
        table.add_row(Text(score.name), f"{score.cases}", f"{score.questions}", f"{score.held}", f"{score.share:.2f}")
    return table


def _mirrored(images: Sequence[Image]) -> Table:
    table = _table("parties exchanged", "items", "mirrored", "share")
    for kind, share in _shares(images).items():
        held = [image.mirrored for image in images if image.kind == kind]
        table.add_row(kind, f"{len(held)}", f"{sum(held)}", f"{share:.3f}")
    return table


def _table(*titles: str) -> Table:
    table = Table(box=None, padding=(0, 2, 0, 0), header_style="dim")
    for number, title in enumerate(titles):
        table.add_column(title, justify="right" if number else "left")
    return table


def _print_misses(result: Result, console: Console) -> None:
    case = ""
    for finding in sorted((one for one in result.findings if one.outcome not in WELL), key=lambda one: one.case):
        if finding.case != case:
            case = finding.case
            console.print(Text(case, style="bold cyan"))
        console.print(Text(f"  {finding.kind}, {OUTCOMES[finding.outcome]}: {shown(finding.label)}"), soft_wrap=True)
        for fault in finding.faults:
            console.print(Text(f"    {shown(fault)}", style="dim"), soft_wrap=True)
    for image in result.images:
        if not image.mirrored:
            console.print(Text(f"{image.case}, not mirrored, {image.kind}: {shown(image.label)}"), soft_wrap=True)
            console.print(Text(f"    {shown(image.told)}", style="dim"), soft_wrap=True)


def _as_json(result: Result) -> dict[str, object]:
    def row(score: Score) -> dict[str, object]:
        told = {field.name: getattr(score, field.name) for field in dataclasses.fields(score) if field.name != "name"}
        return {**told, "precision": score.precision, "recall": score.recall, "f1": score.f1, "share": score.share}

    return {
        "cases": result.cases,
        "kinds": {score.name: row(score) for score in by_kind(result.findings)},
        "difficulties": {score.name: row(score) for score in by_difficulty(result.findings)},
        "mirrored": _shares(result.images),
        "misses": [dataclasses.asdict(finding) for finding in result.findings if finding.outcome not in WELL],
        "not_mirrored": [dataclasses.asdict(image) for image in result.images if not image.mirrored],
        "refused": dict(result.refused),
        "below_floors": [dataclasses.asdict(breach) for breach in result.broken],
    }
