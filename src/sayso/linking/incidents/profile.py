"""A brief made ready to be compared with many others."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache

from sayso.gazetteer.folding import fold
from sayso.linking.incidents.days import day_of
from sayso.linking.incidents.sketch import Sketch, sketched
from sayso.linking.incidents.words import plain_words
from sayso.records.brief import Brief, Happening, Whereabouts

__all__ = ["FINE", "Profile", "REAL", "UNIT", "VIOLENT", "Where", "day_told", "days_told", "weight_at", "profile_of"]

REAL = frozenset({"asserted", "uncertain"})
VIOLENT = frozenset({"ASSAULT", "COERCE", "PROTEST"})
# Places that can tell one incident from another.
FINE = frozenset({"exact", "settlement", "district"})
# News tells its story at its head: what stands within so many characters counts double, what comes after the
# second bound half.
HEAD, FOOT = 600, 1500
# A place carried over from an earlier passage counts so much, one told beside the deed fully.
CARRIED = 0.25
# A report of this many different words that tell something (some 200 words in all) is no longer short.
SHORT = 100
# Words of a name of so many letters or fewer are particles: half of a war's towns may begin with "Al".
PARTICLE = 2
# Later passages tell of other days.
DAYS = 2500
# Weights of words have four digits, and are summed as whole numbers: however many are summed at once, and in whatever
# order, the sum is the same.
UNIT = 10_000


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Where:
    """The located places of a report; those of reports with the same ones are one value, and known by that.

    Attributes:
        main: the places where most of it happened. places: all of them.
        struck: the places where most of the violence happened that is told beside its place. An attack is at one
            place, while talks and words about it are wherever people speak.
    """

    main: tuple[Whereabouts, ...]
    places: tuple[Whereabouts, ...]
    struck: tuple[Whereabouts, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Profile:
    """What is compared of one report.

    Attributes:
        document: its id.
        words: folded words with their weights in parts of `UNIT`. names: printed words by folded ones.
        title: the title's words among them; empty where there is no title. headline: what they weigh together.
        sketch: all of this as numbers.
        brevity: from 0 for a report of `SHORT` words that tell something, or more, to 1 for none.
        published: day of publication as an ordinal; None if unknown.
        where: its located places.
        scenes: names of the towns and smaller places, unlocated ones too, where violence is told beside its place.
        scene_names: the words that each of these names consists of, without particles ("al", "an"). scene_words: all
            of them.
        days: days on which it happened, as ordinals.
        types: types of its events, those told most first.
    """

    document: str
    words: Mapping[str, int]
    names: Mapping[str, str]
    title: Mapping[str, int]
    headline: int
    sketch: Sketch
    brevity: float
    published: int | None
    where: Where
    scenes: tuple[str, ...]
    scene_names: tuple[frozenset[str], ...]
    scene_words: frozenset[str]
    days: frozenset[int]
    types: tuple[str, ...]


def profile_of(brief: Brief) -> Profile:
    """The brief's profile; made once for each brief as long as it is in use."""
    return _profile(_Same(brief))


class _Same:
    """A brief as the key of a cache: by identity, since a digest of all of it takes longer than what is kept."""

    __slots__ = ("brief",)

    def __init__(self, brief: Brief) -> None:
        self.brief = brief

    def __hash__(self) -> int:
        return id(self.brief)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, _Same) and other.brief is self.brief


# A brief and its profile take some 65 KB; a batch and what it is compared with are looked at more than once.
@lru_cache(maxsize=6_000)
def _profile(key: _Same) -> Profile:
    brief = key.brief
    real = [one for one in brief.happenings if one.status in REAL]
    main, places = _places(real)
    violent = [one for one in real if one.told_here and one.type in VIOLENT]
    struck, _ = _places(violent)
    scenes = sorted({one.place.name for one in violent if one.place and one.place.precision in (*FINE, "none")})
    named = tuple(frozenset(word for word in plain_words(fold(scene)) if len(word) > PARTICLE)
                  for scene in scenes)
    title = frozenset(plain_words(brief.title or ""))
    types = Counter(one.type for one in real)
    words = {word.casefold(): round(weight * UNIT) for word, weight in brief.terms}
    titled = {word: words[word] for word in sorted(title) if words.get(word)}
    days = days_told(real)
    brevity, published = max(0.0, 1 - len(words) / SHORT), day_of(brief.published)
    return Profile(
        document=brief.document,
        words=words,
        names={word.casefold(): word for word, _ in brief.terms},
        title=titled,
        headline=sum(titled.values()),
        sketch=sketched(words, titled, brevity=brevity, published=published, days=days),
        brevity=brevity,
        published=published,
        where=_where(_titled(main, places, title), places, _titled(struck, struck, title)),
        scenes=tuple(scenes),
        scene_names=named,
        scene_words=frozenset().union(*named),
        days=days,
        types=tuple(sorted(types, key=lambda kind: (-types[kind], kind))),
    )


@lru_cache(maxsize=20_000)
def _where(main: tuple[Whereabouts, ...], places: tuple[Whereabouts, ...], struck: tuple[Whereabouts, ...]) -> Where:
    return Where(main=main, places=places, struck=struck)


def days_told(happenings: Iterable[Happening]) -> frozenset[int]:
    """The days, as ordinals, on which what a report tells as real in its first passages happened."""
    return frozenset(day for one in happenings if one.status in REAL and one.offset < DAYS
                     and (day := day_told(one)) is not None)


def day_told(happening: Happening) -> int | None:
    """The day of an event that is told to the day; None for longer times."""
    first, last = day_of(happening.start), day_of(happening.end)
    return first if first is not None and last is not None and last - first <= 1 else None


def _titled(
    main: tuple[Whereabouts, ...], places: tuple[Whereabouts, ...], title: frozenset[str]
) -> tuple[Whereabouts, ...]:
    """The places that the headline names, if it names any, else the main ones."""
    return tuple(place for place in places if title.issuperset(plain_words(place.name))) or main


def weight_at(happening: Happening) -> float:
    """How much an event's place counts, by where in the report it is told and how."""
    where = 2.0 if happening.offset < HEAD else 1.0 if happening.offset < FOOT else 0.5
    return where * (1.0 if happening.told_here else CARRIED)


def _places(real: Iterable[Happening]) -> tuple[tuple[Whereabouts, ...], tuple[Whereabouts, ...]]:
    """Where most of it happened, and everywhere it did."""
    weights: defaultdict[str, float] = defaultdict(float)
    known: dict[str, Whereabouts] = {}
    for one in real:
        place = one.place
        if place is None or place.gazetteer_id is None or place.lat is None or place.precision not in FINE:
            continue
        weights[place.gazetteer_id] += weight_at(one)
        known[place.gazetteer_id] = place
    most = max(weights.values(), default=0.0)
    return (tuple(known[key] for key in sorted(weights) if weights[key] >= max(most / 2, 0.5)),
            tuple(known[key] for key in sorted(weights)))
