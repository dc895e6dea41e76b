"""Which positions belong together: those of an incident, those of a wider scope."""

from __future__ import annotations

import dataclasses

from sayso.linking.frames import frames_of
from sayso.records.brief import Brief, Happening, Position
from sayso.records.linked import Copy, Incident
from tests.linking.answers.telling import MINISTRY, told


def brief(document: str, *positions: Position, events: dict[str, str] | None = None,
          publisher: str | None = None) -> Brief:
    happenings = tuple(
        Happening(event=event, claim=claim, type="ASSAULT", mode=None, status="asserted", actor=None, recipient=None,
                  place=None, start=None, end=None, told_here=True, offset=0, trigger="hit")
        for event, claim in (events or {}).items()
    )
    return Brief(document=document, origin=f"{document}.txt", title=None, publisher=publisher, published=None, terms=(),
                 signature=(), happenings=happenings, positions=positions, keys=())


def incident(id: str, documents: str, *events: tuple[str, str]) -> Incident:
    return Incident(id=id, title="", documents=tuple(documents), events=events, actors=(), place=None, start=None,
                    end=None, types=(), links=())


def test_positions_go_to_the_incident_of_their_report() -> None:
    one, other = told("a", MINISTRY, 3), told("b", MINISTRY, 4)
    found = frames_of([incident("inc_1", "ab")], [brief("b", other, publisher="Blue Wire"), brief("a", one)], [])
    assert [frame.positions for frame in found] == [(one, other)]
    assert found[0].publishers == {"a": "a.txt", "b": "Blue Wire"}


def test_a_report_of_two_incidents_gives_each_its_own() -> None:
    first, second = told("a", MINISTRY, 3, start=1), told("a", MINISTRY, 9, start=2)
    without = told("a", MINISTRY, 7, start=3)
    found = frames_of(
        [incident("inc_1", "a", ("a", "e1"), ("a", "e3")), incident("inc_2", "a", ("a", "e2"))],
        [brief("a", first, second, without, events={"e1": first.claim, "e2": second.claim, "e3": "clm_other"})], [])
    assert {frame.incident.id: frame.positions for frame in found if frame.incident} == {
        "inc_1": (first, without), "inc_2": (second,)}


def test_a_wider_scope_is_a_frame_of_its_own() -> None:
    wide = dataclasses.replace(told("a", MINISTRY, 9000), scope="killed | act_north | since 2014")
    found = frames_of([incident("inc_1", "a")], [brief("a", wide, told("a", MINISTRY, 3, start=5))], [])
    assert [(frame.scope, len(frame.positions)) for frame in found] == [("", 1), (wide.scope, 1)]
    assert found[1].incident is None


def test_each_frame_gets_the_copies_among_its_reports() -> None:
    copies = [Copy(earlier="a", later=later, share=1.0, kind="same") for later in "bc"]
    briefs = [brief(name, told(name, MINISTRY, 3)) for name in "abc"]
    found = frames_of([incident("inc_1", "ab"), incident("inc_2", "c")], briefs, copies)
    assert [frame.copies for frame in found] == [(copies[0],), ()]
