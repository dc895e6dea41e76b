"""Which names a server on loopback answers to, and that beyond loopback it needs accounts.

A page of elsewhere can have its own name resolve to 127.0.0.1 and then read what is served there (DNS rebinding);
the browser tells the name that it asked for, so a name that is not loopback's is refused.
"""

from __future__ import annotations

from http import HTTPStatus

from starlette.datastructures import Headers
from starlette.types import ASGIApp, Receive, Scope, Send

from sayso.api.faults import told
from sayso.api.loopback import is_loopback
from sayso.records.errors import BadSetting


def may_listen(host: str, *, admin: bool, proxied: bool = False, encrypted: bool = False) -> None:
    """Sees that a server may listen at an address.

    Args:
        admin: the store has an admin who can sign in. proxied: a proxy gives on what others ask.
        encrypted: by a certificate or the proxy, or the user said that nothing is to be.

    Raises:
        BadSetting: others could reach it, and nobody could sign in, or their passwords could be read on the way.
    """
    if is_loopback(host) and not proxied:
        return
    reached = f"--host {host}" if not proxied else "--behind-proxy"
    if not admin:
        raise BadSetting(f"{reached} can be reached from other machines, and the store has no accounts.", remedy=
                         "Make an admin first: sayso users add NAME --role admin; or serve on 127.0.0.1.")
    if not encrypted and not proxied:
        raise BadSetting(f"{reached} would send passwords and reports over the network for all to read.", remedy=
                         "Give --certificate and --key, or --behind-proxy ADDRESS, or say --plain.")


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
