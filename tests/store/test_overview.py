"""What pages ask about many rows at once: by place, by day, by beginning, counted."""

import dataclasses

import pytest

from sayso.records.linked import Incident, Link, Question
from sayso.records.record import Record
from sayso.store import Relinked, Store
from sayso.store.overview import IncidentTally
from tests.store.reports import TARN, brief, incident, original, question, record

FAR = dataclasses.replace(TARN, gazetteer_id="geonames:8", name="Ulm", lat=40.0, lon=50.0)
LAND = dataclasses.replace(TARN, gazetteer_id=None, name="Northland", lat=1.0, lon=2.0, precision="country")


def nowhere(name: str) -> Record:
    """A report of a place that is in no gazetteer."""
    one = record(name)
    (place,) = one.places
    lost = dataclasses.replace(place, lat=None, lon=None, gazetteer_id=None, country=None, precision="none")
    return dataclasses.replace(one, places=(lost,))


def incidents() -> tuple[Incident, ...]:
    here, far, wide = incident("a", "doc_a", "doc_b"), incident("far", "doc_b", start=None, end=None), incident("wide")
    return here, dataclasses.replace(far, place=FAR, title="Calm in Ulm"), dataclasses.replace(wide, place=LAND)


def questions() -> tuple[Question, ...]:
    return (dataclasses.replace(question("a", "doc_a"), status="disputed"), question("b", "doc_b"),
            question("w", "doc_a", incident=None))


@pytest.fixture
def kept(store: Store) -> Store:
    for one in (record("a"), record("b", published="2023-05-03", speaker="Bo Lind"), nowhere("c")):
        name = one.document.id.removeprefix("doc_")
        store.add(one, brief(name), original(), version="1")
    store.relink(Relinked(incidents=incidents(), questions=questions()))
    return store


@pytest.mark.parametrize(("wanted", "found"), [
    ({"near": (1.0, 2.1, 12.0)}, ["inc_a"]), ({"near": (1.0, 2.1, 11.0)}, []),
    ({"bbox": (49.0, 39.0, 51.0, 41.0)}, ["inc_far"]), ({"bbox": (170.0, -80.0, 3.0, 80.0)}, ["inc_a"]),
    ({"status": "disputed"}, ["inc_a"]), ({"about": "ULM calm"}, ["inc_far"])])
def test_incidents_by_place_status_and_title(kept: Store, wanted: dict[str, object], found: list[str]):
    """A country is near nothing: only its middle is known."""
    assert [one.id for one in kept.incidents(**wanted)] == found
    assert kept.overview.count_incidents(**wanted) == len(found)
    assert [one.id for one in kept.overview.incident_points(9, **wanted)] == found


@pytest.mark.parametrize(("wanted", "found"), [
    ({"near": (1.0, 2.1, 12.0)}, {"clm_a1", "clm_a2", "clm_b1", "clm_b2"}), ({"near": (9.0, 9.0, 50.0)}, set()),
    ({"measure": "killed"}, {"clm_a1", "clm_b1", "clm_c1"}), ({"measure": "wounded"}, set()),
    ({"population": "military", "by": "Bo Lind"}, {"clm_b1"}),
    ({"certainty": "possible"}, {"clm_a2", "clm_b2", "clm_c2"})])
def test_claims_by_place_figure_and_certainty(kept: Store, wanted: dict[str, object], found: set[str]):
    assert {one.id for one in kept.claims(**wanted)} == found
    assert kept.overview.count_claims(**wanted) == len(found)


def test_a_map_of_incidents_tells_where_when_and_how_many_dispute(kept: Store):
    first, *others = kept.overview.incident_points(9)
    assert (first.id, first.place, first.reports, first.disputed) == ("inc_a", TARN, 2, 1)
    assert (first.day, first.ends) == ("2023-05-01", "2023-05-02")
    assert {one.place for one in others} == {FAR, LAND}


def test_a_map_of_claims_counts_them_by_place_and_keeps_what_is_not_located(kept: Store):
    points = {one.place.gazetteer_id: one for one in kept.overview.place_points(9)[0]}
    assert (points["geonames:7"].claims, points["geonames:7"].reports) == (4, 2)
    assert points["geonames:7"].place == TARN
    assert points[None].place.lat is None
    assert points[None].place.name == "Tarn"
    assert kept.overview.place_points(9, since="2023-05-02")[0][0].claims == 2


def test_days(kept: Store):
    assert kept.overview.days_of_incidents() == {"2023-05-01": 2, "": 1}
    assert kept.overview.days_of_claims() == ({"2023-05-01": 4, "2023-05-03": 2}, False)
    assert kept.overview.days_of_claims(by="Bo Lind") == ({"2023-05-03": 1}, False)
    assert kept.overview.days_of_documents(until="2023-05-02") == {"2023-05-01": 2}


def test_counts(kept: Store, monkeypatch: pytest.MonkeyPatch):
    assert kept.overview.count_documents() == 3
    assert kept.overview.count_questions(status="disputed") == 1
    monkeypatch.setattr("sayso.store.picturing.COUNTED", 2)
    assert kept.overview.count_documents() is None


