"""Places of events in short entries, which no gazetteer lists."""

from spacy.tokens import Doc
from spacy.vocab import Vocab

from sayso.claims.context import Grounded
from sayso.claims.event_places import event_places
from sayso.grounding.actors import ActorIndex
from sayso.grounding.places import PlaceIndex
from sayso.grounding.times import TimeIndex
from sayso.reading.parsed import parsed_of
from sayso.records.document import Document
from sayso.records.mentions import EventMention
from sayso.records.record import Place
from sayso.records.span import Span


def where(words: list[str], name: str, trigger: str, heads: list[int], deps: list[str]) -> str | None:
    """The place of the event, in a text that names one that is not located."""
    doc = Doc(Vocab(), words=words, heads=heads, deps=deps, sent_starts=[i == 0 for i in range(len(words))])
    text = doc.text
    spans = {word: Span(text.index(word), text.index(word) + len(word), word) for word in (name, trigger)}
    place = Place(id=name, span=spans[name], name=name, lat=None, lon=None, country=None, admin1=None, kind="unknown",
                  precision="none", gazetteer_id=None)
    ground = Grounded(doc=parsed_of(doc), document=Document(id="doc_1", origin="a", text=text), actors=ActorIndex(),
                      places=PlaceIndex([place]), times=TimeIndex(times=()))
    event = EventMention(trigger=spans[trigger], type="ASSAULT")
    found = event_places([event], ground)
    return found[event].name if event in found else None


def test_what_was_shelled_is_where_it_happened() -> None:
    words = ["The", "shelling", "of", "Tarvesh", "killed", "two"]
    deps = ["det", "nsubj", "case", "nmod", "root", "obj"]
    assert where(words, "Tarvesh", "killed", [1, 4, 3, 1, 4, 4], deps) == "Tarvesh"
    words[1] = "mayor"
    assert where(words, "Tarvesh", "killed", [1, 4, 3, 1, 4, 4], deps) is None


def test_the_town_that_heads_an_entry_is_where_it_happened() -> None:
    words = ["Tarvesh", ":", "Jets", "bombed", "a", "school"]
    deps = ["root", "punct", "nsubj", "parataxis", "det", "obj"]
    heads = [0, 3, 3, 0, 5, 3]
    assert where(words, "Tarvesh", "bombed", heads, deps) == "Tarvesh"
    words[1] = "and"
    assert where(words, "Tarvesh", "bombed", heads, deps) is None
