"""Figures of invented sentences; every parse is written by hand."""

import pytest

from sayso.extraction.figures import find_figures
from tests.parses import parsed


def told(table: str) -> list[tuple[str, float | int | None, float | int | None]]:
    """Measure, low and high of each figure."""
    return [(figure.measure, figure.low, figure.high) for figure in find_figures(parsed(table))]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (
            "Twenty/CD/nummod/2 villagers:villager/NNS/nsubj:pass/4 were:be/VBD/aux:pass/4 "
            "killed:kill/VBN/root/0 ~././punct/4",
            [("killed", 20, 20)],
        ),
        (
            "Twenty/CD/nummod/2 villagers:villager/NNS/nsubj:pass/4 were:be/VBD/aux:pass/4 "
            "killed:kill/VBN/root/0 or/CC/cc/6"
            " wounded:wound/VBN/conj/4 ~././punct/4",
            [("casualties", 20, 20)],
        ),
        (
            "There/EX/expl/2 were:be/VBD/root/0 40/CD/nsubj/2 dead/JJ/nsubj/2 and/CC/cc/6 wounded:wound/VBN/conj/4 "
            "~././punct/2",
            [("casualties", 40, 40)],
        ),
        (
            "The/DT/det/2 attack/NN/nsubj/3 killed:kill/VBD/root/0 three/CD/nummod/5 "
            "soldiers:soldier/NNS/obj/3 and/CC/cc/7"
            " wounded:wound/VBD/conj/3 12/CD/nummod/9 others:other/NNS/obj/7 ~././punct/3",
            [("killed", 3, 3), ("wounded", 12, 12)],
        ),
        (
            "The/DT/det/2 shelling/NN/nsubj/3 claimed:claim/VBD/root/0 the/DT/det/5 lives:life/NNS/obj/3 of/IN/case/8"
            " seven/CD/nummod/8 civilians:civilian/NNS/nmod/5 ~././punct/3",
            [("killed", 7, 7)],
        ),
        ("Four/CD/nummod/2 shot/NN/root/0 at/IN/case/4 nightclub/NN/nmod/2", [("wounded", 4, 4)]),
        (
            "A/DT/det/2 family/NN/nsubj:pass/6 of/IN/case/4 five/CD/nmod/2 was:be/VBD/aux:pass/6 "
            "killed:kill/VBN/root/0 ~././punct/6",
            [("killed", 5, 5)],
        ),
        ("No/DT/det/2 one/NN/nsubj:pass/4 was:be/VBD/aux:pass/4 hurt/JJ/root/0 ~././punct/4", [("wounded", 0, 0)]),
        (
            "The/DT/det/3 death/NN/compound/3 toll/NN/nsubj/4 rose:rise/VBD/root/0 to/IN/case/6 "
            "45/CD/obl/4 from/IN/case/8 30/CD/obl/4"
            " ~././punct/4",
            [("killed", 45, 45)],
        ),
        (
            "Rebels:rebel/NNS/nsubj/2 fired:fire/VBD/root/0 30/CD/nummod/4 missiles:missile/NNS/obj/2 "
            "~,/,/punct/10 of/IN/case/7"
            " which/WDT/obl/10 25/CD/nsubj:pass/10 were:be/VBD/aux:pass/10 shot:shoot/VBN/acl:relcl/4 "
            "down/RP/compound:prt/10 ~././punct/2",
            [("fired", 30, 30), ("intercepted", 25, 25)],
        ),
        (
            "A/DT/det/2 woman/NN/nsubj:pass/8 and/CC/cc/6 her/PRP$/nmod:poss/6 two/CD/nummod/6 "
            "sons:son/NNS/conj/2 were:be/VBD/aux:pass/8"
            " killed:kill/VBN/root/0 ~././punct/8",
            [("killed", 3, 3), ("killed", 1, 1), ("killed", 2, 2)],
        ),
        (
            "Rao/NNP/nsubj:pass/5/PER ~,/,/punct/1 34/CD/appos/1 ~,/,/punct/1 wounded:wound/VBN/root/0 ~././punct/5",
            [("wounded", 1, 1)],
        ),
        ("Killed:kill/VBN/root/0 ~:/:/punct/1 12/CD/obj/1 ~././punct/1", [("killed", 12, 12)]),
        (
            "AT/IN/case/2 LEAST/JJS/nmod/3 8/CD/nummod/4 PEASANTS:peasant/NNS/nsubj/5 DIED:die/VBD/root/0"
            " ~././punct/5",
            [("killed", 8, None)],
        ),
        (
            "The/DT/det/2 clinic/NN/nsubj/3 admitted:admit/VBD/root/0 33/CD/nummod/5 people/NNS/obj/3 after/IN/case/8 "
            "the/DT/det/8 blast/NN/obl/3 ~././punct/3",
            [("wounded", 33, 33)],
        ),
        (
            "There/EX/expl/2 were:be/VBD/root/0 no/DT/det/4 casualties:casualty/NNS/nsubj/2 ~././punct/2",
            [("casualties", 0, 0)],
        ),
    ],
)
def test_numbers_become_figures(table, expected):
    assert told(table) == expected


