"""Events of invented sentences; every parse is written by hand."""

import pytest

from sayso.extraction.events import find_events
from sayso.records.mentions import EventMention
from tests.parses import parsed


def words(mention: EventMention) -> tuple[str | None, ...]:
    """Trigger, actor, recipient, place and time as printed."""
    spans = (mention.trigger, mention.actor, mention.recipient, mention.place, mention.time)
    return tuple(span.text if span else None for span in spans)


SHELLED = (
    "Northern/JJ/amod/2 troops:troop/NNS/nsubj/3 shelled:shell/VBD/root/0 the/DT/det/5 village/NN/obj/3 of/IN/case/7"
    " Kassa/NNP/nmod/5/LOC on/IN/case/9 Monday/NNP/obl/3 ~././punct/3"
)
BY_AGENT = (
    "The/DT/det/2 village/NN/nsubj:pass/4 was:be/VBD/aux:pass/4 shelled:shell/VBN/root/0 by/IN/case/7"
    " northern/JJ/amod/7 troops:troop/NNS/obl:agent/4 ~././punct/4"
)
ACCUSED = (
    "Borland/NNP/nsubj/2/LOC accused:accuse/VBD/root/0 Ruritania/NNP/obj/2/LOC of/IN/mark/5 shelling:shell/VBG/advcl/2"
    " Kassa/NNP/obj/5/LOC ~././punct/2"
)
POSSESSIVE = (
    "Ruritania/NNP/nmod:poss/3/LOC ~'s/POS/case/1 shelling/NN/nsubj/6 of/IN/case/5 Kassa/NNP/nmod/3/LOC"
    " wounded:wound/VBD/root/0 five/CD/nummod/8 villagers:villager/NNS/obj/6 ~././punct/6"
)
OPENED_FIRE = (
    "Rebels:rebel/NNS/nsubj/2 opened:open/VBD/root/0 fire/NN/obj/2 on/IN/case/6 a/DT/det/6 convoy/NN/obl/2"
    " near/IN/case/8 Kassa/NNP/nmod/6/LOC ~././punct/2"
)
TALKS = (
    "Talks:talk/NNS/nsubj/6 between/IN/case/3 Borland/NNP/nmod/1/LOC and/CC/cc/5 Ruritania/NNP/conj/3/LOC"
    " resumed:resume/VBD/root/0 ~././punct/6"
)
RELATIVE = (
    "Soldiers:soldier/NNS/nsubj/6 who/WP/nsubj/3 attacked:attack/VBD/acl:relcl/1 the/DT/det/5 post/NN/obj/3"
    " fled:flee/VBD/root/0 ~././punct/6"
)
HEADLINE = "Two/CD/nummod/2 soldiers:soldier/NNS/nsubj/3 killed:kill/VBD/root/0 near/IN/case/5 Kassa/NNP/obl/3/LOC"
LAUNCHED = (
    "KASSA/NNP/nsubj/5/LOC –/:/punct/5 Northern/JJ/amod/4 forces:force/NNS/nsubj/5 launched:launch/VBD/root/0"
    " assaults:assault/NNS/obj/5 on/IN/case/8 outposts:outpost/NNS/obl/5 ~././punct/5"
)


@pytest.mark.parametrize(
    ("table", "expected"),
    [
        (SHELLED, ("shelled", "Northern troops", "the village of Kassa", "Kassa", "Monday")),
        (BY_AGENT, ("shelled", "northern troops", "The village", None, None)),
        (OPENED_FIRE, ("opened fire", "Rebels", "a convoy", "Kassa", None)),
        (TALKS, ("Talks", "Borland", "Ruritania", None, None)),
        (RELATIVE, ("attacked", "Soldiers", "the post", None, None)),
        (HEADLINE, ("killed", None, "Two soldiers", "Kassa", None)),
        (LAUNCHED, ("launched assaults", "Northern forces", "outposts", None, None)),
    ],
)
def test_who_did_what_to_whom_where_and_when(table, expected):
    (event,) = find_events(parsed(table))
    assert words(event) == expected


def test_who_has_the_arms_acts_by_them():
    drone = ("An/DT/det/3 army/NN/compound/3 {}/NN/nsubj/4 struck:strike/VBD/root/0 Kassa/NNP/obj/4/LOC ~././punct/4")
    assert words(find_events(parsed(drone.format("drone")))[0])[1] == "army"
    assert words(find_events(parsed(drone.format("unit")))[0])[1] == "An army unit"


