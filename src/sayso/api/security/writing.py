"""Requests that write must come from this page or from a program, never from a page of elsewhere (CSRF).

A browser tells where a request comes from (Sec-Fetch-Site, Origin), and does not let a page of elsewhere send JSON, a
header of one's own, or another method than POST without this server's leave, which it never gives. Programs send none
of the first two. A request that bears a token needs none of it: no page of elsewhere can send one.
"""

from __future__ import annotations

from http import HTTPStatus
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from sayso.api.faults import ApiFault, told

HEADER = "Sayso-Request"
LOOKING = {"GET", "HEAD", "OPTIONS"}
_WITHOUT_LEAVE = {"POST"}  # the one method that writes and that a form of elsewhere can send
_BODY = 1_000_000  # bytes of a request that hands over no report


def from_here(request: Request) -> None:
    """Sees that a request that writes comes from here; a dependency of every operation.

    Raises:
        ApiFault: it comes from elsewhere, or could (403).
    """
    free = request.method in LOOKING or request.headers.get("authorization", "").lower().startswith("bearer ")
    why = "" if free else _refusal(request.method, request.headers)
    if why:
        raise ApiFault(why, status=HTTPStatus.FORBIDDEN, code="elsewhere",
                       remedy=f"Use Sayso's own page; a program sends JSON, or the header {HEADER}.")


class BodyLimit:
    """Refuses bodies that are too large, by what is told of them and by what comes."""

    def __init__(self, app: ASGIApp, *, reports: int) -> None:
        """`reports`: bytes that may be handed over at once; other requests are small."""
        self._app, self._reports = app, reports

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes a request on, or refuses it."""
        if scope["type"] != "http" or scope["method"] in LOOKING:
            await self._app(scope, receive, send)
            return
        most = self._reports if scope["path"].rstrip("/").endswith("/reports") else _BODY
        length = Headers(scope=scope).get("content-length", "")
        if length.isdigit() and int(length) > most:
            await _too_large(int(length), most)(scope, receive, send)
            return
        got = 0

        async def counted() -> Message:
            nonlocal got
            message = await receive()
            got += len(message.get("body", b""))
            if got > most:
                raise HTTPException(HTTPStatus.REQUEST_ENTITY_TOO_LARGE)
            return message

        await self._app(scope, counted, send)


def _refusal(method: str, headers: Headers) -> str:
    """Why a request that writes is not taken; empty where it is."""
    site, origin = headers.get("sec-fetch-site", "none"), headers.get("origin")
    if site not in ("same-origin", "none"):
        return "This request comes from a page of elsewhere."
    if origin is not None and urlsplit(origin).netloc != headers.get("host", ""):
        return f"This request comes from {origin[:200]!r}."
    media = headers.get("content-type", "").partition(";")[0].strip().lower()
    if method in _WITHOUT_LEAVE and media != "application/json" and HEADER not in headers:
        return f"This request could come from a page of elsewhere: it is no JSON and has no header {HEADER}."
    return ""


def _too_large(size: int, most: int) -> ASGIApp:
    return told(HTTPStatus.REQUEST_ENTITY_TOO_LARGE, "too_large", f"The request has {size:,} bytes; {most:,} are taken "
                "at once.", "Hand over less at once, or use `sayso add`.")
