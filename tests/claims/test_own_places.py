"""The place that a report calls somebody's, on a Doc built by hand."""

from dataclasses import replace

from spacy.tokens import Doc
from spacy.vocab import Vocab

from sayso.claims.context import Grounded
from sayso.claims.own_places import own_place
from sayso.grounding.actors import ActorIndex
from sayso.grounding.actors.index import Meaning
from sayso.grounding.places import PlaceIndex
from sayso.grounding.times import TimeIndex
from sayso.reading.parsed import parsed_of
from sayso.records.document import Document
from sayso.records.record import Actor, Place
from sayso.records.span import Span

WORDS = "Sevan governor Ada Nordal said nine died in her province , of all".split()
HEADS = [3, 3, 3, 4, 4, 6, 4, 9, 9, 6, 12, 12, 6]
TEXT = " ".join(WORDS)


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words), words)


PLACE = Place(id="p", span=span("Sevan"), name="Sevan", lat=40.0, lon=45.0, country="AM", admin1=None,
              kind="settlement", precision="settlement", gazetteer_id="geonames:1")
GOVERNOR = Actor(id="act_1", name="Ada Nordal", kind="person", party=None,
                 mentions=(span("Sevan governor Ada Nordal"), span("her")))


def told(*, words: list[str] | None = None, place: Place = PLACE, actor: Actor = GOVERNOR) -> Place | None:
    doc = Doc(Vocab(), words=words or WORDS, heads=HEADS, deps=["dep"] * len(WORDS),
              spaces=[True] * (len(WORDS) - 1) + [False], sent_starts=[i == 0 for i in range(len(WORDS))])
    her = span("her")
    meaning = Meaning(begin=her.start, start=her.start, end=her.end, token=8, actor="act_1", party=None,
                      adjective=False, owner=True)
    actors = ActorIndex(actors=(actor,), meanings=(meaning,), starts=tuple(token.idx for token in doc),
                        ends=tuple(token.idx + len(token) for token in doc), governors=tuple(HEADS))
    ground = Grounded(doc=parsed_of(doc), document=Document(id="doc_1", origin="a", text=doc.text), actors=actors,
                      places=PlaceIndex((place,)), times=TimeIndex(times=()))
    return own_place(span("nine died"), ground)


def test_a_governors_province_is_the_one_she_is_named_with() -> None:
    found = told()
    assert found is not None
    assert found.name == "Sevan"


def test_what_is_hers_and_no_place_tells_none() -> None:
    assert told(words=[{"province": "brigades"}.get(word, word) for word in WORDS]) is None


def test_a_state_has_many_districts() -> None:
    assert told(actor=replace(GOVERNOR, kind="party")) is None


def test_a_country_is_too_wide() -> None:
    assert told(place=replace(PLACE, precision="country")) is None
