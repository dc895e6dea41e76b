"""What the figures of one text are to each other."""

import pytest

from sayso.extraction.figures import find_figures
from tests.parses import parsed

WHOLE = "Nine/CD/nummod/2 people/NNS/nsubj:pass/4 were:be/VBD/aux:pass/4 killed:kill/VBN/root/0 ~././punct/4\n"
PARTS = {
    "kin": "His/PRP$/nmod:poss/3 two/CD/nummod/3 sons/NNS/nsubj/4 died:die/VBD/root/0 ~././punct/4",
    "house": "Three/CD/nummod/2 members/NNS/nsubj/7 of/IN/case/6 the/DT/det/6 Roe/NNP/compound/6 "
             "family/NN/nmod/2 died:die/VBD/root/0 ~././punct/7",
    "known": "The/DT/det/3 two/CD/nummod/3 patients/NNS/nsubj/4 died:die/VBD/root/0 ~././punct/4",
    "others": "Two/CD/nummod/2 others/NNS/nsubj:pass/4 were:be/VBD/aux:pass/4 killed:kill/VBN/root/0 "
              "there/RB/advmod/4 ~././punct/4",
    "bodies": "Rescuers/NNS/nsubj/2 found:find/VBD/root/0 four/CD/nummod/4 bodies/NNS/obj/2 ~././punct/2",
}


@pytest.mark.parametrize("said", PARTS.values(), ids=PARTS)
def test_a_narrower_group_after_the_whole_is_a_part_of_it(said):
    between = "Rain/NN/nsubj/2 fell:fall/VBD/root/0 ~././punct/2\n"
    whole, part = find_figures(parsed(WHOLE + between + said))
    assert (whole.low, whole.base) == (9, None)
    assert (part.part, part.base) == (True, whole.number)


def test_a_count_of_another_source_is_no_part():
    said = "Ten/CD/nummod/2 people/NNS/nsubj/3 died:die/VBD/root/0 ~././punct/3"
    assert [figure.base for figure in find_figures(parsed(WHOLE + said))] == [None, None]
    less = said.replace("Ten", "Eight")
    assert [figure.base for figure in find_figures(parsed(WHOLE + less))] == [None, None]


def test_two_brothers_with_no_whole_before_them_are_a_count_of_their_own():
    said = "Two/CD/nummod/2 brothers/NNS/nsubj/3 died:die/VBD/root/0 ~././punct/3\n"
    first, second = find_figures(parsed(said + WHOLE))
    assert (first.base, second.base) == (None, None)


def test_many_beside_a_number_are_a_loose_word_for_the_same():
    said = "Many/JJ/amod/2 people/NNS/nsubj/3 died:die/VBD/root/0 ~././punct/3"
    _, loose = find_figures(parsed(WHOLE + said))
    assert (loose.loose, loose.low, loose.high) == (True, 2, None)
    (alone,) = find_figures(parsed(said))
    assert (alone.loose, alone.base) == (False, None)


def test_soldiers_are_no_loose_word_for_civilians():
    whole = WHOLE.replace("people", "civilians")
    said = "Many/JJ/amod/2 soldiers/NNS/nsubj/3 died:die/VBD/root/0 ~././punct/3"
    assert [figure.base for figure in find_figures(parsed(whole + said))] == [None, None]


def test_what_was_said_at_first_came_before_the_larger_number():
    said = ("Initially/RB/advmod/4 three/CD/nummod/3 people/NNS/nsubj/4 died:die/VBD/root/0 ~././punct/4")
    whole, first = find_figures(parsed(WHOLE + said))
    assert (first.earlier, first.base) == (True, whole.number)


def test_earlier_speaks_of_the_number_beside_it():
    table = (
        "The/DT/det/2 toll/NN/nsubj/3 rose:rise/VBD/root/0 to/IN/case/5 three/CD/obl/3 ~,/,/punct/3 from/IN/case/8 "
        "two/CD/obl/3 earlier/RB/advmod/3 ~././punct/3\n"
    )
    found = find_figures(parsed(table + WHOLE))
    assert [figure.earlier for figure in found if figure.low == 3] == [False]


def test_a_number_that_rose_came_before_the_one_it_rose_to():
    table = (
        "Three/CD/nummod/2 people/NNS/nsubj/3 died:die/VBD/root/0 ~././punct/3\n"
        "The/DT/det/2 toll/NN/nsubj/4 later/RB/advmod/4 rose:rise/VBD/root/0 to/IN/case/6 five/CD/obl/4 ~././punct/4"
    )
    first, second = find_figures(parsed(table))
    assert (first.earlier, first.base, second.base) == (True, second.number, None)
    apart = table.replace("later/RB", "now/RB").replace("rose:rise/VBD", "is:be/VBZ").replace("to/IN", "at/IN")
    assert [figure.base for figure in find_figures(parsed(apart))] == [None, None]


def test_the_list_after_including_goes_on():
    table = (
        "Nine/CD/nummod/2 people/NNS/nsubj/9 ~,/,/punct/5 including/VBG/case/5 women:woman/NNS/nmod/2 and/CC/cc/8 "
        "two/CD/nummod/8 children:child/NNS/conj/5 died:die/VBD/root/0"
    ).replace("women:woman/NNS/nmod/2", "three/CD/nmod/2")
    whole, women, children = find_figures(parsed(table))
    assert (women.part, children.part) == (True, True)
    assert (women.base, children.base) == (whole.number, whole.number)
