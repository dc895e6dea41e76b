"""Invented briefs in the shape of real streams, so that linking can be timed without reading.

Real news on wars comes in incidents of very unlike sizes, many wars at once, and much of it is agency copy. A newsroom
or a monitor takes in so many reports a day: a longer stream is one of more days and not of more reports a day, and what
one incident gets is bounded by how many report at all. The words are drawn from the table that linking weighs them by,
as often as they are printed; towns and people are made up. Terms, signatures and keys are made by linking itself from
the text.
"""

from __future__ import annotations

import dataclasses
import math
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import cache
from importlib.resources import files
from itertools import accumulate
from random import Random

from sayso.lexicon.parties import party_id
from sayso.linking.copies import copy_keys, signature_of
from sayso.linking.incidents import incident_keys, terms_of
from sayso.records.brief import Brief, Happening, Origin, Position, Side, Whereabouts, Words
from sayso.records.document import Document, Published
from sayso.records.identity import content_id
from sayso.records.record import Record

FIRST_DAY = datetime(2022, 1, 1, tzinfo=UTC)
# 100,000 reports in ten months. Incidents as Zipf has it: half have one or two reports, some have hundreds.
A_DAY, LARGEST, SLOPE = 333, 400, 1.3
# UCDP counts 61 conflicts of states in 2024; a few get most of what is printed, so of them as Zipf has it too: the
# first has a fifth of all reports, the last a three-hundredth.
WARS = 60
COPIED = 0.25
WORDS = 180
# Of a hundred words: any, the incident's own, the war's own, rare ones of the report alone; the rest is any.
OWN, WARS_OWN, RARE = 0.18, 0.05, 0.08
# Of a hundred reports: those that tell a war's whole toll, and those on its ceasefire.
TOLLS, TRUCES = 0.03, 0.03


