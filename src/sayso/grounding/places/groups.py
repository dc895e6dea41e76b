"""Mentions of one name in one report share one sense."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

import numpy as np
from numpy.typing import NDArray

from sayso.gazetteer.folding import fold
from sayso.records.mentions import ToponymMention

__all__ = ["Group", "group_mentions", "listed", "nearness"]

_LIST_GAP = re.compile(r"[\s,;/–—-]*(?:\b(?:and|or|to|&)\b)?[\s,;/–—-]*(?:\b(?:the|in|near|at|of|from)\b\s*)*")
SENTENCE = 250  # code points; about one sentence and a half of news


@dataclass(slots=True, kw_only=True)
class Group:
    """The mentions of one name that are taken to mean one place (one sense per discourse).

    Attributes:
        name: as first printed. kind: the first kind that the words beside it tell.
        within: names of the places that the text says it lies in.
        numbers: positions of its mentions in the list of mentions.
    """

    name: str
    kind: str | None = None
    within: list[str] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    demonym: bool = False


def group_mentions(mentions: tuple[ToponymMention, ...]) -> list[Group]:
    """One group for each name; two where the text itself tells two places of one name apart.

    "Paris, Texas" and "Paris, Kentucky" in one report are two; a bare "Paris" goes with the one
    told last before it, else with the first.
    """
    groups: list[Group] = []
    latest: dict[tuple[str, bool], Group] = {}
    for number, mention in enumerate(mentions):
        key = (fold(mention.span.text), mention.demonym)
        within = fold(mention.within.text) if mention.within else None
        group = _fitting(groups, latest.get(key), key, within)
        if group is None:
            group = Group(name=mention.span.text, demonym=mention.demonym)
            groups.append(group)
        latest[key] = group
        group.numbers.append(number)
        group.kind = group.kind or mention.kind
        if mention.within and fold(mention.within.text) not in map(fold, group.within):
            group.within.append(mention.within.text)
    return groups


def _fitting(groups: list[Group], last: Group | None, key: tuple[str, bool], within: str | None) -> Group | None:
    if last is None or within is None:
        return last
    same = [group for group in groups if (fold(group.name), group.demonym) == key]
    for group in same:
        if not group.within or within in map(fold, group.within):
            return group
    return None


def listed(before: ToponymMention, after: ToponymMention, text: str) -> bool:
    """Whether two mentions stand in one list ("Sotk, Vardenis and Kut")."""
    gap = text[before.span.end : after.span.start]
    return len(gap) <= 20 and _LIST_GAP.fullmatch(gap) is not None


def nearness(groups: list[Group], mentions: tuple[ToponymMention, ...], text: str) -> NDArray[np.float64]:
    """How close each two groups stand in the text, by their closest mentions.

    Returns:
        A symmetric matrix: 1 in one list, 0.6 within a sentence or so, down to 0.3 further apart.
    """
    close = np.full((len(groups), len(groups)), 0.3)
    owner = {number: g for g, group in enumerate(groups) for number in group.numbers}
    for i, mention in enumerate(mentions):
        for j in range(i + 1, len(mentions)):
            if mentions[j].span.start - mention.span.end > SENTENCE:
                break
            value = 1.0 if j == i + 1 and listed(mention, mentions[j], text) else 0.6
            a, b = owner[i], owner[j]
            close[a, b] = close[b, a] = max(close[a, b], value)
    return close
