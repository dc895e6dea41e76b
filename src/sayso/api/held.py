"""The store that a server stands on, for the routes."""

from __future__ import annotations

from typing import Annotated, cast

from fastapi import Depends, Request

from sayso.api.jobs.desk import Desk
from sayso.store import Store


def store_of(request: Request) -> Store:
    """The store that was opened when the server started."""
    return cast(Store, request.app.state.store)


def desk_of(request: Request) -> Desk:
    """Where reports are handed in."""
    return cast(Desk, request.app.state.desk)


DeskHeld = Annotated[Desk, Depends(desk_of)]
Held = Annotated[Store, Depends(store_of)]
