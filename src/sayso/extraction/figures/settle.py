"""Which links of a text's numbers stay: one a measure, nobody told twice, nobody both dead and hurt."""

from __future__ import annotations

from dataclasses import replace

from sayso.extraction.figures.links import Link
from sayso.extraction.figures.quantities import Quantity
from sayso.extraction.figures.words import Words

Linked = list[tuple[Quantity, list[Link]]]

_BESIDE = 4  # numbers back to the first member of a coordination


def one_a_measure(links: list[Link], words: Words) -> list[Link]:
    """One link a measure; a weak one gives way; killed and wounded of one number are casualties."""
    strong = [link for link in links if not link.trigger.weak] or links
    by_measure: dict[str, Link] = {}
    for link in strong:
        by_measure.setdefault(link.measure, link)
    killed, wounded = by_measure.get("killed"), by_measure.get("wounded")
    if killed and wounded:
        low, high = sorted((killed.at, wounded.at))
        del by_measure["wounded"]
        if {"or", "and", "/"} & set(words.lows[low + 1 : high]) and high - low <= 3:
            by_measure["killed"] = replace(killed, measure="casualties")
    return list(by_measure.values())


def counted_once(linked: Linked, words: Words) -> Linked:
    """Without the singulars of a measure that a number of several was told of before: they describe one of those. One
    who stands in a coordination with such a number is told beside it ("three fishermen and a nurse died") and stays.

    On the development part of Airwars' Gaza reports this takes the exact ranges from .39 to .40, and costs nothing on
    MUC-4 and the Gun Violence Corpus.
    """
    several: set[str] = set()
    kept: Linked = []
    for quantity, links in linked:
        fresh = [
            link
            for link in links
            if not (quantity.indefinite and link.measure in several)
            or _told_beside(words, (quantity, link), kept[-_BESIDE:])
        ]
        kept.append((quantity, fresh))
        if (quantity.numeral.low or quantity.numeral.high or 0) > 1:
            several.update(link.measure for link in links)
    return kept


def _told_beside(words: Words, one: tuple[Quantity, Link], before: Linked) -> bool:
    """Whether "and" puts a singular beside one of the numbers before it, under the same word."""
    quantity, link = one
    node = words.tokens[quantity.root]
    if node.dep_ != "conj":
        return False
    first = node.head if node.head.dep_ != "conj" else node.head.head
    return any(
        other.root == first.i and same.at == link.at and same.measure == link.measure
        for other, links in before
        for same in links
    )


def without_the_dead(linked: Linked) -> Linked:
    """Without the wounded of a weak word ("shot", "taken to hospital") where the report tells as many killed: the word
    says that they were hit, not that they lived."""
    killed = {quantity.numeral.low for quantity, links in linked for link in links if link.measure == "killed"}
    return [
        (
            quantity,
            [
                link
                for link in links
                if not (
                    link.trigger.weak
                    and link.measure == "wounded"
                    and quantity.numeral.low in killed
                    and not quantity.numeral.more
                )
            ],
        )
        for quantity, links in linked
    ]
