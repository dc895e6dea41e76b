"""Minutes east of UTC."""

from datetime import date

import pytest

from sayso.grounding.times.clock import offset_of
from sayso.lexicon.zones import zone_offsets, zone_regions


@pytest.mark.parametrize(
    ("zone", "day", "minutes"),
    [
        ("gmt", None, 0), ("est", None, -300), ("+05:30", None, 330), ("moscow", date(2022, 9, 13), 180),
        ("moscow", date(2013, 9, 13), 240), ("london", date(2022, 7, 1), 60), ("london", date(2022, 1, 1), 0),
    ],
)  # fmt: skip
def test_offsets(zone: str, day: date | None, minutes: int) -> None:
    assert offset_of(zone, day) == minutes


def test_what_nobody_tells_stays_open() -> None:
    assert offset_of(None, date(2022, 1, 1)) is None
    assert offset_of("local", date(2022, 1, 1)) is None
    assert offset_of("moscow", None) is None
    assert offset_of("local", date(2022, 1, 1), local="Asia/Baku") == 240


def test_every_zone_of_the_lexicon_is_known() -> None:
    assert [name for name in zone_regions() if offset_of(name, date(2020, 1, 1)) is None] == []
    assert [name for name in zone_offsets() if offset_of(name, None) is None] == []
