"""Which country a name belongs to, where that is beyond doubt."""

from __future__ import annotations

from sayso.gazetteer.location import open_gazetteer

__all__ = ["country_of_place"]


def country_of_place(name: str) -> str | None:
    """`Gazetteer.country_of_place` of this installation's gazetteer."""
    return open_gazetteer().country_of_place(name)
