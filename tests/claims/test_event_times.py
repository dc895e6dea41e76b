"""Which day an event has: sentences invented and parsed by hand."""

import pytest

from sayso.claims.attributed import attributed_claims
from sayso.claims.context import Grounded
from sayso.claims.event_times import event_times
from sayso.extraction.times import find_times
from sayso.grounding.actors import ActorIndex
from sayso.grounding.places import PlaceIndex
from sayso.grounding.times import resolve_times
from sayso.reading.parsed import parsed_of
from sayso.records.document import Document, Layout, Published
from sayso.records.mentions import Attribution, EventMention, SourceMention, Status
from sayso.records.record import Place
from sayso.records.span import Span
from tests.parses import parsed

FRIDAY = "2019-03-08"  # the day of publication of every report here


def spot(text: str, words: str, *, after: int = 0) -> Span:
    start = text.index(words, after)
    return Span(start, start + len(words), words)


def days(
    table: str, *triggers: str, claim: tuple[str, str] | None = None, dateline: str | None = None,
    kind: str = "ASSAULT", status: Status = "asserted", towns: tuple[str, ...] = (),
) -> list[str | None]:
    """The values of the times of events with these triggers; `claim` is the cue and the content of all."""
    doc = parsed(table)
    text, position, mentions = doc.text, 0, []
    for trigger in triggers:
        span = spot(text, trigger, after=position)
        mentions.append(EventMention(trigger=span, type=kind, status=status))
        position = span.end
    times = resolve_times(find_times(doc), doc, published=Published(value=FRIDAY, basis="given"))
    layout = Layout(dateline=spot(text, dateline)) if dateline else Layout()
    ground = Grounded(doc=parsed_of(doc), document=Document(id="d", origin="d", text=text, layout=layout),
                      actors=ActorIndex(), times=times,
                      places=PlaceIndex(tuple(town(spot(text, name)) for name in towns)))
    holder = {}
    if claim:
        said = Attribution(content=(spot(text, claim[1]),), cue=(spot(text, claim[0]),), act="say", form="indirect",
                           sources=(SourceMention(span=None),))
        (made,) = attributed_claims((said,), document_id="d", actors=ActorIndex(), times=times)
        holder = dict.fromkeys(mentions, made)
    return [time.value if time else None for time in event_times(mentions, ground, holder)]


def town(span: Span) -> Place:
    return Place(id=span.text, span=span, name=span.text, lat=1.0, lon=1.0, country="AA", admin1=None,
                 kind="settlement", precision="settlement", gazetteer_id=f"geonames:{span.text}", candidates=())


RECALLED = ("On/IN/case/2 Monday/NNP/obl/4 he/PRP/nsubj/4 recalled:recall/VBD/root/0 the/DT/det/6 shelling/NN/obj/4"
            " ~./././4")  # fmt: skip
SAID = ("Police/NNS/nsubj/2 said:say/VBD/root/0 Monday/NNP/obl:tmod/2 that/IN/mark/7 a/DT/det/6 bomb/NN/nsubj/7"
        " exploded:explode/VBD/ccomp/2 ~./././2")  # fmt: skip
INSIDE = ("Police/NNS/nsubj/2 said:say/VBD/root/0 that/IN/mark/6 a/DT/det/5 bomb/NN/nsubj/6"
          " exploded:explode/VBD/ccomp/2 on/IN/case/8 Monday/NNP/obl/6 ~./././2")  # fmt: skip
BUILT = ("They/PRP/nsubj/2 attacked:attack/VBD/root/0 a/DT/det/4 base/NN/obj/2 built:build/VBN/acl/4 in/IN/case/7"
         " 1980/CD/obl/5 ~./././2")  # fmt: skip
AGAIN = ("Gunmen/NNS/nsubj/2 attacked:attack/VBD/root/0 the/DT/det/4 post/NN/obj/2 on/IN/case/6 Monday/NNP/obl/2"
         " ~./././2\n\n"
         "Nobody/NN/nsubj/2 claimed:claim/VBD/root/0 the/DT/det/4 attack/NN/obj/2 ~./././2")  # fmt: skip
GOES_ON = ("Gunmen/NNS/nsubj/2 attacked:attack/VBD/root/0 the/DT/det/4 post/NN/obj/2 on/IN/case/6 Monday/NNP/obl/2"
           " ~./././2\n"
           "Two/CD/nummod/2 guards/NNS/nsubj:pass/4 were/VBD/aux:pass/4 killed:kill/VBN/root/0 ~./././4")  # fmt: skip


@pytest.mark.parametrize(
    ("table", "triggers", "claim", "expected"),
    [
        (RECALLED, ["shelling"], None, [None]),
        (SAID, ["exploded"], ("said", "a bomb exploded"), [None]),
        (INSIDE, ["exploded"], ("said", "a bomb exploded on Monday"), ["2019-03-04"]),
        (BUILT, ["attacked"], None, [None]),
        (AGAIN, ["attacked", "attack"], None, ["2019-03-04", "2019-03-04"]),
        (GOES_ON, ["attacked", "killed"], None, ["2019-03-04", "2019-03-04"]),
    ],
)
def test_the_day_of_an_event(table, triggers, claim, expected):
    assert days(table, *triggers, claim=claim) == expected


CONDEMNED = ("On/IN/case/2 Sunday/NNP/obl/4 he/PRP/nsubj/4 condemned:condemn/VBD/root/0 the/DT/det/6 killing/NN/obj/4"
             " on/IN/case/8 Monday/NNP/nmod/6 ~./././4")  # fmt: skip
