"""Every error in one shape: `{error: {code, message, remedy}}`, under the status that says whose fault it is."""

from __future__ import annotations

import logging
import math
import re
from collections.abc import Mapping
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse
from starlette.exceptions import HTTPException

from sayso.api.shapes.faults import Fault, FaultDetail
from sayso.records.errors import (
    BadSetting,
    GazetteerUnavailable,
    NotKept,
    SaysoError,
    SignInRefused,
    StoreChanged,
    StoreUnavailable,
    TriedTooOften,
)

LOG = logging.getLogger("sayso.api")
# Of errors that the rooms below raise, the status and code; of several that fit, the first.
_KNOWN: tuple[tuple[type[SaysoError], HTTPStatus, str], ...] = (
    (NotKept, HTTPStatus.NOT_FOUND, "not_found"), (BadSetting, HTTPStatus.BAD_REQUEST, "bad_value"),
    (StoreChanged, HTTPStatus.CONFLICT, "changed"), (StoreUnavailable, HTTPStatus.SERVICE_UNAVAILABLE, "unavailable"),
    (SignInRefused, HTTPStatus.UNAUTHORIZED, "refused"),
    (GazetteerUnavailable, HTTPStatus.SERVICE_UNAVAILABLE, "unavailable"),
)
_REMEDIES = {
    HTTPStatus.NOT_FOUND: "Look at the address; /api/v1/openapi.json lists every one.",
    HTTPStatus.METHOD_NOT_ALLOWED: "Use a method that this address has; /api/v1/openapi.json lists them.",
}


class ApiFault(SaysoError):
    """A request that cannot be answered.

    Args:
        status: of HTTP. code: short and fixed, for programs. headers: sent along ("Retry-After").
    """

    def __init__(self, thing: str, *, status: HTTPStatus, code: str, remedy: str = "",
                 headers: Mapping[str, str] | None = None) -> None:
        self.status, self.code, self.headers = status, code, dict(headers or {})
        super().__init__(thing, remedy=remedy)


def answer_faults(app: FastAPI) -> None:
    """Has every error of an app answered in the one shape."""

    @app.exception_handler(SaysoError)
    async def known(_: Request, error: SaysoError) -> JSONResponse:
        if isinstance(error, ApiFault):
            return told(error.status, error.code, error.thing, error.remedy, error.headers)
        if isinstance(error, TriedTooOften):
            return told(HTTPStatus.TOO_MANY_REQUESTS, "too_often", error.thing, error.remedy,
                        {"Retry-After": str(math.ceil(error.wait))})
        for kind, status, code in _KNOWN:
            if isinstance(error, kind):
                return told(status, code, error.thing, error.remedy)
        LOG.error("%r", str(error))
        return told(HTTPStatus.INTERNAL_SERVER_ERROR, "store", error.thing, error.remedy)

    @app.exception_handler(RequestValidationError)
    async def invalid(_: Request, error: RequestValidationError) -> JSONResponse:
        message = "; ".join(_in_words(one) for one in error.errors())
        return told(HTTPStatus.UNPROCESSABLE_ENTITY, "invalid", message,
                    "Correct what is named; /api/v1/openapi.json says what may stand there.")

    @app.exception_handler(HTTPException)
    async def refused(request: Request, error: HTTPException) -> JSONResponse:
        status = HTTPStatus(error.status_code)
        what = f"{request.method} {request.url.path}: {status.phrase.lower()}."
        headers = _allowed(app, request) if status is HTTPStatus.METHOD_NOT_ALLOWED else error.headers
        return told(status, status.name.lower(), what, _REMEDIES.get(status, ""), headers)

    @app.exception_handler(Exception)
    async def unforeseen(request: Request, error: Exception) -> JSONResponse:
        LOG.error("%s %r failed", request.method, request.url.path, exc_info=error)
        return told(HTTPStatus.INTERNAL_SERVER_ERROR, "internal", "An error of Sayso's own, not of what you asked.",
                    "The server's log holds its trace; please send it to the maintainers.")


def told(status: HTTPStatus, code: str, message: str, remedy: str,
         headers: Mapping[str, str] | None = None) -> JSONResponse:
    """An error as an answer."""
    fault = Fault(error=FaultDetail(code=code, message=message, remedy=remedy))
    return JSONResponse(fault.model_dump(), status_code=status, headers=dict(headers or {}))


def methods_of(app: FastAPI, address: str) -> list[str]:
    """The methods of an address of the interface; none where it is no such address."""
    for path, operations in app.openapi()["paths"].items():
        if re.fullmatch(re.sub(r"\{[^}]*\}", "[^/]+", path), address):
            return sorted(one.upper() for one in operations)
    return []


def _allowed(app: FastAPI, request: Request) -> dict[str, str]:
    """All methods of an address: the framework tells those of its first operation alone, or the page's."""
    return {"Allow": ", ".join(methods_of(app, request.url.path)) or "GET"}


def _in_words(error: Mapping[str, Any]) -> str:
    where = [str(part) for part in error.get("loc", ())]
    value = error.get("input")
    shown = f" {str(value)[:80]!r}" if isinstance(value, (str, int, float)) else ""
    return f"{' '.join(where) or 'the request'}{shown}: {error.get('msg', 'is not valid')}"
