"""When something was said; every parse is written by hand, slips included."""

import pytest

from sayso.extraction.attributions import find_attributions
from tests.parses import parsed


@pytest.mark.parametrize(
    ("table", "time"),
    [
        pytest.param(
            "Police/NN/nsubj/2 said:say/VBD/root/0 on/IN/case/4 Sunday:sunday/NNP/obl/8 that/IN/mark/8 the/DT/det/7 "
            "hill/NN/nsubj/8 fell:fall/VBD/ccomp/2 ~././punct/2",
            "on Sunday",
            id="hung on what is said",
        ),
        pytest.param(
            "Police/NN/nsubj/2 said:say/VBD/root/0 in/IN/case/5 a/DT/det/5 statement/NN/obl/2 on/IN/case/7 "
            "Sunday:sunday/NNP/nmod/5 that/IN/mark/11 the/DT/det/10 hill/NN/nsubj/11 fell:fall/VBD/ccomp/2 "
            "~././punct/2",
            "on Sunday",
            id="of the statement",
        ),
        pytest.param(
            "Speaking:speak/VBG/advcl/6 on/IN/case/3 Sunday:sunday/NNP/obl/1 ~,/,/punct/1 he/PRP/nsubj/6 "
            "said:say/VBD/root/0 the/DT/det/8 hill/NN/nsubj/9 fell:fall/VBD/ccomp/6 ~././punct/6",
            "on Sunday",
            id="of the speaking",
        ),
        pytest.param(
            "Police/NN/nsubj/2 said:say/VBD/root/0 the/DT/det/4 hill/NN/nsubj/5 fell:fall/VBD/ccomp/2 on/IN/case/7 "
            "Sunday:sunday/NNP/obl/5 ~././punct/2",
            None,
            id="of what is said",
        ),
    ],
)
def test_when_it_was_said(table: str, time: str | None) -> None:
    (found,) = find_attributions(parsed(table))
    assert (found.said_at.text if found.said_at else None) == time
