"""The app: the interface under /api/v1, the page everywhere else."""

from __future__ import annotations

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from importlib.metadata import version
from typing import Any

from fastapi import APIRouter, Depends, FastAPI
from fastapi.routing import APIRoute
from starlette.middleware.gzip import GZipMiddleware

from sayso.accounts import Accounts, Cost, Lifetimes, accounts_over
from sayso.api.faults import answer_faults
from sayso.api.jobs.desk import Desk
from sayso.api.loopback import is_loopback
from sayso.api.routes import ROUTERS
from sayso.api.security.declared import declare
from sayso.api.security.headers import SecurityHeaders
from sayso.api.security.hosts import LoopbackHosts
from sayso.api.security.roles import allowed
from sayso.api.security.writing import BodyLimit, from_here
from sayso.api.settings import Settings
from sayso.api.shapes.faults import Fault
from sayso.api.static import serve_page
from sayso.bounds import MEGABYTE
from sayso.intake import IntakeOptions
from sayso.store import Store, open_store

BASE = "/api/v1"
ABOUT = ("Who says what in news of armed conflict, with the exact words. Times are ISO 8601 and UTC, spans half-open "
         "ranges of Unicode code points, open bounds null. Lists come in pages; every error has one shape.")
FAULTS: dict[int | str, dict[str, Any]] = {
    400: {"model": Fault, "description": "A value makes no sense."},
    401: {"model": Fault, "description": "Nobody is signed in."},
    403: {"model": Fault, "description": "Who asks may not, or the request comes from elsewhere."},
    404: {"model": Fault, "description": "There is no such thing."},
    409: {"model": Fault, "description": "An id stands for several, or the store has changed meanwhile."},
    422: {"model": Fault, "description": "A part of the request is not as it must be."},
    503: {"model": Fault, "description": "The store does not answer now."},
}


def create_app(settings: Settings) -> FastAPI:
    """The app over one store, which is opened when it starts and closed when it ends.

    Args:
        settings: `store` must be there by then; the app makes none.
    """
    @asynccontextmanager
    async def life(app: FastAPI) -> AsyncIterator[None]:
        with open_store(settings.store, create=False) as store:
            desk = Desk(store, IntakeOptions(max_bytes=settings.max_report, allow_private=settings.allow_private),
                        fetches=settings.fetch, memory=settings.memory * MEGABYTE)
            app.state.store, app.state.desk, app.state.accounts = store, desk, _accounts(store, settings)
            try:
                yield
            finally:
                desk.close()

    app = _App(title="Sayso", version=version("sayso"), description=ABOUT, lifespan=life, docs_url=None,
                  redoc_url=None, openapi_url=f"{BASE}/openapi.json", generate_unique_id_function=_operation)
    app.state.settings = settings
    interface = APIRouter(prefix=BASE, responses=FAULTS, dependencies=[Depends(from_here), Depends(allowed)])
    for router in ROUTERS:
        interface.include_router(router)
    app.include_router(interface)
    serve_page(app, settings.page)
    answer_faults(app)
    app.add_middleware(GZipMiddleware, minimum_size=1000, compresslevel=5)
    app.add_middleware(BodyLimit, reports=settings.max_upload)
    if is_loopback(settings.host) and not settings.proxied:
        app.add_middleware(LoopbackHosts)
    app.add_middleware(SecurityHeaders, tiles=settings.tiles)
    return app


class _App(FastAPI):
    """Its schema tells besides who may ask for what."""

    def openapi(self) -> dict[str, Any]:
        """The schema, made once."""
        if self.openapi_schema is None:
            declare(super().openapi(), self.state.settings)
        return super().openapi()


def _accounts(store: Store, settings: Settings) -> Accounts:
    cost = Cost(passes=settings.argon_passes, memory=settings.argon_memory, lanes=settings.argon_lanes)
    return accounts_over(store, cost=cost,
                         lifetimes=Lifetimes(idle=settings.session_idle, whole=settings.session_whole))


def _operation(route: APIRoute) -> str:
    """An operation is named as its function is."""
    return route.name
