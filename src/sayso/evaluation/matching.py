"""What a case asks for against what a record holds."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any, Literal

from sayso.evaluation.cases import Asked, Case
from sayso.evaluation.kinds import KINDS, Kind
from sayso.evaluation.kinds.view import View
from sayso.records.record import Record

Outcome = Literal["right", "wrong", "missing", "told", "extra", "absent"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """How one thing came out.

    Attributes:
        case, difficulty, kind: what it was asked in.
        outcome: right; wrong (found, a field is not as asked); missing; told (though forbidden);
            extra (nobody asked, in a kind of which everything is asked); absent (as it should be).
        label: the words.
        faults: for `wrong`, a line for each field.
    """

    case: str
    difficulty: str
    kind: str
    outcome: Outcome
    label: str
    faults: tuple[str, ...] = ()


def compare(case: Case, record: Record) -> tuple[Finding, ...]:
    """Everything that the case asks of the record, in the order of the case."""
    view = View(record)
    return tuple(finding for kind in KINDS.values() for finding in _of_kind(case, kind, view))


def _of_kind(case: Case, kind: Kind[Any], view: View) -> Iterator[Finding]:
    items = list(kind.items(view.record))
    asked = [one for one in case.asked if one.kind == kind.name]
    pairs = _pairs(kind, asked, items, view)

    def finding(outcome: Outcome, label: str, faults: Sequence[str] = ()) -> Finding:
        return Finding(case=case.id, difficulty=case.difficulty, kind=kind.name, outcome=outcome, label=label,
                       faults=tuple(faults))

    for number, one in enumerate(asked):
        if number not in pairs:
            yield finding("missing", one.label)
            continue
        faults = _faults(kind, one, items[pairs[number]], view)
        yield finding("wrong" if faults else "right", one.label, faults)
    hit: set[int] = set(pairs.values())
    for one in (one for one in case.forbidden if one.kind == kind.name):
        found = [number for number, item in enumerate(items) if _is_forbidden(kind, one, item, view)]
        yield finding("told" if found else "absent", one.label)
        hit.update(found)
    if kind.name in case.complete:
        for number, item in enumerate(items):
            if number not in hit and kind.counted(item):
                yield finding("extra", " … ".join(" ".join(span.text.split()) for span in kind.spans(item)))


def _pairs(kind: Kind[Any], asked: Sequence[Asked], items: Sequence[Any], view: View) -> dict[int, int]:
    """Which item answers which question, one to one: the fewest faults first, then the closest words."""
    ranked = []
    for number, one in enumerate(asked):
        for other, item in enumerate(items):
            alike = kind.alike(one.words, kind.spans(item)) if kind.key else 1.0
            if alike > 0:
                ranked.append((len(_faults(kind, one, item, view)), -alike, number, other))
    pairs: dict[int, int] = {}
    for _, _, number, other in sorted(ranked):
        if number not in pairs and other not in pairs.values():
            pairs[number] = other
    return pairs


def _faults(kind: Kind[Any], asked: Asked, item: Any, view: View) -> list[str]:
    faults = []
    if kind.key and not kind.same(asked.words, kind.spans(item)):
        told = " … ".join(" ".join(span.text.split()) for span in kind.spans(item))
        faults.append(f"{kind.key}: told {told!r}")
    for name, wanted in asked.fields.items():
        field = kind.fields[name]
        if not field.holds(wanted, item, view):
            faults.append(f"{name}: wanted {asked.given[name]!r}, told {field.told(item, view)!r}")
    return faults


def _is_forbidden(kind: Kind[Any], asked: Asked, item: Any, view: View) -> bool:
    """Whether the item stands on the words and has every field that is forbidden."""
    if kind.key and not kind.touches(asked.words, kind.spans(item)):
        return False
    return all(kind.fields[name].holds(wanted, item, view) for name, wanted in asked.fields.items())
