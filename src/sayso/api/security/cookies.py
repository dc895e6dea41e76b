"""The two cookies: what opens the door, and by what a browser is known that signed in before.

No script can read them, and a browser sends them from this very site alone. Where it asks by https they bear the
`__Host-` mark: no other site of the same domain, and nothing that came without encryption, can set them.
"""

from __future__ import annotations

from datetime import UTC, datetime

from fastapi import Request, Response

from sayso.accounts.sessions import SignedIn
from sayso.api.settings import Settings

_SESSION, _KNOWN = "sayso", "sayso-known"
_KNOWN_FOR = 90 * 86_400


def session_of(request: Request, settings: Settings) -> str | None:
    """The secret of the session that a request brings."""
    return request.cookies.get(session_name(settings)) or None


def session_name(settings: Settings) -> str:
    """What the cookie of a session is called."""
    return _named(_SESSION, settings)


def mark_of(request: Request, settings: Settings) -> str | None:
    """By what the browser is known."""
    return request.cookies.get(_named(_KNOWN, settings)) or None


def let_in(response: Response, signed: SignedIn, settings: Settings) -> None:
    """Has the browser hold what opens the door."""
    left = datetime.fromisoformat(signed.ends_at) - datetime.now(UTC)
    _set(response, _SESSION, signed.secret, int(left.total_seconds()), settings)
    _set(response, _KNOWN, signed.mark, _KNOWN_FOR, settings)


def let_out(response: Response, settings: Settings) -> None:
    """Has the browser forget what opened the door; it stays known."""
    _set(response, _SESSION, "", 0, settings)


def _set(response: Response, name: str, value: str, seconds: int, settings: Settings) -> None:
    response.set_cookie(_named(name, settings), value, max_age=seconds, path="/", secure=settings.secure,
                        httponly=True, samesite="strict")


def _named(name: str, settings: Settings) -> str:
    return f"__Host-{name}" if settings.secure else name
