"""How numbers are put in words: as bounds, and as whoever told them put them."""

from __future__ import annotations

from sayso.lexicon.numbers import number_words

Count = float | int | None
NO_NUMBER = "an unknown number"
UNITS = {"area_km2": "km²", "territory": "km²"}


def bounds(low: Count, high: Count, hedge: str | None = None) -> str:
    """What a number may be: `49`, `101 or more`, `at most 60`, `5 to 7`, `dozens`."""
    if low is None and high is None:
        return hedge or NO_NUMBER
    if low == high:
        return plain(low) + (f" ({hedge})" if hedge else "")
    if high is None:
        return f"{plain(low)} or more"
    return f"at most {plain(high)}" if low is None else f"{plain(low)} to {plain(high)}"


def as_put(low: Count, high: Count, hedge: str | None, measure: str = "") -> str:
    """A number as its origin put it: `over 100` for more than 100, `at least 43`, `dozens more`, `10 km²`."""
    unit = f" {UNITS[measure]}" if measure in UNITS else ""
    if low is None and high is None:
        return hedge or NO_NUMBER
    if not hedge:
        return bounds(low, high) + unit
    said, words = hedge.lower(), number_words()
    kind = words.before.get(said) or words.after.get(said)
    value = {"more_than": _moved(low, -1), "less_than": _moved(high, 1), "at_most": high}.get(kind or "", low)
    if kind is None or value is None:
        return f"{said} ({bounds(low, high)}{unit})"
    return f"{said} {plain(value)}{unit}" if said in words.before else f"{plain(value)} {said}{unit}"


def _moved(value: Count, by: int) -> Count:
    """The number that a bound was moved from ("over 100" is 101 and more); fractions are never moved."""
    return value if value is None or isinstance(value, float) else value + by


def plain(value: Count) -> str:
    """A number with its thousands parted, without a nought after the point; "?" where it is open."""
    if value is None:
        return "?"
    return f"{int(value):,}" if value == int(value) else f"{value:,}"
