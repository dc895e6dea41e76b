"""Who speaks, where, in which words: what invented reports draw from, some of it much and most of it seldom."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import accumulate
from random import Random
from typing import Generic, TypeVar

from sayso.evaluation.invented import printed_words
from sayso.lexicon.parties import party_id, party_named
from sayso.records.brief import Side, Whereabouts
from sayso.records.mentions import SourceKind

T = TypeVar("T")

STATES = ("Austria", "Belgium", "Bulgaria", "Chile", "Croatia", "Denmark", "Estonia", "Finland", "Ghana", "Greece",
          "Hungary", "Iceland", "Indonesia", "Ireland", "Kenya", "Latvia", "Lithuania", "Malaysia", "Malta", "Mexico",
          "Nepal", "Norway", "Panama", "Peru", "Poland", "Portugal", "Romania", "Senegal", "Slovakia", "Slovenia",
          "Spain", "Sweden", "Switzerland", "Tanzania", "Thailand", "Uganda", "Uruguay", "Vietnam", "Zambia", "Bolivia")
TOWNS, UNLOCATED, PERSONS, BODIES, OUTLETS, WARS = 900, 300, 30_000, 400, 150, 45
OWN_VOICE = "the report"


@dataclass(frozen=True, slots=True, kw_only=True)
class Voice:
    """One who says something."""

    name: str
    kind: SourceKind
    side: Side | None


@dataclass(frozen=True, slots=True, kw_only=True)
class War:
    """Two sides, and the towns that are fought over."""

    sides: tuple[Side, Side]
    towns: Drawn[Whereabouts]


class Drawn(Generic[T]):
    """Things drawn as Zipf has it: the second half as often as the first, the third a third as often."""

    def __init__(self, things: list[T]) -> None:
        self.things = things
        self._sums = tuple(accumulate(1 / rank for rank in range(1, len(things) + 1)))

    def some(self, rng: Random, count: int) -> list[T]:
        """So many of them."""
        return rng.choices(self.things, cum_weights=self._sums, k=count)

    def one(self, rng: Random) -> T:
        """One of them."""
        return self.some(rng, 1)[0]


class World:
    """The same for the same seed."""

    def __init__(self, seed: int) -> None:
        rng = Random(f"world {seed}")
        names = _names(rng)
        self.words, self._shares = printed_words()
        self.sides = [Side(id=party_id(key), name=name) for name in STATES for key in [party_named(name)] if key]
        towns = [_town(rng, next(names), number) for number in range(TOWNS)]
        towns += [Whereabouts(gazetteer_id=None, name=next(names), lat=None, lon=None, country=None, admin1=None,
                              precision="none") for _ in range(UNLOCATED)]
        rng.shuffle(towns)
        self.wars = Drawn([War(sides=(one, other), towns=Drawn(rng.sample(towns, 120)))
                           for one, other in (rng.sample(self.sides, 2) for _ in range(WARS))])
        self.persons = Drawn([Voice(name=f"{next(names)} {next(names)}", kind="speaker", side=_side(rng, self.sides))
                              for _ in range(PERSONS)])
        self.bodies = Drawn([Voice(name=f"Ministry of {next(names)}", kind="institution", side=rng.choice(self.sides))
                             for _ in range(BODIES)])
        self.outlets = Drawn([Voice(name=f"The {next(names)} Times", kind="outlet", side=None)
                              for _ in range(OUTLETS)])

    def voice(self, rng: Random) -> Voice | None:
        """Who says the next claim; None for the report itself."""
        drawn = rng.random()
        if drawn < 0.3:
            return None
        if drawn < 0.62:
            return self.bodies.one(rng)
        if drawn < 0.9:
            return self.persons.one(rng)
        if drawn < 0.95:
            return self.outlets.one(rng)
        return Voice(name="unnamed officials", kind="unnamed", side=None)

    def text(self, rng: Random, count: int) -> str:
        """So many words, each as often as it is printed."""
        return " ".join(rng.choices(self.words, cum_weights=self._shares, k=count))


def _names(rng: Random) -> Iterator[str]:
    """Made-up names, each once."""
    seen = set[str]()
    while True:
        name = "".join(rng.choice("bdfgklmnprstvz") + rng.choice("aeiou") for _ in range(rng.randint(3, 5)))
        if name not in seen:
            seen.add(name)
            yield name.capitalize()


def _side(rng: Random, sides: list[Side]) -> Side | None:
    return rng.choice(sides) if rng.random() < 0.7 else None


def _town(rng: Random, name: str, number: int) -> Whereabouts:
    """A town; its land is a letter pair that no state has, and a square of the map."""
    land = number % 40
    precision = rng.choices(("settlement", "province", "country"), weights=(90, 8, 2))[0]
    return Whereabouts(
        gazetteer_id=f"geonames:{900_000_000 + number}", name=name, admin1=None, precision=precision,
        lat=round(land // 8 * 20 - 45 + rng.random() * 15, 4), lon=round(land % 8 * 40 - 160 + rng.random() * 30, 4),
        country="XZ"[land % 2] + "ABCDEFGHIJKLMNOPQRST"[land // 2])
