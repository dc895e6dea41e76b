"""Who says that something happened, denies it or is not sure, read by the real pipeline."""

import pytest

from sayso.intake import document_from_text
from sayso.linking.facts import fact_positions
from sayso.linking.telling import Telling
from sayso.pipeline import Pipeline

PUBLISHED = "2024-05-10"


@pytest.fixture(scope="module")
def told():
    pipeline = Pipeline()

    def read(text):
        record = pipeline.read(document_from_text(text, published=PUBLISHED))
        return [(one.measure, one.place.name if one.place else None, one.stance, one.origin.name)
                for one in fact_positions(Telling(record))]

    return read


@pytest.mark.parametrize(("text", "expected"), [
    ("Ukrainian officials said Russian forces shelled Kherson on Tuesday.",
     ("shelling", "Kherson", "yes")),
    ("Russia denied shelling the town of Kupiansk.", ("shelling", "Kupiansk", "no")),
    ("The mayor said there was no shelling in Kherson on Monday.", ("shelling", "Kherson", "no")),
    ("Kyiv rejected the claim that its forces had shelled Donetsk.", ("shelling", "Donetsk", "no")),
    ("Ukraine's foreign ministry accused Russia of having bombarded Kharkiv.", ("shelling", "Kharkiv", "yes")),
    ("Ukraine charged Russia with shelling Kherson.", ("shelling", "Kherson", "yes")),
    ("Ukraine alleged that Russian troops had struck Kherson.", ("attack", "Kherson", "yes")),
    ("Russia said it had nothing to do with the shelling of Kharkiv.", ("shelling", "Kharkiv", "no")),
    ("Russia did not confirm the shelling of Kharkiv.", ("shelling", "Kharkiv", "uncertain")),
    ("A Russian officer who asked not to be named said Russian forces had struck Kharkiv.",
     ("attack", "Kharkiv", "yes")),
    ("The governor said it was unclear whether Kharkiv was hit by missiles.", ("shelling", "Kharkiv", "uncertain")),
])
def test_the_stance_is_the_sources(told, text, expected):
    assert [one[:3] for one in told(text)] == [expected]


@pytest.mark.parametrize("text", [
    "Russian forces may attack Kharkiv in the summer, the minister warned.",
    "The president arrived in Kherson on Monday.",
    "Clashes took place in eastern Ukraine, the army said.",
])
def test_what_nobody_could_enter_is_no_position(told, text):
    assert told(text) == []


def test_a_place_of_another_clause_is_not_where_it_happened(told):
    found = told("The ministry in Moscow said that Russian troops were attacked by drones.")
    places = {place for _, place, _, _ in found}
    assert "Moscow" not in places
