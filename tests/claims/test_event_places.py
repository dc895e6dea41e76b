"""Which place an event gets, on a Doc built by hand."""

from spacy.tokens import Doc
from spacy.vocab import Vocab

from sayso.claims.context import Grounded
from sayso.claims.event_places import _finest, event_places
from sayso.grounding.actors import ActorIndex
from sayso.grounding.places import PlaceIndex
from sayso.grounding.times import TimeIndex
from sayso.reading.parsed import parsed_of
from sayso.records.document import Document, Layout
from sayso.records.mentions import EventMention
from sayso.records.record import Place
from sayso.records.span import Span

# Word, relation, head: "Gyumri" is the dateline, a spokesman speaks in Sevan, shells fall in Goris.
ROWS = [
    ("GYUMRI", "root", 0), ("-", "punct", 0),
    ("Guns", "nsubj", 3), ("fired", "root", 3), (".", "punct", 3),
    ("He", "nsubj", 6), ("said", "root", 6), ("in", "case", 8), ("Sevan", "obl", 6), ("shells", "nsubj", 10),
    ("fell", "ccomp", 6), ("in", "case", 12), ("Goris", "obl", 10), (".", "punct", 6),
    ("Two", "nsubj:pass", 15), ("died", "root", 15), (".", "punct", 15),
    ("An", "det", 19), ("Iran", "compound", 19), ("convoy", "nsubj", 20), ("burned", "root", 20), (".", "punct", 20),
]
STARTS = {0, 2, 5, 14, 17}
WORDS = [row[0] for row in ROWS]
TEXT = " ".join(WORDS)


def span(word: str) -> Span:
    start = TEXT.index(word)
    return Span(start, start + len(word), word)


def place(word: str, country: str, precision: str = "settlement") -> Place:
    return Place(id=word, span=span(word), name=word, lat=40.0, lon=45.0, country=country, admin1=None,
                 kind="settlement", precision=precision, gazetteer_id="geonames:1")


def told(
    *triggers: str, places: tuple[Place, ...], attached: dict[str, str] | None = None, sources: tuple[Span, ...] = ()
) -> list[str | None]:
    doc = Doc(Vocab(), words=WORDS, deps=[row[1] for row in ROWS], heads=[row[2] for row in ROWS],
              spaces=[True] * (len(WORDS) - 1) + [False], lemmas=[{"said": "say"}.get(word, word) for word in WORDS],
              sent_starts=[i in STARTS for i in range(len(WORDS))])
    document = Document(id="doc_1", origin="a", text=TEXT, layout=Layout(dateline=span("GYUMRI")))
    ground = Grounded(doc=parsed_of(doc), document=document, actors=ActorIndex(), places=PlaceIndex(places),
                      times=TimeIndex(times=()))
    events = [EventMention(trigger=span(word), type="ASSAULT",
                           place=span(attached[word]) if attached and word in attached else None) for word in triggers]
    found = event_places(events, ground, sources)
    return [found[event].name if event in found else None for event in events]


GYUMRI, SEVAN, GORIS = place("GYUMRI", "AM"), place("Sevan", "AM"), place("Goris", "AM")
IRAN = place("Iran", "IR", "country")


def test_where_a_spokesman_speaks_nothing_happens() -> None:
    assert told("fell", places=(SEVAN, GORIS)) == ["Goris"]
    assert told("fell", places=(SEVAN,)) == [None]


def test_a_place_within_the_words_for_the_speaker_is_his() -> None:
    start = TEXT.index("in Goris")
    speaker = Span(start, start + 8, "in Goris")
    assert told("fired", "fell", places=(GYUMRI, GORIS), sources=(speaker,)) == ["GYUMRI", "GYUMRI"]
    assert told("fell", places=(GORIS,), sources=(speaker,)) == ["Goris"]  # for want of another


def test_the_finest_place_that_the_text_puts_there() -> None:
    words = "Guns fired on Sotk village, Gegharkunik province's Vardenis district"
    def at(name: str, precision: str) -> Place:
        start = words.index(name)
        return Place(id=name, span=Span(start, start + len(name), name), name=name, lat=40.0, lon=45.0, country="AM",
                     admin1="Gegharkunik", kind="x", precision=precision, gazetteer_id="geonames:1")
    sotk, outer, inner = at("Sotk", "settlement"), at("Gegharkunik", "province"), at("Vardenis", "district")
    assert _finest((sotk, outer), 1, words) is sotk
    assert _finest((outer, inner), 0, words) is inner
    assert _finest((sotk,), 0, words) is sotk


def test_an_event_without_a_place_takes_that_of_the_one_before() -> None:
    assert told("fell", "died", places=(GYUMRI, SEVAN, GORIS)) == ["Goris", "Goris"]


def test_before_any_place_the_dateline_counts_if_the_report_speaks_of_its_country() -> None:
    assert told("fired", "fell", places=(GYUMRI, GORIS)) == ["GYUMRI", "Goris"]
    abroad = place("GYUMRI", "TR")
    assert told("fired", "fell", places=(abroad, GORIS)) == ["Goris", "Goris"]


def test_a_country_that_says_whose_is_no_place() -> None:
    assert told("burned", places=(IRAN,)) == [None]
    assert told("burned", places=(IRAN,), attached={"burned": "Iran"}) == [None]
