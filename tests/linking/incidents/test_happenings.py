"""What a brief keeps of a record's events."""

from __future__ import annotations

import dataclasses

from sayso.linking.incidents import happenings_of
from sayso.records.mentions import Status
from sayso.records.record import Actor, Event, Place, Record, Time
from sayso.records.span import span_of
from tests.linking.incidents.invented import record

TEXT = "Northern guns shelled Tarvesh on Monday.\n\nTalks failed."


def read(*, status: Status = "asserted") -> Record:
    """A shelling with its place and day, and talks to which the place was carried over."""
    plain = record(TEXT)
    town = Place(id="plc", span=span_of(TEXT, 22, 29), name="Tarvesh", lat=40.0, lon=45.0, country="XX", admin1="A",
                 kind="settlement", precision="settlement", gazetteer_id="geonames:1")
    day = Time(id="tim", span=span_of(TEXT, 33, 39), type="DATE", value="2031-05-05", start="2031-05-05T00:00:00Z",
               end="2031-05-06T00:00:00Z", precision="day", anchor="published")
    party = Actor(id="north", name="North", kind="party", party=None)
    force = Actor(id="guns", name="Northern guns", kind="force", party="north")
    shelled = Event(id="one", trigger=span_of(TEXT, 14, 21), type="ASSAULT", mode="shelling", actor="guns",
                    recipient=None, place="plc", time="tim", status=status, claim=None)
    talks = dataclasses.replace(shelled, id="two", trigger=span_of(TEXT, 42, 47), type="CONSULT", actor=None, time=None)
    return dataclasses.replace(plain, places=(town,), times=(day,), actors=(party, force), events=(talks, shelled))


def test_events_come_in_the_order_of_the_text_with_side_place_and_time():
    first, second = happenings_of(read())
    assert (first.trigger, second.trigger) == ("shelled", "Talks")
    assert first.actor is not None
    assert first.actor.name == "North"
    assert first.place is not None
    assert (first.place.name, first.start) == ("Tarvesh", "2031-05-05T00:00:00Z")


def test_a_place_carried_over_is_told_so():
    assert [one.told_here for one in happenings_of(read())] == [True, False]


def test_earlier_wars_are_left_out():
    assert [one.event for one in happenings_of(read(status="background"))] == []
