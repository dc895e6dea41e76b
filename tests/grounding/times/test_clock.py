"""Minutes east of UTC."""

from datetime import date

import pytest

from sayso.grounding.times.clock import local_zone, offset_of
from sayso.lexicon.zones import zone_of_country, zone_offsets, zone_regions
from sayso.records.record import Place
from sayso.records.span import Span


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


def place(start: int, country: str | None, kind: str = "settlement") -> Place:
    return Place(id=str(start), span=Span(start, start + 4, "Abcd"), name="Abcd", lat=None, lon=None, country=country,
                 admin1=None, kind=kind, precision="none", gazetteer_id=None)  # fmt: skip


def test_local_time_is_that_of_the_dateline_s_country() -> None:
    dateline = Span(0, 10, "Abcd, Abcd")
    assert local_zone([place(0, "AF"), place(50, "PK")], dateline) == "Asia/Kabul"
    assert local_zone([place(20, "PK"), place(50, "PK"), place(60, "AF", "demonym")], dateline) == "Asia/Karachi"


def test_local_time_of_several_countries_or_zones_is_not_known() -> None:
    assert local_zone([place(0, "AF"), place(50, "PK")], None) is None
    assert local_zone([place(0, "US")], None) is None
    assert local_zone([place(0, None)], None) is None
    assert local_zone([], None) is None


def test_a_country_s_zone_is_a_name_even_where_it_reads_like_no() -> None:
    assert zone_of_country("NO") == "Europe/Oslo"
