"""Victims told without a number: by name, in passing, as a bare plural."""

import pytest

from sayso.extraction.figures import find_figures
from tests.parses import parsed

ROE = "Jane/NNP/nsubj:pass/4/PER Roe/NNP/flat/1/-PER was:be/VBD/aux:pass/4 killed:kill/VBN/root/0 ~././punct/4\n"
WEST = "Tom/NNP/nsubj:pass/4/PER West/NNP/flat/1/-PER was:be/VBD/aux:pass/4 killed:kill/VBN/root/0 ~././punct/4\n"
TWO = "Two/CD/nummod/2 people/NNS/nsubj/3 died:die/VBD/root/0 ~././punct/3\n"


def told(table: str):
    return [(figure.number.text, figure.measure, figure.low, figure.high) for figure in find_figures(parsed(table))]


def test_somebody_named_is_one():
    (figure,) = find_figures(parsed(ROE))
    assert (figure.number.text, figure.measure, figure.low, figure.high) == ("Jane Roe", "killed", 1, 1)
    assert (figure.detail, figure.population) == ("jane roe", "unknown")


def test_the_office_with_a_name_is_told():
    table = "Judge/NN/nmod:desc/2 " + ROE.replace("/4", "/5").replace("flat/1", "flat/2")
    (figure,) = find_figures(parsed(table))
    assert (figure.detail, figure.population) == ("judge jane roe", "civilian")


def test_nobody_named_is_counted_where_a_number_could_count_them():
    assert told(ROE + TWO) == [("Two", "killed", 2, 2)]
    wounded = TWO.replace("died:die", "fled:flee")
    assert told(ROE + wounded)[0] == ("Jane Roe", "killed", 1, 1)
    nobody = "No/DT/det/2 soldier/NN/nsubj/3 died:die/VBD/root/0 ~././punct/3\n"
    assert ("Jane Roe", "killed", 1, 1) in told(ROE + nobody)


def test_the_same_person_told_twice_is_one():
    again = "Roe/NNP/nsubj/2/PER died:die/VBD/root/0 there/RB/advmod/2 ~././punct/2\n"
    he = "She/PRP/nsubj/2 died:die/VBD/root/0 ~././punct/2\n"
    assert told(ROE + again + he) == [("Jane Roe", "killed", 1, 1)]
    assert [one[0] for one in told(ROE + WEST)] == ["Jane Roe", "Tom West"]


def test_two_names_are_their_sum():
    table = (
        "Jane/NNP/nsubj:pass/7/PER Roe/NNP/flat/1/-PER and/CC/cc/4 Tom/NNP/conj/1/PER West/NNP/flat/4/-PER "
        "were:be/VBD/aux:pass/7 killed:kill/VBN/root/0 ~././punct/7"
    )
    (whole,) = find_figures(parsed(table))
    assert (whole.number.text, whole.low, whole.high, whole.base) == ("Jane Roe and Tom West", 2, 2, None)
    judge = table.replace("and/CC/cc/4 Tom", "and/CC/cc/5 judge/NN/nmod:desc/5 Tom")
    judge = judge.replace("flat/4", "flat/5").replace("/7", "/8")
    whole, one = find_figures(parsed(judge))
    assert (whole.low, one.low, one.detail, one.base) == (2, 1, "judge tom west", whole.number)


@pytest.mark.parametrize(
    "table",
    [
        # could have been, is feared, was not
        "Jane/NNP/nsubj:pass/5/PER Roe/NNP/flat/1/-PER could/MD/aux/5 be/VB/aux:pass/5 killed:kill/VBN/root/0",
        "Jane/NNP/nsubj:pass/5/PER Roe/NNP/flat/1/-PER was/VBD/aux:pass/5 not/RB/advmod/5 killed:kill/VBN/root/0",
        # who kills is no victim
        "Jane/NNP/nsubj/3/PER Roe/NNP/flat/1/-PER kills:kill/VBZ/root/0 rebels/NNPS/obj/3/ORG",
        # long ago
        "Jane/NNP/nsubj:pass/4/PER Roe/NNP/flat/1/-PER was/VBD/aux:pass/4 killed:kill/VBN/root/0 years/NNS/obl/6 "
        "ago/RB/advmod/4",
    ],
)
def test_no_victim_where_nobody_is_told_killed_now(table):
    assert not [one for one in told(table) if one[0] == "Jane Roe"]


def test_a_death_is_somebodys():
    table = "The/DT/det/2 murder/NN/nsubj/6 of/IN/case/4 Jane/NNP/nmod/2/PER Roe/NNP/flat/4/-PER shook:shake/VBD/root/0"
    assert told(table) == [("Jane Roe", "killed", 1, 1)]
    table = "Roe/NNP/nmod:poss/3/PER ~'s/POS/case/1 death/NN/nsubj/4 shook:shake/VBD/root/0 us/PRP/obj/4"
    assert told(table) == [("Roe", "killed", 1, 1)]


def test_he_and_bare_plurals_count_where_nothing_else_does():
    he = "He/PRP/nsubj/2 died:die/VBD/root/0 ~././punct/2\n"
    many = "Farmers/NNS/nsubj:pass/3 were:be/VBD/aux:pass/3 killed:kill/VBN/root/0 ~././punct/3\n"
    assert told(he) == [("He", "killed", 1, 1)]
    assert told(many) == [("Farmers", "killed", 2, None)]
    assert told(he + many) == [("He", "killed", 1, 1)]
    assert told(many + TWO) == [("Two", "killed", 2, 2)]


def test_who_died_of_a_wound_is_not_hurt_as_well():
    hurt = "Jane/NNP/nsubj:pass/4/PER Roe/NNP/flat/1/-PER was:be/VBD/aux:pass/4 wounded:wound/VBN/root/0 ~././punct/4\n"
    assert [one[1] for one in told(hurt + ROE)] == ["killed"]
    assert [one[1] for one in told(hurt + WEST)] == ["wounded", "killed"]