def test_rows_by_id(kept: Store):
    assert {one: claim.source for one, claim in kept.overview.claims_of(["clm_b1", "clm_no"]).items()} == {
        "clm_b1": "Bo Lind"}
    firm = kept.overview.firmness(["clm_a2", "clm_no"])
    assert {one: (how.act, how.polarity, how.certainty) for one, how in firm.items()} == {
        "clm_a2": ("report", "-", "possible")}
    assert kept.overview.claims_in(["doc_a", "doc_no"]) == {"doc_a": 2}
    assert kept.overview.titles(["inc_far", "inc_no"]) == {"inc_far": "Calm in Ulm"}
    tally = kept.overview.tallies(["inc_a", "inc_far"])
    assert (tally["inc_a"].questions, tally["inc_a"].origins) == ({"disputed": 1, "single_origin": 2}, 1)
    assert (tally["inc_far"].questions, tally["inc_far"].origins) == ({}, 0)


def test_questions_that_reports_answer_and_answers_that_claims_stand_behind(kept: Store):
    assert [one.id for one in kept.overview.questions_told(["doc_a"])] == ["que_a", "que_w"]
    assert [one.id for one in kept.overview.questions_told(["doc_a"], wider=True)] == ["que_w"]
    assert kept.overview.questions_told(["doc_a"], topic="agreement") == []
    (own, wide) = kept.overview.answers_on(["clm_a1"])
    assert (own.question, own.answer, own.incident) == ("que_a", "ans_a0", "inc_a")
    assert (wide.question, wide.incident) == ("que_w", None)


def test_names_by_their_beginning(kept: Store):
    voices = {one.name: (one.party_name, one.claims) for one in kept.overview.voices("", 9)}
    assert voices == {"Ada Brück": ("Northland", 2), "Bo Lind": ("Northland", 1), "the report": (None, 3)}
    assert [one.name for one in kept.overview.voices("bruck", 9)] == ["Ada Brück"]
    assert [(one.name, one.claims) for one in kept.overview.parties("NORTH", 9)] == [("Northland", 3)]
    assert [(one.name, one.gazetteer_id, one.reports) for one in kept.overview.places("ta", 9)] == [
        ("Tarn", "geonames:7", 2), ("Tarn", None, 1)]
    assert kept.overview.places("ulm", 9) == []


def test_the_count_that_leads_an_incident_is_of_the_dead_and_of_most_origins(kept: Store):
    many = dataclasses.replace(question("w", "doc_a"), measure="wounded", origins=9)
    few, more = question("k", "doc_a"), dataclasses.replace(question("j", "doc_a"), origins=2)
    fact = dataclasses.replace(question("f", "doc_b", incident="inc_far"), topic="fact")
    kept.relink(Relinked(questions=(many, few, more, fact)))
    # Its bounds say what stands, without the answers.
    assert kept.overview.leading(["inc_a", "inc_far"]) == {"inc_a": dataclasses.replace(more, answers=())}
    open_one = dataclasses.replace(more, range=dataclasses.replace(more.range, low=None, high=None))
    kept.relink(Relinked(questions=(open_one,)))
    assert kept.overview.leading(["inc_a"]) == {"inc_a": open_one}


@pytest.mark.parametrize(("about", "n"), [
    ("shelling", None), ("the", None), ("zebra", 0), ('"the zebra"', 0), ("-", 0)])
def test_claims_with_words_are_counted_as_they_are_listed(kept: Store, about: str, n: int | None):
    listed = len(list(kept.claims(about=about)))
    assert kept.overview.count_claims(about=about) == kept.overview.count_claims(about=about, since="0001") == listed
    assert n is None or listed == n


def test_who_answers_follows_questions_that_come_and_go(store: Store):
    kept = store

    def origins() -> int:
        return kept.overview.tallies(["inc_a"])["inc_a"].origins

    kept.add(record("a"), brief("a", scope="war"), original(), version="1")
    held = incident("a", "doc_a")
    kept.relink(Relinked(incidents=(held,)))
    assert kept.overview.tallies(["inc_a"])["inc_a"] == IncidentTally()
    own, wide = question("a", "doc_a"), question("w", "doc_a", incident=None)
    kept.relink(Relinked(questions=(own, wide)))
    both = {one.origin.key for told in (own, wide) for one in told.answers}
    assert (origins(), sum(kept.overview.tallies(["inc_a"])["inc_a"].questions.values())) == (len(both), 2)
    kept.relink(Relinked(questions_gone=(own.id,)))
    assert origins() == len({one.origin.key for one in wide.answers})
    kept.relink(Relinked(questions_gone=(wide.id,), questions=(own,)))
    kept.relink(Relinked(incidents=(held,)))  # put in anew, its questions as they were
    assert origins() == len({one.origin.key for one in own.answers})
    kept.relink(Relinked(incidents_gone=("inc_a",)))
    assert origins() == 0


def test_links_come_the_surest_first_and_a_page_at_a_time(kept: Store):
    ends = (("doc_a", "doc_b"), ("doc_a", "doc_c"), ("doc_b", "doc_c"))
    links = tuple(Link(one=one, other=other, score=score, reason="near")
                  for (one, other), score in zip(ends, (0.1 + 0.2, 0.9, 0.1 + 0.2), strict=True))
    kept.relink(Relinked(links=links, incidents=(incident("a", "doc_a", "doc_b", "doc_c"),),
                         incidents_gone=tuple({one.id for one in kept.incidents()} - {"inc_a"})))
    page, n = kept.overview.strongest_within("inc_a", 2)
    assert (page, n) == ([links[1], links[0]], 3)
    assert kept.overview.strongest_within("inc_a", 2, (page[-1].score, page[-1].one, page[-1].other)) == ([links[2]], 3)
