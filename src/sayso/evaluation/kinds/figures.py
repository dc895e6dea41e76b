"""Figures: measure, bounds, whose, scope, and what they belong to (UCDP GED)."""

from __future__ import annotations

import dataclasses
from typing import get_args

from sayso.evaluation.kinds.kind import SAME_PHRASE, Field, Kind, Words, actor, bound, choice, phrase, plain, truth
from sayso.evaluation.kinds.view import View
from sayso.evaluation.quoting import coverage
from sayso.lexicon.measures import measures
from sayso.records.mentions import Population
from sayso.records.record import Figure


def _when(name: str) -> Field[Figure]:
    def words(figure: Figure, view: View) -> Words:
        time = view.times.get(getattr(figure.scope, name) or "")
        return (time.span,) if time else ()

    return phrase(words)


def _place(figure: Figure, view: View) -> Words:
    place = view.places.get(figure.scope.place or "")
    return (place.span,) if place else ()


def _other(figure: Figure, view: View) -> Words:
    other = view.figures.get(figure.relative_to or "")
    return (other.span,) if other else ()


def _said_by(figure: Figure, view: View) -> Words:
    claim = view.claims.get(figure.claim or "")
    span = claim.sources[-1].span if claim else None
    return (span,) if span else ()


# The whole's own words hold more than an annotator quotes of them ("12 people, ... , were killed").
_PART: Field[Figure] = dataclasses.replace(
    phrase(_other), holds=lambda wanted, figure, view: coverage(wanted, _other(figure, view)) >= SAME_PHRASE
    if wanted else not _other(figure, view))

KIND: Kind[Figure] = Kind(
    name="figures", key="words", items=lambda record: record.figures, spans=lambda figure: (figure.span,),
    fields={
        "measure": choice(measures().meanings, lambda figure, _view: figure.measure),
        "low": bound(lambda figure: figure.low), "high": bound(lambda figure: figure.high),
        "hedge": plain(lambda figure, _view: figure.hedge.casefold() if figure.hedge else None),
        "party": actor(lambda figure: figure.victim.party),
        "population": choice(get_args(Population), lambda figure, _view: figure.victim.population),
        "detail": plain(lambda figure, _view: figure.victim.detail),
        "on": _when("on"), "since": _when("since"), "until": _when("until"), "place": phrase(_place),
        "cumulative": truth(lambda figure: figure.cumulative),
        "part_of": _PART,
        "said_by": phrase(_said_by),
    })
