"""What can be asked of a store's lists: each filter that is given must hold, one that is None is none.

Days and instants are ISO 8601; what is asked for lies from `since` on and before `until`. A place is a name, an id
("geonames:616435") or a country's code ("AM"). `latest` is no filter: it has the list come from its end to its
beginning.
"""

from __future__ import annotations

from collections.abc import Collection
from typing import TypedDict

# A point and how far from it: degrees of latitude and longitude (WGS 84), kilometres.
Near = tuple[float, float, float]
# West, south, east, north, in degrees; where west is more than east it reaches across the date line.
Box = tuple[float, float, float, float]


class DocumentsWanted(TypedDict, total=False):
    """Filters of reports: `since` and `until` are about publication."""

    since: str | None
    until: str | None
    publisher: str | None
    origin: str | None
    latest: bool


class IncidentsWanted(TypedDict, total=False):
    """Filters of incidents.

    `side` is an actor's id, `kind` a PLOVER type, `document` the id of a report that it holds, `about` words that all
    stand in its title, `status` that of one of its questions; it lies so `near` to a point, or in a `bbox`; some of its
    time lies from `since` on and before `until`.
    """

    since: str | None
    until: str | None
    place: str | None
    side: str | None
    kind: str | None
    document: str | None
    about: str | None
    status: str | None
    near: Near | None
    bbox: Box | None
    latest: bool


class QuestionsWanted(TypedDict, total=False):
    """Filters of questions.

    `about` is words that all stand in what is asked, in any case, `side` the id of the party counted, hit or said to
    have done it, `incident` and `document` the ids of the incident it belongs to and of a report that answers it,
    `scope` the name of a scope wider than an incident; some of the time asked about lies from `since` on and before
    `until`.
    """

    about: str | None
    topic: str | None
    measure: str | None
    status: str | None
    side: str | None
    place: str | None
    incident: str | None
    scope: str | None
    document: str | None
    since: str | None
    until: str | None
    latest: bool


class ClaimsWanted(TypedDict, total=False):
    """Filters of claims.

    `by` is a party's name or id, and then all who belong to it are meant, else words of the name of who says it;
    `about` words that all stand in the claim, phrases in double quotes; `act` a name of lexicon/acts.yml; `document`
    the id of a report; `measure` and `population` those of a figure told in it; a place told in it lies so `near` to a
    point, or in a `bbox`; said from `since` on and before `until`.
    """

    by: str | None
    about: str | None
    act: str | None
    polarity: str | None
    form: str | None
    since: str | None
    until: str | None
    place: str | None
    document: str | None
    certainty: str | None
    measure: str | None
    population: str | None
    near: Near | None
    bbox: Box | None
    latest: bool


class EntriesWanted(TypedDict, total=False):
    """Filters of the audit: who judged or took back, the kind of judgement or `undo`, what is about a report (its id),
    done from `since` on and before `until`."""

    author: str | None
    kind: str | None
    document: str | None
    since: str | None
    until: str | None


class JudgementsWanted(TypedDict, total=False):
    """Filters of judgements: of these kinds, about any of these reports (ids), by this author."""

    kinds: Collection[str] | None
    documents: Collection[str] | None
    author: str | None
