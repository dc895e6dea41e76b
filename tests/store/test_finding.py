"""Lists with filters, and words found again."""

import dataclasses

import pytest

from sayso.records.errors import NotKept
from sayso.records.record import Record, Refusal
from sayso.store import Relinked, Store
from tests.store.reports import brief, incident, original, question, record

CALM = "Colonel Bo Lind said on Monday that 12 soldiers were back in Tarn. No shelling hurt life in the town."


def add(store: Store, *records: Record) -> None:
    for one in records:
        name = one.document.id.removeprefix("doc_")
        store.add(one, brief(name), original(), version="1")


@pytest.fixture
def kept(store: Store) -> Store:
    add(store, record("b", published="2023-05-03", speaker="Bo Lind"), record("a"), record("c", published=None))
    return store


def claims(store: Store, **wanted: str) -> list[str]:
    return [one.id for one in store.claims(**wanted)]


def test_claims_come_by_the_time_they_were_said(kept: Store):
    everything = ["clm_c1", "clm_c2", "clm_a1", "clm_a2", "clm_b1", "clm_b2"]
    assert claims(kept) == everything
    assert [one.id for one in kept.claims(after="clm_a1", limit=2)] == ["clm_a2", "clm_b1"]
    assert claims(kept, since="2023-05-02") == ["clm_b1", "clm_b2"]
    assert claims(kept, until="2023-05-03") == ["clm_a1", "clm_a2"]


def test_a_claim_tells_who_said_it_through_whom_and_where(kept: Store):
    one = next(kept.claims(document="doc_a"))
    assert (one.source, one.kind, one.party_name, one.relays) == ("Ada Brück", "speaker", "Northland", ("The Herald",))
    assert (one.act, one.form, one.polarity, one.certainty) == ("say", "indirect", "+", "certain")
    assert (one.text, one.said, one.origin) == ("12 soldiers were killed in Tarn", "2023-05-01", "/reports/a.txt")
    assert record().document.text[one.start:].startswith(one.text)


@pytest.mark.parametrize(("by", "found"), [
    ("brück", ["clm_c1", "clm_a1"]), ("BRUCK ada", ["clm_c1", "clm_a1"]), ("Bo Lind", ["clm_b1"]),
    ("Northland", ["clm_c1", "clm_a1", "clm_b1"]), ("act_north", ["clm_c1", "clm_a1", "clm_b1"]),
    ("the report", ["clm_c2", "clm_a2", "clm_b2"]), ("nobody", []), ("", []), ("%", []),
])
def test_claims_by_somebody(kept: Store, by: str, found: list[str]):
    assert claims(kept, by=by) == found


@pytest.mark.parametrize(("wanted", "found"), [
    ({"about": "soldiers killed"}, ["clm_c1", "clm_a1", "clm_b1"]), ({"about": "shelling soldiers"}, []),
    ({"about": '"of Tarn"'}, ["clm_c2", "clm_a2", "clm_b2"]), ({"about": "?"}, []),
    ({"act": "say", "document": "doc_b"}, ["clm_b1"]), ({"polarity": "-"}, ["clm_c2", "clm_a2", "clm_b2"]),
    ({"form": "voice", "about": "tarn", "since": "2023"}, ["clm_a2", "clm_b2"]),
    ({"place": "tarn", "document": "doc_a"}, ["clm_a1", "clm_a2"]), ({"place": "NL", "act": "say", "by": "Lind"},
                                                                   ["clm_b1"]),
    ({"place": "geonames:7", "document": "doc_b"}, ["clm_b1", "clm_b2"]), ({"place": "AM"}, []),
])
def test_claims_are_filtered(kept: Store, wanted: dict[str, str], found: list[str]):
    assert claims(kept, **wanted) == found


