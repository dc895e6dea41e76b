"""The same victims told again: what one figure leaves open it takes from the other."""

import dataclasses

from sayso.claims.retold import retold
from sayso.records.record import Figure, Scope, Victim
from sayso.records.span import Span

COUNTED = frozenset({"killed"})


def figure(number: int, **told) -> Figure:
    victim = Victim(party=told.pop("party", None), population=told.pop("population", "unknown"),
                    detail=told.pop("detail", None))
    scope = Scope(place=told.pop("place", None))
    low = told.pop("low", 6)
    return Figure(
        id=f"fig_{number}", span=Span(number, number + 1, "6"), measure=told.pop("measure", "killed"), low=low,
        high=low, hedge=None, victim=victim, scope=scope, cumulative=None, relative_to=None, claim=None, **told)


def victims(*figures: Figure) -> list[Victim]:
    return [one.victim for one in retold(figures, COUNTED)]


def test_what_one_leaves_open_it_takes_from_the_other():
    one, two = figure(1, population="civilian", detail="priests"), figure(2, party="act_1")
    assert victims(one, two) == [Victim(party="act_1", population="civilian", detail="priests")] * 2


def test_what_is_told_apart_stays_apart():
    one = figure(1, detail="priests")
    for other in (figure(2, detail="guards"), figure(2, low=7), figure(2, measure="weapons")):
        assert victims(one, other)[1] == other.victim
    here, there = figure(1, detail="priests", place="p1"), figure(2, place="p2")
    assert victims(here, there) == [here.victim, there.victim]


def test_single_persons_are_not_the_same_for_being_one():
    one, two = figure(1, low=1, detail="priest"), figure(2, low=1)
    assert victims(one, two) == [one.victim, two.victim]


def test_a_third_that_fits_both_goes_with_the_first():
    priests, guards, six = figure(1, detail="priests"), figure(2, detail="guards"), figure(3)
    assert [one.detail for one in victims(priests, guards, six)] == ["priests", "guards", "priests"]
    assert dataclasses.astuple(victims(six)[0]) == (None, "unknown", None)