def test_the_accused_is_the_actor_of_what_it_is_accused_of():
    accused, shelling = find_events(parsed(ACCUSED))
    assert (accused.type, *words(accused)[:3]) == ("ACCUSE", "accused", "Borland", "Ruritania")
    assert (shelling.type, *words(shelling)) == ("ASSAULT", "shelling", "Ruritania", "Kassa", "Kassa", None)


def test_an_event_that_wounds_hands_its_actor_on():
    shelling, means, wounded = find_events(parsed(POSSESSIVE))
    assert (means.mode, means.trigger) == (shelling.mode, wounded.trigger)
    assert words(shelling)[:3] == ("shelling", "Ruritania", "Kassa")
    assert (wounded.mode, *words(wounded)[:3]) == ("injure", "wounded", "Ruritania", "five villagers")


@pytest.mark.parametrize(
    ("table", "kind", "mode"),
    [
        (SHELLED, "ASSAULT", "Shelling/artillery/missile attack"),
        (OPENED_FIRE, "ASSAULT", "Armed clash"),
        (TALKS, "CONSULT", "negotiate"),
        (HEADLINE, "ASSAULT", "kill"),
        (
            "The/DT/det/3 air/NN/compound/3 strikes:strike/NNS/root/0 on/IN/case/5 Kassa/NNP/nmod/3/LOC",
            "ASSAULT", "Air/drone strike",
        ),
        (
            "Workers:worker/NNS/nsubj/5 at/IN/case/4 the/DT/det/4 port/NN/nmod/1 went:go/VBD/root/0 on/IN/case/7"
            " strike/NN/obl/5 ~././punct/5",
            "PROTEST", "strike action",
        ),
        (
            "Police/NNS/nsubj/2 arrested:arrest/VBD/root/0 ten/CD/nummod/4 people/NNS/obj/2 ~././punct/2",
            "COERCE", "Arrests",
        ),
        (
            "Positions:position/NNS/nsubj/3 had:have/VBD/aux/3 changed:change/VBN/root/0 hands:hand/NNS/obj/3",
            "ASSAULT", "occupation",
        ),
        (
            "Kassa/NNP/nsubj/2/LOC fell:fall/VBD/root/0 and/CC/cc/5 rebels:rebel/NNS/nsubj/5 cheered:cheer/VBD/conj/2"
            " ~././punct/2",
            "ASSAULT", "occupation",
        ),
        (
            "Rebels:rebel/NNS/nsubj/2 said:say/VBD/root/0 they/PRP/nsubj/5 had:have/VBD/aux/5 taken:take/VBN/ccomp/2"
            " Kassa/NNP/obj/5/LOC ~././punct/2",
            "ASSAULT", "occupation",
        ),
        (
            "Ruritania/NNP/nsubj/2/LOC imposed:impose/VBD/root/0 sanctions:sanction/NNS/obj/2 on/IN/case/5"
            " Borland/NNP/obl/2/LOC",
            "SANCTION", "discontinue",
        ),
    ],
)
def test_neighbours_settle_type_and_mode(table, kind, mode):
    (event,) = find_events(parsed(table))
    assert (event.type, event.mode) == (kind, mode)


