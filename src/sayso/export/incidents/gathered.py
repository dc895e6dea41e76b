"""All that one incident's row is made of: its reports, its questions, what its events tell most."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from functools import cache

from sayso.export.described import described
from sayso.export.selecting import Selection
from sayso.lexicon.parties import Party, parties, party_id
from sayso.records.brief import Side, Whereabouts
from sayso.records.linked import Incident, Question
from sayso.store import StoredDocument
from sayso.store.lists import parts

# What fights: a mediator or an observer that reports name often is no side of the violence.
_FIGHT = frozenset(("state", "armed group", "authority", "coalition", "people"))
_TOLD = frozenset(("asserted", "uncertain"))
_READ = 200  # briefs at once
_DAY = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Gathered:
    """One incident and what is told of it.

    Attributes:
        reports: by publication. questions: those that belong to it. sides: who fights, told of most first.
        subs: ACLED sub-events, modes: of its violence, days, places: each with how often it is told.
    """

    incident: Incident
    reports: tuple[StoredDocument, ...]
    questions: tuple[Question, ...]
    sides: tuple[Side, ...]
    subs: Counter[str]
    modes: Counter[str]
    days: Counter[str]
    places: Counter[str]

    @property
    def place(self) -> Whereabouts | None:
        """Where; None where the reports do not agree on any."""
        return self.incident.place

    @property
    def sub_event(self) -> str | None:
        """The ACLED sub-event that is told most often."""
        return min(self.subs, key=lambda one: (-self.subs[one], one), default=None)

    @property
    def point(self) -> tuple[float, float] | None:
        """Latitude and longitude; None where only a country or nothing is known: its middle is no place."""
        at = self.place
        if at is None or at.lat is None or at.lon is None or at.precision in ("country", "none"):
            return None
        return at.lat, at.lon

    def span(self) -> tuple[str | None, str | None, float]:
        """First and last day, and how many days lie between its start and its end; None and 0 where untold."""
        start, end = self.incident.start, self.incident.end
        if start is None:
            return None, None, 0.0
        length = (_moment(end) - _moment(start)).total_seconds() / 86_400 if end else 1.0
        last = max((day for day in self.days if day >= start[:_DAY]), default=start[:_DAY])
        if end is None or length <= 1:
            last = start[:_DAY]
        return start[:_DAY], last, length


def gathered(selection: Selection) -> Iterator[Gathered]:
    """Each incident that fits, with what is told of it."""
    for incident in selection.incidents():
        yield gathered_of(selection, incident)


def gathered_of(selection: Selection, incident: Incident) -> Gathered:
    """One incident with what is told of it."""
    store = selection.store
    subs, modes, days, places = Counter[str](), Counter[str](), Counter[str](), Counter[str]()
    fights: Counter[str] = Counter()
    known = _sub_events()
    for some in parts(incident.documents, size=_READ):
        for brief in store.briefs(some):
            happened = [one for one in brief.happenings if one.status in _TOLD]
            told = [known.get(one.mode or "") for one in happened]
            subs.update({one for one in told if one})
            modes.update({one.mode for one in happened if one.mode and one.type == "ASSAULT"})
            days.update({one.start[:_DAY] for one in happened if one.start})
            places.update({one.place.name for one in happened if one.place and one.place.precision in (
                "exact", "settlement", "district")})
            fights.update({side.id for one in happened if one.type == "ASSAULT" for side in (one.actor, one.recipient)
                           if side})
    order = {document: at for at, document in enumerate(incident.documents)}
    reports = sorted(store.documents_of(incident.documents), key=lambda one: order[one.id])
    return Gathered(incident=incident, reports=tuple(reports), subs=subs, modes=modes, days=days, places=places,
                    questions=tuple(store.questions(incident=incident.id)), sides=_sides(incident, fights))


def party_of(side: Side) -> Party | None:
    """The party that a side is, as the lexicon knows it; None for one that it does not."""
    return _by_id().get(side.id)


def country_name(code: str | None) -> str | None:
    """The usual English name of a country."""
    found = parties().get(code or "")
    return found.name if found else code


@cache
def _by_id() -> dict[str, Party]:
    return {party_id(key): one for key, one in parties().items()}


def _sides(incident: Incident, fights: Counter[str]) -> tuple[Side, ...]:
    """Those of the incident's sides who fight or are fought; where nobody is told to, all that could."""
    able = [one for one in incident.actors if (party := party_of(one)) is None or party.sort in _FIGHT]
    fighting = sorted((one for one in able if fights[one.id]), key=lambda one: -fights[one.id])
    return tuple(fighting) or tuple(able)


def _sub_events() -> dict[str, str]:
    told = described("acled")
    modes: dict[str, str] = told["modes"]
    return {one: one for some in told["event_types"].values() for one in some} | modes


def _moment(told: str) -> datetime:
    return datetime.fromisoformat(told)
