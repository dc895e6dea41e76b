"""Whether an event is told as real: one cue in each invented sentence."""

import pytest

from sayso.extraction.events import find_events, status_of
from tests.parses import parsed


def status(table: str, trigger: str, *, published: str | None = None) -> str:
    doc = parsed(table)
    return status_of(next(token for token in doc if token.text == trigger), published=published)


@pytest.mark.parametrize(
    ("expected", "trigger", "table"),
    [
        ("asserted", "fell", "The/DT/det/2 town/NN/nsubj/3 fell:fall/VBD/root/0"),
        (
            "negated", "shelled",
            "The/DT/det/2 army/NN/nsubj/3 denied:deny/VBD/root/0 that/IN/mark/8 its/PRP$/nmod:poss/6"
            " guns:gun/NNS/nsubj/8 had:have/VBD/aux/8 shelled:shell/VBN/ccomp/3 Kassa/NNP/obj/8/LOC",
        ),
        ("negated", "attack", "They/PRP/nsubj/4 did:do/VBD/aux/4 not/RB/advmod/4 attack/VB/root/0"),
        ("negated", "clashes", "No/DT/det/2 clashes:clash/NNS/nsubj:pass/4 were:be/VBD/aux:pass/4"
            " reported:report/VBN/root/0"),
        (
            "negated", "firing",
            "They/PRP/nsubj/2 left:leave/VBD/root/0 without/IN/mark/4 firing:fire/VBG/advcl/2 a/DT/det/6 shot/NN/obj/4",
        ),
        (
            "negated", "killed",
            "No/DT/det/2 villagers:villager/NNS/nsubj:pass/4 were:be/VBD/aux:pass/4 killed:kill/VBN/root/0",
        ),
        (
            "negated", "attack",
            "They/PRP/nsubj/2 failed:fail/VBD/root/0 to/TO/mark/4 attack/VB/xcomp/2 the/DT/det/6 post/NN/obj/4",
        ),
        (
            "uncertain", "attacked",
            "The/DT/det/2 city/NN/nsubj:pass/6 may/MD/aux/6 have/VB/aux/6 been:be/VBN/aux:pass/6"
            " attacked:attack/VBN/root/0",
        ),
        ("uncertain", "attack", "The/DT/det/3 alleged/JJ/amod/3 attack/NN/nsubj/4 alarmed:alarm/VBD/root/0"
            " him/PRP/obj/4"),
        (
            "uncertain", "attacked",
            "Did:do/VBD/aux/3 they/PRP/nsubj/3 attacked:attack/VB/root/0 ~?/./punct/3",
        ),
        (
            "hypothetical", "attack",
            "If/IN/mark/3 rebels:rebel/NNS/nsubj/3 attack/VBP/advcl/5 troops:troop/NNS/nsubj/5 leave/VBP/root/0",
        ),
        (
            "hypothetical", "war",
            "Fears:fear/NNS/nsubj/4 of/IN/case/3 war/NN/nmod/1 grew:grow/VBD/root/0",
        ),
        ("future", "attack", "They/PRP/nsubj/3 will/MD/aux/3 attack/VB/root/0"),
        (
            "future", "retake",
            "Ruritania/NNP/nsubj/2/LOC vowed:vow/VBD/root/0 to/TO/mark/4 retake/VB/xcomp/2 the/DT/det/6 town/NN/obj/4",
        ),
        (
            "future", "withdraw",
            "They/PRP/nsubj/2 demanded:demand/VBD/root/0 that/IN/mark/5 Borland/NNP/nsubj/5/LOC withdraw/VB/ccomp/2",
        ),
        (
            "future", "attack",
            "They/PRP/nsubj/3 are:be/VBP/aux/3 going:go/VBG/root/0 to/TO/mark/5 attack/VB/xcomp/3",
        ),
        (
            "asserted", "attack",
            "They/PRP/nsubj/2 condemned:condemn/VBD/root/0 the/DT/det/4 attack/NN/obj/2",
        ),
        (
            "asserted", "shelling",
            "They/PRP/nsubj/2 urged:urge/VBD/root/0 him/PRP/obj/2 to/TO/mark/5 stop/VB/xcomp/2"
            " shelling:shell/VBG/xcomp/5"
            " Kassa/NNP/obj/6/LOC",
        ),
        (
            "background", "bombed",
            "The/DT/det/2 mill/NN/nsubj:pass/4 was:be/VBD/aux:pass/4 bombed:bomb/VBN/root/0 ten/CD/nummod/6"
            " years:year/NNS/obl:unmarked/7 ago/RB/advmod/4",
        ),
    ],
)
def test_one_cue(expected, trigger, table):
    assert status(table, trigger) == expected


BOMBED = "The/DT/det/2 mill/NN/nsubj:pass/4 was:be/VBD/aux:pass/4 bombed:bomb/VBN/root/0 in/IN/case/6 1994/CD/obl/4"


@pytest.mark.parametrize(("published", "expected"), [("2001-05-02", "background"), ("1994-05-02", "asserted")])
def test_an_earlier_year_is_background(published, expected):
    assert status(BOMBED, "bombed", published=published) == expected
    (event,) = find_events(parsed(BOMBED), published=published)
    assert event.status == expected


def test_a_stretch_that_reaches_the_present_is_not_background():
    table = ("It/PRP/nsubj/5 was:be/VBD/cop/5 the/DT/det/5 worst/JJS/amod/5 attack/NN/root/0"
        " since/IN/case/7 1994/CD/nmod/5")
    assert status(table, "attack", published="2001-05-02") == "asserted"


def test_would_under_a_past_verb_of_saying_is_future():
    table = "He/PRP/nsubj/2 said:say/VBD/root/0 they/PRP/nsubj/5 would/MD/aux/5 attack/VB/ccomp/2"
    assert status(table, "attack") == "future"