SINCE = ("Forty/CD/nsubj:pass/4 have/VBP/aux/4 been/VBN/aux:pass/4 killed:kill/VBN/root/0 since/IN/case/6"
         " Monday/NNP/obl/4 ~./././4")  # fmt: skip
FIGHTING = ("They/PRP/nsubj/4 have/VBP/aux/4 been/VBN/aux/4 fighting:fight/VBG/root/0 since/IN/case/6"
            " Monday/NNP/obl/4 ~./././4")  # fmt: skip
LINKED = ("Two/CD/nsubj:pass/3 were/VBD/aux:pass/3 killed:kill/VBN/root/0 in/IN/case/6 the/DT/det/6 attack/NN/obl/3"
          " that/WDT/nsubj/8 began:begin/VBD/acl:relcl/6 on/IN/case/10 Monday/NNP/obl/8 ~./././3")  # fmt: skip


def test_a_saying_that_is_an_event_has_its_own_day():
    assert days(CONDEMNED, "condemned", "killing", claim=("condemned", "the killing on Monday")) == [
        "2019-03-03", "2019-03-04"]


def test_since_dates_what_goes_on_not_what_adds_up():
    assert days(SINCE, "killed") == [None]
    assert days(FIGHTING, "fighting") == ["2019-03-04"]


def test_an_event_within_another_shares_its_day():
    assert days(LINKED, "killed", "attack") == ["2019-03-04", "2019-03-04"]


TOPIC = ("On/IN/case/2 Monday/NNP/obl/4 she/PRP/nsubj/4 made:make/VBD/root/0 statements:statement/NNS/obj/4"
         " regarding/VBG/case/8 the/DT/det/8 murder/NN/nmod/5 ~./././4")  # fmt: skip
HAPPENED = ("Two/CD/nummod/2 guards/NNS/nsubj:pass/4 were/VBD/aux:pass/4 killed:kill/VBN/root/0 ~./././4\n"
            "It/PRP/nsubj/2 happened:happen/VBD/root/0 on/IN/case/4 Monday/NNP/obl/2 ~./././2")  # fmt: skip


def test_a_day_of_speaking_about_an_event_is_not_its_day():
    assert days(TOPIC, "murder") == [None]


def test_what_is_said_to_have_happened_then_is_what_was_told():
    assert days(HAPPENED, "killed") == ["2019-03-04"]
    assert days(HAPPENED, "killed", kind="CONSULT") == [None]


ABSORBED = ("He/PRP/nsubj/2 said:say/VBD/root/0 on/IN/case/4 Monday/NNP/compound/5 rebels:rebel/NNS/nsubj/6"
            " attacked:attack/VBD/ccomp/2 ~./././2")  # fmt: skip
ASIDE = ("A/DT/det/2 blast/NN/nsubj/3 hit:hit/VBD/root/0 it/PRP/obj/3 on/IN/case/6 Monday/NNP/obl/3 ~./././3\n"
         "Police/NNS/nsubj/2 recalled:recall/VBD/root/0 a/DT/det/4 raid/NN/obj/2 on/IN/case/6 Sunday/NNP/nmod/4"
         " ~./././2\n"
         "The/DT/det/2 blast/NN/nsubj/3 shook:shake/VBD/root/0 homes/NNS/obj/3 ~./././3")  # fmt: skip


def test_a_day_that_the_parser_took_into_the_subject_is_the_verb_s():
    assert days(ABSORBED, "attacked", claim=("said", "rebels attacked")) == ["2019-03-04"]


def test_what_is_told_again_by_its_word_has_the_day_of_that_word():
    assert days(ASIDE, "blast", "raid", "blast") == ["2019-03-04", "2019-03-03", "2019-03-04"]


ELSEWHERE = ("Nobody/NN/nsubj/2 won/VBD/root/0 the/DT/det/4 battle/NN/obj/2 for/IN/case/6 Dorna/NNP/nmod/4/LOC"
             " ~./././2\n\n"
             "Gunmen/NNS/nsubj/2 attacked:attack/VBD/root/0 Orvel/NNP/obj/2/LOC on/IN/case/5 Monday/NNP/obl/2"
             " ~./././2")  # fmt: skip


def test_what_is_told_of_a_place_has_no_day_of_what_happened_elsewhere():
    assert days(ELSEWHERE, "battle", "attacked") == ["2019-03-04", "2019-03-04"]
    assert days(ELSEWHERE, "battle", "attacked", towns=("Dorna", "Orvel")) == [None, "2019-03-04"]


def test_an_event_that_is_not_told_as_real_takes_no_day_from_those_around_it():
    assert days(GOES_ON, "killed", status="background") == [None]


NEWS = ("DORNA/NNP/root/0 ,/,/punct/1 8/CD/nummod/4 March/NNP/dep/1 -/:/punct/1\n\n"
        "Five/CD/nummod/2 people/NNS/nsubj:pass/5 have/VBP/aux/5 been/VBN/aux:pass/5 killed:kill/VBN/root/0"
        " in/IN/case/7 clashes/NNS/obl/5 ~./././5")  # fmt: skip


def test_news_without_a_day_is_of_the_day_of_its_dateline():
    assert days(NEWS, "killed", dateline="DORNA , 8 March") == ["2019-03-08"]
    assert days(NEWS, "killed") == [None]
    assert days(NEWS, "killed", dateline="DORNA , 8 March", kind="CONSULT") == [None]
