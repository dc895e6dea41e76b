"""The store that a server stands on, for the routes."""

from __future__ import annotations

from typing import Annotated, cast

from fastapi import Depends, Request

from sayso.store import Store


def store_of(request: Request) -> Store:
    """The store that was opened when the server started."""
    return cast(Store, request.app.state.store)


Held = Annotated[Store, Depends(store_of)]
