"""What a case asks is compared with a record built by hand; the counts follow."""

from pathlib import Path

import pytest

from sayso.evaluation.kinds.places import kilometres
from sayso.evaluation.kinds.view import is_named
from sayso.evaluation.matching import compare
from sayso.evaluation.scores import by_difficulty, by_kind
from sayso.records.document import Document
from sayso.records.mentions import Commitment
from sayso.records.record import Actor, Claim, Figure, Record, Scope, Source, Victim
from sayso.records.span import Span
from tests.evaluation.gold_files import case_of

TEXT = "The army said twelve men fled and two died."


def words(quote: str) -> Span:
    start = TEXT.index(quote)
    return Span(start, start + len(quote), quote)


def figure(quote: str, measure: str, low: int, party: str | None = None) -> Figure:
    return Figure(id=f"fig_{low}", span=words(quote), measure=measure, low=low, high=low, hedge=None,
                  victim=Victim(party=party, population="unknown"), scope=Scope(), cumulative=None, relative_to=None,
                  claim="clm_1")


SOURCE = Source(name="The army", actor="act_1", kind="institution", span=words("The army"))
RECORD = Record(
    document=Document(id="doc_1", origin="x", text=TEXT),
    claims=(Claim(id="clm_1", content=(words("twelve men fled and two died"),), sources=(SOURCE,), cue=(words("said"),),
                  act="say", form="indirect", commitment=Commitment()),),
    figures=(figure("twelve men fled", "displaced", 12), figure("two died", "killed", 2, "act_1")),
    actors=(Actor(id="act_1", name="Norwegian Army", kind="institution", party="act_2", mentions=(words("The army"),)),
            Actor(id="act_2", name="Norway", kind="party", party=None)))


@pytest.mark.parametrize(("asked", "outcomes"), [
    ("figures: [{words: twelve men, measure: displaced, low: 12, high: 12}]", ["right"]),
    ("figures: [{words: two, measure: wounded, party: Norway}]", ["wrong"]),
    ("figures: [{words: two, party: Norway, said_by: The army}]", ["right"]),
    ("figures: [{words: two, party: [Sweden, Norway]}]", ["right"]),
    ("figures: [{words: two, party: null}]", ["wrong"]),
    ("figures: [The army]", ["missing"]),
    ("not: {figures: [{words: two, measure: killed}]}", ["told"]),
    ("not: {figures: [{words: two, measure: wounded}]}", ["absent"]),
    ("figures: [two]\ncomplete: [figures]", ["right", "extra"]),
    ("complete: [claims]", ["extra"]),
    ("claims: [{content: twelve men fled and two died, source: The army, via: [], cue: said, act: [say, claim]}]",
     ["right"]),
    ("claims: [{content: twelve men fled and two died, who: Norwegian Army, source: report}]", ["wrong"]),
    ("claims: [{content: twelve men fled}]", ["wrong"]),
    ("actors: [{mentions: [The army], name: Norwegian Army, party: Norway}]", ["right"]),
    ("actors: [{mentions: [The army, two]}]", ["wrong"]),
    ("document: {title: null, published: null}", ["right"]),
    ("furniture: [two died]", ["missing"]),
])
def test_each_question_has_its_outcome(tmp_path: Path, asked: str, outcomes: list[str]):
    case = case_of(tmp_path, asked, TEXT)
    assert [finding.outcome for finding in compare(case, RECORD)] == outcomes


def test_what_is_wrong_is_told_by_field(tmp_path: Path):
    (finding,) = compare(case_of(tmp_path, "figures: [{words: two, measure: wounded, low: 2, high: 3}]", TEXT), RECORD)
    assert finding.faults == ("measure: wanted 'wounded', told 'killed'", "high: wanted 3, told '2'")


def test_the_item_that_answers_best_is_taken(tmp_path: Path):
    asked = "figures: [{words: men fled and two, measure: killed}, {words: men fled and two, measure: displaced}]"
    assert [one.outcome for one in compare(case_of(tmp_path, asked, TEXT), RECORD)] == ["right", "right"]


def test_scores_count_what_was_asked_and_what_was_told(tmp_path: Path):
    asked = "figures: [{words: two, measure: wounded}, The army]\nnot: {figures: [twelve men]}\nclaims: [fled and two]"
    findings = compare(case_of(tmp_path, asked, TEXT), RECORD)
    claims, figures = sorted(by_kind(findings), key=lambda score: score.name)
    assert (figures.asked, figures.right, figures.told, figures.f1) == (2, 0, 2, 0)
    assert (claims.asked, claims.told, claims.precision, claims.recall) == (1, 1, 0, 0)
    (all_of_them,) = by_difficulty(findings)
    assert (all_of_them.name, all_of_them.cases, all_of_them.questions, all_of_them.held) == ("figures/sums", 1, 4, 0)


@pytest.mark.parametrize(("wanted", "named"), [
    ("Norway", True), ("the Norwegian army", True), ("Norwegian Army of Norway", True), ("its troops", True),
    ("troops", True), ("Sweden", False), ("army chief", False),
])
def test_names_are_compared_by_their_words(wanted: str, named: bool):
    assert is_named(wanted, ("Norwegian Army", "Norway", "its troops")) is named


def test_distances_over_the_ground():
    assert kilometres((59.91, 10.75), (59.33, 18.07)) == pytest.approx(417, abs=5)
