"""Questions and ranges in plain words, put the same way whoever is counted."""

from __future__ import annotations

from collections.abc import Iterable
from functools import cache

from sayso.lexicon.parties import party_forms, party_named
from sayso.lexicon.question_words import question_words
from sayso.linking.answers import Answered
from sayso.linking.answers.why import named
from sayso.linking.days import day_in_words
from sayso.linking.figures.asked import Asked
from sayso.linking.figures.numbers import in_words
from sayso.records.brief import Position, Side, Whereabouts
from sayso.records.linked import Range

_FULL_DATE = 10


def question_text(asked: Asked, *, victim: Side | None, place: Whereabouts | None, when: str) -> str:
    """ "How many Armenian soldiers were killed in Gegharkunik since 13 September 2022?"

    Args:
        when: the time it asks about, in words, "" for none (see `time_in_words`).
    """
    words = question_words()
    before, after = words.asked[asked.measure]
    where = f" in {place.name}" if place else ""
    return f"{before} {_who(asked, victim)} {after}{where}{f' {when}' if when else ''}?"


def time_in_words(span: tuple[str, str] | None, until: str | None) -> str:
    """A time span: ("since", "2022-09-13") is "since 13 September 2022"."""
    if span is None:
        return ""
    word, day = span
    end = f" until {day_in_words(until)}" if until else ""
    return f"{'from' if end else word if len(day) == _FULL_DATE or word == 'since' else 'in'} {day_in_words(day)}{end}"


def range_of(found: Answered, positions: Iterable[Position]) -> Range:
    """What the answers that stand leave open, with who says what; bounds are never narrower than any of theirs.

    A count that adds to another ("dozens more") leaves open upward what that other one begins.

    Args:
        positions: all that were answered, in any order.
    """
    bases = {one.id: one for one in positions}
    lows: list[float | int | None] = []
    highs: list[float | int | None] = []
    for group in found.standing:
        for one in _own_words(group):
            if one.relation == "adds":
                base = bases.get(one.relative_to or "")
                lows.append(base.low if base else None)
                highs.append(None)
            elif one.low is not None or one.high is not None:
                lows.append(one.low)
                highs.append(one.high)
    low = None if not lows or None in lows else min(one for one in lows if one is not None)
    high = None if not highs or None in highs else max(one for one in highs if one is not None)
    return Range(low=low, high=high, why=_why(found))


def _own_words(group: tuple[Position, ...]) -> Iterable[Position]:
    """The positions of the origin itself; reports that only repeat it leave nothing more open."""
    return (one for one in group if one.origin.key == group[0].origin.key)


def _why(found: Answered) -> str:
    says = list(dict.fromkeys(
        f"{named(group[0].origin)} says {in_words(group[0])}"
        + (", with no number" if group[0].low is None and group[0].high is None else "") for group in found.standing
    ))
    if not says:
        return "no answer stands"
    rose = " (the latest count; earlier ones were lower)" if found.status == "rising" else ""
    return f"{'; '.join(says)}{rose}"


def _who(asked: Asked, victim: Side | None) -> str:
    words = question_words()
    what = words.counted.get(asked.measure) or asked.group or words.populations[asked.population]
    if asked.measure == "area_km2" and victim is not None:
        return f"{what} of {_of(victim)}territory" if _of(victim) else f"{what} of the territory of {victim.name}"
    if victim is None:
        return what
    return f"{_of(victim)}{what}" if _of(victim) else f"{what} of {victim.name}"


@cache
def _adjectives() -> dict[str, str]:
    """Of each state, the adjective that the lexicon names first."""
    found: dict[str, str] = {}
    for word in party_forms():
        if word.role == "adjective":
            found.setdefault(word.party, word.form)
    return found


def _of(side: Side) -> str:
    """ "Armenian " for a state or people, "" where there is no such word."""
    word = _adjectives().get(party_named(side.name) or "")
    return f"{word} " if word else ""
