"""Points and boxes as requests give them."""

from __future__ import annotations

from typing import Annotated

from pydantic import Field

from sayso.store.wanted import Box, Near

_DEGREES = r"-?[0-9]{1,3}(\.[0-9]{1,8})?"

Nearby = Annotated[str, Field(pattern=rf"^{_DEGREES},{_DEGREES},[0-9]{{1,5}}(\.[0-9]{{1,3}})?$", max_length=60,
                              description="`lat,lon,km`: no further than so many kilometres from a point.",
                              examples=["39.84,45.67,30"])]
Boxed = Annotated[str, Field(pattern=rf"^{_DEGREES},{_DEGREES},{_DEGREES},{_DEGREES}$", max_length=80,
                             description="`west,south,east,north` in degrees.", examples=["44.5,38.8,47.0,41.3"])]
Point = Annotated[str, Field(pattern=rf"^{_DEGREES},{_DEGREES}$", max_length=40,
                             description="`lat,lon`: the nearest first.", examples=["39.84,45.67"])]


def near_of(told: str | None) -> Near | None:
    """A point and how far from it."""
    if told is None:
        return None
    lat, lon, km = (float(part) for part in told.split(","))
    return lat, lon, km


def box_of(told: str | None) -> Box | None:
    """A box."""
    if told is None:
        return None
    west, south, east, north = (float(part) for part in told.split(","))
    return west, south, east, north


def point_of(told: str | None) -> tuple[float, float] | None:
    """A point."""
    if told is None:
        return None
    lat, lon = (float(part) for part in told.split(","))
    return lat, lon
