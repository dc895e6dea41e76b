"""Whether an event is told as real: one cue in each invented sentence."""

import pytest

from sayso.extraction.events import find_events, status_of
from sayso.reading.parsed import parsed_of
from tests.parses import parsed


def status(table: str, trigger: str, *, published: str | None = None) -> str:
    doc = parsed(table)
    return status_of(next(token for token in parsed_of(doc) if token.text == trigger), published=published)


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


@pytest.mark.parametrize(
    ("expected", "trigger", "table"),
    [
        (
            "uncertain", "opened",
            "It/PRP/expl/4 was:be/VBD/cop/4 not/RB/advmod/4 clear/JJ/root/0 whether/IN/mark/9"
            " the/DT/det/7 soldiers:soldier/NNS/nsubj/9 had:have/VBD/aux/9 opened:open/VBN/csubj/4"
            " fire/NN/obj/9 ~././punct/4",
        ),
        (
            "uncertain", "bombed",
            "Neither/DT/det/2 side/NN/nsubj/4 would/MD/aux/4 confirm/VB/root/0 that/IN/mark/10"
            " the/DT/det/7 bridge/NN/nsubj:pass/10 had:have/VBD/aux/10 been:be/VBN/aux:pass/10"
            " bombed:bomb/VBN/ccomp/4 ~././punct/4",
        ),
        (
            "negated", "attacking",
            "The/DT/det/2 rebels:rebel/NNS/nsubj/3 stopped:stop/VBD/root/0 short/RB/advmod/3"
            " of/IN/mark/6 attacking:attack/VBG/advcl/4 the/DT/det/8 port/NN/obj/6 ~././punct/3",
        ),
        (
            "hypothetical", "exploded",
            "Had:have/VBD/aux/4 the/DT/det/3 bomb/NN/nsubj/4 exploded:explode/VBN/advcl/9"
            " ~,/,/punct/4 many/JJ/nsubj/9 would/MD/aux/9 have/VB/aux/9 died:die/VBN/root/0"
            " ~././punct/9",
        ),
        (
            "negated", "attack",
            "They/PRP/nsubj/2 have/VBP/root/0 yet/RB/advmod/2 to/TO/mark/5 attack/VB/xcomp/2"
            " the/DT/det/7 port/NN/obj/5 ~././punct/2",
        ),
        (
            "uncertain", "attack",
            "The/DT/det/2 army/NN/nsubj/5 is:be/VBZ/aux/5 not/RB/advmod/5 ruling:rule/VBG/root/0"
            " out/RP/compound:prt/5 an:a/DT/det/8 attack/NN/obj/5 ~././punct/5",
        ),
        (
            "future", "freeing",
            "The/DT/det/2 operation/NN/nsubj:pass/4 was:be/VBD/aux:pass/4 aimed:aim/VBN/root/0"
            " at/IN/mark/6 freeing:free/VBG/advcl/4 the/DT/det/8 hostages:hostage/NNS/obj/6"
            " ~././punct/4",
        ),
        (
            "asserted", "recapture",
            "The/DT/det/2 soldiers:soldier/NNS/nsubj/4 were:be/VBD/cop/4 able/JJ/root/0 to/TO/mark/6"
            " recapture/VB/xcomp/4 the/DT/det/8 village/NN/obj/6 ~././punct/4",
        ),
        (
            "hypothetical", "evacuated",
            "They/PRP/nsubj/4 should/MD/aux/4 have/VB/aux/4 evacuated:evacuate/VBN/root/0"
            " the/DT/det/6 village/NN/obj/4 ~././punct/4",
        ),
        (
            "negated", "wounded",
            "Neither/CC/cc:preconj/3 the/DT/det/3 governor/NN/nsubj:pass/8 nor/CC/cc/6"
            " his/PRP$/nmod:poss/6 wife/NN/conj/3 was:be/VBD/aux:pass/8 wounded:wound/VBN/root/0"
            " ~././punct/8",
        ),
        (
            "negated", "deaths",
            "The/DT/det/2 fighting/NN/nsubj/5 did:do/VBD/aux/5 not/RB/advmod/5 result/VB/root/0"
            " in/IN/case/8 any/DT/det/8 deaths:death/NNS/obl/5 ~././punct/5",
        ),
        (
            "future", "murder",
            "The/DT/det/2 murder/NN/nsubj/4 was:be/VBD/aux/4 going:go/VBG/root/0 to/TO/mark/7"
            " be/VB/aux:pass/7 carried:carry/VBN/xcomp/4 out/RP/compound:prt/7 today/NN/obl:unmarked/7"
            " ~././punct/4",
        ),
        (
            "future", "assassinating",
            "He/PRP/nsubj/2 had:have/VBD/root/0 the/DT/det/4 mission/NN/obj/2 of/IN/mark/6"
            " assassinating:assassinate/VBG/acl/4 the/DT/det/8 governor/NN/obj/6 ~././punct/2",
        ),
        (
            "asserted", "killed",
            "It/PRP/nsubj:pass/4 is:be/VBZ/aux:pass/4 not/RB/advmod/4 known:know/VBN/root/0"
            " who/WP/nsubj/6 killed:kill/VBD/ccomp/4 the/DT/det/8 farmers:farmer/NNS/obj/6"
            " ~././punct/4",
        ),
        (
            "asserted", "attacked",
            "We/PRP/nsubj/3 must/MD/aux/3 remember/VB/root/0 that/IN/mark/7 the/DT/det/6"
            " rebels:rebel/NNS/nsubj/7 attacked:attack/VBD/ccomp/3 us:we/PRP/obj/7 ~././punct/3",
        ),
        (
            "asserted", "bomb",
            "The/DT/det/2 army/NN/nsubj/3 used:use/VBD/root/0 drones:drone/NNS/obj/3 to/TO/mark/6"
            " bomb/VB/advcl/3 the/DT/det/8 villages:village/NNS/obj/6 ~././punct/3",
        ),
        (
            "asserted", "killed",
            "There/EX/expl/2 is:be/VBZ/root/0 no/DT/det/4 doubt/NN/nsubj/2 that/IN/mark/7"
            " soldiers:soldier/NNS/nsubj/7 killed:kill/VBD/acl/4 them:they/PRP/obj/7 ~././punct/2",
        ),
        (
            "asserted", "bombing",
            "They/PRP/nsubj/2 flew:fly/VBD/root/0 bombing/NN/compound/4 missions:mission/NNS/obj/2"
            " over/IN/case/6 Kassa/NNP/obl/2/LOC ~././punct/2",
        ),
    ],
)
def test_what_leaves_open_denies_or_takes_for_granted(expected: str, trigger: str, table: str) -> None:
    assert status(table, trigger) == expected


