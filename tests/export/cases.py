"""For each row of each loss list a store in which it happens.

A case names what is in the store and not in the export. The sweep in test_losses.py fails where a row has no case.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

from sayso.records.brief import Side
from sayso.records.judgement import Judged
from sayso.records.linked import Range
from sayso.records.mentions import Commitment
from sayso.records.record import Candidate, Scope, Source
from tests.export.samples import Parts, parts
from tests.store.reports import SIDE, TARN, part


@dataclass(frozen=True, kw_only=True)
class Case:
    """One loss.

    Attributes:
        told: what goes into the store. gone: what the export does not show, though the store has it.
        shown: what it shows instead. always: it happens in the plainest store too.
    """

    told: Parts
    gone: tuple[str, ...] = ()
    shown: tuple[str, ...] = ()
    always: bool = False


PLAIN = parts()
CASES: dict[tuple[str, str], Case] = {}


def case(formats: str, loss: str, told: Parts, *, gone: str = "", shown: str = "", always: bool = False) -> None:
    """Adds a case for some formats."""
    for name in formats.split():
        CASES[name, loss] = Case(told=told, gone=(gone,) if gone else (), shown=(shown,) if shown else (),
                                 always=always)


def with_text(words: str) -> Parts:
    """The first claim's words are these."""
    span = part(words, PLAIN.record.document.text)
    return PLAIN.claim(content=(span,))


def _report(title: str) -> Parts:
    return PLAIN.document(title=title)


LONG = "A" * 40_000
OTHER_TARN = Candidate(gazetteer_id="geonames:8", name="Tarn", lat=43.9, lon=2.1, country="FR", admin1="Occitanie",
                       kind="admin2", score=0.2)
TIMED = PLAIN.figure(scope=Scope(on="tim_a", place="plc_a"))
SECOND_WORDS = PLAIN.answer(words=(*PLAIN.questions[0].answers[0].words, replace(
    PLAIN.questions[0].answers[0].words[0], start=8, end=11, text="Ada")))

case("claims-csv figures-csv", "inert", PLAIN.document(publisher="=1+1", origin="=cmd|x"), shown="'=cmd|x")
case("answers-csv", "inert", PLAIN.answer(hedge="@at least"), shown="'@at least")
case("claims-csv claims-parquet xlsx", "parts", PLAIN.claim(content=(
    part("12 soldiers"), part("in Tarn"))), shown="12 soldiers ... in Tarn")
case("claims-csv xlsx", "lists", PLAIN.claim(evidence=(replace(part("Monday"), text="Monday"),)).claim(sources=(
    replace(PLAIN.record.claims[0].sources[0], name="The Herald; late edition"), PLAIN.record.claims[0].sources[1])))
case("figures-csv", "lists", PLAIN.claim(sources=(
    replace(PLAIN.record.claims[0].sources[0], name="The Herald; late edition"), PLAIN.record.claims[0].sources[1])))
case("answers-csv", "lists", PLAIN.answer(relays=("The Herald; late edition",)))
case("figures-csv figures-parquet xlsx", "candidates", PLAIN.place(candidates=(OTHER_TARN,)), gone="Occitanie")
case("figures-csv figures-parquet xlsx", "times", TIMED, gone="2023-05-02T00:00:00Z")
case("answers-csv answers-parquet xlsx", "words", SECOND_WORDS)
case("figures-parquet", "broad", PLAIN.figure(low=10**17 + 1, high=None), gone="100000000000000001")
case("answers-parquet xlsx", "broad", PLAIN.answer(low=10**17 + 1, high=None), gone="100000000000000001")
case("xlsx", "long", _report(LONG), gone=LONG, shown=LONG[:32_767])
case("xlsx", "signs", _report("Shelling\x07 goes on"), gone="\x07", shown="Shelling\ufffd goes on")

OPEN = PLAIN.answer(low=12, high=None, hedge="at least").question(range=Range(low=12, high=None, why="one origin"))
DOZENS = PLAIN.answer(low=None, high=None, hedge="dozens").question(range=Range(low=None, high=None, why="no number"))
WOUNDED = PLAIN.asked(measure="displaced", text="How many were displaced?", range=Range(low=4_500, high=4_500, why=""))
SOUTH, WEST = Side(id="act_south", name="Southland"), Side(id="act_west", name="Westland")
VEX = replace(TARN, name="Vex", gazetteer_id="geonames:9")

