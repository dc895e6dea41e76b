"""Whatever is asked within the schema is answered within it, and what is not is refused in words (schemathesis)."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from sayso.api import Settings, create_app
from tests.api.conftest import HERE
from tests.api.test_schema import SCHEMA

schema = schemathesis.openapi.from_dict(SCHEMA)
OURS = {"Sayso-Request": "1"}


@schema.parametrize()
@settings(max_examples=12, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
def test_an_operation_keeps_its_word(case: schemathesis.Case, client: TestClient):
    if case.media_type == "multipart/form-data":
        return  # what is made up for files cannot be sent; tests/api/jobs sends real ones
    asked = case.as_transport_kwargs(base_url=HERE)
    asked.pop("cookies", None)
    # A body may be of the right shape and make no sense still ("the judgement has no document"): that is 400, as told.
    case.validate_response(client.request(**asked), excluded_checks=[positive_data_acceptance])


@pytest.fixture(scope="module")
def signed_in(store_path: Path, tmp_path_factory: pytest.TempPathFactory) -> Iterator[TestClient]:
    """A server on which people sign in, over a store of its own with an admin."""
    folder = tmp_path_factory.mktemp("signed")
    shutil.copy(store_path, folder / "s.db")
    asked = Settings(store=str(folder / "s.db"), accounts=True, fetch=False, page=folder, argon_passes=1,
                     argon_memory=8, argon_lanes=1)
    with TestClient(create_app(asked), base_url=HERE, raise_server_exceptions=False, headers=OURS) as client:
        client.app.state.accounts.people.add("Ana Vell", "admin", "quiet river under stone", by="root")
        yield client


@schema.include(tag="accounts").parametrize()
@settings(max_examples=5, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
def test_an_operation_on_accounts_keeps_its_word_for_an_admin(case: schemathesis.Case, signed_in: TestClient):
    accounts = signed_in.app.state.accounts
    signed_in.cookies.clear()
    signed_in.cookies.set("sayso", accounts.sessions.begin(accounts.people.get("Ana Vell")).secret)
    asked = case.as_transport_kwargs(base_url=HERE)
    asked.pop("cookies", None)
    told = {name: value for name, value in asked["headers"].items() if name.lower() != "authorization"}  # made up
    asked["headers"] = {**told, **OURS}
    case.validate_response(signed_in.request(**asked), excluded_checks=[positive_data_acceptance])
