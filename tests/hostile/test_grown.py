"""What a door costs grows with what is given to it, and no faster."""

import time
from random import Random

import pytest

from sayso.intake.doors import through_door
from sayso.intake.kinds import kind_of_name
from sayso.intake.material import Material
from tests.hostile.kinds import KINDS, Kind
from tests.hostile.sweep import OPTIONS

# Eight times as much at the power 1.3 is 15 times as long; what is over in so many seconds is not looked at.
FACTOR, SOON = 8**1.3, .15
# lxml, trafilatura and the standard e-mail parser cost what they cost: the bound in seconds of computing holds them.
OTHERS = {"a.html", "a.eml", "a.pdf"}
OURS = [one for one in KINDS.values() if one.file not in OTHERS]


def cost(kind: Kind, size: int) -> float:
    data = kind.make(Random(5), size)
    began = time.process_time()
    for _ in through_door(Material(origin="a", data=data), OPTIONS, kind=kind_of_name(kind.file)):
        pass
    return time.process_time() - began


def in_proportion(kind: Kind) -> bool:
    much = cost(kind, kind.large)
    return much <= SOON or much < FACTOR * max(cost(kind, max(1, kind.large // 8)), SOON / 8)


@pytest.mark.parametrize("kind", OURS, ids=lambda one: one.name)
def test_a_door_costs_in_proportion(kind: Kind):
    cost(kind, kind.small)  # the lexicon is read once
    # A busy machine makes a processor's seconds longer, now of the one and now of the other.
    assert any(in_proportion(kind) for _ in range(3))
