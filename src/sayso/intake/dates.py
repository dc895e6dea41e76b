"""Dates as metadata, addresses and lines of a report print them.

A value is ISO 8601: a day (`2022-09-13`), or an instant with its offset where one was printed. An
instant without an offset is kept as its day, since nobody knows which clock it was read from.
"""

from __future__ import annotations

import re
from datetime import date, datetime

# Systems write 0001-01-01 for "unknown"; no report is older than the newspaper.
_FIRST_YEAR = 1600
# News on the web begins here; an earlier year in an address is a number of another kind.
_FIRST_WEB_YEAR = 1990
# Two-digit years: 50 to 99 are of the last century (POSIX strptime takes 69; wire archives reach back further).
_CENTURY_PIVOT = 50

_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            "january jan", "february feb", "march mar", "april apr", "may", "june jun", "july jul",
            "august aug", "september sept sep", "october oct", "november nov", "december dec",
        ),
        start=1,
    )
    for name in names.split()
}  # fmt: skip
_MONTH = "(?P<month>" + "|".join(sorted(_MONTHS, key=len, reverse=True)) + r")\.?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_SHORT_YEAR = r"(?P<year>(?:19|20)?\d\d)"
_DAY = r"(?P<day>\d{1,2})(?:st|nd|rd|th)?"

_ISO = re.compile(r"(\d{4})-(\d\d)-(\d\d)(?:[T ](\d\d):(\d\d)(?::(\d\d)(?:[.,]\d+)?)?\s?(Z|[+-]\d\d(?::?\d\d)?)?)?")
_DAY_MONTH_YEAR = re.compile(rf"\b{_DAY}[ \xa0-]+(?:of )?{_MONTH},?[ \xa0-]+{_SHORT_YEAR}\b", re.IGNORECASE)
_MONTH_DAY_YEAR = re.compile(rf"\b{_MONTH}[ \xa0]+{_DAY},?[ \xa0]+{_YEAR}\b", re.IGNORECASE)
_YEAR_MONTH_DAY = re.compile(r"\b(?P<year>(?:19|20)\d\d)-(?P<month>\d\d)-(?P<day>\d\d)\b")

_SLASHED = re.compile(r"/((?:19|20)\d\d)[/-](\d{1,2}|[a-z]{3,9})[/-](\d{1,2})(?=[/_.-]|$)", re.IGNORECASE)
_PACKED = re.compile(r"(?<![\da-f])((?:19|20)\d\d)(\d\d)(\d\d)(?![\da-f])", re.IGNORECASE)
_ARCHIVED = re.compile(r"^https?://[^/]*archive\.[a-z]+/(?:web/)?\d{4,14}[a-z_]*/", re.IGNORECASE)


def iso_date(words: str) -> str | None:
    """The day or instant that an ISO 8601 string means, in its normal form; None if it is none.

    `2022-09-13 20:48:10.4-05` becomes `2022-09-13T20:48:10-05:00`.
    """
    match = _ISO.fullmatch(words.strip())
    if not match:
        return None
    year, month, day, hour, minute, second, zone = match.groups()
    if int(year) < _FIRST_YEAR:
        return None
    if zone is None or hour is None:
        return _day(int(year), int(month), int(day))
    if zone != "Z":
        digits = zone[1:].replace(":", "").ljust(4, "0")
        zone = f"{zone[0]}{digits[:2]}:{digits[2:]}"
    value = f"{year}-{month}-{day}T{hour}:{minute}:{second or '00'}{zone}"
    try:
        datetime.fromisoformat(value)
    except ValueError:
        return None
    return value


def date_in_url(url: str) -> str | None:
    """The day that an address carries (`/2022/09/13/`, `/2022/sep/13/`, `20220913`); None if none.

    The day on which a web archive made its copy is not the day of publication.
    """
    path = _ARCHIVED.sub("", url).split("?", 1)[0].split("#", 1)[0]
    for match in _SLASHED.finditer(path):
        month = _MONTHS.get(match[2].lower(), int(match[2]) if match[2].isdigit() else 0)
        found = _web_day(int(match[1]), month, int(match[3]))
        if found:
            return found
    for match in _PACKED.finditer(path):
        found = _web_day(int(match[1]), int(match[2]), int(match[3]))
        if found:
            return found
    return None


def printed_date(words: str) -> tuple[str, int, int] | None:
    """The first full date printed in `words`, as (ISO day, start, end); None if none is whole.

    Day, month and year must all be there. Dates in figures alone are taken only year first: nobody
    knows which of 03/05/2022 is the month.
    """
    for pattern in (_DAY_MONTH_YEAR, _MONTH_DAY_YEAR, _YEAR_MONTH_DAY):
        match = pattern.search(words)
        if not match:
            continue
        month = _MONTHS.get(match["month"].lower()) or int(match["month"])
        value = _day(_full_year(match["year"]), month, int(match["day"]))
        if value:
            return value, match.start(), match.end()
    return None


def _full_year(digits: str) -> int:
    year = int(digits)
    if len(digits) > 2:
        return year
    return year + (1900 if year >= _CENTURY_PIVOT else 2000)


def _web_day(year: int, month: int, day: int) -> str | None:
    return _day(year, month, day) if year >= _FIRST_WEB_YEAR else None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None
