"""Passive cues that name nobody, cues that ask for an object of some kind, and idioms; parses by hand."""

import pytest

from sayso.extraction.attributions import find_attributions
from tests.parses import parsed

Told = tuple[str | None, str, str, str]


def told(table: str) -> list[Told]:
    """Last source, cue, content (parts joined by " ~ ") and act of each attribution."""
    return [
        (
            one.sources[-1].span.text if one.sources[-1].span else None,
            one.cue[0].text,
            " ~ ".join(part.text for part in one.content),
            one.act,
        )
        for one in find_attributions(parsed(table))
    ]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param(
            "The/DT/det/2 colonel/NN/nsubj:pass/4 was:be/VBD/aux:pass/4 accused:accuse/VBN/root/0 of/IN/case/6 "
            "treason/NN/obl/4 ~././punct/4",
            (None, "was accused", "The colonel ~ of treason", "accuse"),
            id="accused by nobody",
        ),
        pytest.param(
            "The/DT/det/2 pass/NN/nsubj:pass/4 is:be/VBZ/aux:pass/4 seen:see/VBN/root/0 as/IN/case/7 a/DT/det/7 "
            "prize/NN/obl/4 ~././punct/4",
            (None, "is seen", "The pass ~ as a prize", "assess"),
            id="seen as",
        ),
        pytest.param(
            "The/DT/det/2 crew/NN/nsubj:pass/4 are:be/VBP/aux:pass/4 considered:consider/VBN/root/0 "
            "dead/JJ/xcomp/4 ~././punct/4",
            (None, "are considered", "The crew ~ dead", "assess"),
            id="considered",
        ),
        pytest.param(
            "The/DT/det/2 ministry/NN/nsubj/3 answered:answer/VBD/root/0 the/DT/det/5 accusation/NN/obj/3 ~././punct/3",
            ("The ministry", "answered", "the accusation", "say"),
            id="answers words",
        ),
        pytest.param(
            "The/DT/det/2 raid/NN/nsubj/3 drew:draw/VBD/root/0 criticism/NN/obj/3 over/IN/case/6 "
            "casualties:casualty/NNS/nmod/4 ~././punct/3",
            (None, "drew criticism over", "casualties", "condemn"),
            id="who draws criticism does not criticise",
        ),
        pytest.param(
            "The/DT/det/2 mayor/NN/nsubj/3 took:take/VBD/root/0 aim/NN/obj/3 at/IN/case/7 the/DT/det/7 "
            "governor/NN/nmod/4 ~././punct/3",
            ("The mayor", "took aim at", "the governor", "condemn"),
            id="takes aim at",
        ),
        pytest.param(
            "Rebels:rebel/NNS/nsubj/2 called:call/VBD/root/0 the/DT/det/6 truce/NN/compound/6 “/``/punct/6 "
            "~farce/NN/obj/2 ~”/''/punct/6 ~././punct/2",
            ("Rebels", "called", "the truce “farce”", "assess"),
            id="quoted words end what it is called",
        ),
        pytest.param(
            "The/DT/det/2 rebels:rebel/NNS/nsubj/4 are:be/VBP/aux/4 looking:look/VBG/root/0 to/TO/mark/6 "
            "leave/VB/xcomp/4 ~././punct/4",
            ("The rebels", "are looking", "to leave", "intend"),
            id="who looks to leave means to",
        ),
        pytest.param(
            "Deputies:deputy/NNS/nsubj/2 voted:vote/VBD/root/0 against/IN/case/5 the/DT/det/5 truce/NN/obl/2 "
            "~././punct/2",
            ("Deputies", "voted against", "the truce", "oppose"),
            id="votes against",
        ),
    ],
)
def test_one_attribution(table: str, expected: Told) -> None:
    assert told(table) == [expected]


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(
            "The/DT/det/2 town/NN/nsubj:pass/4 is:be/VBZ/aux:pass/4 known:know/VBN/root/0 as/IN/case/6 "
            "Velia/NNP/obl/4/LOC ~././punct/4",
            id="a name is no view",
        ),
        pytest.param(
            "The/DT/det/2 police/NN/nsubj/3 answered:answer/VBD/root/0 the/DT/det/5 door/NN/obj/3 ~././punct/3",
            id="a door asks nothing",
        ),
        pytest.param(
            "The/DT/det/2 rebels:rebel/NNS/nsubj:pass/4 are:be/VBP/aux:pass/4 backed:back/VBN/root/0 by/IN/case/6 "
            "Velia/NNP/obl/4/LOC ~././punct/4",
            id="backed by is a deed",
        ),
    ],
)
def test_nobody_claims_anything(table: str) -> None:
    assert told(table) == []
