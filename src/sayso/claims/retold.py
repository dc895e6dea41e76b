"""The same victims told again with another noun: "six priests were killed" and, later, "the six dead"."""

from __future__ import annotations

import dataclasses
from collections.abc import Iterable, Sequence

from sayso.records.mentions import Population
from sayso.records.record import Figure, Victim


def retold(figures: Sequence[Figure], counted: frozenset[str]) -> tuple[Figure, ...]:
    """The figures, with who is counted told alike where two of them tell of the same.

    Two figures tell of the same where measure and both bounds are equal, several are counted, and nothing told keeps
    them apart: no other party, population, detail, day or place. What one of them leaves open it takes from the other:
    "the six dead" after "six priests" are priests. UCDP GED and MUC-4 keys code such a repetition once.

    Args:
        figures: of one report, in its order.
        counted: measures that count persons; others are left as they are.
    """
    groups: dict[tuple[str, object, object], list[int]] = {}
    for place, figure in enumerate(figures):
        low = figure.low if figure.low is not None else figure.high
        if figure.measure in counted and low is not None and low > 1:
            groups.setdefault((figure.measure, figure.low, figure.high), []).append(place)
    found = list(figures)
    for places in groups.values():
        if len(places) > 1:
            _alike(found, places)
    return tuple(found)


def _alike(figures: list[Figure], places: Iterable[int]) -> None:
    """Gives each figure of equal bounds what the one before it tells, and the one before what it tells."""
    clusters: list[list[int]] = []
    for place in places:
        for cluster in clusters:
            if all(_may_be_same(figures[other], figures[place]) for other in cluster):
                cluster.append(place)
                break
        else:
            clusters.append([place])
    for cluster in clusters:
        victim = _joined([figures[place].victim for place in cluster])
        for place in cluster:
            figures[place] = dataclasses.replace(figures[place], victim=victim)


def _joined(victims: Sequence[Victim]) -> Victim:
    """What any of them tells."""
    known: Population = next((victim.population for victim in victims if victim.population != "unknown"), "unknown")
    return Victim(
        party=next((victim.party for victim in victims if victim.party), None),
        population=known,
        detail=next((victim.detail for victim in victims if victim.detail), None),
    )


def _may_be_same(one: Figure, other: Figure) -> bool:
    """Whether nothing told of two figures keeps them apart."""
    pairs = (
        (one.victim.party, other.victim.party),
        (one.victim.detail, other.victim.detail),
        (None if one.victim.population == "unknown" else one.victim.population,
         None if other.victim.population == "unknown" else other.victim.population),
        (one.scope.on, other.scope.on),
        (one.scope.place, other.scope.place),
        (one.relation, other.relation),
    )
    return all(first is None or second is None or first == second for first, second in pairs)
