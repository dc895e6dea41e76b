"""What the grammar adds up."""

from sayso.extraction.figures import find_figures
from tests.parses import parsed


def wholes(table: str):
    return [(figure.number.text, figure.low, figure.high) for figure in find_figures(parsed(table)) if not figure.base]


def test_a_woman_and_her_two_children_are_three():
    table = (
        "A/DT/det/2 woman/NN/nsubj/7 and/CC/cc/6 her/PRP$/nmod:poss/6 two/CD/nummod/6 children:child/NNS/conj/2 "
        "died:die/VBD/root/0 ~././punct/7"
    )
    assert wholes(table) == [("A woman and her two children", 3, 3)]
    assert [figure.low for figure in find_figures(parsed(table))] == [3, 1, 2]


def test_a_name_beside_a_kinsman_says_who_he_is():
    table = (
        "Jane/NNP/nsubj/7/PER Roe/NNP/flat/1/-PER and/CC/cc/5 her/PRP$/nmod:poss/5 son/NN/conj/1 Tom/NNP/appos/5/PER "
        "died:die/VBD/root/0 ~././punct/7"
    )
    assert wholes(table) == [("Jane Roe and her son", 2, 2)]


def test_names_after_a_number_are_those_it_counts():
    table = (
        "Two/CD/nummod/2 brothers/NNS/nsubj/8 ~,/,/punct/4 Tom/NNP/appos/2/PER and/CC/cc/6 Ben/NNP/conj/4/PER "
        "~,/,/punct/2 died:die/VBD/root/0 ~././punct/8"
    )
    assert wholes(table) == [("Two", 2, 2)]


def test_what_comes_after_including_is_no_more():
    table = (
        "Five/CD/nummod/2 guards/NNS/nsubj/8 ~,/,/punct/4 including/VBG/case/5 two/CD/nummod/5 sergeants/NNS/nmod/2 "
        "~,/,/punct/2 died:die/VBD/root/0 ~././punct/8"
    )
    assert wholes(table) == [("Five", 5, 5)]


def test_with_whom_somebody_died_adds_up():
    table = (
        "Roe/NNP/nsubj/2/PER died:die/VBD/root/0 alongside/IN/case/5 three/CD/nummod/5 friends/NNS/obl/2 ~././punct/2"
    )
    assert [one[1:] for one in wholes(table)] == [(4, 4)]


def test_an_open_member_keeps_the_sum_open():
    table = (
        "A/DT/det/2 woman/NN/nsubj/8 and/CC/cc/7 at/IN/case/5 least/JJS/nmod/6 two/CD/nummod/7 men:man/NNS/conj/2 "
        "died:die/VBD/root/0"
    )
    assert [one[1:] for one in wholes(table)] == [(3, None)]


def test_a_husband_and_wife_are_two():
    table = (
        "A/DT/det/2 husband/NN/nsubj:pass/6 and/CC/cc/4 wife/NN/conj/2 were:be/VBD/aux:pass/6 killed:kill/VBN/root/0"
    )
    assert wholes(table) == [("A husband and wife", 2, 2)]


def test_together_with_somebody_adds_up():
    table = (
        "Roe/NNP/nsubj:pass/3/PER was:be/VBD/aux:pass/3 killed:kill/VBN/root/0 together/RB/advmod/3 with/IN/case/7 "
        "her/PRP$/nmod:poss/7 sister/NN/obl/3"
    )
    assert [one[1:] for one in wholes(table)] == [(2, 2)]


def test_two_halves_of_a_name_are_one():
    table = (
        "Li/NNP/nsubj:pass/4/PER Bo/NNP/flat/1/PER was:be/VBD/aux:pass/4 killed:kill/VBN/root/0 there/RB/advmod/4"
    )
    assert [one[1:] for one in wholes(table)] == [(1, 1)]


def test_a_leader_and_two_of_his_associates_are_three():
    table = (
        "The/DT/det/2 strike/NN/nsubj/3 killed:kill/VBD/root/0 Omar/NNP/obj/3/PER and/CC/cc/6 two/CD/conj/4 "
        "of/IN/case/9 his/PRP$/nmod:poss/9 associates/NNS/nmod/6"
    )
    assert [one[1:] for one in wholes(table)] == [(3, 3)]


def test_the_dead_of_two_parties_are_no_sum():
    table = (
        "Six/CD/nummod/3 Chadian/JJ/amod/3 soldiers/NNS/nsubj:pass/9 and/CC/cc/7 14/CD/nummod/7 Libyan/JJ/amod/7 "
        "conscripts/NNS/conj/3 were:be/VBD/aux:pass/9 killed:kill/VBN/root/0"
    )
    told = [(figure.low, figure.party.text if figure.party else None) for figure in find_figures(parsed(table))]
    assert told == [(6, "Chadian"), (14, "Libyan")]


def test_the_dead_of_one_party_are_a_sum():
    table = (
        "Six/CD/nummod/3 Chadian/JJ/amod/3 soldiers/NNS/nsubj:pass/9 and/CC/cc/7 two/CD/nummod/7 Chadian/JJ/amod/7 "
        "medics/NNS/conj/3 were:be/VBD/aux:pass/9 killed:kill/VBN/root/0"
    )
    assert [one[1:] for one in wholes(table)] == [(8, 8)]


def test_one_told_beside_a_number_is_not_one_of_them():
    table = "Three/CD/nummod/2 fishermen/NNS/nsubj/6 and/CC/cc/5 a/DT/det/5 nurse/NN/conj/2 died:die/VBD/root/0"
    assert [figure.low for figure in find_figures(parsed(table))] == [4, 3, 1]
