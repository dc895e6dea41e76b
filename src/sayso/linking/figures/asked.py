"""What a count answers: the facets by which counts of one frame are told apart."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.lexicon.question_words import question_words
from sayso.linking.figures.spans import span_of
from sayso.linking.whereabouts import kilometres
from sayso.records.brief import Position, Whereabouts
from sayso.records.linked import Frame
from sayso.records.mentions import Population

# Within a town and its outskirts: places nearer than this are told apart by no two reporters alike.
NEAR_KM = 10.0
_ONE = re.compile(r"\b(?:1|one)\b", re.IGNORECASE)
FINE = ("exact", "settlement", "district")
WIDE = ("country", "region", "province", "district")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """What is asked; None is untold, or all that the frame is about.

    Attributes:
        measure: as `Position`. victim: a party's id.
        group: a group of persons that is counted apart ("children").
        place: the key of a place narrower than the frame's.
        span: "since" or "on" with a day; None for the frame's own time.
    """

    measure: str
    group: str | None = None
    victim: str | None = None
    population: Population = "unknown"
    place: str | None = None
    span: tuple[str, str] | None = None


def asked_by(position: Position, frame: Frame) -> Asked:
    """What one position answers, by itself."""
    return Asked(
        measure=position.measure,
        group=question_words().groups.get((position.detail or "").casefold()),
        victim=position.victim.id if position.victim else None,
        population=position.population,
        place=_place(position, frame),
        span=None if frame.incident is None else span_of(position),
    )


def single(position: Position) -> bool:
    """Whether it is one person told as such, by name or description: "a nurse was killed" does not say that no
    one else was. "One nurse was killed" counts."""
    if position.low != 1 or position.high != 1 or position.hedge is not None:
        return False
    return not _ONE.search(position.words.text)


def facets_told(asked: Asked) -> int:
    """How many facets it tells: how narrow it is."""
    told = (asked.group, asked.victim, asked.place, asked.span)
    return sum(one is not None for one in told) + (asked.population != "unknown")


def whole_group(detail: str | None, group: str | None) -> bool:
    """Whether a detail names all of a group ("kids") and not some of it ("girls")."""
    return group is not None and (detail or "").casefold() in question_words().whole.get(group, frozenset())


def within(narrow: Asked, wide: Asked, places: dict[str, Whereabouts]) -> bool:
    """Whether one asks for a part of what the other asks for: children of civilians, a province of a country, a
    day of a period."""
    if narrow == wide or narrow.measure != wide.measure:
        return False
    return (
        wide.group in (None, narrow.group)
        and wide.victim in (None, narrow.victim)
        and wide.population in ("unknown", narrow.population)
        and _place_within(narrow.place, wide.place, places)
        and _span_within(narrow.span, wide.span)
    )


def holds(wide: Whereabouts, narrow: Whereabouts) -> bool:
    """Whether a country or province has another place in it."""
    if wide.precision not in WIDE or wide.country is None or wide.country != narrow.country:
        return False
    if wide.precision == "country":
        return narrow.precision != "country"
    return wide.precision != narrow.precision and wide.admin1 is not None and wide.admin1 == narrow.admin1


def one_place(one: Whereabouts, other: Whereabouts) -> bool:
    """Whether two are one place for a reader: the same name, or two points of one town."""
    if key_of(one) == key_of(other):
        return True
    if one.precision not in FINE or other.precision not in FINE:
        return False
    return kilometres(one, other) < NEAR_KM


def key_of(place: Whereabouts) -> str:
    """What one place is known by: its name, for a report whose place could not be located means the same."""
    return place.name.casefold()


def _place(position: Position, frame: Frame) -> str | None:
    """A place narrower than what the frame is about; None where it is that itself, or a country in a wider scope."""
    place, about = position.place, frame.incident.place if frame.incident else None
    if place is None or (frame.incident is None and place.precision == "country"):
        return None
    if about is not None and (one_place(place, about) or _spot(place, about) or _land(place, about)):
        return None
    return key_of(place)


def _spot(place: Whereabouts, about: Whereabouts) -> bool:
    """Whether a site that the gazetteer does not know is told of an incident in one town: it lies there."""
    return about.precision in FINE and place.lat is None


def _land(place: Whereabouts, about: Whereabouts) -> bool:
    """Whether it is only the country that the incident lies in, or a region of that."""
    wide = place.precision in ("country", "region") and about.precision not in ("country", "region")
    return wide and about.country in (None, place.country)


def _place_within(narrow: str | None, wide: str | None, places: dict[str, Whereabouts]) -> bool:
    return wide in (None, narrow) or (narrow is not None and wide is not None and holds(places[wide], places[narrow]))


def _span_within(narrow: tuple[str, str] | None, wide: tuple[str, str] | None) -> bool:
    if wide is None or wide == narrow:
        return True
    return narrow is not None and wide[0] == "since" and wide[1] <= narrow[1]