def test_a_list_goes_on_over_many_pages(store: Store, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setattr("sayso.store.lists.PAGE", 3)
    names = "abcdefg"
    add(store, *(record(name) for name in names[::-1]))
    assert claims(store, act="report") == [f"clm_{name}2" for name in names]
    assert [one.id for one in store.claims(limit=5)] == ["clm_a1", "clm_a2", "clm_b1", "clm_b2", "clm_c1"]
    assert [one.id for one in store.claims(limit=0)] == []


def test_a_list_goes_the_other_way_round_page_by_page(kept: Store, monkeypatch: pytest.MonkeyPatch):
    forward = claims(kept)
    monkeypatch.setattr("sayso.store.lists.PAGE", 2)
    assert claims(kept, latest=True) == forward[::-1]
    assert [one.id for one in kept.claims(after=forward[3], limit=2, latest=True)] == forward[2:0:-1]
    assert [one.id for one in kept.documents(latest=True)] == ["doc_b", "doc_a", "doc_c"]


def test_going_on_after_what_is_not_there_is_refused(kept: Store):
    for ask in (kept.claims, kept.documents, kept.incidents, kept.questions):
        with pytest.raises(NotKept, match="gone"):
            list(ask(after="gone"))


@pytest.fixture
def told(kept: Store) -> Store:
    days = {"first": ("2023-05-01T00:00:00Z", "2023-05-02T00:00:00Z"), "open": ("2023-05-02T00:00:00Z", None),
            "when": (None, None)}
    kept.relink(Relinked(
        incidents=tuple(incident(name, "doc_a", start=start, end=end) for name, (start, end) in days.items()),
        questions=(dataclasses.replace(question("a", "doc_a", incident="inc_first"), status="disputed"),
                   dataclasses.replace(question("b", "doc_b", since="2023-05-03", until=None), by=None,
                                       victim=None, measure="wounded", place=None, incident=None))))
    return kept


@pytest.mark.parametrize(("wanted", "found"), [
    ({}, ["when", "first", "open"]), ({"since": "2023-05-02"}, ["open"]), ({"until": "2023-05-02"}, ["first"]),
    ({"since": "2023-05-01", "until": "2023-05-03T02:00:00+02:00"}, ["first", "open"]),
    ({"place": "TARN"}, ["when", "first", "open"]),
    ({"place": "AM"}, []), ({"side": "act_north", "kind": "ASSAULT", "limit": 1}, ["when"]), ({"side": "other"}, []),
    ({"document": "doc_b"}, []), ({"after": "inc_first"}, ["open"]),
])
def test_incidents_are_filtered(told: Store, wanted: dict[str, str], found: list[str]):
    assert [one.id.removeprefix("inc_") for one in told.incidents(**wanted)] == found


@pytest.mark.parametrize(("wanted", "found"), [
    ({}, "ab"), ({"measure": "wounded"}, "b"), ({"status": "disputed"}, "a"), ({"side": "act_north"}, "a"),
    ({"incident": "inc_first"}, "a"), ({"document": "doc_b"}, "b"), ({"place": "geonames:7"}, "a"),
    ({"since": "2023-05-02"}, "b"), ({"until": "2023-05-02"}, "a"), ({"topic": "fact"}, ""), ({"scope": "war"}, ""),
    ({"after": "que_a"}, "b"), ({"limit": 1}, "a"),
])
def test_questions_are_filtered(told: Store, wanted: dict[str, str], found: str):
    assert "".join(one.id.removeprefix("que_") for one in told.questions(**wanted)) == found


def test_what_could_not_be_read_is_told(store: Store):
    refusal = Refusal(stage="intake", reason="binary")
    for _ in range(2):
        store.refuse("/reports/a.png", refusal, original(b"\x89PNG"), "2023-05-01T00:00:00Z", message="a picture")
    store.refuse("/reports/b.png", Refusal(stage="intake", reason="missing"), None, "2023-05-01T00:00:00Z")
    add(store, record())
    whole, part, missing = (next(store.refusals(reason=reason)) for reason in (
        "binary", "not in the gazetteer", "missing"))
    assert (whole.origin, whole.message, whole.at) == ("/reports/a.png", "a picture", "2023-05-01T00:00:00Z")
    assert whole.sha256 == original(b"\x89PNG").sha256
    assert (part.document, part.stage, part.span) == ("doc_a", "places", record().refusals[0].span)
    assert (missing.sha256, missing.span, missing.document) == (None, None, None)
    assert len(list(store.refusals())) == store.counts()["refusals"] == 3
    assert [one.reason for one in store.refusals(origin="/reports/a.png")] == ["binary"]


def test_words_are_found_in_reports_and_claims_with_their_place(kept: Store):
    report, claim = (kept.search("SHELLING tarn", kind=kind)[0] for kind in ("document", "claim"))
    assert (report.id, report.kind, report.in_title) == ("doc_b", "document", True)
    text = record("b").document.text
    assert [word.text for word in report.words] == ["Tarn", "shelling", "Tarn"]
    assert (claim.id, claim.document, [word.text for word in claim.words]) == (
        "clm_b2", "doc_b", ["shelling", "Tarn"])
    for hit in (report, claim):
        assert text[hit.start:hit.start + len(hit.snippet)] == hit.snippet
        assert all(text[word.start:word.end] == word.text for word in hit.words)


def test_the_latest_comes_first(kept: Store):
    assert [one.id for one in kept.search("tarn", 2)] == ["doc_b", "doc_a", "clm_b2", "clm_b1"]


@pytest.mark.parametrize(("words", "found"), [
    ("colonel bruck", "bac"), ("Brück", "bac"), ('"12 soldiers"', "bac"), ('"soldiers 12"', ""), ("12", "bac"),
    ("shell", ""), ("shelling of", "bac"), ("Shelling goes", "bac"), ("absent", ""),
    ("soldiers absent", ""), ("soldiers OR absent", ""), ("NOT absent", ""), ("text: soldiers", ""),
    ("soldiers*", "bac"), ("sold*", ""), ("^colonel", "bac"), ("soldiers AND", ""), ('"soldiers', "bac"), ('""', ""),
    ("NEAR(soldiers killed)", ""), ("soldiers) --", "bac"), ("'; DROP TABLE claims", ""), ("", ""), ("- + : *", ""),
    ("soldiers & killed | !tarn", "bac"), ("soldiers:* <-> killed", "bac"), ("\0soldiers", "bac"), ("\ud800", ""),
])
def test_a_users_words_are_words(kept: Store, words: str, found: str):
    assert "".join(one.id.removeprefix("doc_") for one in kept.search(words, kind="document")) == found


def test_a_long_text_is_cut_around_the_words(store: Store):
    far = "Nothing was told of that day. " * 40
    add(store, record(text=far + record().document.text + far))
    (hit,) = store.search("soldiers shelling", kind="document")
    assert [word.text for word in hit.words] == ["soldiers", "shelling"]
    assert len(hit.snippet) < 250
    assert hit.snippet.strip() in far + record().document.text + far


def test_a_report_read_anew_is_found_by_its_new_words_alone(kept: Store):
    kept.replace(record("a", text=CALM, title=None), brief("a"), version="2")
    assert [one.id for one in kept.search("life town")] == ["doc_a", "clm_a2"]
    assert "doc_a" not in [one.document for one in kept.search("killed")]
