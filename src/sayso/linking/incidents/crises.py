"""What words tell among the reports of one crisis.

In a crisis of which many reports tell, what all of them name (the candidates of an election, the districts of a siege,
the words in which a monitor writes its entries) says nothing of which incident is meant, however rare it is elsewhere.
So once it is known about which reports hang together and into about how many incidents they fall, a word weighs what
it tells among those incidents. A word that one long incident alone is full of keeps its weight: incidents are counted,
not reports.
"""

from __future__ import annotations

import math
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from sayso.linking.incidents.profile import Profile
from sayso.linking.incidents.sketch import sketched
from sayso.linking.incidents.words import weight_of

__all__ = ["FEWEST", "weighed_within"]

# Reports that hang together are a crisis from so many incidents on. B-cubed F1 is the same from 10 to 20 on all sets;
# without a bound giveme5w1h falls from .922 to .905, since an incident that is in three parts at first loses its words.
FEWEST = 10
# As many incidents stand behind a word's fixed weight; with 10 or 40 the mean of 14 sets changes by less than .002.
# With 20, pieces of accounts of one war go from .711 to .835, invented entries of two wars from .705 to .744 and .808
# to .805, without dates from .407 to .431 and .396 to .432, and wikinews_big from .756 to .765.
BEHIND = 20
# What a word tells at least: nothing is divided by less.
LEAST = 0.3


def weighed_within(
    profiles: Mapping[str, Profile], crises: Iterable[Sequence[str]], groups: Iterable[Sequence[str]]
) -> dict[str, Profile]:
    """The profiles of reports of crises, with their words weighed anew; those of other reports are left out.

    Args:
        crises: sets of reports that hang together, each report in one at the most.
        groups: the incidents that the reports are in so far.
    """
    group = {name: names[0] for names in groups for name in names}
    found: dict[str, Profile] = {}
    for names in crises:
        held = {group[name] for name in names}
        if len(held) < FEWEST:
            continue
        told = Counter(word for _, word in {(group[name], word) for name in names for word in profiles[name].words})
        shares = {word: _share(word, count, len(held)) for word, count in told.items()}
        found |= {name: _weighed(profiles[name], shares) for name in names}
    return found


def _share(word: str, told: int, incidents: int) -> float:
    """How much of its weight a word keeps that is told of so many of the incidents (Spärck Jones 1972)."""
    weight = weight_of(word, name=True)
    expected = BEHIND * math.exp(-weight)
    return min(1.0, -math.log((expected + told) / (BEHIND + incidents)) / max(LEAST, weight))


def _weighed(profile: Profile, shares: Mapping[str, float]) -> Profile:
    """The profile with so much of each word, scaled so that all words together weigh as before."""
    before = math.sqrt(sum(weight * weight for weight in profile.words.values()))
    weights = {word: weight * shares[word] for word, weight in profile.words.items()}
    after = math.sqrt(sum(weight * weight for weight in weights.values()))
    if not after:
        return profile
    words = {word: scaled for word, weight in weights.items() if (scaled := round(weight * before / after))}
    title = {word: words[word] for word in profile.title if word in words}
    return replace(profile, words=words, title=title, headline=sum(title.values()),
                   sketch=sketched(words, title, brevity=profile.brevity, published=profile.published,
                                   days=profile.days))
