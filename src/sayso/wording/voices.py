"""How those who say something are called, with what they are where their name does not tell it."""

from __future__ import annotations

from sayso.records.brief import Origin


def voice(origin: Origin) -> str:
    """An origin with what it is, where its name does not say so: `unnamed officials (unnamed; Armenia)`."""
    told = [origin.office if origin.office and origin.office not in origin.name else "",
            {"report": "the report itself", "unnamed": "unnamed"}.get(origin.kind, ""),
            origin.party.name if origin.party and origin.party.name not in origin.name else ""]
    more = "; ".join(part for part in told if part and part.lower() not in origin.name.lower())
    return f"{origin.name} ({more})" if more else origin.name
