from sayso.records.by_id import ById
from sayso.records.document import Document
from sayso.records.record import Place, Record
from sayso.records.span import Span


def test_a_part_is_found_by_its_id_and_only_among_its_kind():
    place = Place(
        id="plc_1",
        span=Span(0, 5, "Goris"),
        name="Goris",
        lat=39.5,
        lon=46.3,
        country="AM",
        admin1=None,
        kind="settlement",
        precision="settlement",
        gazetteer_id=None,
    )
    found = ById(Record(document=Document(id="doc_1", origin="a", text="Goris"), places=(place,)))
    assert found.places == {"plc_1": place}
    for others in (found.actors, found.times, found.figures, found.events, found.claims):
        assert not others
