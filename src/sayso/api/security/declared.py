"""What the schema (OpenAPI) says of signing in: by what one shows who one is, and which operations need it."""

from __future__ import annotations

from typing import Any

from sayso.api.security.cookies import session_name
from sayso.api.security.roles import IN_A_BROWSER, NEEDED
from sayso.api.settings import Settings

SESSION, TOKEN = "session", "token"


def declare(schema: dict[str, Any], settings: Settings) -> None:
    """Adds to a schema what each operation asks of who asks: `security`, and the role as `x-role`.

    Where nobody signs in, none of it has to be shown, and a schema says so by an empty alternative.
    """
    schema["components"]["securitySchemes"] = {
        SESSION: {"type": "apiKey", "in": "cookie", "name": session_name(settings), "description":
                  "What `POST /session` has a browser hold. What writes bears the header `Sayso-Request` besides."},
        TOKEN: {"type": "http", "scheme": "bearer", "bearerFormat": "sayso_…", "description":
                "What a program sends: made by `POST /tokens` or `sayso users token`."}}
    for methods in schema["paths"].values():
        for operation in methods.values():
            name = operation["operationId"]
            needed = NEEDED.get(name, "admin")
            operation["security"] = [] if needed == "anybody" else _ways(name, settings)
            operation["x-role"] = needed


def _ways(name: str, settings: Settings) -> list[dict[str, list[str]]]:
    ways: list[dict[str, list[str]]] = [{SESSION: []}]
    if name not in IN_A_BROWSER:
        ways.append({TOKEN: []})
    return ways if settings.signing_in else [*ways, {}]
