"""The schema tells by what one shows who one is, and which operations need it."""

from __future__ import annotations

from typing import Any

import pytest

from sayso.api import Settings, create_app
from tests.api.security.test_roles import ADMIN, ANYBODY, IN_A_BROWSER, READER, REVIEWER

SESSION, TOKEN = {"session": []}, {"token": []}
EVERYBODYS = {"anybody": ANYBODY, "reader": READER, "reviewer": REVIEWER, "admin": ADMIN}


def operations(**settings: Any) -> dict[str, dict[str, Any]]:
    schema = create_app(Settings(**settings)).openapi()
    return {told["operationId"]: told for methods in schema["paths"].values() for told in methods.values()}


def test_operations_take_a_session_or_a_token_and_some_a_session_alone():
    told = {name: one["security"] for name, one in operations(accounts=True).items()}
    assert {name for name, ways in told.items() if ways == []} == ANYBODY
    assert {name for name, ways in told.items() if ways == [SESSION]} == IN_A_BROWSER
    assert {name for name, ways in told.items() if ways == [SESSION, TOKEN]} \
        == (READER | REVIEWER | ADMIN) - IN_A_BROWSER


def test_where_nobody_signs_in_nothing_has_to_be_shown():
    told = operations()
    assert all({} in one["security"] for name, one in told.items() if name not in ANYBODY)


def test_each_operation_tells_its_role():
    told = operations()
    for role, names in EVERYBODYS.items():
        assert {name for name, one in told.items() if one["x-role"] == role} == names


@pytest.mark.parametrize(("settings", "cookie"), [({}, "sayso"), ({"secure": True}, "__Host-sayso")])
def test_the_cookie_and_the_token_are_described(settings: dict[str, Any], cookie: str):
    schemes = create_app(Settings(**settings)).openapi()["components"]["securitySchemes"]
    assert (schemes["session"]["in"], schemes["session"]["name"]) == ("cookie", cookie)
    assert (schemes["token"]["type"], schemes["token"]["scheme"]) == ("http", "bearer")
