"""Days and instants as requests give them."""

import pytest
from pydantic import TypeAdapter, ValidationError

from sayso.api.asked.when import When, through

WHEN = TypeAdapter(When)


@pytest.mark.parametrize(("given", "taken"), [
    ("2022-09-13", "2022-09-13"), ("2022-09-13T12:00:00Z", "2022-09-13T12:00:00+00:00"),
    ("2022-09-13t12:00:00.5z", "2022-09-13T12:00:00.500000+00:00"),
    ("2022-12-31T23:59:60Z", "2022-12-31T23:59:59+00:00")])
def test_iso_8601_is_taken(given: str, taken: str):
    assert WHEN.validate_python(given) == taken


@pytest.mark.parametrize("given", ["", "spring", "2022-13-01", "2022", "13.09.2022", "2022-09-13T25:00:00Z"])
def test_what_is_no_time_is_refused(given: str):
    with pytest.raises(ValidationError, match="write 2022-09-13"):
        WHEN.validate_python(given)


def test_the_day_named_is_itself_within():
    assert through("2022-12-31") == "2023-01-01"
    assert through("2022-12-31T12:00:00+00:00") == "2022-12-31T12:00:00+00:00"
    assert through("9999-12-31") is None
    assert through(None) is None
