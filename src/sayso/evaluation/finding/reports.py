"""Invented reports with whole records: sentences of drawn words, told by someone, with figures, events and places."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import datetime
from random import Random
from typing import TypeVar

from sayso.evaluation.finding.world import OWN_VOICE, Voice, War, World
from sayso.records.brief import Whereabouts
from sayso.records.document import Document, Published
from sayso.records.identity import content_id
from sayso.records.mentions import Certainty, Commitment, Population
from sayso.records.record import Actor, Claim, Event, Figure, Place, Record, Refusal, Scope, Source, Time, Victim
from sayso.records.span import Span

T = TypeVar("T")
# Claims of a report, from the fewest to the most: 25 on average.
FEWEST, MOST = 10, 40
# Of a hundred claims so many tell a figure, an event, a place.
FIGURES, EVENTS, PLACES = 0.3, 0.4, 0.35
PUBLISHERS = 80
_ACTS = (("say", 45), ("report", 20), ("claim", 8), ("announce", 6), ("confirm", 5), ("deny", 4), ("accuse", 4),
         ("warn", 3), ("demand", 2), ("promise", 1), ("threaten", 1), ("doubt", 0.8), ("praise", 0.2))
_MEASURES = (("killed", 50), ("wounded", 25), ("displaced", 10), ("captured", 6), ("missing", 4), ("weapons", 3),
             ("vehicles", 1.5), ("area_km2", 0.4), ("sorties", 0.1))
_POPULATIONS: tuple[tuple[Population, float], ...] = (("unknown", 60), ("civilian", 25), ("military", 15))
_CERTAINTIES: tuple[tuple[Certainty, float], ...] = (("certain", 88), ("probable", 6), ("possible", 4),
                                                     ("underspecified", 2))
_TYPES = (("ASSAULT", "shelling", 70), ("COERCE", "arrests", 12), ("PROTEST", "protest", 9), ("AID", "aid", 5),
          ("MOBILIZE", "manoeuvres", 4))


@dataclass(slots=True, kw_only=True)
class _Draft:
    """A report as it is written."""

    document: str
    war: War
    town: Whereabouts
    lines: list[str] = field(default_factory=list)
    at: int = 0
    claims: list[Claim] = field(default_factory=list)
    figures: list[Figure] = field(default_factory=list)
    events: list[Event] = field(default_factory=list)
    places: list[Place] = field(default_factory=list)
    actors: dict[str, Actor] = field(default_factory=dict)

    def end(self, line: str) -> None:
        """Puts a line in."""
        self.lines.append(line)
        self.at += len(line) + 1


def report(rng: Random, world: World, war: War, town: Whereabouts, when: datetime, name: str) -> Record:
    """One report of what happens in a town."""
    draft = _Draft(document=content_id("doc", name), war=war, town=town)
    for number in range(rng.randint(FEWEST, MOST)):
        _tell(rng, world, draft, number)
    day = f"{when:%Y-%m-%d}"
    title = f"{town.name} {world.text(rng, 6)}"
    refusals = (Refusal(stage="places", reason="not in the gazetteer", span=None),) if rng.random() < 0.1 else ()
    return Record(
        document=Document(
            id=draft.document, origin=f"https://news.example/{name}", text=" ".join(draft.lines), title=title,
            publisher=f"Paper {rng.randrange(PUBLISHERS)}", language="en", url=f"https://news.example/{name}",
            published=Published(value=f"{when:%Y-%m-%dT%H:%M:%SZ}", basis="given")),
        claims=tuple(draft.claims), figures=tuple(draft.figures), events=tuple(draft.events),
        places=tuple(draft.places), actors=tuple(draft.actors.values()), refusals=refusals,
        times=(Time(id=content_id("tim", draft.document), span=Span(0, 1, draft.lines[0][0]), type="DATE", value=day,
                    start=f"{day}T00:00:00Z", end=None, precision="day", anchor="published"),))


def _tell(rng: Random, world: World, draft: _Draft, number: int) -> None:
    """One claim more."""
    voice, identity = world.voice(rng), content_id("clm", draft.document, number)
    lead = f"{voice.name} said that " if voice else ""
    line = lead + world.text(rng, rng.randint(6, 16))
    figure = event = None
    if rng.random() < FIGURES:
        line, figure = _figure(rng, draft, line, identity)
    if rng.random() < EVENTS:
        line, event = _event(rng, draft, line, identity)
    if rng.random() < PLACES:
        line = _place(rng, draft, line)
    start = draft.at + len(lead)
    draft.claims.append(Claim(
        id=identity, content=(Span(start, draft.at + len(line), line[len(lead):]),),
        sources=_sources(draft, voice), act=_drawn(rng, _ACTS) if voice else "report",
        cue=(Span(start - 10, start - 6, "said"),) if voice else (),
        form=rng.choices(("indirect", "direct", "mixed"), weights=(70, 25, 5))[0] if voice else "voice",
        commitment=Commitment(polarity="-" if rng.random() < 0.06 else "+", certainty=_drawn(rng, _CERTAINTIES)),
        figures=(figure,) if figure else (), events=(event,) if event else ()))
    draft.end(line + ".")


def _sources(draft: _Draft, voice: Voice | None) -> tuple[Source, ...]:
    if voice is None:
        return (Source(name=OWN_VOICE, actor=None, kind="report", span=None),)
    if voice.kind == "unnamed":
        return (Source(name=voice.name, actor=None, kind="unnamed", span=None),)
    identity = content_id("act", voice.name)
    span = Span(draft.at, draft.at + len(voice.name), voice.name)
    if identity not in draft.actors:
        draft.actors[identity] = Actor(
            id=identity, name=voice.name, kind="person" if voice.kind == "speaker" else voice.kind,
            party=voice.side.id if voice.side else None, mentions=(span,))
        if voice.side:
            draft.actors.setdefault(voice.side.id, Actor(id=voice.side.id, name=voice.side.name, kind="party",
                                                         party=None))
    return (Source(name=voice.name, actor=identity, kind=voice.kind, span=span),)


def _figure(rng: Random, draft: _Draft, line: str, claim: str) -> tuple[str, str]:
    low = int(rng.paretovariate(0.9))
    words, identity = f"{low} persons", content_id("fig", claim)
    side = rng.choice(draft.war.sides)
    start = draft.at + len(line) + 1
    draft.figures.append(Figure(
        id=identity, span=Span(start, start + len(words), words), measure=_drawn(rng, _MEASURES), low=low,
        high=low if rng.random() < 0.7 else None, hedge=None,
        victim=Victim(party=side.id if side.id in draft.actors else None, population=_drawn(rng, _POPULATIONS)),
        scope=Scope(), cumulative=None, relative_to=None, claim=claim))
    return f"{line} {words}", identity


def _event(rng: Random, draft: _Draft, line: str, claim: str) -> tuple[str, str]:
    kind, mode, _ = rng.choices(_TYPES, weights=[one[2] for one in _TYPES])[0]
    start, identity = draft.at + len(line) + 1, content_id("evt", claim)
    draft.events.append(Event(
        id=identity, trigger=Span(start, start + len(mode), mode), type=kind, mode=mode, actor=None, recipient=None,
        place=None, time=None, status="asserted", claim=claim))
    return f"{line} {mode}", identity


def _place(rng: Random, draft: _Draft, line: str) -> str:
    """A place named: more often than not where it happens."""
    town = draft.town if rng.random() < 0.6 else draft.war.towns.one(rng)
    start = draft.at + len(line) + 4
    draft.places.append(Place(
        id=content_id("plc", draft.document, start), span=Span(start, start + len(town.name), town.name),
        name=town.name, lat=town.lat, lon=town.lon, country=town.country, admin1=None, kind="settlement",
        precision=town.precision, gazetteer_id=town.gazetteer_id))
    return f"{line} in {town.name}"


def _drawn(rng: Random, table: Sequence[tuple[T, float]]) -> T:
    return rng.choices([one for one, _ in table], weights=[weight for _, weight in table])[0]