@pytest.mark.parametrize(
    ("expected", "trigger", "table"),
    [
        (
            "background", "murder",
            "He/PRP/nsubj:pass/3 was:be/VBD/aux:pass/3 convicted:convict/VBN/root/0 of/IN/case/6"
            " the/DT/det/6 murder/NN/obl/3 of/IN/case/9 a/DT/det/9 judge/NN/nmod/6 ~././punct/3",
        ),
        (
            "background", "murdered",
            "In/IN/case/3 recent/JJ/amod/3 years:year/NNS/obl/7 many/JJ/amod/5"
            " activists:activist/NNS/nsubj:pass/7 were:be/VBD/aux:pass/7 murdered:murder/VBN/root/0"
            " ~././punct/7",
        ),
        (
            "asserted", "murder",
            "A/DT/det/2 man/NN/nsubj:pass/4 was:be/VBD/aux:pass/4 charged:charge/VBN/root/0"
            " with/IN/case/7 the/DT/det/7 murder/NN/obl/4 of/IN/case/10 a/DT/det/10 judge/NN/nmod/7"
            " ~././punct/4",
        ),
    ],
)
def test_what_courts_and_years_put_into_the_past(expected: str, trigger: str, table: str) -> None:
    assert status(table, trigger) == expected


@pytest.mark.parametrize(
    ("expected", "trigger", "table"),
    [
        (
            "asserted", "attacked",
            "The/DT/det/2 convoy/NN/nsubj:pass/4 was:be/VBD/aux:pass/4 attacked:attack/VBN/root/0"
            " at/IN/case/7 1845/CD/nummod/7 GMT/NNP/obl/4 ~././punct/4",
        ),
        (
            "asserted", "attacked",
            "Fighters:fighter/NNS/nsubj/2 attacked:attack/VBD/root/0 the/DT/det/4 base/NN/obj/2"
            " from/IN/case/6 1710/CD/obl/2 to/IN/case/8 2250/CD/obl/2 ~././punct/2",
        ),
        (
            "background", "attacked",
            "The/DT/det/2 town/NN/nsubj:pass/4 was:be/VBD/aux:pass/4 attacked:attack/VBN/root/0"
            " in/IN/case/6 1989/CD/obl/4 ~././punct/4",
        ),
        (
            "asserted", "fought",
            "They/PRP/nsubj/3 have/VBP/aux/3 fought:fight/VBN/root/0 the/DT/det/5 army/NN/obj/3"
            " for/IN/case/10 the/DT/det/10 past/JJ/amod/10 ten/CD/nummod/10 years:year/NNS/obl/3"
            " ~././punct/3",
        ),
    ],
)
def test_a_time_of_the_day_is_no_year(expected: str, trigger: str, table: str) -> None:
    assert status(table, trigger, published="2024-05-02") == expected
