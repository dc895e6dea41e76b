"""Whatever is asked within the schema is answered within it, and what is not is refused in words (schemathesis)."""

import pytest
import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, settings

from tests.api.conftest import HERE

HOST = {"Host": HERE.removeprefix("http://")}
schema = schemathesis.pytest.from_fixture("described")


@pytest.fixture
def described(client: TestClient) -> schemathesis.BaseSchema:
    """The schema of a server that runs."""
    return schemathesis.openapi.from_asgi("/api/v1/openapi.json", client.app, headers=HOST)


@schema.parametrize()
@settings(max_examples=12, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
def test_an_operation_keeps_its_word(case: schemathesis.Case):
    case.call_and_validate(headers=HOST)
