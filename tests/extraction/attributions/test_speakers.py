"""Who speaks where the parse alone misleads; every parse is written by hand, slips included."""

import pytest

from sayso.extraction.attributions import find_attributions
from tests.parses import parsed


def sources(table: str) -> list[str | None]:
    """The last source of each attribution, in the order of the text."""
    return [one.sources[-1].span.text if one.sources[-1].span else None for one in find_attributions(parsed(table))]


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        pytest.param(
            "Troops:troop/NNS/nsubj/9 “/``/punct/4 ~will/MD/aux/4 leave/VB/ccomp/9 soon/RB/advmod/4 ~,/,/punct/4 "
            "~”/''/punct/4 he/PRP/dep/9 said:say/VBD/root/0 ~././punct/9",
            ["he"],
            id="a nominative right before the verb",
        ),
        pytest.param(
            "Two/CD/nummod/2 men:man/NNS/nsubj/3 died:die/VBD/ccomp/11 ~,/,/punct/6 the/DT/det/6 mayor/NN/nsubj/3 "
            "~,/,/punct/8 Ana/NNP/appos/6/PER Roe/NNP/flat/8/-PER ~,/,/punct/2 said:say/VBD/root/0 ~././punct/11",
            ["the mayor, Ana Roe"],
            id="a subject with its name between commas, hung on the clause said",
        ),
        pytest.param(
            "Then/RB/advmod/9 ~,/,/punct/9 the/DT/det/4 mayor/NN/nsubj/11 ~,/,/punct/6 Ana/NNP/appos/4/PER "
            "Roe/NNP/flat/6/-PER ~,/,/punct/11 said:say/VBD/root/0 shelling/NN/nsubj/11 killed:kill/VBD/ccomp/9 "
            "two/CD/obj/11 ~././punct/9",
            ["the mayor, Ana Roe"],
            id="such a subject hung on a clause that follows",
        ),
        pytest.param(
            "Velia/NNP/nsubj/8/LOC “/``/punct/5 ~must/MD/aux/5 now/RB/advmod/5 wait/VB/ccomp/8 ~,/,/punct/5 "
            "~”/''/punct/5 said:say/VBD/root/0 Hana/NNP/obj/8/PER Idris/NNP/flat/9/-PER ~././punct/8",
            ["Hana Idris"],
            id="subject behind the verb, behind a quotation",
        ),
        pytest.param(
            "Two/CD/nummod/2 men:man/NNS/nsubj/6 ~,/,/punct/4 brothers:brother/NNS/appos/2 ~,/,/punct/2 "
            "died:die/VBD/ccomp/9 ~,/,/punct/9 Velia/NNP/nsubj/9/ORG reported:report/VBD/root/0 ~././punct/9",
            ["Velia"],
            id="the subject beside the verb",
        ),
        pytest.param(
            "Two/CD/nummod/2 men:man/NNS/nsubj/9 ~,/,/punct/4 brothers:brother/NNS/appos/2 ~,/,/punct/2 "
            "died:die/VBD/ccomp/9 ~,/,/punct/9 Velia/NNP/nsubj/9/ORG reported:report/VBD/root/0 ~././punct/9",
            ["Velia"],
            id="of two subjects the one beside the verb",
        ),
        pytest.param(
            "Two/CD/nummod/2 men:man/NNS/nsubj/3 died:die/VBD/ccomp/5 ~,/,/punct/3 said:say/VBD/root/0 "
            "Velia/NNP/nmod:poss/8/LOC ~'s/POS/case/6 ministry/NN/nsubj/3 of/IN/case/10 trade/NN/nmod/8 "
            "~././punct/5",
            ["Velia's ministry of trade"],
            id="an owner behind the verb is no speaker",
        ),
        pytest.param(
            "The/DT/det/2 envoy/NN/nsubj/3 met:meet/VBD/root/0 the/DT/det/5 rebels:rebel/NNS/obj/3 ~,/,/punct/7 "
            "saying:say/VBG/acl/5 that/IN/mark/10 talks:talk/NNS/nsubj/10 failed:fail/VBD/ccomp/7 ~././punct/3",
            ["The envoy"],
            id="a participle behind a comma",
        ),
        pytest.param(
            "The/DT/det/2 ministry/NN/nsubj/3 issued:issue/VBD/root/0 a/DT/det/5 statement/NN/obj/3 "
            "saying:say/VBG/acl/5 that/IN/mark/9 talks:talk/NNS/nsubj/9 failed:fail/VBD/ccomp/6 ~././punct/3",
            ["The ministry"],
            id="who issues the statement",
        ),
        pytest.param(
            "Fighting/NN/nsubj/2 resumed:resume/VBD/root/0 ~,/,/punct/2 with/IN/mark/7 both/DT/det/6 "
            "sides:side/NNS/nsubj/7 claiming:claim/VBG/advcl/2 that/IN/mark/10 they/PRP/nsubj/10 "
            "won:win/VBD/ccomp/7 ~././punct/2",
            ["both sides"],
            id="with a subject of its own",
        ),
        pytest.param(
            "Asked:ask/VBD/advcl/7 whether/IN/mark/4 talks:talk/NNS/nsubj/4 failed:fail/VBD/ccomp/1 ~,/,/punct/1 "
            "she/PRP/nsubj/7 left:leave/VBD/root/0 ~././punct/7",
            [None],
            id="who is asked does not ask",
        ),
        pytest.param(
            "“/``/punct/3 ~They/PRP/nsubj/3 lied:lie/VBD/ccomp/7 ~,/,/punct/3 ~”/''/punct/3 she/PRP/nsubj/7 "
            "said:say/VBD/root/0 ~,/,/punct/9 referring:refer/VBG/advcl/3 to/IN/case/11 monitors:monitor/NNS/obl/9 "
            "~././punct/7",
            ["she", "she"],
            id="a participle hung on the quoted words",
        ),
        pytest.param(
            "Asked:ask/VBN/advcl/6 about/IN/case/3 talks:talk/NNS/obl/1 ~,/,/punct/1 she/PRP/nsubj/6 "
            "left:leave/VBD/root/0 ~././punct/6",
            [None],
            id="asked about",
        ),
        pytest.param(
            "Governor/NNP/nmod:desc/2 Bako/NNP/nsubj/5/PER was:be/VBD/aux:pass/4 quoted:quote/VBN/acl/2 "
            "saying:say/VBG/root/0 that/IN/mark/8 talks:talk/NNS/nsubj/8 failed:fail/VBD/ccomp/5 ~././punct/5",
            ["Governor Bako"],
            id="a finite clause is no part of the name before it",
        ),
        pytest.param(
            "The/DT/det/2 bishop/NN/nsubj/3 repeated:repeat/VBD/root/0 his/PRP$/nmod:poss/5 claim/NN/obj/3 "
            "that/IN/mark/8 talks:talk/NNS/nsubj/8 failed:fail/VBD/acl/5 ~././punct/3",
            ["The bishop"],
            id="who repeats his claim",
        ),
    ],
)
def test_who_speaks(table: str, expected: list[str | None]) -> None:
    assert sources(table) == expected


