"""Which names a server on loopback answers to, and that beyond loopback it needs accounts.

A page of elsewhere can have its own name resolve to 127.0.0.1 and then read what is served there (DNS rebinding);
the browser tells the name that it asked for, so a name that is not loopback's is refused.
"""

from __future__ import annotations

import ipaddress
from http import HTTPStatus

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from sayso.api.faults import told
from sayso.records.errors import BadSetting


def is_loopback(host: str) -> bool:
    """Whether an address reaches this machine alone."""
    bare = host.strip().strip("[]").lower()
    if bare == "localhost":
        return True
    try:
        return ipaddress.ip_address(bare).is_loopback
    except ValueError:
        return False


def may_listen(host: str, *, accounts: bool) -> None:
    """Sees that a server may listen at an address.

    Args:
        accounts: the store has accounts.

    Raises:
        BadSetting: others could reach it, and nobody would have to say who they are.
    """
    if not is_loopback(host) and not accounts:
        raise BadSetting(f"--host {host} can be reached from other machines, and the store has no accounts.",
                         remedy="Serve on 127.0.0.1, or make an account first.")


class LoopbackHosts:
    """Answers requests that name this machine, and no others."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        """Passes a request on, or refuses it."""
        if scope["type"] == "http" and not is_loopback(_name(Headers(scope=scope).get("host", ""))):
            refused = told(HTTPStatus.MISDIRECTED_REQUEST, "wrong_host", "This server answers to 127.0.0.1 and "
                           "localhost alone.", "Open it under one of these.")
            await refused(scope, receive, send)
            return
        await self._app(scope, receive, send)


def _name(host: str) -> str:
    """The name of a Host header, its port off."""
    return host.rsplit("]", 1)[0] + "]" if host.startswith("[") else host.rsplit(":", 1)[0]
