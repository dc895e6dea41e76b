"""Number words put together: "twenty-four", "two and a half", "nineteen ninety-six", "5 1/2"."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.extraction.times.word import Word
from sayso.lexicon.calendar import Value
from sayso.lexicon.numbers import LARGEST


def merge_numbers(words: Sequence[Word]) -> list[Word]:
    """The words with each run that makes one number as one word of class `number`."""
    merged: list[Word] = []
    position, count = 0, len(words)
    while position < count:
        word, size = words[position], 1
        if word.senses and not _STARTS.isdisjoint(word.senses):
            word, size = _number_at(words, position)
        merged.append(word)
        position += size
    return merged


_STARTS = frozenset(("count", "number", "article"))


def _sense(words: Sequence[Word], position: int, name: str) -> Value | None:
    return words[position].senses.get(name) if position < len(words) else None


def _number_at(words: Sequence[Word], position: int) -> tuple[Word, int]:
    """The word at this place, or the number that starts here, and how many words it takes."""
    first = words[position]
    spoken = _spoken_year(words, position)
    if spoken:
        return spoken
    ordinal = _compound_ordinal(words, position)
    if ordinal:
        return ordinal
    value, size = _whole(words, position)
    if value is None:
        return first, 1
    value, size = _with_fraction(words, position, value, size)
    if size == 1 and "number" in first.senses:
        return first, 1
    senses: dict[str, Value] = {"number": value, "spelt": 1}
    if first.text == "two" and 2000 <= value <= 2030:
        senses["spoken_year"] = value
    return Word(first.start, words[position + size - 1].end, "#", senses, first.shape), size


def _whole(words: Sequence[Word], position: int) -> tuple[float | None, int]:
    """The whole number that starts here: (value, words taken), or (None, 0)."""
    value = _sense(words, position, "count")
    size = 1
    if value is None:
        value = _sense(words, position, "number")
    if value is None:
        if _sense(words, position, "article") and _sense(words, position + 1, "scale"):
            value, size = 1, 1
        else:
            return None, 0
    total = float(value)
    if 20 <= total < 100 and total % 10 == 0 and "count" in words[position].senses:
        total, size = _units_of_tens(words, position, total)
    while (scale := _sense(words, position + size, "scale")) is not None and total < LARGEST:
        total, size = total * float(scale), size + 1
        step = 1 if _sense(words, position + size, "and") and words[position + size].text == "and" else 0
        rest = _sense(words, position + size + step, "count")
        if rest is not None and float(rest) < float(scale):
            more, taken = _whole(words, position + size + step)
            total, size = total + (more or 0), size + step + taken
    return (int(total) if total == int(total) else total), size


def _units_of_tens(words: Sequence[Word], position: int, tens: float) -> tuple[float, int]:
    """ "twenty-four" and "twenty four"."""
    step = 2 if _sense(words, position + 1, "hyphen") else 1
    unit = _sense(words, position + step, "count")
    if unit is not None and 1 <= float(unit) <= 9:
        return tens + float(unit), step + 1
    return tens, 1


def _with_fraction(words: Sequence[Word], position: int, value: float, size: int) -> tuple[float, int]:
    """ "5 1/2", "2-1/2", "two and a half"."""
    at = position + size
    step = 1 if _sense(words, at, "hyphen") else 0
    fraction = _sense(words, at + step, "fraction")
    if fraction is not None:
        return value + float(fraction), size + step + 1
    if at < len(words) and words[at].text == "and":
        half = _sense(words, at + 1, "half")
        if half is not None:
            return value + 0.5, size + 2
    return value, size


def _spoken_year(words: Sequence[Word], position: int) -> tuple[Word, int] | None:
    """ "nineteen ninety-six" as broadcasters say it."""
    century = _sense(words, position, "count")
    if century is None or not 11 <= float(century) <= 20:
        return None
    decade = _sense(words, position + 1, "count")
    if decade is None or not 10 <= float(decade) <= 90:
        return None
    rest, size = float(decade), 1
    if rest >= 20:
        rest, size = _units_of_tens(words, position + 1, rest)
    year = int(float(century) * 100 + rest)
    first = words[position]
    return Word(first.start, words[position + size].end, "#", {"year": year, "spelt": 1}, first.shape), size + 1


def _compound_ordinal(words: Sequence[Word], position: int) -> tuple[Word, int] | None:
    """ "twenty-first"."""
    tens = _sense(words, position, "count")
    if tens not in (20, 30) or not _sense(words, position + 1, "hyphen"):
        return None
    unit = _sense(words, position + 2, "ordinal")
    if unit is None or float(unit) > 9:
        return None
    first, value = words[position], int(float(tens) + float(unit))
    return Word(first.start, words[position + 2].end, "#", {"ordinal": value}, first.shape), 3
