"""Reports that fill a store as a desk does: ten thousand claims all over the map, a thousand answers to one event.

The texts are made up line by line and read by Sayso itself, so that what the page shows is what it would show. Nothing
here is meant to be measured for accuracy.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from datetime import date, timedelta
from pathlib import Path
from random import Random

from sayso.gazetteer import open_gazetteer
from sayso.gazetteer.sources import settlements

# Each of them would be a voice of its own; what they say here is made up.
STATES = ("Austria", "Belgium", "Bulgaria", "Chile", "Croatia", "Denmark", "Estonia", "Finland", "Ghana", "Greece",
          "Hungary", "Iceland", "Indonesia", "Ireland", "Kenya", "Latvia", "Lithuania", "Malaysia", "Malta", "Mexico")
TOWNS_OF_ONE_WAR = 50
LINES = 10  # of a report
FIRST = date(2024, 1, 1)


def scattered(claims: int, *, seed: int = 1) -> Iterator[dict[str, str]]:
    """Reports with so many lines in all, each on a town of its own."""
    rng = Random(seed)
    towns = _towns()
    rng.shuffle(towns)
    for number, first in enumerate(range(0, claims, LINES)):
        part = towns[first : min(first + LINES, claims)]
        day = FIRST + timedelta(days=number % 300)
        lines = [f"The interior ministry said {rng.randint(2, 40)} people were killed in shelling of {town}."
                 for town in part]
        yield _report(f"scattered-{number}", f"Shelling of {part[0]} and {part[-1]}", day, lines)


def on_one_event(answers: int) -> Iterator[dict[str, str]]:
    """Reports of one day's shelling of many towns of one land, in which so many answers are given by twenty states."""
    towns = _towns("UA")[:TOWNS_OF_ONE_WAR]
    for number in range(answers // TOWNS_OF_ONE_WAR):
        state = STATES[number % len(STATES)]
        lines = [f"The foreign ministry of {state} said {5 + at % 7 + number % 3} civilians were killed in {town}."
                 for at, town in enumerate(towns)]
        yield _report(f"one-{number}", f"Shelling of {towns[0]}, {towns[1]} and {towns[2]}", date(2025, 3, 3),
                      [f"Shells fell on {towns[0]}, {towns[1]} and {towns[2]} on Monday.", *lines])


def written(reports: Iterator[dict[str, str]], path: Path) -> Path:
    """The reports as JSON Lines."""
    path.write_text("".join(json.dumps(report) + "\n" for report in reports), encoding="utf-8")
    return path


def _report(name: str, title: str, day: date, lines: list[str]) -> dict[str, str]:
    return {"id": name, "title": title, "text": "\n\n".join(lines), "publisher": "Example Desk",
            "published": f"{day}T09:00:00Z"}


def _towns(country: str | None = None) -> list[str]:
    """Names that only one place has, the largest first."""
    gazetteer = open_gazetteer()
    found = sorted((-one.entry.population, one.entry.name) for one in settlements({})
                   if country in (None, one.entry.country) and one.entry.name.isascii() and one.entry.name.isalpha())
    return [name for _, name in found if len(gazetteer.look_up(name)) == 1]
