"""The parts of one record by their ids."""

from __future__ import annotations

from sayso.records.record import Actor, Claim, Event, Figure, Place, Record, Time


class ById:
    """Look-ups over one record: what an id in one of its parts stands for.

    Attributes:
        actors, places, times, figures, events, claims: id -> the part itself.
    """

    def __init__(self, record: Record) -> None:
        self.actors: dict[str, Actor] = {one.id: one for one in record.actors}
        self.places: dict[str, Place] = {one.id: one for one in record.places}
        self.times: dict[str, Time] = {one.id: one for one in record.times}
        self.figures: dict[str, Figure] = {one.id: one for one in record.figures}
        self.events: dict[str, Event] = {one.id: one for one in record.events}
        self.claims: dict[str, Claim] = {one.id: one for one in record.claims}
