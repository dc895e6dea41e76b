"""Whatever is asked within the schema is answered within it, and what is not is refused in words (schemathesis)."""

import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, settings

from tests.api.conftest import HERE
from tests.api.test_schema import SCHEMA

schema = schemathesis.openapi.from_dict(SCHEMA)


@schema.parametrize()
@settings(max_examples=12, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
def test_an_operation_keeps_its_word(case: schemathesis.Case, client: TestClient):
    asked = case.as_transport_kwargs(base_url=HERE)
    asked.pop("cookies", None)
    case.validate_response(client.request(**asked))
