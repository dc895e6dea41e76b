"""Positions of an invented war, told in a line: for tests of answers and of questions over counts."""

from __future__ import annotations

from typing import Any

from sayso.linking.answers import Comparison
from sayso.records.brief import Origin, Position, Side, Words
from sayso.records.identity import content_id

NORTH, SOUTH = Side(id="act_north", name="Northland"), Side(id="act_south", name="Southland")
MINISTRY = Origin(key="northern ministry", name="Northern Ministry of Defence", kind="institution", party=NORTH)
PREMIER = Origin(key="northern premier", name="Ada Nordal", kind="speaker", party=NORTH)
ENEMY = Origin(key="southern ministry", name="Southern Ministry of Defence", kind="institution", party=SOUTH)
POLICE = Origin(key="police", name="Port police", kind="institution")
HOSPITAL = Origin(key="hospital", name="Port hospital", kind="institution")


def voice(document: str) -> Origin:
    """A report's own voice."""
    return Origin(key=f"report {document}", name="the report", kind="report")


def unnamed(document: str) -> Origin:
    """Somebody whom a report does not name."""
    return Origin(key=f"unnamed {document}", name="officials", kind="unnamed")


def told(document: str, origin: Origin, low: float | int | None, high: float | int | None = None, *,
         said: str | None = "2031-05-02", exact: bool = True, start: int = 0, **more: Any) -> Position:
    """A count of Northland's soldiers killed that an origin gives; exact unless told otherwise."""
    high = low if exact and high is None else high
    text = more.pop("text", f"{more.get('hedge') or ''} {low} were killed".strip())
    given: dict[str, Any] = {
        "topic": "figure", "measure": "killed", "stance": "", "hedge": None, "victim": NORTH, "by": None,
        "population": "military", "detail": None, "place": None, "on": None, "since": None, "until": None,
        "cumulative": None, "relative_to": None, "relation": None, "relays": (), "act": "say", "polarity": "+",
        "certainty": "certain", "evidence": (), **more,
    }
    return Position(
        id=content_id("pos", document, origin.key, low, high, said, start, text), document=document,
        claim=f"clm_{document}_{start}", item=f"fig_{start}", low=low, high=high, origin=origin, said_at=said,
        words=Words(document=document, start=start, end=start + len(text), text=text), **given,
    )


def took(document: str, origin: Origin, stance: str, *, said: str | None = "2031-05-02", **more: Any) -> Position:
    """An answer that is no number."""
    return told(document, origin, None, said=said, stance=stance, topic="fact", measure="shelling", text=stance, **more)


def stances(earlier: Position, later: Position) -> Comparison:
    """Yes and no clash, anything else moves on."""
    if earlier.stance == later.stance:
        return "same"
    return "clashes" if {earlier.stance, later.stance} == {"yes", "no"} else "moves_on"