case("acled", "inert", PLAIN.told_of(title="=1+1"), shown="'=1+1")
case("ged", "inert", PLAIN.document(title="=1+1", publisher="=Herald"), shown="'=Herald")
case("acled", "range", OPEN, shown="12 or more")
case("ged", "best", OPEN)
case("ged", "open", OPEN, gone="at least")
case("acled", "numberless", DOZENS, shown="dozens by Ada")
case("ged", "numberless", DOZENS, gone="dozens")
case("ged", "deathless", WOUNDED.question(measure="wounded"), gone="inc_a")
case("acled", "answers", PLAIN, shown="12 by Ada", always=True)
case("ged", "answers", PLAIN, gone="single", always=True)
case("acled", "measures", WOUNDED, shown="4,500")
case("ged airwars", "measures", WOUNDED, gone="4500")
case("acled", "kinds", PLAIN.happening(mode="Grenade"), gone="Grenade")
case("ged", "kinds", PLAIN, gone="Armed clash", always=True)
case("acled", "unfitting", PLAIN.happened(mode="occupation"), gone="occupation")
case("acled", "days", PLAIN.happening(start="2023-05-04T00:00:00Z", end="2023-05-05T00:00:00Z"), gone="2023-05-04")
case("acled ged airwars", "places", PLAIN.happening(place=VEX), gone="Vex")
case("acled ged", "sides", PLAIN.told_of(actors=(SIDE, SOUTH, WEST)).happening(recipient=SOUTH).happening(
    recipient=WEST), gone="Westland")
case("acled ged", "addresses", PLAIN.document(url="https://example.org/a"), gone="example.org")
case("acled ged", "positions", PLAIN, gone="Colonel", always=True)
case("airwars", "hedges", OPEN, gone="at least")
case("airwars", "unknown", PLAIN.question(population="unknown"), gone='_min": 12')
case("airwars", "course", PLAIN.answer(relation="corrects"), gone="corrects")
case("airwars", "firmness", PLAIN, gone="certain", always=True)
case("airwars", "facts", PLAIN.asked(topic="fact", measure="shelling", text="Was Vex shelled?", range=None),
     gone="Vex")

CODED = "plover polecat"
ASSERTED = PLAIN.claim(1, commitment=Commitment())
case(CODED, "unreal", ASSERTED.event(status="hypothetical"), gone="evt_a", always=True)  # the claim is a denial
case(CODED, "uncertain", ASSERTED.event(status="uncertain"), gone="uncertain", shown="evt_a")
case(CODED, "attribution", ASSERTED, gone="the report")
case(CODED, "figures", ASSERTED.claim(1, figures=("fig_a",)).figure(claim="clm_a2"), gone="wounded")
case(CODED, "modes", ASSERTED.event(mode="occupation"), gone="occupation")
case(CODED, "sectors", ASSERTED.event(actor="act_a"), gone="MIL", shown="Ada Brück")
case(CODED, "undated", ASSERTED.event(time=None), gone="2023-05-02", shown="2023-05-01")
case(CODED, "dayless", ASSERTED.event(time=None).document(published=replace(
    PLAIN.record.document.published, value=None)), gone="evt_a")
case(CODED, "candidates", ASSERTED.place(candidates=(OTHER_TARN,)), gone="Occitanie")
case("polecat", "inert", ASSERTED.document(publisher="=Herald"), shown="'=Herald")
case("polecat", "lists", ASSERTED.place(name="Tarn; Upper"))
case("polecat", "positions", ASSERTED, gone="\t71\t")

