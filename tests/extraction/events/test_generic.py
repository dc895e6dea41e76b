"""Deeds spoken of in general tell no event; those of a place, a time or a number do."""

import pytest

from sayso.extraction.events import find_events
from tests.parses import parsed


@pytest.mark.parametrize(
    ("expected", "table"),
    [
        (
            [],
            "A/DT/det/2 regime/NN/nsubj/8 that/WDT/nsubj/4 murders:murder/VBZ/acl:relcl/2"
            " priests:priest/NNS/obj/4 can/MD/aux/8 ~not/RB/advmod/8 last/VB/root/0 ~././punct/8",
        ),
        (
            [],
            "The/DT/det/2 murder/NN/nsubj/6 of/IN/case/4 peasants:peasant/NNS/nmod/2 must/MD/aux/6"
            " end/VB/root/0 ~././punct/6",
        ),
        (
            ["murdered"],
            "They/PRP/nsubj/2 murdered:murder/VBD/root/0 two/CD/nummod/4 priests:priest/NNS/obj/2"
            " ~././punct/2",
        ),
        (
            ["torture"],
            "Soldiers:soldier/NNS/nsubj/4 do/VBP/aux/4 not/RB/advmod/4 torture/VB/root/0"
            " prisoners:prisoner/NNS/obj/4 ~././punct/4",
        ),
        (
            ["murder"],
            "The/DT/det/2 murder/NN/nsubj/8 of/IN/case/4 peasants:peasant/NNS/nmod/2 in/IN/case/6"
            " Kassa/NNP/nmod/4/LOC must/MD/aux/8 end/VB/root/0 ~././punct/8",
        ),
        (
            ["murders"],
            "A/DT/det/2 wave/NN/nsubj/7 of/IN/case/4 murders:murder/NNS/nmod/2 of/IN/case/6"
            " peasants:peasant/NNS/nmod/4 shook:sho/VBD/root/0 the/DT/det/9 town/NN/obj/7 ~././punct/7",
        ),
        (
            [],
            "Relatives:relative/NNS/nsubj/5 of/IN/case/4 murdered:murder/VBN/amod/4 people/NNS/nmod/1"
            " marched:march/VBD/root/0 ~././punct/5",
        ),
        (
            [],
            "The/DT/det/2 leader/NN/nsubj/4 was:be/VBD/cop/4 responsible/JJ/root/0 for/IN/case/6"
            " attacks:attack/NNS/obl/4 on/IN/case/8 convoys:convoy/NNS/nmod/6 ~././punct/4",
        ),
    ],
)
def test_a_deed_in_general_is_no_event(expected: list[str], table: str) -> None:
    deeds = [event.trigger.text for event in find_events(parsed(table)) if event.type == "ASSAULT"]
    assert deeds == expected
