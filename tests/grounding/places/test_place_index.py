from sayso.grounding.places import PlaceIndex
from sayso.records.record import Place
from sayso.records.span import Span

TEXT = "Armenian units left Goris for Kapan"


def make(name: str, kind: str = "settlement") -> Place:
    start = TEXT.index(name)
    return Place(id=name, span=Span(start, start + len(name), name), name=name, lat=1.0, lon=1.0, country="AM",
                 admin1=None, kind=kind, precision="settlement", gazetteer_id=None)


INDEX = PlaceIndex((make("Kapan"), make("Goris"), make("Armenian", "demonym")))


def span(words: str) -> Span:
    start = TEXT.index(words)
    return Span(start, start + len(words), words)


def test_places_stand_in_the_order_of_the_text() -> None:
    assert [place.name for place in INDEX.places] == ["Armenian", "Goris", "Kapan"]


def test_the_place_at_a_span() -> None:
    found = INDEX.at(span("left Goris"))
    assert found is not None
    assert found.name == "Goris"
    assert INDEX.at(span("units left")) is None


def test_words_for_peoples_are_not_places_there() -> None:
    assert INDEX.at(span("Armenian units")) is None


def test_the_places_within_a_span() -> None:
    assert [place.name for place in INDEX.within(span("left Goris for Kapan"))] == ["Goris", "Kapan"]
    assert INDEX.within(span("oris")) == ()
