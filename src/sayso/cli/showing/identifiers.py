"""Ids as a person types them: the beginning is enough where only one begins so."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.records.errors import BadSetting, NotKept
from sayso.store import Store
from sayso.store.kept import NamedKind

NEAR = 5  # ids listed where one is unknown or stands for several


def whole(store: Store, typed: str, kinds: Sequence[NamedKind] = ()) -> str:
    """The id that begins so.

    Args:
        typed: an id or its beginning, with or without the letters before its underscore.
        kinds: of these kinds alone ("question"); of all where empty.

    Raises:
        BadSetting: none begins so, or several do; the message lists near ones.
    """
    typed = typed.strip()
    found = store.beginning(typed, kinds, NEAR + 1)
    if typed in found:
        return typed
    if len(found) == 1:
        return found[0]
    asked = " or ".join(kinds) or "thing"
    if found:
        told = ", ".join(found[:NEAR]) + (" and more" if len(found) > NEAR else "")
        raise BadSetting(f"{typed!r} is the beginning of several ids: {told}.", remedy="Type more of it.")
    near = _near(store, typed, kinds)
    raise BadSetting(f"no {asked} in {store.url} has the id {typed!r}.",
                     remedy=f"Near ones: {', '.join(near)}." if near else f"See which there are: {_list(kinds)}.")


def report_id(store: Store, typed: str) -> str:
    """The id of a report that is named by where it came from, by its id or the beginning of that.

    Raises:
        BadSetting: no report is named so, or the ids of several begin so.
    """
    try:
        return store.document(typed).id
    except NotKept:
        return whole(store, typed, ["document"])


def _near(store: Store, typed: str, kinds: Sequence[NamedKind]) -> list[str]:
    """Ids that share the longest beginning with what was typed."""
    for length in range(len(typed) - 1, 0, -1):
        if found := store.beginning(typed[:length], kinds, NEAR):
            return found
    return []


def _list(kinds: Sequence[NamedKind]) -> str:
    listed = {"question": "sayso questions", "incident": "sayso incidents", "judgement": "sayso judgements --all",
              "document": "sayso reports"}
    return listed.get(kinds[0] if kinds else "", "sayso questions, sayso reports")
