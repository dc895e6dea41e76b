"""What the rest of the report says about which place is meant.

A weighted sum of few kinds of evidence, no learned model: how prominent a place is by itself, which
countries and provinces the report names, what lies near in the world to what stands near in the
text, and what the text says of containment. Each weight carries the sweep that chose it.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from sayso.gazetteer import Entry

__all__ = ["Board", "Weights", "distances_km", "settle"]

Floats = NDArray[np.float64]
EARTH_KM = 6371.0
COUNTY_KM = 25.0  # a town and the middle of its county; at 15 and 40 .003 and .002 fewer right on half of LGL


@dataclass(frozen=True, slots=True, kw_only=True)
class Weights:
    """How much each kind of evidence counts, on the scale of log10 of people.

    Attributes:
        country: for each doubling of the mentions that lie in the same country.
        admin1: the same for the first-level division.
        near: for places close by (within some 100 km) that are named, nearer in the text for more.
        whole: how much of what lies in a country or division counts as near to it.
        within: for lying in what the text says it lies in.
        hint: for lying in the country of the dateline or publisher.
        usage: of each word that is usual in a country only, as if so many places of it were named.
        county: for lying within a short way (some 25 km) of another place named.
        sharpness: how decided the shares become; a difference of 1 is this factor of e.
        reach_km: at this distance, nearness counts for a third.
    """

    # Coordinate search on half of LGL and GeoWebNews: of what is found, within 161 km .859 and .892 at these values,
    # .831 and .890 without usage, county and the heavier near and admin1; on the other halves .869 and .899 against
    # .846 and .900. Flat around: usage 2 to 8, county 0.6 to 2 and near 1.3 to 2 lose .003 at most.
    country: float = 0.9
    admin1: float = 1.3
    near: float = 1.7
    whole: float = 0.5
    within: float = 4.0
    hint: float = 0.8
    usage: float = 4.0
    county: float = 1.0
    sharpness: float = 1.6
    reach_km: float = 120.0


@dataclass(slots=True, kw_only=True)
class Board:
    """All options of all groups side by side, as arrays over the options.

    Attributes:
        group: which group each option belongs to, ascending. base: its score without context.
        lat, lon, radius: where it is. country, admin1: numbers of codes, -1 for none.
        whole: 2 for a country, 1 for a first-level division, 0 for what lies within one.
        size: mentions in each group. close: how near each two groups stand in the text, 0 to 1.
        spoken: how many words of the text are usual in the option's country only.
        local: options small enough to be near to something.
    """

    group: NDArray[np.int64]
    base: Floats
    lat: Floats
    lon: Floats
    radius: Floats
    country: NDArray[np.int64]
    admin1: NDArray[np.int64]
    whole: NDArray[np.int64]
    size: Floats
    close: Floats
    spoken: Floats


def settle(board: Board, weights: Weights, *, rounds: int = 3) -> Floats:
    """The share of each option within its group after the evidence has gone round.

    Args:
        rounds: in each, every group looks at the shares of all others (itself left out).

    Returns:
        Shares that add up to 1 in each group.
    """
    groups = len(board.size)
    mass = np.sqrt(board.size)[board.group]
    local = (board.radius < 150.0).astype(float)
    apart = distances_km(board.lat, board.lon)
    same = board.group[:, None] == board.group[None, :]
    pull = np.exp(-apart / weights.reach_km) * board.close[np.ix_(board.group, board.group)]
    pull *= ~same * (local[:, None] * local[None, :])
    county = np.exp(-apart / COUNTY_KM) * ~same * (local[:, None] * local[None, :])
    score = board.base
    for _ in range(rounds):
        share = _softmax(score * weights.sharpness, board.group, groups)
        weight = share * mass
        in_country = _support(board.country, board.group, weight, groups) + weights.usage * board.spoken
        in_admin1 = _support(board.admin1, board.group, weight, groups)
        # What lies in a country or division lies as near to it as a place can.
        in_admin1 = np.where(board.whole == 2, in_country, in_admin1)
        close_by = np.where(board.whole > 0, weights.whole * in_admin1, pull @ weight)
        score = (
            board.base
            + weights.country * np.log2(1.0 + in_country)
            + weights.admin1 * np.log2(1.0 + in_admin1)
            + weights.near * np.log2(1.0 + close_by)
            + weights.county * np.log2(1.0 + county @ weight) * (board.whole == 0)
        )
    return _softmax(score * weights.sharpness, board.group, groups)


def _support(code: NDArray[np.int64], group: NDArray[np.int64], weight: Floats, groups: int) -> Floats:
    """For each option, the weight of the options of other groups with its code; 0 without a code."""
    if not len(code):
        return np.zeros(0)
    kinds = int(code.max()) + 2
    table = np.zeros((groups, kinds))
    np.add.at(table, (group, code + 1), weight)
    found: Floats = table.sum(axis=0)[code + 1] - table[group, code + 1]
    return np.where(code < 0, 0.0, np.maximum(found, 0.0))


def _softmax(score: Floats, group: NDArray[np.int64], groups: int) -> Floats:
    top = np.full(groups, -np.inf)
    np.maximum.at(top, group, score)
    raised = np.exp(score - top[group])
    total = np.bincount(group, raised, groups)
    shares: Floats = raised / total[group]
    return shares


def distances_km(lat: Floats, lon: Floats) -> Floats:
    """Great-circle distances between all pairs of points given in degrees."""
    phi, lam = np.radians(lat), np.radians(lon)
    half = (
        np.sin((phi[:, None] - phi[None, :]) / 2) ** 2
        + np.cos(phi)[:, None] * np.cos(phi)[None, :] * np.sin((lam[:, None] - lam[None, :]) / 2) ** 2
    )
    far: Floats = 2 * EARTH_KM * np.arcsin(np.sqrt(np.clip(half, 0.0, 1.0)))
    return far


def contains(outer: Entry, inner: Entry) -> bool:
    """Whether one place can lie within another, by codes where they are known, else by distance."""
    if outer.id == inner.id:
        return False
    if outer.kind == "country":
        return outer.country in inner.countries
    if outer.kind == "admin1":
        return inner.country == outer.country and inner.admin1 == outer.admin1
    apart = distances_km(np.array([outer.lat, inner.lat]), np.array([outer.lon, inner.lon]))[0, 1]
    return bool(apart <= max(40.0, 1.5 * outer.radius_km))
