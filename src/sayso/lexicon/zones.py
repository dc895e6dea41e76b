"""Time zones by the names that reports give them."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from sayso.lexicon.datafile import load_yaml

_FILE = "times_zones.yml"


def _table(group: str) -> dict[str, str]:
    return {str(name): str(zone) for name, zone in load_yaml(_FILE)[group].items()}


@cache
def zone_offsets() -> Mapping[str, str]:
    """Names of fixed offsets ("gmt" is "+00:00")."""
    return _table("offsets")


@cache
def zone_regions() -> Mapping[str, str]:
    """Names of IANA zones ("moscow" is "Europe/Moscow"), read as "<name> time"."""
    return _table("zones")


@cache
def lone_zones() -> frozenset[str]:
    """Names that tell a zone without the word "time" after them."""
    alone = load_yaml(_FILE)["alone"]
    return frozenset(str(name) for name in alone) | frozenset(zone_offsets())


@cache
def zone_of_country(code: str) -> str | None:
    """The IANA zone of a country (ISO 3166 alpha-2), None where it has several."""
    return _table("countries").get(code)
