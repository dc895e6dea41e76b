"""Numbers as a reader writes them; none is made up on the way."""

import pytest

from sayso.wording.numbers import as_put, bounds


@pytest.mark.parametrize(("low", "high", "hedge", "told"), [
    (49, 49, None, "49"), (101, None, "over", "101 or more"), (None, 60, "up to", "at most 60"), (5, 7, None, "5 to 7"),
    (None, None, "dozens more", "dozens more"), (30, 30, "about", "30 (about)"), (0, 0, "no", "0 (no)"),
])
def test_bounds_say_what_a_number_may_be(low: int | None, high: int | None, hedge: str | None, told: str):
    assert bounds(low, high, hedge) == told


@pytest.mark.parametrize(("low", "high", "hedge", "told"), [
    (49, 49, None, "49"), (101, None, "over", "over 100"), (101, None, "More than", "more than 100"),
    (43, None, "At least", "at least 43"), (None, 40, "up to", "up to 40"), (None, 9, "fewer than", "fewer than 10"),
    (4500, 4500, "An estimated", "an estimated 4,500"), (100, None, "or more", "100 or more"),
    (None, None, "dozens", "dozens"), (24, None, "dozens", "dozens (24 or more)"), (25, 35, None, "25 to 35"),
    (None, None, None, "an unknown number"),
])
def test_a_number_is_told_as_its_origin_put_it(low: int | None, high: int | None, hedge: str | None, told: str):
    assert as_put(low, high, hedge) == told


def test_ground_has_its_unit_and_a_fraction_is_never_moved():
    assert as_put(10.0, 10.0, None, "area_km2") == "10 km²"
    assert as_put(10.5, None, "over", "area_km2") == "over 10.5 km²"
