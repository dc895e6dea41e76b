"""Laws that hold for any report: what goes in comes out, and each word of it is found."""

import dataclasses
from itertools import count, pairwise

from hypothesis import HealthCheck, Phase, given, settings
from hypothesis import strategies as st

from sayso.records.brief import Brief
from sayso.records.linked import Incident, Question
from sayso.records.original import Original
from sayso.records.record import Record
from sayso.records.span import Span
from sayso.store import Relinked, Store
from sayso.store.words import alike, phrases_of, tokens
from tests.store.reports import brief, original, record

st.register_type_strategy(Span, st.builds(lambda start, text: Span(start, start + len(text), text),
                                          st.integers(0, 9), st.text(min_size=1)))
st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))
st.register_type_strategy(int, st.integers(-2**31, 2**31 - 1))
NUMBERS = count()
# The store is one for all examples, each of which adds a report of its own.
LAW = settings(max_examples=12, suppress_health_check=list(HealthCheck),
               phases=(Phase.explicit, Phase.reuse, Phase.generate))


@LAW
@given(one=st.from_type(Record), told=st.from_type(Brief), source=st.from_type(Original))
def test_any_report_comes_out_as_it_went_in(store: Store, one: Record, told: Brief, source: Original):
    name = f"doc_{next(NUMBERS)}"
    # What people judged comes from their judgements in the store, never with a reading.
    one = dataclasses.replace(one, document=dataclasses.replace(one.document, id=name), judged=())
    told = dataclasses.replace(told, document=name)
    assert store.add(one, told, source, version="1")
    assert (store.record(name), store.briefs([name])) == (one, [told])
    assert store.original(name).data == source.data
    assert len(list(store.claims(document=name))) == len(one.claims)
    assert all(name in held for held in store.sharing(told.keys).values())
    assert store.sharing(told.keys).keys() == set(told.keys)
    store.replace(one, told, version="2")
    assert (store.record(name), store.document(name).version) == (one, "2")


@LAW
@given(incident=st.from_type(Incident), question=st.from_type(Question))
def test_any_incident_and_question_comes_out_as_it_went_in(store: Store, incident: Incident, question: Question):
    number = next(NUMBERS)
    incident = dataclasses.replace(incident, id=f"inc_{number}", documents=(), links=())
    question = dataclasses.replace(question, id=f"que_{number}")
    store.relink(Relinked(incidents=(incident,), questions=(question,)))
    assert (store.incident(incident.id), store.question(question.id)) == (incident, question)
    assert incident in list(store.incidents())
    assert question in list(store.questions())


LETTERS = st.characters(categories=("Lu", "Ll", "Nd"), max_codepoint=0x24F)
TEXTS = st.lists(st.text(st.one_of(LETTERS, st.sampled_from("-./:@'\"*^()&|!~+%_\u0301")), min_size=1, max_size=12),
                 min_size=1, max_size=12).map(" ".join)


@LAW
@given(text=TEXTS)
def test_each_word_of_a_report_finds_it(store: Store, text: str):
    name = f"{next(NUMBERS)}"
    one = record(name)
    one = dataclasses.replace(one, document=dataclasses.replace(one.document, text=text), claims=(), refusals=())
    store.add(one, brief(name), original(), version="1")
    words = [text[start:end] for start, end, _ in tokens(text)]
    for asked in [*words, " ".join(words), *(f'"{a} {b}"' for a, b in pairwise(words))]:
        hit = {hit.id: hit for hit in store.search(asked, 1000, kind="document")}[f"doc_{name}"]
        found = {word for span in hit.words for _, _, word in tokens(span.text)}
        assert found
        assert found <= {alike(word) for phrase in phrases_of(asked) for word in phrase}
        assert all(text[span.start:span.end] == span.text for span in hit.words)
