"""Who asks. On loopback nobody signs in: it is the person that the request, the settings or the login name says."""

from __future__ import annotations

import getpass
from dataclasses import dataclass
from typing import Annotated, Literal

from fastapi import Depends, Request

# A header of one's own cannot be sent from a page of elsewhere without this server's leave.
HEADER = "Sayso-Person"
Role = Literal["reader", "reviewer", "admin"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Person:
    """Who asks, and what they may do."""

    name: str
    role: Role


def who(request: Request) -> Person:
    """Who asks."""
    told = request.headers.get(HEADER, "").strip() or request.app.state.settings.person
    return Person(name=told or _login(), role="admin")


Asker = Annotated[Person, Depends(who)]


def _login() -> str:
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # a user without an entry and without LOGNAME
        return "local"
