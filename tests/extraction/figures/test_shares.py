"""Numbers told as so many of others, by the words that open or follow the whole."""

from sayso.extraction.figures import find_figures
from tests.parses import parsed


def told(table: str):
    return [(figure.measure, figure.low, figure.part) for figure in find_figures(parsed(table))]


def test_among_the_dead_were_so_many():
    table = (
        "Among/IN/case/3 the/DT/det/3 dead/JJ/nmod/6 were:be/VBD/cop/3 seven/CD/nummod/6 women:woman/NNS/root/0 "
        "and/CC/cc/9 six/CD/nummod/9 children:child/NNS/conj/6 ~././punct/6"
    )
    assert told(table) == [("killed", 7, True), ("killed", 6, True)]


def test_among_the_guests_says_nothing_of_the_dead():
    table = "Among/IN/case/3 the/DT/det/3 guests/NNS/nmod/6 were:be/VBD/cop/3 seven/CD/nummod/6 women:woman/NNS/root/0"
    assert told(table) == []


def test_a_number_in_words_after_a_street_begins_anew():
    table = (
        "A/DT/det/2 man/NN/nsubj/3 slept:sleep/VBD/root/0 on/IN/case/6 Elm/NNP/compound/6 Street/NNP/obl/3 "
        "~././punct/3\n"
        "Two/CD/nsubj/4 of/IN/case/3 them/PRP/nmod/1 died:die/VBD/root/0 ~././punct/4"
    )
    assert [one[:2] for one in told(table)] == [("killed", 2)]


def test_of_so_many_drones_so_many_were_shot_down():
    table = (
        "Of/IN/case/3 28/CD/nummod/3 drones/NNS/nsubj:pass/8 fired:fire/VBN/acl/3 ~,/,/punct/3 25/CD/nsubj:pass/8 "
        "were:be/VBD/aux:pass/8 shot:shoot/VBN/root/0 down/RP/compound:prt/8"
    )
    assert ("intercepted", 25) in [one[:2] for one in told(table)]


def test_the_release_of_the_ministers_counts_nobody():
    table = (
        "Kidnappers/NNS/nsubj/2 demanded:demand/VBD/root/0 the/DT/det/4 release/NN/obj/2 of/IN/case/7 the/DT/det/7 "
        "ministers/NNS/nmod/4"
    )
    assert told(table) == []


def test_the_number_of_displaced_is_a_toll():
    table = (
        "Clashes/NNS/nsubj/2 went:go/VBD/root/0 on/RB/advmod/2 ~,/,/punct/5 bringing:bring/VBG/advcl/2 the/DT/det/7 "
        "number/NN/obj/5 of/IN/case/9 displaced/VBN/nmod/7 to/IN/case/11 64,000/CD/obl/5"
    )
    assert [one[:2] for one in told(table)] == [("displaced", 64000)]


def test_the_number_of_soldiers_killed_is_a_toll_of_soldiers():
    table = (
        "The/DT/det/2 number/NN/nsubj/8 of/IN/case/4 soldiers:soldier/NNS/nmod/2 killed:kill/VBN/acl/4 in/IN/case/7 "
        "Lira/NNP/obl/5/LOC climbed:climb/VBD/root/0 to/IN/case/10 19/CD/obl/8 ~././punct/8"
    )
    (one,) = find_figures(parsed(table))
    assert (one.measure, one.low, one.high, one.population) == ("killed", 19, 19, "military")
