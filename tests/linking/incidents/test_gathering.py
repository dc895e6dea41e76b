"""Incidents out of briefs, links and copies."""

from __future__ import annotations

import random

import pytest

from sayso.linking.incidents import incidents_of, link_of
from sayso.records.brief import Brief, Side
from sayso.records.linked import Copy
from tests.linking.incidents.invented import brief, happening, place

TARVESH, OLVERA = place("Tarvesh", 40.0, 45.0), place("Olvera", 41.0, 45.0)
NORTH = Side(id="act_north", name="North")


def reports() -> list[Brief]:
    """Three of one shelling, and one of another on the same day."""
    return [
        *(brief(name, [("Tarvesh", 0.4), ("market", 0.3), ("Danur", 0.2)], published="2031-05-02",
                title=f"Tarvesh shelled {name}",
                happenings=(happening(name, where=TARVESH, on="2031-05-02", by=NORTH),))
          for name in "abc"),
        brief("d", [("Olvera", 0.4), ("school", 0.3), ("Danur", 0.2)], published="2031-05-02", title="School hit",
              happenings=(happening("d", where=OLVERA, on="2031-05-02", by=NORTH),)),
    ]


def links(briefs: list[Brief]):
    return [link for i, one in enumerate(briefs) for other in briefs[:i] if (link := link_of(one, other))]


def test_reports_of_one_incident_are_together_and_the_other_apart():
    briefs = reports()
    found = incidents_of(briefs, links(briefs))
    assert sorted(incident.documents for incident in found) == [("a", "b", "c"), ("d",)]


def test_an_incident_shows_where_when_who_and_why():
    briefs = reports()
    incident = next(one for one in incidents_of(briefs, links(briefs)) if len(one.documents) == 3)
    assert incident.place == TARVESH
    assert (incident.start or "")[:10] == "2031-05-02"
    assert incident.actors == (NORTH,)
    assert incident.types == ("ASSAULT",)
    assert incident.title == "Tarvesh shelled a"
    assert len(incident.links) == 3
    assert {document for document, _ in incident.events} == {"a", "b", "c"}


def test_the_order_does_not_matter():
    briefs = reports()
    shuffled = list(briefs)
    random.Random(5).shuffle(shuffled)
    assert incidents_of(shuffled, reversed(links(shuffled))) == incidents_of(briefs, links(briefs))


def test_a_form_of_words_filled_in_for_another_town_is_no_reprint():
    briefs = [brief("a", [("form", 0.1)], happenings=(happening("a", where=TARVESH),)),
              brief("b", [("form", 0.1)], happenings=(happening("b", where=OLVERA),))]
    copy = Copy(earlier="a", later="b", share=0.8, kind="reprint")
    assert [one.documents for one in incidents_of(briefs, [], [copy])] in ([("a",), ("b",)], [("b",), ("a",)])


def test_a_copy_is_of_the_same_incident():
    briefs = [brief("a", [("Tarvesh", 0.1)]), brief("b", [("Tarvesh", 0.1)])]
    copy = Copy(earlier="a", later="b", share=0.9, kind="reprint")
    assert len(incidents_of(briefs, [])) == 2
    assert len(incidents_of(briefs, [], [copy])) == 1


def test_one_report_alone_is_an_incident():
    (incident,) = incidents_of([brief("a")], [])
    assert (incident.documents, incident.title, incident.place) == (("a",), "a.txt", None)


def test_without_a_headline_the_title_tells_what_where_and_when():
    (incident,) = incidents_of([brief("a", happenings=(happening("a", where=TARVESH, on="2031-05-02"),))], [])
    assert incident.title == "Assault in Tarvesh, 2031-05-02"


def test_towns_that_differ_give_the_country():
    events = tuple(happening("a", where=where, offset=number) for number, where in enumerate((
        TARVESH, OLVERA, place("Danur", 42.0, 45.0))))
    (incident,) = incidents_of([brief("a", happenings=events)], [])
    assert incident.place is not None
    assert (incident.place.country, incident.place.precision) == ("XX", "country")


@pytest.mark.parametrize("names", ["abcd", "bacd", "dcba", "cdab"])
def test_of_links_that_score_one_the_stronger_joins_first_whatever_the_ids(names: str):
    lone, between, first, second = names
    briefs = [brief(lone, [("Tarvesh", 0.5)]), brief(between, [("Tarvesh", 0.8), ("market", 0.7)]),
              brief(first, [("market", 0.7)]), brief(second, [("market", 0.7)])]
    found = links(briefs)
    assert {link.score for link in found} == {1.0}
    groups = {incident.documents for incident in incidents_of(briefs, found)}
    assert groups == {(lone,), tuple(sorted((between, first, second)))}