def test_a_participle_of_demand_is_a_claim_of_its_own() -> None:
    found = find_attributions(
        parsed(
            "Velia/NNP/nsubj/2/LOC condemned:condemn/VBD/root/0 the/DT/det/4 raid/NN/obj/2 ~,/,/punct/6 "
            "calling:call/VBG/acl/4 on/IN/case/9 the/DT/det/9 rebels:rebel/NNS/obl/6 to/TO/mark/11 "
            "stop/VB/xcomp/6 ~././punct/2"
        )
    )
    assert [(one.act, one.content[0].text) for one in found] == [
        ("condemn", "the raid"), ("call on", "the rebels to stop"),
    ]


@pytest.mark.parametrize(
    "table",
    [
        pytest.param(
            "Gunmen:gunman/NNS/nsubj/2 attacked:attack/VBD/root/0 the/DT/det/4 convoy/NN/obj/2 ~././punct/2",
            id="troops attack with arms",
        ),
        pytest.param(
            "An/DT/det/2 island/NN/nsubj/5 called:call/VBD/acl/2 Velia/NNP/xcomp/3/LOC "
            "burned:burn/VBD/root/0 ~././punct/5",
            id="a name is no opinion",
        ),
        pytest.param(
            "The/DT/det/2 raid/NN/nsubj/4 is:be/VBZ/cop/4 certain/JJ/root/0 to/TO/mark/6 fail/VB/xcomp/4 ~././punct/4",
            id="the report's forecast",
        ),
        pytest.param(
            "The/DT/det/2 man/NN/nsubj:pass/4 was:be/VBD/aux:pass/4 identified:identify/VBN/root/0 by/IN/case/6 "
            "name/NN/obl/4 ~././punct/4",
            id="a means is no agent",
        ),
    ],
)
def test_deeds_names_and_forecasts_attribute_nothing(table: str) -> None:
    assert sources(table) == []


def test_a_person_who_attacks_a_plan_speaks() -> None:
    table = "Idris/NNP/nsubj/2/PER attacked:attack/VBD/root/0 the/DT/det/4 plan/NN/obj/2 ~././punct/2"
    assert sources(table) == ["Idris"]


def test_the_name_behind_an_office_is_who_speaks() -> None:
    (found,) = find_attributions(parsed(
        "Orvel/NNP/nsubj/5/PER Mayor/NN/nmod:desc/1 Nora/NNP/flat/1/PER Vane/NNP/flat/3/-PER said:say/VBD/root/0 "
        "shells:shell/NNS/nsubj/7 fell:fall/VBD/ccomp/5 ~././punct/5"
    ))
    (source,) = found.sources
    assert source.head is not None
    assert source.head.text == "Nora Vane"


def test_what_stands_before_the_number_belongs_to_the_count() -> None:
    (found,) = find_attributions(parsed(
        "Doctors:doctor/NNS/nsubj/2 put:put/VBD/root/0 the/DT/det/4 number/NN/obj/2 of/IN/case/6 dead/NN/nmod/4 "
        "in/IN/mark/8 shelling:shell/VBG/advcl/2 at/IN/case/10 13/CD/obl/2 ~././punct/2"
    ))
    assert found.content[0].text == "the number of dead in shelling at 13"


def test_who_denies_and_accuses_is_one() -> None:
    assert sources(
        "Redia/NNP/nsubj/2/LOC denied:deny/VBD/root/0 that/IN/mark/7 its/PRP$/nmod:poss/5 forces:force/NNS/nsubj/7 "
        "had:have/VBD/aux/7 shelled:shell/VBN/ccomp/2 Dawan/NNP/obj/7/LOC and/CC/cc/10 accused:accuse/VBD/conj/7 "
        "Orvel/NNP/obj/10/LOC of/IN/mark/13 breaking:break/VBG/advcl/10 the/DT/det/15 truce/NN/obj/13 ~././punct/2"
    ) == ["Redia", "Redia"]
