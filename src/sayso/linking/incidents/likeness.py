"""How surely two reports tell of one incident: their words, then publication, places and days."""

from __future__ import annotations

import math
import operator
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple

from sayso.linking.incidents.profile import UNIT, Profile, Where
from sayso.linking.whereabouts import kilometres
from sayso.records.brief import Whereabouts

__all__ = ["HOPELESS", "JOINED", "MOST", "MOST_APART", "Likeness", "Said", "likeness_of", "link_likeness",
           "strength_of"]

Agreement = Literal["agree", "differ", "unknown"]
Places = Literal["agree", "differ", "struck", "named", "unknown"]

# The cosine at which reports are as likely of one incident as not, where nothing else speaks for or against. Mean
# B-cubed F1 over six sets, reports within one crisis and two planted wars: .830 at .13, .829 at .14, .845 at .15, .857
# at .16. General news alone would have .13 (events are grouped more widely there), shootings in one country .20.
EVEN = 0.16
JOINED = 0.5
# How far beyond 1 reports are still told apart when groups are joined. Two of three links score 1; with nothing between
# them the ids decide which are joined first. Mean B-cubed F1 of seven sets, each in five to eight random orders of ids:
# .898 at 1 (one planted war .826 to .945), .901 at 1.25, .902 at 1.5 (that war .945 in all), .900 at 2, .899 at 4.
STRONGEST = 1.5
# What each finding multiplies the cosine by, as powers of e. Swept one by one around these values; halved or doubled,
# the mean F1 changes by less than .01 each. Without publication .901, with it .907; without days .906, with them .907.
PUBLISHED = ((1, 0.4), (7, 0.2), (30, -0.1))
LONG_AFTER = -0.3
# `struck` at -0.2: .836, -0.5: .850, -0.8: .853, -1.2: .857 with less on general news; it is what keeps attacks of one
# day apart (planted wars: from .60 to .80).
PLACES = {"agree": 0.2, "differ": -0.2, "struck": -0.8, "named": 0.0, "unknown": 0.0}
DAYS = {"agree": 0.25, "differ": -0.25, "unknown": 0.0}
# What differs between two short reports counts so much more. A short report tells of one thing: it has no background in
# which the other's place or day could stand, and most of its words are those in which all entries of a war are told, so
# place, day and publication tell which of many strikes it is. B-cubed F1 without it, with it, doubled: 154 invented
# entries on 48 strikes of one war .341, .749, .738; pieces of accounts of 110 strikes of one war .667, .704,
# .701; shootings (gvc_dev) .994, .994, .985; the other sets within .003.
# `named` is for towns that no gazetteer lists: of 1,332 pairs between which nothing else on places is known, in eight
# sets, 5 are of one incident. With it, and with forms of words no copies, the invented entries have .785, and
# .350 instead of .307 without dates of publication; where violence at other places goes before main places that agree,
# .808 and .396, with the pieces .711.
SHORT_PLACES = {"struck": -2.4, "named": -2.4}
SHORT_DAYS = -2.4
SHORT_PUBLISHED = ((3, 0.0), (7, -1.2))
SHORT_LONG_AFTER = -2.4
# A headline says which of the things that a report tells is its story: what else it tells is background. The share
# of either headline that the other report tells, whichever is less, counts so much, above or below what is even. Mean
# F1 .856 without it, .860 at 1, .879 at 2, .878 at 3; of pairs with a cosine of .12 to .3 those of one event are .12
# where the share is below .05, .91 where it is above .6 (giveme5w1h).
HEADLINES, HEADLINES_EVEN = 2.0, 0.25
# Kilometres within which two places count as one; districts are wide.
NEAR, NEAR_DISTRICT = 15.0, 40.0
# Kilometres of a degree of latitude.
DEGREE = 111.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Likeness:
    """How alike two reports are, and what it rests on.

    Attributes:
        score: 0 to 1; from `JOINED` on they are rather of one incident than not.
        strength: the score, but up to `STRONGEST`.
        headlines: the share of each one's headline that the other report tells, whichever is less, by weight; None
            where either has none.
        gap: days between their publication; None where either is unknown.
        places: whether where it happened agrees, differs, or differs for violence (`struck`), be it by
            names of which not all are located (`named`). place: on which.
        days: whether when it happened agrees. day: on which.
    """

    score: float
    strength: float
    headlines: float | None
    gap: int | None
    places: Places
    place: Whereabouts | None
    days: Agreement
    day: int | None


def likeness_of(one: Profile, other: Profile) -> Likeness:
    """How alike two reports are; the same in either order."""
    return _likeness(one, other, _words(one, other))


def strength_of(one: Profile, other: Profile, words: Said) -> float:
    """The score of `likeness_of` without an end, of two reports of which it is known what their words say."""
    return _weighed(one, other, words).strength


def link_likeness(one: Profile, other: Profile) -> Likeness | None:
    """How alike two reports are, None below `JOINED`.

    Places and days, which take longest to compare, are looked at only where the words leave it open: whatever they
    say, they raise a score by no more than where both agree.
    """
    words = _words(one, other)
    if words.cosine * math.exp(words.power + MOST) / EVEN * JOINED < HOPELESS:
        return None
    found = _likeness(one, other, words)
    return found if found.score >= JOINED else None


# What agreement on place and day can add at most. A score is rounded to four digits, so what is a little less than
# `JOINED` may still reach it.
MOST = max(PLACES.values()) + max(DAYS.values())
MOST_APART = max(PLACES.values()) + DAYS["differ"]
HOPELESS = JOINED - 0.001


