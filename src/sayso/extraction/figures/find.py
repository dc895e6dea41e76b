"""From a read text to its figures."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from sayso.extraction.figures.area import area_figure
from sayso.extraction.figures.beside import Told, stand_beside
from sayso.extraction.figures.elided import with_elided
from sayso.extraction.figures.grammar import by_grammar, by_shared_role
from sayso.extraction.figures.links import Link, Scene
from sayso.extraction.figures.links import link as share
from sayso.extraction.figures.nouns import by_group, by_noun, by_person, by_toll
from sayso.extraction.figures.passing import in_passing
from sayso.extraction.figures.quantities import Quantity, among, find_quantities, partitive
from sayso.extraction.figures.scope import scope
from sayso.extraction.figures.settle import (
    Linked,
    counted_once,
    one_a_measure,
    without_the_dead,
)
from sayso.extraction.figures.singulars import find_indefinites
from sayso.extraction.figures.sums import sums
from sayso.extraction.figures.triggers import find_triggers
from sayso.extraction.figures.unreal import is_denied, is_miscounted, is_unreal
from sayso.extraction.figures.whose import whose
from sayso.extraction.figures.window import by_left, by_right, by_right_with
from sayso.extraction.figures.words import Words
from sayso.lexicon.figure_words import figure_words
from sayso.records.mentions import FigureMention
from sayso.records.span import Span, span_of

# In this order: what a noun itself says, what stands right beside, the grammar, and last what is only shared.
_ROUTES = (by_group, by_noun, by_right, by_toll, by_grammar, by_left, by_right_with, by_shared_role, by_person)
_IN_CLAUSE = ("acl", "acl:relcl")
_JOINS = figure_words("joins")


def find_figures(doc: Doc) -> tuple[FigureMention, ...]:
    """Every figure of a text, in its order.

    A figure is a number (also "dozens", "several", "no", or a singular such as "a soldier") that the grammar, or the
    words right around it, tie to a measure of lexicon/data/measures.yml. Numbers of anything else are left out, and so
    are tolls told as possible, planned or to come. A number told of two things ("kidnapped and killed 3") is two
    figures.

    Args:
        doc: a text that has been read: sentences, tags, Universal Dependencies and names.

    Returns:
        Mentions with bounds as `numerals` explains; all spans are into `doc.text`.
    """
    words = Words(doc)
    triggers = find_triggers(words)
    quantities = find_quantities(words, triggers)
    quantities = find_indefinites(words, triggers, quantities)
    numbered = frozenset(
        index for quantity in quantities for index in range(quantity.first, quantity.phrase_last + 1)
    )
    scene = Scene(words, triggers, numbered)
    linked = counted_once(_all_links(quantities, scene), words)
    linked += in_passing(linked, scene)
    linked = without_the_dead(linked)
    told = _told(words, [(quantity, link) for quantity, links in linked for link in links])
    figures = stand_beside(with_elided(told, words), words)
    figures += [figure for quantity in quantities if (figure := area_figure(words, quantity))]
    return tuple(sorted(figures, key=lambda figure: (figure.number.start, figure.measure)))


def _told(words: Words, linked: list[tuple[Quantity, Link]]) -> list[Told]:
    """The figures of all that is linked and of what the grammar adds up, in order; sums before their parts."""
    within: dict[tuple[int, str], Span] = {}
    told = []
    wholes, left = sums(linked, words)
    for (whole, link), members in wholes:
        figure = _figure(words, whole, link)
        populations = {_figure(words, quantity, one).population for quantity, one in members}
        figure = replace(
            figure,
            population=populations.pop() if len(populations) == 1 else "unknown",
            uncounted=all(quantity.told for quantity, _ in members),
        )
        told.append(Told(figure=figure, quantity=whole, link=link))
        within.update({(quantity.first, one.measure): figure.number for quantity, one in members})
    for quantity, link in linked:
        whole_number = within.get((quantity.first, link.measure))
        if (quantity, link) in left or (whole_number and quantity.told and not quantity.name):
            continue
        told.append(Told(figure=_figure(words, quantity, link), quantity=quantity, link=link, within=whole_number))
    return sorted(told, key=lambda one: (one.figure.number.start, one.figure.measure, one.within is not None))


def _all_links(quantities: list[Quantity], scene: Scene) -> Linked:
    """Each number with its links; one that has none shares those of the number it is coordinated with."""
    found: Linked = []
    for quantity in quantities:
        links = _links(quantity, scene)
        if (
            not links
            and found
            and quantity.numeral.others
            and quantity.noun is None
            and quantity.numeral.kind == "vague"
        ):
            links = _of_last(quantity, found, scene.words)
        if links and found and _whole_of_part(scene.words, found[-1], quantity):
            links = [link for link in links if _said_by_modifier(scene.words, quantity, link)]
        if not links and found and _joined(scene.words, found[-1][0], quantity):
            links = [
                shared
                for link in found[-1][1]
                if link.trigger.frame in ("object", "subject", "state", "event")
                and not _countless(quantity)
                and (shared := share(quantity, link.at, link.trigger))
            ]
        found.append((quantity, links))
    return found


def _whole_of_part(words: Words, part: tuple[Quantity, list[Link]], quantity: Quantity) -> bool:
    """Whether a number is the whole of the part before it ("seven of the nine soldiers were wounded")."""
    before, links = part
    between = words.lows[before.last + 1 : quantity.first]
    return bool(links) and between in (["of"], ["of", "the"], ["of", "its"], ["of", "their"], ["out", "of"])


def _said_by_modifier(words: Words, quantity: Quantity, link: Link) -> bool:
    """Whether a trigger belongs to the whole itself ("17 of the 26 people killed were children")."""
    return link.at in (quantity.noun, quantity.phrase_last + 1) or words.tokens[link.at].dep_ in (
        "acl",
        "acl:relcl",
    )


def _of_last(quantity: Quantity, before: Linked, words: Words) -> list[Link]:
    """The measure that "dozens more" has of the last figure in its sentence."""
    sentence = words.sentence(quantity.first)
    for other, links in reversed(before):
        if words.sentence(other.first) != sentence:
            return []
        if links and words.lows[quantity.last] == "more":
            return links
    return []


def _links(quantity: Quantity, scene: Scene) -> list[Link]:
    """What the first route that finds anything finds, brought to measures."""
    if _countless(quantity) or (quantity.noun is not None and is_miscounted(scene.words, quantity.noun)):
        return []
    if quantity.first > 0 and scene.words.lows[quantity.first - 1] in ("not", "than"):
        return []  # "two people, not five, had been killed"
    for route in _ROUTES:
        links = [link for link in route(quantity, scene) if not _of_another(quantity, link, scene.words)]
        if links:
            if route is by_right and all(scene.words.tokens[link.at].dep_ in _IN_CLAUSE for link in links):
                links += by_grammar(quantity, scene)  # "a girl who was wounded on Monday died on Tuesday"
            real = [
                link
                for link in links
                if not is_unreal(scene.words, link.at)
                and not (is_denied(scene.words, link.at) and quantity.numeral.kind != "none")
            ]
            return one_a_measure(real, scene.words)
    return []


def _of_another(quantity: Quantity, link: Link, words: Words) -> bool:
    """Whether the trigger speaks of the others in "one of those killed", not of the one."""
    if quantity.numeral.low != 1 or not partitive(words, quantity) or among(words, quantity.first) is not None:
        return False
    return words.tokens[link.at].dep_ in ("acl", "acl:relcl", "amod") or quantity.phrase_last + 1 == link.at


def _countless(quantity: Quantity) -> bool:
    """Numbers of things that no measure counts; and no fraction of a person."""
    if quantity.thing is not None and not quantity.thing.measures:
        return True
    if quantity.proper and not quantity.person and quantity.numeral.low != 1:
        return True  # an address or a name with a number in it
    return isinstance(quantity.numeral.low, float)


def _joined(words: Words, before: Quantity, quantity: Quantity) -> bool:
    """Whether nothing but "and", commas or "including" stand between two counted phrases."""
    between = range(before.phrase_last + 1, quantity.first)
    if not 0 < len(between) <= 4 or quantity.noun is None:
        return False
    return all(words.lows[index] in _JOINS for index in between)


def _figure(words: Words, quantity: Quantity, link: Link) -> FigureMention:
    """The mention of a number and its measure."""
    numeral, told, around = quantity.numeral, whose(words, quantity, link), scope(words, quantity, link)
    return FigureMention(
        span=_span(words, quantity, link),
        number=span_of(words.text, numeral.core, numeral.end),
        measure=link.measure,
        low=numeral.low,
        high=numeral.high,
        hedge=numeral.hedge,
        party=told.party,
        population=told.population,
        detail=told.detail,
        victims=told.victims,
        event=_event(words, link),
        on=around.on,
        since=around.since,
        until=around.until,
        place=around.place,
        cumulative=around.cumulative,
        relative=numeral.more,
        part=partitive(words, quantity),
        uncounted=bool(quantity.told),
    )


def _event(words: Words, link: Link) -> Span:
    return span_of(words.text, words.starts[link.at], words.end(link.at))


def _span(words: Words, quantity: Quantity, link: Link) -> Span:
    """From the hedge or number over what is counted to the trigger, where that follows in the same clause."""
    end = max(quantity.phrase_last, quantity.last)
    if quantity.phrase_last < link.at <= quantity.phrase_last + 8:
        end = link.at
    start = min(quantity.numeral.start, words.starts[quantity.first])
    return span_of(words.text, start, words.end(end))
