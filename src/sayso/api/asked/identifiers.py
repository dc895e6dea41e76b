"""Ids and names as people type them: the beginning of an id is enough where only one begins so."""

from __future__ import annotations

from http import HTTPStatus

from sayso.api.faults import ApiFault
from sayso.lexicon.parties import party_asked
from sayso.records.errors import BadSetting, NotKept
from sayso.store import Store
from sayso.store.kept import HeldKind

_NEAR = 5  # ids listed where one stands for several
_CALLED: dict[HeldKind, str] = {"document": "report"}


def whole(store: Store, typed: str, kind: HeldKind) -> str:
    """The id that begins so.

    Raises:
        ApiFault: none begins so (404), or several do (409).
    """
    found = store.beginning(typed.strip(), [kind], _NEAR + 1)
    if typed.strip() in found or len(found) == 1:
        return typed.strip() if typed.strip() in found else found[0]
    called = _CALLED.get(kind, kind)
    if found:
        told = ", ".join(found[:_NEAR]) + (" and more" if len(found) > _NEAR else "")
        raise ApiFault(f"{typed!r} is the beginning of several ids: {told}.", status=HTTPStatus.CONFLICT,
                       code="ambiguous", remedy="Give more of it.")
    raise ApiFault(f"No {called} has the id {typed!r}.", status=HTTPStatus.NOT_FOUND, code="not_found",
                   remedy=f"See which there are: /api/v1/{called}s. Linking anew may change ids.")


def incident_named(store: Store, typed: str) -> str:
    """The id of the incident that begins so; of one that is no more, of the incident that its reports are in now.

    Raises:
        ApiFault: there is none and never was (404), or several begin so (409).
    """
    try:
        return whole(store, typed, "incident")
    except ApiFault as fault:
        # An incident is named after its earliest report: whichever holds that one now is where it went.
        first = store.overview.named_after(typed.strip()) if fault.status == HTTPStatus.NOT_FOUND else None
        now = store.incidents_of([first]) if first is not None else []
        if not now:
            raise
        return now[0].id


def report_named(store: Store, typed: str | None) -> str | None:
    """The id of a report that is named by its origin, its id or the beginning of that."""
    if typed is None:
        return None
    try:
        return store.document(typed).id
    except NotKept:
        return whole(store, typed, "document")


def side_named(name: str | None) -> str | None:
    """The id of a party by its name, an alias or its country's code.

    Raises:
        ApiFault: no party is known by that name (404).
    """
    try:
        return party_asked(name)
    except BadSetting as error:
        raise ApiFault(error.thing, status=HTTPStatus.NOT_FOUND, code="unknown_party", remedy=error.remedy) from None
