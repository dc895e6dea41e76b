"""Wars that tell a date: "since the start of the 2020 war", "the two-year anniversary of the 2020 war"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from functools import cache

from sayso.extraction.times.candidates import Candidate
from sayso.extraction.times.word import Word
from sayso.lexicon.conflicts import conflicts
from sayso.records.moments import Length, OfConflict

_NUMBERS = ("number", "count", "ordinal", "day_ordinal")
_REACH = 9  # words between "anniversary of" and the war's name: a name with its year, places and adjectives


@cache
def _names() -> tuple[tuple[tuple[str, ...], str], ...]:
    """The names of wars as words, the longest first, with the key."""
    found = [(tuple(_split(name)), key) for key, war in conflicts().items() for name in war.names]
    return tuple(sorted(found, key=lambda entry: (-len(entry[0]), entry)))


def _split(name: str) -> list[str]:
    return name.replace("–", "-").replace("-", " - ").split()


def war_after(words: Sequence[Word], first: int) -> tuple[str, int] | None:
    """The war named from this word on, and the word after its name.

    A name of its own, or a year with the bare word "war" or "conflict" that fits one war alone.
    """
    texts = [word.text for word in words[first : first + _REACH]]
    start = 1 if texts[:1] == ["the"] else 0
    year = words[first + start].senses.get("year") if len(texts) > start else None
    for offset in range(start, min(start + 4, len(texts))):
        for name, key in _names():
            fits = year is None or conflicts()[key].start.year == year
            if fits and tuple(texts[offset : offset + len(name)]) == name:
                return key, first + offset + len(name)
    if year is None:
        return None
    for offset in range(start + 1, min(start + 5, len(texts))):
        if texts[offset] in (",", "."):
            return None
        if texts[offset] in ("war", "conflict"):
            fitting = [key for key, war in conflicts().items() if year in war.years]
            return (fitting[0], first + offset + 1) if len(fitting) == 1 else None
    return None


def of_conflicts(found: Sequence[Candidate], words: Sequence[Word]) -> list[Candidate]:
    """The expressions, with anniversaries and beginnings of known wars made dates."""
    dates = [date for index in range(len(words)) if (date := _date_at(words, index))]
    if not dates:
        return list(found)
    kept = list(found)
    for date in dates:
        lead = [old for old in kept if old.last <= date.first][-1:]
        inside = [old for old in kept if old.first < date.last and old.last > date.first]
        kept = [old for old in kept if old not in inside]
        if lead and _leads(lead[0], date, words):
            kept.remove(lead[0])
            date = replace(date, first=lead[0].first, modifier=lead[0].modifier)
        kept.append(date)
    return sorted(kept, key=lambda candidate: candidate.first)


def _leads(length: Candidate, date: Candidate, words: Sequence[Word]) -> bool:
    """ "less than two weeks before the anniversary": the length tells no exact distance."""
    gap = [word.text for word in words[length.last : date.first]]
    return isinstance(length.moment, Length) and gap in (["before"], ["after"]) and length.modifier is not None


def _date_at(words: Sequence[Word], index: int) -> Candidate | None:
    word = words[index]
    if word.text == "anniversary":
        return _anniversary(words, index)
    if "war_start" not in word.senses or index + 1 >= len(words) or words[index + 1].text != "of":
        return None
    war = war_after(words, index + 2)
    if war is None:
        return None
    first = index - 1 if index and words[index - 1].text == "the" else index
    return Candidate(first=first, last=war[1], moment=OfConflict(conflict=war[0]))


def _anniversary(words: Sequence[Word], index: int) -> Candidate | None:
    """ "the second anniversary of the 2020 war", "the two-year anniversary of ..."."""
    if index + 1 >= len(words) or words[index + 1].text != "of":
        return None
    war = war_after(words, index + 2)
    if war is None:
        return None
    first, years = index, None
    for back in range(1, 5):
        if index < back:
            break
        word = words[index - back]
        if word.text in ("year", "-"):
            continue
        number = next((word.senses[kind] for kind in _NUMBERS if kind in word.senses), None)
        if number is not None and years is None:
            years, first = int(number), index - back
            continue
        if word.text == "the":
            first = index - back
        break
    return Candidate(first=first, last=war[1], moment=OfConflict(conflict=war[0], years=years))


