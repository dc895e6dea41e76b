"""Every door, given parts that it knows in an order that makes no sense, gives reports or refuses in words."""

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from tests.hostile.doors import DOORS, PARTS


@pytest.mark.parametrize("door", list(DOORS))
@settings(max_examples=40, deadline=None, derandomize=True, database=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_a_door_gives_reports_or_refuses(door: str, data: st.DataObject):
    pieces = data.draw(st.lists(st.one_of(st.sampled_from(PARTS[door]), st.binary(max_size=20)), max_size=40))
    DOORS[door](b"".join(pieces))


def test_an_archive_goes_on_after_an_address_that_is_none():
    from io import BytesIO

    from sayso.intake import IntakeOptions
    from sayso.intake.warc import pieces_of_warc

    def record(address: str) -> bytes:
        return (f"WARC/1.0\r\nWARC-Type: resource\r\nWARC-Target-URI: {address}\r\nContent-Type: text/plain\r\n"
                "Content-Length: 4\r\n\r\nThey\r\n\r\n").encode()

    found = list(pieces_of_warc(BytesIO(record("http://[x") + record("https://a.example/")), "a.warc", IntakeOptions()))
    assert [one.origin for one in found] == ["http://[x", "https://a.example/"]
