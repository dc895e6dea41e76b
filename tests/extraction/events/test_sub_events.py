"""The ACLED sub-event of a harm or an attack, by its means and by who fights whom."""

import pytest

from sayso.extraction.events import find_events
from tests.parses import parsed


@pytest.mark.parametrize(
    ("modes", "table"),
    [
        (
            ["Armed clash", "kill", "Armed clash"],
            "Three/CD/nummod/2 soldiers:soldier/NNS/nsubj:pass/4 were:be/VBD/aux:pass/4"
            " killed:kill/VBN/root/0 in/IN/case/6 clashes:clash/NNS/obl/4 with/IN/case/8"
            " rebels:rebel/NNS/nmod/6 ~././punct/4",
        ),
        (
            ["Remote explosive/landmine/IED", "kill"],
            "A/DT/det/3 roadside/NN/compound/3 bomb/NN/nsubj/4 killed:kill/VBD/root/0 two/CD/nummod/6"
            " farmers:farmer/NNS/obj/4 ~././punct/4",
        ),
        (
            ["Suicide bomb", "kill"],
            "A/DT/det/3 suicide/NN/compound/3 bomber/NN/nsubj/4 killed:kill/VBD/root/0"
            " two/CD/nummod/6 worshippers:worshipper/NNS/obj/4 ~././punct/4",
        ),
        (
            ["Armed clash", "kill"],
            "Rebels:rebel/NNS/nsubj/2 killed:kill/VBD/root/0 four/CD/nummod/4"
            " soldiers:soldier/NNS/obj/2 ~././punct/2",
        ),
        (
            ["Armed clash", "kill", "Armed clash"],
            "Four/CD/nummod/2 rebels:rebel/NNS/nsubj:pass/4 were:be/VBD/aux:pass/4"
            " killed:kill/VBN/root/0 when/WRB/advmod/7 troops:troop/NNS/nsubj/7"
            " raided:raid/VBD/advcl/4 their/PRP$/nmod:poss/9 camp/NN/obj/7 ~././punct/4",
        ),
        (
            ["Armed clash"],
            "Gunmen:gunman/NNS/nsubj/2 attacked:attack/VBD/root/0 a/DT/det/4 base/NN/obj/2"
            " ~././punct/2",
        ),
        (
            ["Mob violence"],
            "A/DT/det/2 crowd/NN/nsubj/3 beat/VBP/root/0 a/DT/det/5 man/NN/obj/3 ~././punct/3",
        ),
        (
            ["Excessive force against protesters"],
            "Soldiers:soldier/NNS/nsubj/2 shot:sh/VBD/root/0 two/CD/nummod/4 protesters/NNS/obj/2"
            " ~././punct/2",
        ),
        (
            ["Shelling/artillery/missile attack", "kill", "Shelling/artillery/missile attack"],
            "Two/CD/nummod/2 children:child/NNS/nsubj/3 died:die/VBD/root/0 when/WRB/advmod/7"
            " a/DT/det/6 shell/NN/nsubj/7 hit/VBD/advcl/3 their/PRP$/nmod:poss/9 house/NN/obj/7"
            " ~././punct/3",
        ),
        (
            ["kill"],
            "Rebels:rebel/NNS/nsubj/2 murdered:murder/VBD/root/0 two/CD/nummod/5"
            " captured:capture/VBN/amod/5 soldiers:soldier/NNS/obj/2 ~././punct/2",
        ),
        (
            ["kill"],
            "Gunmen:gunman/NNS/nsubj/2 killed:kill/VBD/root/0 a/DT/det/4 lawyer/NN/obj/2 ~././punct/2",
        ),
    ],
)
def test_means_and_sides_tell_the_sub_event(modes: list[str], table: str) -> None:
    assert [event.mode for event in find_events(parsed(table)) if event.type in ("ASSAULT", "COERCE")] == modes
