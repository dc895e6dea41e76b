"""Whom the words around an attack's noun hold to have done it; every parse is written by hand."""

import pytest

from sayso.extraction.events import find_events
from tests.parses import parsed

BLAMED = (
    "Borland/NNP/nsubj/2/LOC blamed:blame/VBD/root/0 Ruritania/NNP/obj/2/LOC for/IN/case/6 the/DT/det/6"
    " shelling/NN/obl/2 of/IN/case/8 Kassa/NNP/nmod/6/LOC ~././punct/2"
)
BLAMED_ON = (
    "Borland/NNP/nsubj/2/LOC blamed:blame/VBD/root/0 the/DT/det/4 shelling/NN/obj/2 on/IN/case/6"
    " Ruritania/NNP/obl/2/LOC ~././punct/2"
)
HELD = (
    "Borland/NNP/nsubj/2/LOC held:hold/VBD/root/0 Ruritania/NNP/obj/2/LOC responsible/JJ/xcomp/2 for/IN/case/7"
    " the/DT/det/7 shelling/NN/obl/4 ~././punct/2"
)
BEHIND = (
    "It/PRP/nsubj/2 said:say/VBD/root/0 that/IN/mark/9 northern/JJ/amod/5 troops:troop/NNS/nsubj/9"
    " were:be/VBD/cop/9 behind/IN/case/9 the/DT/det/9 shelling/NN/ccomp/2 ~././punct/2"
)
CLAIMED = (
    "Responsibility/NN/nsubj:pass/6 for/IN/case/4 the/DT/det/4 shelling/NN/nmod/1 was:be/VBD/aux:pass/6"
    " claimed:claim/VBN/root/0 by/IN/case/9 northern/JJ/amod/9 rebels:rebel/NNS/obl:agent/6 ~././punct/6"
)
THANKED = (
    "Borland/NNP/nsubj/2/LOC thanked:thank/VBD/root/0 Ruritania/NNP/obj/2/LOC after/IN/case/6 the/DT/det/6"
    " shelling/NN/obl/2 ~././punct/2"
)


@pytest.mark.parametrize(
    ("table", "actor"),
    [
        (BLAMED, "Ruritania"),
        (BLAMED_ON, "Ruritania"),
        (HELD, "Ruritania"),
        (BEHIND, "northern troops"),
        (CLAIMED, "northern rebels"),
        (THANKED, None),
    ],
)
def test_who_is_held_to_have_done_it(table: str, actor: str | None) -> None:
    shelling = next(one for one in find_events(parsed(table)) if one.trigger.text == "shelling")
    assert (shelling.actor.text if shelling.actor else None) == actor


CAPTURED = (
    "It/PRP/nsubj/2 said:say/VBD/root/0 {subject}/NNP/nsubj:pass/6/{label} had:have/VBD/aux/6 been:be/VBN/aux:pass/6"
    " captured:capture/VBN/ccomp/2 ~././punct/2"
)


@pytest.mark.parametrize(("subject", "label", "told"), [("Kassa", "LOC", ["occupation"]), ("Vane", "PER", [])])
def test_a_town_that_was_captured_is_ground_taken_whoever_took_it(subject: str, label: str, told: list[str]) -> None:
    found = find_events(parsed(CAPTURED.format(subject=subject, label=label)))
    assert [one.mode for one in found if one.trigger.text == "captured" and one.mode == "occupation"] == told


def test_a_bombardment_from_the_air_is_an_air_strike() -> None:
    found = find_events(parsed(
        "The/DT/det/2 bombardment/NN/nsubj/8 of/IN/case/4 Kassa/NNP/nmod/2/LOC from/IN/case/7 the/DT/det/7"
        " air/NN/nmod/2 wounded:wound/VBD/root/0 five/CD/nummod/10 villagers:villager/NNS/obj/8 ~././punct/8"))
    assert found[0].mode == "Air/drone strike"
