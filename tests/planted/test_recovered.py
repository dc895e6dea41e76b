"""Linking recovers planted histories: no score falls below its floor, and the order of arrival changes nothing."""

import json
from dataclasses import dataclass
from pathlib import Path
from random import Random

import pytest

from sayso.keeping.linking import link_new
from sayso.linking.whole import Linked, link_all
from sayso.records.brief import Brief
from sayso.records.errors import ModelUnavailable
from sayso.records.original import Original
from sayso.records.record import Record
from sayso.store import open_store
from tests.planted.measure import measure
from tests.planted.recover import briefs_of, names_of, records_of
from tests.planted.stream import planted
from tests.planted.truth import Planted

# They only rise; what each score means is told in docs/evaluation.md.
FLOORS = json.loads((Path(__file__).parent / "floors.json").read_text(encoding="utf-8"))


@dataclass(frozen=True)
class Recovered:
    stream: Planted
    records: tuple[Record, ...]
    briefs: tuple[Brief, ...]
    linked: Linked


@pytest.fixture(scope="module", params=sorted(FLOORS))
def recovered(request, tmp_path_factory) -> Recovered:
    stream = planted(int(request.param))
    try:
        records = records_of(stream, tmp_path_factory.mktemp("planted"))
    except ModelUnavailable as error:
        pytest.skip(f"the reader is not there: {error}")
    briefs = briefs_of(records)
    return Recovered(stream, records, briefs, link_all(briefs))


def test_no_score_is_below_its_floor(recovered, request):
    scores = measure(recovered.stream, recovered.linked, names_of(recovered.briefs))
    floors = FLOORS[request.node.callspec.params["recovered"]]
    below = {name: (value, floors[name]) for name, value in scores.shares().items() if value < floors[name]}
    assert not below, "\n".join(scores.causes)


def test_the_order_of_arrival_changes_nothing(recovered):
    shuffled = list(recovered.briefs)
    Random(1).shuffle(shuffled)
    assert link_all(shuffled) == recovered.linked


def test_a_store_that_gets_them_in_any_order_and_batches_has_the_same_questions(recovered, tmp_path):
    pairs = list(zip(recovered.records, recovered.briefs, strict=True))
    Random(2).shuffle(pairs)
    with open_store(tmp_path / "planted.db") as store:
        for start in range(0, len(pairs), 17):
            for record, brief in pairs[start : start + 17]:
                original = Original(data=record.document.text.encode(), media_type="text/plain",
                                    captured_at="2026-01-01T00:00:00Z", captured_from="-", locator=brief.origin)
                store.add(record, brief, original, version="test")
            link_new(store, batch=5)
        questions = {question.id: store.question(question.id) for question in store.questions(limit=10_000)}
        incidents = {incident.id: store.incident(incident.id) for incident in store.incidents(limit=10_000)}
    assert questions == {question.id: question for question in recovered.linked.questions}
    assert incidents == {incident.id: incident for incident in recovered.linked.incidents}


def test_documents_keep_the_names_that_were_planted(recovered):
    assert set(names_of(recovered.briefs).values()) == {report.id for report in recovered.stream.reports}
