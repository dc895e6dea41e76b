"""Headers on everything: what a browser may load, run and send with what it is given."""

from __future__ import annotations

from starlette.datastructures import MutableHeaders
from starlette.types import ASGIApp, Message, Receive, Scope, Send

SANDBOX = "sandbox; default-src 'none'"


def policy(tiles: str | None = None) -> str:
    """The page's Content-Security-Policy.

    Args:
        tiles: origin of the map tiles that the user chose; images and requests may go there and nowhere else.
    """
    more = f" {tiles}" if tiles else ""
    return "; ".join([
        "default-src 'none'", "script-src 'self'", "style-src 'self'", f"img-src 'self' data: blob:{more}",
        "font-src 'self'", f"connect-src 'self'{more}", "worker-src 'self'", "form-action 'self'",
        "frame-ancestors 'none'", "base-uri 'none'"])


class SecurityHeaders:
    """Sets the headers on every answer, errors included; a stricter policy that an answer has itself stays."""

    def __init__(self, app: ASGIApp, tiles: str | None = None) -> None:
        self._app = app
        self._headers = {
            "Content-Security-Policy": policy(tiles), "X-Content-Type-Options": "nosniff",
            "Referrer-Policy": "no-referrer", "X-Frame-Options": "DENY", "Cross-Origin-Opener-Policy": "same-origin",
            "Cross-Origin-Resource-Policy": "same-origin", "X-Permitted-Cross-Domain-Policies": "none",
            "Permissions-Policy": "camera=(), microphone=(), geolocation=(), payment=(), usb=()",
        }

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes a request on, and adds to its answer."""
        async def with_headers(message: Message) -> None:
            if message["type"] == "http.response.start":
                headers = MutableHeaders(scope=message)
                for name, value in self._headers.items():
                    headers.setdefault(name, value)
                if scope["path"].startswith("/api/"):
                    headers.setdefault("Cache-Control", "no-store")
            await send(message)

        await self._app(scope, receive, with_headers if scope["type"] == "http" else send)