class Said(NamedTuple):
    """What words, headlines and publication say; `power` is of e, and the cosine is multiplied by it."""

    cosine: float
    headlines: float | None
    gap: int | None
    power: float
    brevity: float


def _words(one: Profile, other: Profile) -> Said:
    gap = None if one.published is None or other.published is None else abs(one.published - other.published)
    headlines = _headlines(one, other)
    stories = 0.0 if headlines is None else HEADLINES * (headlines - HEADLINES_EVEN)
    brevity = min(one.brevity, other.brevity)
    power = _published(gap, PUBLISHED, LONG_AFTER) + brevity * _published(gap, SHORT_PUBLISHED, SHORT_LONG_AFTER)
    return Said(cosine=_cosine(one, other), headlines=headlines, gap=gap, power=power + stories, brevity=brevity)


class _Weighed(NamedTuple):
    places: Places
    place: Whereabouts | None
    days: Agreement
    day: int | None
    strength: float


def _weighed(one: Profile, other: Profile, words: Said) -> _Weighed:
    places, place = _places(one, other)
    days, day = _days(one.days, other.days)
    short = SHORT_PLACES.get(places, 0.0) + (SHORT_DAYS if days == "differ" else 0.0)
    power = words.power + PLACES[places] + DAYS[days] + words.brevity * short
    return _Weighed(places, place, days, day, round(words.cosine * math.exp(power) / EVEN * JOINED, 4))


def _likeness(one: Profile, other: Profile, words: Said) -> Likeness:
    found = _weighed(one, other, words)
    return Likeness(score=min(1.0, found.strength), strength=min(STRONGEST, found.strength), headlines=words.headlines,
                    gap=words.gap, places=found.places, place=found.place, days=found.days, day=found.day)


def _cosine(one: Profile, other: Profile) -> float:
    """The sum of products over the words that both have, of unit vectors."""
    here, there = one.words, other.words
    both = here.keys() & there.keys()
    total: int = sum(map(operator.mul, map(here.__getitem__, both), map(there.__getitem__, both)))
    return total / UNIT**2


def _headlines(one: Profile, other: Profile) -> float | None:
    if not one.title or not other.title:
        return None
    return min(_told(one, other), _told(other, one))


def _told(one: Profile, other: Profile) -> float:
    """The share of one's headline that the other report tells."""
    told = one.title.keys() & other.words.keys()
    return sum(map(one.title.__getitem__, told)) / one.headline


def _published(gap: int | None, powers: tuple[tuple[int, float], ...], later: float) -> float:
    """What so many days between publications say; nothing where the gap is unknown."""
    if gap is None:
        return 0.0
    return next((power for days, power in powers if gap <= days), later)


def _places(one: Profile, other: Profile) -> tuple[Places, Whereabouts | None]:
    """Agreement if it happened mainly at one place; difference if neither's main places are in the other.

    Between short reports violence at other places comes first: two strikes on two towns may end with one front. Towns
    of one name are no other places, wherever the gazetteer puts them: short entries tell little by which to find out.
    """
    found, place = _located(one.where, other.where, bool(one.brevity and other.brevity))
    if found == "struck" and _called(one, other) and _called(other, one):
        return "unknown", None
    if found == "unknown" and _named(one, other) and _named(other, one):
        return "named", None
    return found, place


# Reports of one town are met by many others of it, and of another one; a pair is kept for as long as a batch takes.
@lru_cache(maxsize=100_000)
def _located(one: Where, other: Where, short: bool) -> tuple[Places, Whereabouts | None]:
    """What located places say."""
    violent = _apart(one.struck, other) and _apart(other.struck, one)
    if violent and short:
        return "struck", None
    met = [place for place in one.main if any(_near(place, far) for far in other.main)]
    if met:
        return "agree", met[0]
    if not _apart(one.main, other) or not _apart(other.main, one):
        return "unknown", None
    return ("struck" if violent else "differ"), None


def _named(one: Profile, other: Profile) -> bool:
    """Whether the one's violence was at places by name, and the other report has no word of any of these names."""
    return bool(one.scene_words) and one.scene_words.isdisjoint(other.words)


def _called(one: Profile, other: Profile) -> bool:
    """Whether the other report has all words of the name of a place of the one's violence."""
    return any(names and names <= other.words.keys() for names in one.scene_names)


def _apart(places: Sequence[Whereabouts], other: Where) -> bool:
    """Whether there are places and none of them is one of the other report's."""
    return bool(places) and not any(_near(place, far) for place in places for far in other.places)


def _near(one: Whereabouts, other: Whereabouts) -> bool:
    if one.gazetteer_id == other.gazetteer_id:
        return True
    if one.lat is None or other.lat is None or abs(one.lat - other.lat) * DEGREE > NEAR_DISTRICT:
        return False
    reach = NEAR_DISTRICT if "district" in (one.precision, other.precision) else NEAR
    return kilometres(one, other) <= reach


@lru_cache(maxsize=100_000)
def _days(one: frozenset[int], other: frozenset[int]) -> tuple[Agreement, int | None]:
    """Agreement if a day is told by both; difference if all are more than a day apart."""
    if not one or not other:
        return "unknown", None
    if both := one & other:
        return "agree", min(both)
    apart = min(abs(day - far) for day in one for far in other)
    return ("differ" if apart > 1 else "unknown"), None
