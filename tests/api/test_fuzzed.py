"""Whatever is asked within the schema is answered within it, and what is not is refused in words (schemathesis)."""

import schemathesis
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, settings
from schemathesis.specs.openapi.checks import positive_data_acceptance

from tests.api.conftest import HERE
from tests.api.test_schema import SCHEMA

schema = schemathesis.openapi.from_dict(SCHEMA)


@schema.parametrize()
@settings(max_examples=12, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
def test_an_operation_keeps_its_word(case: schemathesis.Case, client: TestClient):
    if case.media_type == "multipart/form-data":
        return  # what is made up for files cannot be sent; tests/api/jobs sends real ones
    asked = case.as_transport_kwargs(base_url=HERE)
    asked.pop("cookies", None)
    # A body may be of the right shape and make no sense still ("the judgement has no document"): that is 400, as told.
    case.validate_response(client.request(**asked), excluded_checks=[positive_data_acceptance])
