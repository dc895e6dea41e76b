"""Who struck what, as accusers and deniers tell it; every parse is written by hand."""

import pytest

from sayso.extraction.events import find_events
from tests.parses import parsed


def assault(table: str) -> tuple[str, str | None, str | None, str] | None:
    """Trigger, actor and recipient as printed, and status, of the one event of violence."""
    found = [one for one in find_events(parsed(table)) if one.type == "ASSAULT"]
    if not found:
        return None
    (one,) = found
    return (one.trigger.text, one.actor.text if one.actor else None,
            one.recipient.text if one.recipient else None, one.status)


@pytest.mark.parametrize(("table", "expected"), [
    pytest.param(
        "Borland/NNP/nsubj/2/LOC accused:accuse/VBD/root/0 Ruritania/NNP/obj/2/LOC of/IN/mark/5"
        " striking:strike/VBG/advcl/2 Kassa/NNP/obj/5/LOC ~././punct/2",
        ("striking", "Ruritania", None, "asserted"), id="accused of a gerund"),
    pytest.param(
        "Ruritania/NNP/nsubj/2/LOC denied:deny/VBD/root/0 having:have/VBG/aux/4 struck:strike/VBN/ccomp/2"
        " Kassa/NNP/obj/4/LOC ~././punct/2",
        ("struck", "Ruritania", None, "negated"), id="denied a perfect gerund"),
    pytest.param(
        "The/DT/det/2 ministry/NN/nsubj/3 denied:deny/VBD/root/0 striking:strike/VBG/ccomp/3 Kassa/NNP/obj/4/LOC"
        " ~././punct/3",
        ("striking", "The ministry", None, "negated"), id="a body of state denies"),
    pytest.param(
        "No/DT/det/3 Ruritanian/JJ/amod/3 unit/NN/nsubj/5 had:have/VBD/aux/5 hit/VBN/ccomp/9 Kassa/NNP/obj/5/LOC"
        " ~,/,/punct/9 Ruritania/NNP/nsubj/9/LOC said:say/VBD/root/0 ~././punct/9",
        ("hit", "No Ruritanian unit", None, "negated"), id="nobody of ours"),
    pytest.param(
        "Ruritania/NNP/nsubj/2/LOC said:say/VBD/root/0 it/PRP/nsubj/5 had:have/VBD/aux/5 struck:strike/VBN/ccomp/2"
        " Kassa/NNP/obj/5/LOC ~././punct/2",
        ("struck", "it", None, "asserted"), id="the speaker's own deed"),
    pytest.param(
        "Northern/JJ/amod/2 forces:force/NNS/nsubj/6 were:be/VBD/cop/6 behind/IN/case/6 the/DT/det/6 raid/NN/root/0"
        " on/IN/case/8 Kassa/NNP/nmod/6/LOC ~././punct/6",
        ("raid", "Northern forces", None, "asserted"), id="was behind it"),
    pytest.param(
        "Ruritania/NNP/nsubj/3/LOC is:be/VBZ/cop/3 responsible/JJ/root/0 for/IN/case/6 the/DT/det/6 shelling/NN/obl/3"
        " of/IN/case/8 Kassa/NNP/nmod/6/LOC ~././punct/3",
        ("shelling", "Ruritania", None, "asserted"), id="responsible for it"),
])
def test_who_struck_a_town(table, expected):
    found = assault(table)
    assert found is not None
    assert (found[0], found[1], found[3]) == (expected[0], expected[1], expected[3])


@pytest.mark.parametrize("table", [
    "A/DT/det/2 storm/NN/nsubj/3 struck:strike/VBD/root/0 Kassa/NNP/obj/3/LOC ~././punct/3",
    "Ruritania/NNP/nsubj/2/LOC hit/VBD/root/0 Borland/NNP/obj/2/LOC with/IN/case/5 tariffs:tariff/NNS/obl/2"
    " ~././punct/2",
    "Ada/NNP/nsubj/3/PER ~Roe/NNP/flat/1/PER came:come/VBD/root/0 under/IN/case/5 fire/NN/obl/3 for/IN/case/8"
    " her/PRP$/nmod:poss/8 remarks:remark/NNS/obl/3 ~././punct/3",
])
def test_storms_tariffs_and_criticism_are_no_attack(table):
    assert assault(table) is None


def test_to_charge_somebody_with_a_deed_is_no_charge_of_troops():
    found = assault("Borland/NNP/nsubj/2/LOC charged:charge/VBD/root/0 Ruritania/NNP/obj/2/LOC with/IN/mark/5"
                    " shelling:shell/VBG/advcl/2 Kassa/NNP/obj/5/LOC ~././punct/2")
    assert found is not None
    assert found[0] == "shelling"


def test_a_town_that_comes_under_fire_is_hit():
    found = assault("The/DT/det/2 town/NN/nsubj/3 came:come/VBD/root/0 under/IN/case/5 fire/NN/obl/3 from/IN/case/8"
                    " Ruritanian/JJ/amod/8 artillery/NN/obl/3 ~././punct/3")
    assert found is not None
    assert found[:3] == ("came under fire", "Ruritanian artillery", "The town")