@dataclass(frozen=True, slots=True, kw_only=True)
class _War:
    sides: tuple[Side, Side]
    words: tuple[str, ...]
    towns: tuple[Whereabouts, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class _Incident:
    name: str
    war: _War
    town: Whereabouts
    start: datetime
    size: int
    words: tuple[str, ...]
    origins: tuple[Origin, ...]
    dead: int


def invented(count: int, *, seed: int = 1, a_day: float = A_DAY) -> Iterator[tuple[Record, Brief]]:
    """So many reports, incident by incident as these begin, with their briefs: the same for the same seed, and a
    longer stream begins with a shorter one.

    A report's record holds its document alone.

    Args:
        a_day: reports a day.
    """
    rng = Random(seed)
    wars = [_war(rng) for _ in range(WARS)]
    printed = tuple(accumulate(1 / rank for rank in range(1, WARS + 1)))
    made = 0
    while made < count:
        begins = FIRST_DAY + timedelta(days=made / a_day)
        incident = _incident(rng, rng.choices(wars, cum_weights=printed)[0], begins, f"{seed}-{made}")
        texts: list[list[str]] = []
        for _ in range(min(incident.size, count - made)):
            yield _report(rng, incident, texts, f"{seed}-{made}")
            made += 1


def _report(rng: Random, incident: _Incident, texts: list[list[str]], name: str) -> tuple[Record, Brief]:
    copied = texts and rng.random() < COPIED
    sentences = list(rng.choice(texts)) if copied else _sentences(rng, incident)
    if copied:
        sentences.pop(rng.randrange(len(sentences)))
    else:
        texts.append(sentences)
    published = (incident.start + timedelta(minutes=int(rng.expovariate(1 / 900)))).strftime("%Y-%m-%dT%H:%M:%SZ")
    title = " ".join([incident.town.name, *rng.sample(incident.words, 3), *_any(rng, 3)])
    document = Document(
        id=content_id("doc", name), origin=name, text=" ".join(sentences), title=title,
        publisher=f"Paper {rng.randrange(60)}", published=Published(value=published, basis="given"), language="en")
    record = Record(document=document)
    terms, signature, value = terms_of(record), signature_of(document), document.published.value
    happenings = _happenings(incident, document)
    return record, Brief(
        document=document.id, origin=name, title=title, publisher=document.publisher, published=value, terms=terms,
        signature=signature, happenings=happenings,
        positions=_positions(rng, incident, document),
        keys=(*incident_keys(terms, value, happenings), *copy_keys(signature, value)))


def _sentences(rng: Random, incident: _Incident) -> list[str]:
    sentences = []
    for _ in range(WORDS // 15):
        words = []
        for common in _any(rng, 15):
            drawn = rng.random()
            if drawn < OWN:
                words.append(rng.choice((incident.town.name, *incident.words)))
            elif drawn < OWN + WARS_OWN:
                words.append(rng.choice(incident.war.words))
            elif drawn < OWN + WARS_OWN + RARE:
                words.append(rng.choice(printed_words()[0]))
            else:
                words.append(common)
        sentences.append(" ".join(words).capitalize() + ".")
    return sentences


def _positions(rng: Random, incident: _Incident, document: Document) -> tuple[Position, ...]:
    origin = rng.choice(incident.origins)
    dead = incident.dead + int(rng.random() * 4)
    found = [_position(document, origin, incident, topic="figure", measure="killed", low=dead, high=dead),
             _position(document, origin, incident, topic="figure", measure="wounded", low=dead * 2, high=None),
             _position(document, origin, incident, topic="fact", measure="shelling", stance="yes")]
    pair = ", ".join(side.name for side in incident.war.sides)
    if rng.random() < TOLLS:
        found.append(_position(document, origin, incident, topic="figure", measure="killed", low=dead * 20, high=None,
                               scope=f"toll: {pair}", cumulative=True, since=FIRST_DAY.strftime("%Y-%m-%dT%H:%M:%SZ")))
    if rng.random() < TRUCES:
        stance = rng.choice(("announced", "accepted", "violated", "holding"))
        found.append(_position(document, origin, incident, topic="agreement", measure="ceasefire", stance=stance,
                               scope=f"ceasefire: {pair}"))
    return tuple(found)


def _position(document: Document, origin: Origin, incident: _Incident, **told: object) -> Position:
    identity = content_id("pos", document.id, *map(str, told.items()))
    plain = Position(
        id=identity, document=document.id, claim=content_id("clm", identity), item=None, topic="figure", measure="",
        stance="", low=None, high=None, hedge=None, victim=incident.war.sides[1], by=incident.war.sides[0],
        population="civilian", detail=None, place=incident.town, on=f"{incident.start:%Y-%m-%d}T00:00:00Z", since=None,
        until=None, cumulative=None, relative_to=None, relation=None, origin=origin, relays=(),
        said_at=document.published.value, act="say", polarity="+", certainty="certain", evidence=(),
        words=Words(document=document.id, start=0, end=10, text=document.text[:10]))
    return dataclasses.replace(plain, **told)  # type: ignore[arg-type]


def _happenings(incident: _Incident, document: Document) -> tuple[Happening, ...]:
    start, end = incident.start, incident.start + timedelta(days=1)
    return (Happening(
        event=content_id("evt", document.id), claim=None, type="ASSAULT", mode="shelling", status="asserted",
        actor=incident.war.sides[0], recipient=incident.war.sides[1], place=incident.town,
        start=f"{start:%Y-%m-%d}T00:00:00Z", end=f"{end:%Y-%m-%d}T00:00:00Z", told_here=True, offset=0,
        trigger="shelled"),)


def _war(rng: Random) -> _War:
    names = (_name(rng), _name(rng))
    sides = (Side(id=party_id(names[0]), name=names[0]), Side(id=party_id(names[1]), name=names[1]))
    lat, lon = rng.uniform(-50, 60), rng.uniform(-120, 140)
    towns = tuple(
        Whereabouts(gazetteer_id=f"invented:{name}", name=name, lat=lat + rng.uniform(-2, 2),
                    lon=lon + rng.uniform(-2, 2), country=None, admin1=None, precision="settlement")
        for name in (_name(rng) for _ in range(80)))
    return _War(sides=sides, words=(*names, *(_name(rng) for _ in range(6))), towns=towns)


def _incident(rng: Random, war: _War, begins: datetime, name: str) -> _Incident:
    origins = tuple(Origin(key=f"{name}/{number}", name=_name(rng), kind="institution",
                           party=rng.choice((*war.sides, None))) for number in range(rng.randint(1, 6)))
    return _Incident(
        name=name, war=war, town=rng.choice(war.towns), size=min(LARGEST, int(rng.paretovariate(SLOPE))),
        start=begins, origins=origins, dead=rng.randint(1, 60),
        words=tuple(rng.choice(printed_words()[0]) for _ in range(14)))


def _name(rng: Random) -> str:
    return "".join(rng.choice("bdfgklmnprstvz") + rng.choice("aeiou") for _ in range(rng.randint(3, 4))).capitalize()


def _any(rng: Random, count: int) -> list[str]:
    words, shares = printed_words()
    return rng.choices(words, cum_weights=shares, k=count)


@cache
def printed_words() -> tuple[tuple[str, ...], tuple[float, ...]]:
    """Words, and how often they are printed, summed up."""
    table = (files("sayso.linking.incidents") / "data" / "word_weights.tsv").read_text(encoding="utf-8")
    rows = [line.split("\t") for line in table.splitlines() if not line.startswith("#")]
    return tuple(row[0] for row in rows), tuple(accumulate(math.exp(-float(row[1])) for row in rows))
