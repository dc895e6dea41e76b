"""What each operation asks of who asks. One that is not told here is for admins alone, and a test fails."""

from __future__ import annotations

from collections.abc import Mapping
from http import HTTPStatus
from typing import Annotated, Literal

from fastapi import Depends, Request

from sayso.api.faults import ApiFault
from sayso.api.security.persons import Person, asking, who
from sayso.api.security.writing import HEADER, LOOKING
from sayso.records.account import Role, may

Needed = Role | Literal["anybody"]
_BY_ROLE: dict[Needed, tuple[str, ...]] = {
    "anybody": ("sign_in", "sign_out"),
    "reader": (
        "list_incidents", "get_incident", "get_matrix", "get_agreements", "list_questions", "get_question",
        "get_series", "list_claims", "get_claim", "list_reports", "get_report", "get_original", "list_versions",
        "list_jobs", "get_job", "follow_job", "get_map",
        "get_timeline", "search", "list_actors", "list_places", "search_gazetteer",
        "get_vocabulary", "list_judgements", "list_links", "list_audit", "list_authors", "export_audit", "list_review",
        "list_near", "list_astray", "list_formats", "export_store",
        "get_losses", "list_refusals", "get_health", "get_version", "get_me",
        "change_my_password", "sign_me_out", "list_tokens", "make_token", "revoke_token"),
    "reviewer": ("add_reports", "stop_job", "judge", "undo_judgement"),
    "admin": ("list_users", "add_user", "change_user", "set_password", "sign_user_out",
              "list_user_tokens", "revoke_user_token"),
}
# By a session alone: a token that went astray must not make another one, or shut its owner out.
IN_A_BROWSER = frozenset(("change_my_password", "sign_me_out", "make_token"))
NEEDED: Mapping[str, Needed] = {name: role for role, names in _BY_ROLE.items() for name in names}


def allowed(request: Request, person: Annotated[Person | None, Depends(asking)]) -> None:
    """Sees that who asks may do what they ask for; a dependency of every operation.

    Raises:
        ApiFault: they would have to sign in (401), or may not (403).
    """
    needed = NEEDED.get(request.scope["route"].name, "admin")
    if needed == "anybody":
        return
    asker = who(request, person)
    if asker.by == "session" and request.method not in LOOKING and HEADER not in request.headers:
        raise ApiFault(f"This request could come from a page of elsewhere: it has no header {HEADER}.",
                       status=HTTPStatus.FORBIDDEN, code="elsewhere",
                       remedy="Use Sayso's own page; a program sends a token instead of a session.")
    if not may(asker.role, needed):
        raise ApiFault(f"This needs the role {needed}; {asker.name} is a {asker.role}"
                       f"{' by this token' if asker.by == 'token' else ''}.", status=HTTPStatus.FORBIDDEN, code="role",
                       remedy="Ask an admin for that role.")


def own(asker: Person, owner: str, what: str) -> None:
    """Sees that something is of who asks, or that they are an admin.

    Raises:
        ApiFault: it is of somebody else (403).
    """
    if asker.role != "admin" and asker.name != owner:
        raise ApiFault(f"This {what} is of {owner}: an admin alone may undo it, and {asker.name} is a {asker.role}.",
                       status=HTTPStatus.FORBIDDEN, code="role", remedy=f"Ask {owner}, or an admin.")
