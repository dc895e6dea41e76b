"""What short invented reports tell of ceasefires and agreements, read by the real pipeline."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from sayso.intake import document_from_text
from sayso.linking.agreements import agreement_positions
from sayso.linking.telling import Telling
from sayso.pipeline import Pipeline
from sayso.records.brief import Position

PUBLISHED = "2024-05-10"
Told = Callable[[str], tuple[Position, ...]]


@pytest.fixture(scope="module")
def told() -> Told:
    pipeline = Pipeline()
    return lambda text: agreement_positions(
        Telling(pipeline.read(document_from_text(text, published=PUBLISHED))))


def party(one: Position) -> str:
    return one.origin.party.name if one.origin.party else "report" if one.origin.kind == "report" else "-"


# Who says so (the party of the origin, "-" where it has none), the stage, and of whom.
REPORTS = [
    ("The truce between Israel and Hamas held for less than twelve hours, Qatar said.", {("Qatar", "collapsed", None)}),
    ("Russian President Igor Vane declared the ceasefire with Ukraine over on Friday.",
     {("Russia", "collapsed", None)}),
    ("Both Israel and Hamas had been asked to agree to a truce, the Qatari foreign ministry said.",
     {("Qatar", "proposed", "Qatar")}),
    ("Qatar's foreign ministry announced a 48-hour ceasefire between Israel and Hamas that takes effect at 0600 GMT on "
     "Sunday, May 12.", {("Qatar", "announced", "Qatar")}),
    ("Israel and Hamas have agreed on a truce, Qatar said. The deal was reached after talks in Doha. "
     "A baker said he was asleep when it began.",
     {("Qatar", "announced", "Israel"), ("Qatar", "announced", "Hamas")}),
    ("The RSF and the Sudanese army accused each other of violating a ceasefire in Khartoum.",
     {("Sudan", "violated", "Rapid Support Forces"), ("Rapid Support Forces", "violated", "Sudan")}),
    ("The Houthis accused the Saudi-led coalition of breaking the truce in Hodeidah, which took effect on December 18.",
     {("Houthis", "violated", "Saudi-led coalition")}),
    ("The UN envoy said the two-month truce in Yemen was holding despite some violations.",
     {("United Nations", "holding", None)}),
    ("Yemen's government rejected a Houthi proposal to extend the truce.", {("Yemen", "rejected", "Yemen")}),
    ("The truce in Yemen expired on Sunday, the United Nations said.", {("United Nations", "ended", None)}),
    ("Hamas rejected the Egyptian truce proposal. Israel accepted the proposal.",
     {("Hamas", "rejected", "Hamas"), ("Hamas", "proposed", None), ("report", "accepted", "Israel")}),
    ("Israel accused Hamas of violating the ceasefire. Hamas denied that it had broken the ceasefire.",
     {("Israel", "violated", "Hamas"), ("Hamas", "denied", "Hamas")}),
    ("A ceasefire between Israel and Islamic Jihad took effect at 10 p.m. on Saturday, Egyptian officials said.",
     {("Egypt", "effective", None)}),
    ("OSCE observers recorded more than 200 ceasefire violations in the Donetsk region on Sunday.",
     {("Organization for Security and Co-operation in Europe", "violated", None)}),
    ("Ukraine's military said separatists had broken the ceasefire. "
     "The separatists accused Kyiv of violating the truce.",
     {("Ukraine", "violated", "separatists"), ("-", "violated", "Ukraine")}),
    ("Russia declared a unilateral 36-hour ceasefire. Ukraine dismissed the truce as a ploy. "
     "Shelling continued in Bakhmut despite the ceasefire.",
     {("Russia", "announced", "Russia"), ("Ukraine", "rejected", "Ukraine"), ("report", "fighting", None)}),
    ("The Ethiopian government declared a unilateral humanitarian truce in Tigray. "
     "Tigrayan forces said they would respect the ceasefire.",
     {("Ethiopia", "announced", "Ethiopia"), ("Tigray", "accepted", "Tigray")}),
    ("The ELN suspended its unilateral ceasefire. The Colombian government denied that it had violated the truce.",
     {("report", "withdrawn", "National Liberation Army"), ("Colombia", "denied", "Colombia")}),
    ("Colombia's government and the ELN signed a six-month ceasefire that began on August 3, 2023. "
     "A UN mission said the ceasefire was being respected.",
     {("report", "accepted", "Colombia"), ("report", "accepted", "National Liberation Army"),
      ("report", "effective", None), ("United Nations", "holding", None)}),
    ("India and Pakistan agreed to a ceasefire, Pakistan's military said. "
     "India's army accused Pakistan of violating the ceasefire in Kashmir.",
     {("Pakistan", "accepted", "India"), ("Pakistan", "accepted", "Pakistan"), ("India", "violated", "Pakistan")}),
    ("The ceasefire collapsed within hours, residents of Aleppo said.", {("Syria", "collapsed", None)}),
    ("The United Nations called for an immediate humanitarian pause in Gaza.", {("United Nations", "demanded", None)}),
    ("M23 rebels announced a unilateral ceasefire. Congo's army said the rebels had broken the truce within hours.",
     {("M23", "announced", "M23"), ("Democratic Republic of the Congo", "violated", "M23")}),
    ("The 2020 ceasefire was never respected by Azerbaijan, Armenia's foreign minister said.",
     {("Armenia", "violated", "Azerbaijan")}),
    ("The Philippine government extended its ceasefire with the communist rebels until December 31.",
     {("report", "extended", "Philippines")}),
    ("If the truce collapses, more people will be displaced, aid groups warned.", {("-", "doubted", None)}),
    ("Thailand said Cambodia violated the ceasefire.", {("Thailand", "violated", "Cambodia")}),
    ("Russia and Ukraine accused each other on Sunday of breaking the one-day Easter ceasefire.",
     {("Russia", "violated", "Ukraine"), ("Ukraine", "violated", "Russia")}),
    ("Russia's defence ministry said the Syrian army and rebels reached an evacuation deal in eastern Ghouta.",
     {("Russia", "announced", "Syria"), ("Russia", "announced", "rebels")}),
    ("Turkey and Russia brokered a ceasefire in Libya. The truce never took hold, and it quickly fell apart.",
     {("report", "announced", "Turkey"), ("report", "announced", "Russia"), ("report", "collapsed", None)}),
    ("Fighting subsided in Tripoli on Sunday, Libya's health ministry said.", {("Libya", "subsided", None)}),
    ("Serbia said it would abide by the truce. Kosovo's prime minister said the ceasefire had been violated by Serbia.",
     {("Serbia", "accepted", "Serbia"), ("Kosovo", "violated", "Serbia")}),
    ("A shaky ceasefire between Hezbollah and Israel entered its second day.",
     {("report", "doubted", None), ("report", "holding", None)}),
]


@pytest.mark.parametrize(("text", "expected"), REPORTS, ids=[text[:40] for text, _ in REPORTS])
def test_who_tells_which_stage_of_whom(told: Told, text: str, expected: set[tuple[str, str, str | None]]) -> None:
    assert {(party(one), one.stance, one.by.name if one.by else None) for one in told(text)} == expected


@pytest.mark.parametrize("text", [
    "The Korean war ended in an armistice, not a peace treaty.",
    "Ministers hoped that all teams would observe the Olympic truce.",
    "Ceasefire monitors arrived in Kherson on Monday.",
    "The minister is willing to help broker a truce.",
    "The talks on a ceasefire will go on next week.",
    "The Ceasefire Violations Committee met on Monday.",
    "Georgian officials denied reports that the South Ossetians had agreed to a ceasefire.",
])
def test_what_is_no_course_of_an_agreement(told: Told, text: str) -> None:
    assert told(text) == ()


def test_a_start_is_an_instant_where_the_hour_is_told(told: Told) -> None:
    text = "The ceasefire of May 6 began at 6 p.m. GMT, officials said."
    assert {one.since for one in told(text)} == {"2024-05-06T18:00:00Z"}


def test_the_end_that_is_told(told: Told) -> None:
    (one,) = told("The Philippine government extended its ceasefire with the rebels until May 31, 2024.")
    assert (one.until, one.on) == ("2024-05-31", None)


def test_a_count_of_breaches_stays_as_printed(told: Told) -> None:
    (one,) = told("OSCE observers recorded more than 200 ceasefire violations in the Donetsk region.")
    assert (one.detail, one.low, one.high) == ("more than 200", None, None)


def test_the_frame_is_the_pair_of_sides_and_not_the_mediator(told: Told) -> None:
    found = told("Qatar brokered a truce between Israel and Hamas. Israel accused Hamas of violating the truce.")
    assert {one.scope for one in found} == {"ceasefire: Hamas | Israel"}


def test_evidence_that_is_missing_is_told(told: Told) -> None:
    (one,) = [one for one in told("Azerbaijan claimed, without evidence, that Armenia had violated the ceasefire.")
              if one.stance == "violated"]
    assert one.evidence


SWAP = [
    "Armenia accused Azerbaijan of violating the ceasefire. Azerbaijan denied breaking the truce.",
    "Armenia and Azerbaijan accused each other of breaching the ceasefire.",
    "Armenia accepted the truce, but Azerbaijan rejected the ceasefire.",
]


@pytest.mark.parametrize("text", SWAP)
def test_parties_exchanged_answers_mirrored(told: Told, text: str) -> None:
    names = {"Armenia": "Azerbaijan", "Azerbaijan": "Armenia"}
    mirrored = " ".join(names.get(word.strip(".,"), word.strip(".,")) + word[len(word.strip(".,")):]
                        for word in text.split())

    def answers(report: str, swap: dict[str, str]) -> set[tuple[str, str, str | None]]:
        return {(swap.get(party(one), party(one)), one.stance,
                 swap.get(one.by.name, one.by.name) if one.by else None) for one in told(report)}

    assert answers(text, {}) == answers(mirrored, names)
    assert answers(text, {})


def test_who_accepts_or_proposes_says_so_himself(told: Told) -> None:
    found = told("Prime Minister Nora Vane of Ukraine accepted the ceasefire on Thursday. "
                 "Georgia's foreign ministry proposed a 72-hour ceasefire between Ukraine and Russia.")
    assert {(one.stance, one.origin.key) for one in found} >= {
        ("accepted", "person:nora vane"), ("proposed", "body:GE:ministry/foreign")}


def test_a_headline_tells_whose_agreement_one_side_accepts() -> None:
    document = document_from_text("Ukraine had accepted the ceasefire, President Nora Vane said.", published=PUBLISHED,
                                  title="Ukraine and Russia accept truce")
    (found,) = agreement_positions(Telling(Pipeline().read(document)))
    assert found.scope == "ceasefire: Russia | Ukraine"


def test_a_truce_with_one_side_is_that_of_who_speaks(told: Told) -> None:
    (one,) = told("The truce with Ukraine had collapsed, said Russian Foreign Minister Igor Vane.")
    assert (one.stance, one.scope) == ("collapsed", "ceasefire: Russia | Ukraine")