COUNTRY = replace(TARN, precision="country")
case("geojson", "wide", PLAIN.told_of(place=COUNTRY), gone="[2.0,1.0]", shown='"geometry":null')
case("geojson-claims", "wide", PLAIN.place(precision="country"), gone="[2.0,1.0]", shown='"geometry":null')
case("geojson geojson-claims", "extent", PLAIN, shown='"precision":"settlement"', always=True)
case("geojson", "places", PLAIN.happening(place=VEX), gone="Vex")
case("geojson", "answers", PLAIN, gone="Ada", always=True)
case("geojson-claims", "candidates", PLAIN.place(candidates=(OTHER_TARN,)), gone="Occitanie")
case("geojson-claims", "times", PLAIN, gone="2023-05-02", always=True)
case("geojson-claims", "chain", PLAIN, gone="outlet", shown="The Herald", always=True)

case("annotations", "addresses", PLAIN, shown="urn:sayso:doc_a", always=True)
case("annotations", "figures", PLAIN, gone="fig_a", shown="killed: 12 (Northland, military)", always=True)
case("annotations", "events", PLAIN, gone="evt_a", shown="ASSAULT", always=True)
case("annotations", "places", PLAIN, gone="geonames:7", always=True)
case("annotations", "chain", PLAIN, gone="outlet", shown="through The Herald", always=True)

UNNAMED = Source(name="unnamed officials", actor=None, kind="unnamed", span=None)
JUDGED = Judged(part="clm_a1", kind="claim", claim="clm_a1", words=(part("said"),), field="", machine=None, person=None,
                judgement="jud_1", decision="accept", author="Ana Vell", at="2023-05-04T00:00:00Z", in_effect=True)
TWICE = replace(PLAIN, record=replace(PLAIN.record, judged=(
    replace(JUDGED, judgement="jud_0", author="Bo Lind", at="2023-05-03T00:00:00Z", in_effect=False), JUDGED)))
case("schemaorg", "unnamed", PLAIN.claim(sources=(UNNAMED,)), gone="unnamed officials")
case("schemaorg", "chain", PLAIN.claim(sources=(Source(name="Reuters", actor=None, kind="outlet", span=None),
                                                PLAIN.record.claims[0].sources[1])), gone="Reuters", always=True)
case("schemaorg", "firmness", PLAIN, gone="possible", always=True)
case("schemaorg", "denied", PLAIN, gone="polarity", shown="says that this is not so", always=True)
case("schemaorg", "figures", PLAIN, gone="killed\":", always=True)
case("schemaorg", "positions", PLAIN, gone="start", always=True)
case("schemaorg", "verdicts", TWICE, gone="Bo Lind", shown="Ana Vell")

REUTERS = Source(name="Reuters", actor=None, kind="outlet", span=None)
THREE = PLAIN.claim(sources=(PLAIN.record.claims[0].sources[0], REUTERS, PLAIN.record.claims[0].sources[1]))
REPEATED = PLAIN.question(answers=(PLAIN.questions[0].answers[0], replace(
    PLAIN.questions[0].answers[0], id="ans_later", relation="contradicts", to="ans_a0")))
case("prov", "chain", THREE, shown="Reuters")
case("prov", "answers", REPEATED, gone="contradicts")
case("prov", "evidence", PLAIN.claim(evidence=(part("Monday"),)), shown="sayso:evidence")
case("ftm", "firmness", PLAIN, gone="probable", always=True)
case("ftm", "figures", PLAIN, gone="fig", shown="killed: 12 (Northland, military)", always=True)
case("ftm", "positions", PLAIN, gone="start\"", always=True)
case("ftm", "chain", PLAIN, gone="outlet", shown="through The Herald", always=True)
case("ftm", "points", PLAIN, gone="lat", shown="Tarn", always=True)
case("ftm", "answers", PLAIN, gone="que", always=True)

BRIEF = "brief-html brief-pdf"
case(BRIEF, "positions", PLAIN, gone="code points", shown="Colonel", always=True)
case(BRIEF, "repeats", PLAIN.answer(words=(*PLAIN.questions[0].answers[0].words, replace(
    PLAIN.questions[0].answers[0].words[0], start=34, end=41, text="soldier"))).answer(relays=()), gone="“soldier”")
case(BRIEF, "places", PLAIN.happening(place=VEX), gone="Vex")
case("brief-pdf", "signs", PLAIN.told_of(title="Shelling 砲撃"), gone="砲撃")
