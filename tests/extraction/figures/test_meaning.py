"""Whose a figure is, what it covers, and what figures of one text mean beside each other."""

from sayso.extraction.figures import find_figures
from tests.parses import parsed


def test_a_possessive_tells_whose_and_the_noun_tells_who():
    table = (
        "Six/CD/nsubj:pass/6 of/IN/case/4 its/PRP$/nmod:poss/4 troops:troop/NNS/nmod/1 "
        "were:be/VBD/aux:pass/6 killed:kill/VBN/root/0"
        " near/IN/case/8 Tarin/NNP/obl/6/LOC since/IN/case/10 Monday/NNP/obl/6 ~././punct/6"
    )
    (figure,) = find_figures(parsed(table))
    assert (figure.party.text, figure.population, figure.detail) == ("its", "military", None)
    assert (figure.place.text, figure.since.text, figure.cumulative) == ("Tarin", "Monday", True)


def test_who_loses_soldiers_is_whose_they_are():
    table = (
        "Kenya/NNP/nsubj/2/LOC lost:lose/VBD/root/0 50/CD/nummod/4 soldiers:soldier/NNS/obj/2 "
        "in/IN/case/7 the/DT/det/7"
        " battle/NN/obl/2 ~././punct/2"
    )
    (figure,) = find_figures(parsed(table))
    assert (figure.measure, figure.party.text) == ("killed", "Kenya")


def test_an_adjective_before_the_noun_tells_the_party():
    table = (
        "Nine/CD/nummod/3 Kenyan/JJ/amod/3 policemen:policeman/NNS/nsubj/4 died:die/VBD/root/0 "
        "on/IN/case/6 Friday/NNP/obl/4"
        " ~././punct/4"
    )
    (figure,) = find_figures(parsed(table))
    assert (figure.party.text, figure.population, figure.detail) == ("Kenyan", "unknown", "policemen")
    assert (figure.on.text, figure.cumulative) == ("Friday", False)


def test_swapping_the_parties_swaps_them_and_changes_nothing_else():
    table = (
        "Nine/CD/nummod/3 Kenyan/JJ/amod/3 soldiers:soldier/NNS/nsubj:pass/5 were:be/VBD/aux:pass/5 "
        "killed:kill/VBN/root/0 by/IN/case/8"
        " Somali/JJ/amod/8 troops:troop/NNS/obl:agent/5 ~././punct/5"
    )
    (one,), (other,) = (
        find_figures(parsed(words))
        for words in (table, table.replace("Kenyan", "X").replace("Somali", "Kenyan").replace("X", "Somali"))
    )
    assert (one.party.text, other.party.text) == ("Kenyan", "Somali")
    assert (one.measure, one.low, one.high, one.population) == (
        other.measure,
        other.low,
        other.high,
        other.population,
    )


def test_square_miles_of_territory_are_told_in_square_kilometres():
    table = (
        "The/DT/det/2 army/NN/nsubj/3 captured:capture/VBD/root/0 30/CD/nummod/6 square/JJ/amod/6 "
        "miles:mile/NNS/obj/3 of/IN/case/9"
        " rebel/NN/compound/9 territory/NN/nmod/6 ~././punct/3"
    )
    (figure,) = find_figures(parsed(table))
    assert figure.measure == "area_km2"
    assert figure.low == figure.high == 77.6996


def test_the_man_counts_only_where_nobody_is_counted():
    alone = "The/DT/det/2 man/NN/nsubj/3 died:die/VBD/root/0 ~././punct/3"
    counted = "Two/CD/nummod/2 guards:guard/NNS/nsubj/3 died:die/VBD/root/0 ~././punct/3\n" + alone
    assert [(figure.number.text, figure.low) for figure in find_figures(parsed(alone))] == [("man", 1)]
    assert [(figure.number.text, figure.low) for figure in find_figures(parsed(counted))] == [("Two", 2)]


def test_a_singular_after_a_number_of_several_describes_one_of_them():
    table = (
        "Two/CD/nummod/2 guards:guard/NNS/nsubj/3 died:die/VBD/root/0 ~././punct/3\n"
        "A/DT/det/2 guard/NN/nsubj:pass/4 was:be/VBD/aux:pass/4 killed:kill/VBN/root/0 ~././punct/4"
    )
    assert [figure.low for figure in find_figures(parsed(table))] == [2]


def test_what_a_named_person_is_counts_nobody_else():
    table = (
        "Rao/NNP/nsubj:pass/7/PER ~,/,/punct/4 a/DT/det/4 teacher/NN/appos/1 ~,/,/punct/1 was:be/VBD/aux:pass/7"
        " killed:kill/VBN/root/0 ~././punct/7"
    )
    (figure,) = find_figures(parsed(table))
    assert (figure.number.text, figure.low, figure.detail) == ("Rao", 1, "teacher rao")


def test_those_shot_are_not_wounded_as_well_as_dead():
    table = (
        "Two/CD/nummod/2 guards:guard/NNS/nsubj:pass/4 were:be/VBD/aux:pass/4 shot:shoot/VBN/root/0 ~././punct/4\n"
        "Both/DT/nsubj/2 died:die/VBD/root/0 ~././punct/2"
    )
    assert [(figure.measure, figure.low) for figure in find_figures(parsed(table))] == [("killed", 2)]


def test_a_number_without_a_noun_counts_what_the_last_one_did():
    table = (
        "Four/CD/nummod/3 Kenyan/JJ/amod/3 soldiers:soldier/NNS/nsubj:pass/5 were:be/VBD/aux:pass/5 "
        "killed:kill/VBN/root/0 and/CC/cc/9 11/CD/nsubj:pass/9 were:be/VBD/aux:pass/9 "
        "wounded:wound/VBN/conj/5 ~././punct/5"
    )
    killed, wounded = find_figures(parsed(table))
    assert (wounded.measure, wounded.low, wounded.population) == ("wounded", 11, "military")
    assert wounded.party == killed.party
    assert wounded.party.text == "Kenyan"


def test_a_headline_s_clause_is_not_what_is_counted():
    table = (
        "Four/CD/nsubj/2 dead/JJ/root/0 as/IN/mark/5 shells:shell/NNS/nsubj/5 fall/VBP/advcl/2 on/IN/case/7 "
        "Tarin/NNP/obl/5/LOC"
    )
    (figure,) = find_figures(parsed(table))
    assert (figure.measure, figure.low) == ("killed", 4)


def test_both_armies_and_one_reported_killed_are_nobody():
    both = (
        "The/DT/det/2 toll/NN/nsubj/7 for/IN/case/5 both/CC/det/5 armies:army/NNS/nmod/2 "
        "was:be/VBD/cop/7 high/JJ/root/0"
    )
    found = (
        "One/CD/nummod/2 soldier/NN/nsubj:pass/8 who/WP/nsubj:pass/6 had:have/VBD/aux/6 been:be/VBN/aux:pass/6 "
        "reported:report/VBN/acl:relcl/2 killed:kill/VBN/xcomp/6 ~was/VBD/root/0"
    )
    assert find_figures(parsed(both)) == find_figures(parsed(found)) == ()