@pytest.mark.parametrize(
    "table",
    [
        "The/DT/det/2 clerk/NN/nsubj/3 had:have/VBD/root/0 a/DT/det/6 heart/NN/compound/6 attack/NN/obj/3 ~././punct/3",
        "The/DT/det/2 company/NN/nsubj/3 fired:fire/VBD/root/0 its/PRP$/nmod:poss/5 manager/NN/obj/3 ~././punct/3",
        "The/DT/det/2 offer/NN/nsubj/3 met:meet/VBD/root/0 their/PRP$/nmod:poss/5 demands:demand/NNS/obj/3"
        " ~././punct/3",
        "He/PRP/nsubj/2 read:read/VBD/root/0 about/IN/case/6 the/DT/det/6 Long/NNP/compound/6 War/NNP/obl/2"
        " ~././punct/2",
        "Kassa/NNP/nsubj/2/LOC fell:fall/VBD/root/0 silent/JJ/xcomp/2 while/IN/mark/6 the/DT/det/5 army/NN/nsubj/6"
        " waited:wait/VBD/advcl/2 ~././punct/2",
        "She/PRP/nsubj/2 said:say/VBD/root/0 they/PRP/nsubj/5 had:have/VBD/aux/5 taken:take/VBN/ccomp/2"
        " Kassa/NNP/obj/5/LOC by/IN/case/8 surprise/NN/obl/5 ~././punct/2",
        "Crimes:crime/NNS/nsubj/6 such/JJ/case/4 as/IN/fixed/2 murders:murder/NNS/nmod/1 still/RB/advmod/6"
        " haunt/VBP/root/0 us/PRP/obj/6 ~././punct/6",
        "United/NNP/nsubj/2/ORG beat:beat/VBD/root/0 City/NNP/obj/2/ORG 3-1/CD/obl/2 in/IN/case/7 the/DT/det/7"
        " cup/NN/obl/2 ~././punct/2",
    ],
)
def test_names_games_and_figures_of_speech_are_no_events(table):
    assert find_events(parsed(table)) == ()


@pytest.mark.parametrize(
    ("table", "kind"),
    [
        (
            "Ruritania/NNP/nsubj/3/LOC will/MD/aux/3 send/VB/root/0 medicine/NN/obj/3 to/IN/case/6"
            " Borland/NNP/obl/3/LOC",
            "AGREE",
        ),
        (
            "Borland/NNP/nsubj/4/LOC would/MD/aux/4 not/RB/advmod/4 cede/VB/ccomp/9 the/DT/det/6 corridor/NN/obj/4"
            " ~,/,/punct/4 he/PRP/nsubj/9 said:say/VBD/root/0 ~././punct/9",
            "REJECT",
        ),
        (
            "Ruritania/NNP/nsubj/2/LOC said:say/VBD/root/0 it/PRP/nsubj/5 would/MD/aux/5 impose/VB/ccomp/2"
            " sanctions:sanction/NNS/obj/5 on/IN/case/8 Borland/NNP/obl/5/LOC",
            "THREATEN",
        ),
    ],
)
def test_intentions_are_typed_as_plover_does(table, kind):
    (event,) = find_events(parsed(table))
    assert event.type == kind


def test_must_is_a_demand_of_who_says_it():
    demand, withdraw = find_events(parsed(
        "The/DT/det/2 minister/NN/nsubj/3 said:say/VBD/root/0 that/IN/mark/7 Borland/NNP/nsubj/7/LOC must/MD/aux/7"
        " withdraw/VB/ccomp/3 its/PRP$/nmod:poss/9 tanks:tank/NNS/obj/7 ~././punct/3"))
    assert (demand.type, *words(demand)[:3]) == ("REQUEST", "must withdraw", "The minister", "Borland")
    assert (withdraw.type, withdraw.status) == ("RETREAT", "future")


def test_capitals_change_nothing():
    table = ("REBELS:rebel/NNS/nsubj/2 ATTACKED:attack/VBD/root/0 A/DT/det/4 FARM/NN/obj/2 IN/IN/case/6"
             " KASSA/NNP/nmod/4/LOC")
    (event,) = find_events(parsed(table))
    assert (event.mode, *words(event)[:4]) == ("attack", "ATTACKED", "REBELS", "A FARM IN KASSA", "KASSA")


def test_what_a_passive_tells_of_does_not_do_what_follows():
    table = (
        "The/DT/det/2 inn/NN/nsubj:pass/4 was:be/VBD/aux:pass/4 hit/VBN/root/0 by/IN/case/7"
        " a/DT/det/7 blast/NN/obl:agent/4 ~,/,/punct/9 killing:kill/VBG/advcl/4 two/CD/nummod/11"
        " guests:guest/NNS/obj/9 ~././punct/4"
    )
    killing = next(event for event in find_events(parsed(table)) if event.mode == "kill")
    assert killing.actor is None


def test_a_lemma_cut_too_short_is_mended():
    blocked, = find_events(parsed(
        "Villagers:village/NNS/nsubj/2 blocked:block/VBD/root/0 the/DT/det/4 highway/NN/obj/2 ~././punct/2"))
    assert (blocked.type, blocked.mode) == ("PROTEST", "obstruct")
