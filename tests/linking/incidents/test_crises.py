"""What words tell among the reports of one crisis."""

from __future__ import annotations

import math
from itertools import combinations

import pytest

from sayso.linking.incidents.crises import FEWEST, weighed_within
from sayso.linking.incidents.likeness import likeness_of
from sayso.linking.incidents.profile import Profile, profile_of
from sayso.linking.incidents.strengths import FEWEST as AT_ONCE
from sayso.linking.incidents.strengths import strengths_within
from tests.linking.incidents.invented import brief


def profiles(incidents: int, each: int = 2) -> dict[str, Profile]:
    """Reports of strikes in one form of words, that name the town and the same commander."""
    made = {}
    for town in range(incidents):
        for number in range(each):
            name, where = f"{town:02}{number}", f"Town{chr(97 + town)}"
            words = [("Vorrenko", 0.5), (where, 0.4), ("warplanes", 0.3)]
            made[name] = profile_of(brief(name, words, title=f"{where} Vorrenko"))
    return made


def groups(known: dict[str, Profile]) -> list[tuple[str, ...]]:
    return [tuple(name for name in known if name[:2] == town) for town in sorted({name[:2] for name in known})]


def test_what_all_incidents_of_a_crisis_tell_says_little():
    known = profiles(FEWEST)
    anew = weighed_within(known, [sorted(known)], groups(known))["000"]
    assert anew.words["towna"] > known["000"].words["towna"]
    assert anew.words["vorrenko"] < known["000"].words["vorrenko"] * 0.55
    assert anew.headline == sum(anew.title.values()) == anew.words["towna"] + anew.words["vorrenko"]


def test_all_words_together_weigh_as_before():
    known = profiles(FEWEST)
    anew = weighed_within(known, [sorted(known)], groups(known))
    for name, profile in anew.items():
        assert math.hypot(*profile.words.values()) == pytest.approx(math.hypot(*known[name].words.values()), abs=1)


def test_all_ways_of_comparing_take_the_new_weights():
    """Reports of a group are compared all at once by their sketches, single pairs by their words."""
    known = profiles(FEWEST)
    anew = weighed_within(known, [sorted(known)], groups(known))
    strength = strengths_within(anew, [sorted(anew)])
    assert len(anew) >= AT_ONCE
    for one, other in combinations(sorted(anew)[:5], 2):
        assert strength(one, other) == likeness_of(anew[one], anew[other]).strength
        assert strength(one, other) != likeness_of(known[one], known[other]).strength or one[:2] == other[:2]


def test_a_few_incidents_are_no_crisis_and_other_reports_stay_as_they_are():
    known = profiles(FEWEST)
    few = sorted(known)[:-2]
    assert weighed_within(known, [few], groups(known)) == {}
    assert weighed_within(known, [], groups(known)) == {}


def test_the_reports_of_one_incident_do_not_make_a_crisis():
    """A word is counted once for each incident, however many reports tell of it."""
    known = profiles(FEWEST)
    many = profiles(FEWEST, each=5)
    one, other = (weighed_within(held, [sorted(held)], groups(held))["000"] for held in (known, many))
    assert one.words == other.words