@pytest.mark.parametrize(
    "table",
    [
        "The/DT/det/2 strike/NN/nsubj/4 could/MD/aux/4 kill/VB/root/0 thousands:thousand/NNS/obj/4 "
        "of/IN/case/7 people/NNS/nmod/5 ~././punct/4",
        "He/PRP/nsubj/2 threatened:threaten/VBD/root/0 to/TO/mark/4 kill/VB/xcomp/2 40/CD/nummod/6 "
        "hostages:hostage/NNS/obj/4 ~././punct/2",
        "They/PRP/nsubj/4 did:do/VBD/aux/4 not/RB/advmod/4 kill/VB/root/0 12/CD/nummod/6 "
        "people/NNS/obj/4 ~././punct/4",
        "The/DT/det/2 fire/NN/nsubj/3 killed:kill/VBD/root/0 200/CD/nummod/5 sheep/NNS/obj/3 ~././punct/3",
        "The/DT/det/2 team/NN/nsubj/3 lost:lose/VBD/root/0 12/CD/nummod/5 games:game/NNS/obj/3 ~././punct/3",
        "He/PRP/nsubj:pass/3 was:be/VBD/aux:pass/3 killed:kill/VBN/root/0 in/IN/case/5 1989/CD/obl/3 ~././punct/3",
        "The/DT/det/2 war/NN/nsubj/3 killed:kill/VBD/root/0 Unit/NNP/compound/5 54/CD/obj/3 ~././punct/3",
        "The/DT/det/2 dead/NN/nsubj/8 some/DT/det/4 victims:victim/NNS/nsubj:pass/7 had:have/VBD/aux/7 "
        "been:be/VBN/aux:pass/7 counted:count/VBN/ccomp/8 twice/RB/advmod/7 ~././punct/8",
        "The/DT/det/2 number/NN/nsubj/7 of/IN/case/4 monks:monk/NNS/nmod/2 setting:set/VBG/acl/4 fires:fire/NNS/obj/5 "
        "reached:reach/VBD/root/0 14/CD/obj/7 ~././punct/7",
    ],
)
def test_no_number_is_invented(table):
    assert told(table) == []


def test_only_the_counted_are_counted_in_one_of_several():
    table = (
        "He/PRP/nsubj/3 was:be/VBD/cop/3 one/CD/root/0 of/IN/case/6 12/CD/nummod/6 people/NNS/nmod/3 "
        "killed:kill/VBN/acl/6"
        " in/IN/case/10 the/DT/det/10 raid/NN/obl/7 ~././punct/3"
    )
    assert told(table) == [("killed", 12, 12)]


def test_a_number_that_is_denied_is_left_out():
    table = (
        "Two/CD/nummod/2 people/NNS/nsubj:pass/9 ~,/,/punct/5 not/RB/advmod/5 five/CD/appos/2 "
        "~,/,/punct/2 had:have/VBD/aux/9"
        " been:be/VBN/aux:pass/9 killed:kill/VBN/root/0 ~././punct/9"
    )
    assert told(table) == [("killed", 2, 2)]


def test_a_part_is_told_as_one_and_the_gapped_clause_has_its_own_measure():
    table = (
        "At/IN/case/2 least/JJS/nmod/3 12/CD/nummod/4 people/NNS/nsubj:pass/11 ~,/,/punct/8 "
        "including:include/VBG/case/8"
        " three/CD/nummod/8 children:child/NNS/nmod/4 ~,/,/punct/4 were:be/VBD/aux:pass/11 "
        "killed:kill/VBN/root/0 and/CC/cc/14"
        " another/DT/det/14 30/CD/conj/11 wounded:wound/VBN/amod/14 ~././punct/11"
    )
    whole, part, hurt = find_figures(parsed(table))
    assert (whole.measure, whole.low, whole.high, whole.hedge, whole.part) == ("killed", 12, None, "At least", False)
    assert (part.measure, part.low, part.high, part.detail, part.part) == ("killed", 3, 3, "children", True)
    assert (hurt.measure, hurt.low, hurt.high, hurt.relative) == ("wounded", 30, 30, False)


def test_dozens_more_add_to_the_figure_before_and_have_no_bounds():
    table = (
        "The/DT/det/2 ministry/NN/nsubj/3 announced:announce/VBD/root/0 40/CD/nummod/5 KIA/NNP/obj/3 "
        "~,/,/punct/9 but/CC/cc/9"
        " doctors:doctor/NNS/nsubj/9 counted:count/VBD/conj/3 dozens:dozen/NNS/obj/9 more/JJR/amod/10 ~././punct/3"
    )
    exact, more = find_figures(parsed(table))
    assert (exact.measure, exact.low, exact.high, exact.population) == ("killed", 40, 40, "military")
    assert (more.measure, more.low, more.high, more.hedge, more.relative) == ("killed", None, None, "dozens", True)


def test_spans_are_found_again_and_run_to_the_verb():
    doc = parsed(
        "At/IN/case/2 least/JJS/nmod/3 12/CD/nummod/5 service/NN/compound/5 "
        "members:member/NNS/nsubj:pass/8 had:have/VBD/aux/8"
        " been:be/VBN/aux:pass/8 wounded:wound/VBN/root/0 ~././punct/8"
    )
    (figure,) = find_figures(doc)
    assert figure.span.text == "At least 12 service members had been wounded"
    assert (figure.number.text, figure.victims.text, figure.event.text) == ("12", "service members", "wounded")
    for span in (figure.span, figure.number, figure.victims, figure.event):
        assert doc.text[span.start : span.end] == span.text


def test_who_tells_a_toll_is_not_counted_in_it() -> None:
    assert told(
        "The/DT/det/2 toll/NN/nsubj/3 stood:stand/VBD/root/0 at/IN/case/5 five/CD/obl/3 ~,/,/punct/10 "
        "according:accord/VBG/case/10 to/IN/fixed/7 two/CD/nummod/10 officials:official/NNS/obl/3 ~././punct/3"
    ) == [("killed", 5, 5)]
