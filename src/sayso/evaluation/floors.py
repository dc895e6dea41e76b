"""Floors: what each kind has reached and must not fall below.

A floor rises by `sayso evaluate --raise-floors`. It is lowered by hand alone, with a reason: the
highest floor ever held stands beside it, and a floor below that needs a `reason` in the file.
"""

from __future__ import annotations

import json
import math
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from sayso.records.errors import GoldDamaged

# Floors are kept to a hundredth, cut off: int8 arithmetic differs between processors, and moves a
# reading here and there (one item of a kind in a few hundred).
STEP = 100
Table = Mapping[str, Mapping[str, "Floor"]]  # "f1" or "mirrored" -> kind -> floor


@dataclass(frozen=True, slots=True, kw_only=True)
class Floor:
    """One floor.

    Attributes:
        value: the least that is allowed, 0 to 1.
        highest: the highest value it ever had.
        reason: why it is below that; None where it is not.
    """

    value: float
    highest: float
    reason: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Breach:
    """A floor that did not hold: what of, the score, and the floor."""

    measure: str
    kind: str
    score: float
    floor: float


def load_floors(file: Path) -> Table:
    """The floors of a file.

    Raises:
        GoldDamaged: it cannot be read, or a floor is below its highest without a reason.
    """
    try:
        loaded: Any = json.loads(file.read_text(encoding="utf-8"))
        return {measure: {kind: _floor(row, f"{file}, {measure} of {kind}") for kind, row in rows.items()}
                for measure, rows in loaded.items()}
    except (OSError, ValueError, TypeError, KeyError, AttributeError) as error:
        raise GoldDamaged(f"{file}: {error!r}", remedy="Mend it; gold/README.md tells its form.") from error


def _floor(row: Mapping[str, Any], where: str) -> Floor:
    floor = Floor(value=float(row["floor"]), highest=float(row["highest"]), reason=row.get("reason"))
    if not 0 <= floor.value <= floor.highest <= 1:
        raise GoldDamaged(f"{where}: {floor.value} is not between 0 and the highest, {floor.highest}.",
                          remedy="Only --raise-floors raises both.")
    if floor.value < floor.highest and not (floor.reason or "").strip():
        raise GoldDamaged(f"{where}: lowered from {floor.highest} to {floor.value} without a reason.",
                          remedy='Write why: "reason": "..."')
    return floor


def breaches(floors: Table, measure: str, scores: Mapping[str, float]) -> tuple[Breach, ...]:
    """Which scores of a measure lie below their floors; kinds without a floor or a score are left out."""
    return tuple(
        Breach(measure=measure, kind=kind, score=scores[kind], floor=floor.value)
        for kind, floor in floors.get(measure, {}).items() if kind in scores and scores[kind] < floor.value)


def raised(floors: Table, measure: str, scores: Mapping[str, float]) -> Table:
    """The floors with those raised that the scores lie above, cut to a hundredth; none is lowered."""
    rows = dict(floors.get(measure, {}))
    for kind, score in scores.items():
        # The small addition keeps .29 * 100, which floats make 28.999..., from becoming .28.
        value = math.floor(score * STEP + 1e-9) / STEP
        held = rows.get(kind)
        if held is None or value > held.value:
            highest = max(value, held.highest if held else 0.0)
            rows[kind] = Floor(value=value, highest=highest,
                               reason=held.reason if held and value < highest else None)
    return {**floors, measure: dict(sorted(rows.items()))}


def save_floors(floors: Table, file: Path) -> None:
    """Writes the floors, one kind a line."""
    tables = []
    for measure, rows in sorted(floors.items()):
        lines = [f"    {json.dumps(kind)}: {json.dumps(_row(floor), ensure_ascii=False)}"
                 for kind, floor in rows.items()]
        tables.append(f"  {json.dumps(measure)}: {{\n" + ",\n".join(lines) + "\n  }")
    file.write_text("{\n" + ",\n".join(tables) + "\n}\n", encoding="utf-8")


def _row(floor: Floor) -> dict[str, object]:
    row: dict[str, object] = {"floor": floor.value, "highest": floor.highest}
    return {**row, "reason": floor.reason} if floor.reason else row
