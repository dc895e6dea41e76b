"""Victims whom no number counts: who of them makes a figure, and who is the same as somebody told of.

A named person, "the man", "he" or a bare plural makes a figure of a measure only where no number of that measure could
already count them, so that nobody is counted twice; and the same person told twice counts once
(docs/decisions/0004-named-victims.md).
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from sayso.extraction.figures.grammar import by_grammar, by_shared_role
from sayso.extraction.figures.links import Link, Scene
from sayso.extraction.figures.quantities import Quantity
from sayso.extraction.figures.settle import Linked, one_a_measure
from sayso.extraction.figures.sums import Said, coordinated
from sayso.extraction.figures.uncounted import find_definites, find_names, find_plurals, find_pronouns, same_person
from sayso.extraction.figures.unreal import is_denied, is_unreal
from sayso.extraction.figures.window import by_right
from sayso.extraction.figures.words import Words
from sayso.lexicon.figure_words import figure_words

# what is told of single persons
_HARM = ("killed", "wounded", "captured", "detained", "abducted", "missing", "released")
_SAID_OF = ("object", "subject", "state", "event")  # frames of what somebody is the victim of
_TOLLS = ("killed", "wounded")  # a plural with "the" counts nobody elsewhere: "the release of the ministers"
_DEFINITE = frozenset({"the", "these", "those"})
_YEAR = re.compile(r"(?:1[89]|20)\d\d")
_LONG_AGO = figure_words("long_ago")


@dataclass(frozen=True, slots=True, kw_only=True)
class _Uncounted:
    """Those told without a number, of any measure: by name, as "the man", as "he", as a plural."""

    names: list[Said]
    singles: list[Said]
    pronouns: list[Said]
    plurals: list[Said]


def in_passing(linked: Linked, scene: Scene) -> Linked:
    """Those told without a number who make figures of their own, or stand beside a number ("Roe and 3 others")."""
    counted = [(quantity, link) for quantity, links in linked for link in links]
    told = {link.measure for quantity, link in counted if quantity.numeral.high != 0}
    words = scene.words
    uncounted = _Uncounted(
        names=list(_said(find_names(words, frozenset(scene.numbered)), scene)),
        singles=list(_said(find_definites(words), scene)),
        pronouns=list(_said(find_pronouns(words), scene)),
        plurals=list(_said(find_plurals(words, scene.numbered), scene)),
    )
    found: Linked = []
    dead = [quantity for quantity, link in counted if link.measure == "killed"]
    for measure in _HARM:
        if measure in told:
            beside = [one for one in counted if one[1].measure == measure]
            single = _of(uncounted.names + uncounted.singles, measure)
            group = [one for one in single if coordinated(words, one, beside)]
        else:
            group = _first_told(words, measure, uncounted)
        if measure == "killed":
            dead += [quantity for quantity, _ in group]
        elif measure == "wounded":
            group = [one for one in group if not _may_be_dead(one[0], dead, words)]
        found += [(quantity, [link]) for quantity, link in group]
    return found


def _may_be_dead(hurt: Quantity, dead: list[Quantity], words: Words) -> bool:
    """Whether somebody hurt can be one of those who died: nothing tells them apart, neither two names nor one sentence
    that tells of both."""
    name = tuple(words.lows[hurt.first : hurt.last + 1])
    sentence = words.sentence(hurt.first)
    for quantity in dead:
        if quantity.numeral.low != 1:
            continue
        if hurt.told == quantity.told == "name":
            if same_person(name, tuple(words.lows[quantity.first : quantity.last + 1])):
                return True
        elif quantity.first == hurt.first or words.sentence(quantity.first) != sentence:
            return True
    return False


def _first_told(words: Words, measure: str, uncounted: _Uncounted) -> list[Said]:
    """The victims of a measure that nobody counted: those named and who is told beside them, else the first "the man"
    and who is told beside him, else "he", else plurals without a number."""
    named = _distinct(_of(uncounted.names, measure), words)
    if named:
        return named + [one for one in _of(uncounted.singles, measure) if coordinated(words, one, named)]
    single = _of(uncounted.singles, measure)
    if single:
        return [one for one in single if one is single[0] or coordinated(words, one, single[:1])]
    pronoun = _of(uncounted.pronouns, measure)
    if pronoun:
        return pronoun[:1]
    plurals = _of(uncounted.plurals, measure)
    if measure not in _TOLLS:
        plurals = [one for one in plurals if words.lows[one[0].first] not in _DEFINITE]
    return _once(plurals)


def _once(plurals: list[Said]) -> list[Said]:
    """Bare plurals, each noun once."""
    found: dict[str, Said] = {}
    for quantity, link in plurals:
        found.setdefault(quantity.name, (quantity, link))
    return list(found.values())


def _of(said: Iterable[Said], measure: str) -> list[Said]:
    return [one for one in said if one[1].measure == measure]


def _distinct(named: list[Said], words: Words) -> list[Said]:
    """Each person once, at the first place that tells it."""
    seen: list[tuple[str, ...]] = []
    kept = []
    for quantity, link in named:
        name = tuple(words.lows[quantity.first : quantity.last + 1])
        if not any(same_person(name, other) for other in seen):
            kept.append((quantity, link))
            seen.append(name)
    return kept


def _said(quantities: Iterable[Quantity], scene: Scene) -> Iterable[Said]:
    """What is told of them as real and of now."""
    routes: tuple[Callable[[Quantity, Scene], list[Link]], ...] = (by_grammar, by_right, by_shared_role)
    for quantity in quantities:
        links = next((links for route in routes if (links := route(quantity, scene))), [])
        for link in one_a_measure(links, scene.words):
            said = link.measure in _HARM and link.trigger.frame in _SAID_OF and not link.trigger.weak
            if said and _now(link, scene.words):
                yield quantity, link


def _now(link: Link, words: Words) -> bool:
    """Whether a trigger tells something real, of no year long ago."""
    if is_unreal(words, link.at) or is_denied(words, link.at):
        return False
    return not any(_of_another_year(words, token.i) for token in words.tokens[link.at].subtree)


def _of_another_year(words: Words, index: int) -> bool:
    """ "Years ago", "in 1998": a year alone is told of what is not news."""
    low = words.lows[index]
    return low in _LONG_AGO or (index > 0 and words.lows[index - 1] == "in" and bool(_YEAR.fullmatch(low)))
