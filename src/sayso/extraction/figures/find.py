"""From a read text to its figures."""

from __future__ import annotations

from dataclasses import replace

from spacy.tokens import Doc

from sayso.extraction.figures.area import area_unit, in_territory, square_kilometres
from sayso.extraction.figures.grammar import by_grammar, by_shared_role
from sayso.extraction.figures.links import Link, Scene
from sayso.extraction.figures.links import link as share
from sayso.extraction.figures.quantities import Quantity, find_definites, find_quantities, partitive
from sayso.extraction.figures.scope import scope
from sayso.extraction.figures.triggers import find_triggers
from sayso.extraction.figures.unreal import is_denied, is_unreal
from sayso.extraction.figures.whose import whose
from sayso.extraction.figures.window import by_left, by_noun, by_person, by_right, by_right_with, by_toll
from sayso.extraction.figures.words import Words
from sayso.lexicon.figure_words import figure_words
from sayso.records.mentions import FigureMention
from sayso.records.span import Span, span_of

_ROUTES = (by_noun, by_right, by_toll, by_grammar, by_left, by_right_with, by_shared_role, by_person)
_JOINS = figure_words("joins")


def find_figures(doc: Doc) -> tuple[FigureMention, ...]:
    """Every figure of a text, in its order.

    A figure is a number (also "dozens", "several", "no", or a singular such as "a soldier") that the grammar, or the
    words right around it, tie to a measure of lexicon/data/measures.yml. Numbers of anything else are left out, and so
    are tolls told as possible, planned or to come. A number told of two things ("kidnapped and killed 3") is two figures.

    Args:
        doc: a text that has been read: sentences, tags, Universal Dependencies and names.

    Returns:
        Mentions with bounds as `numerals` explains; all spans are into `doc.text`.
    """
    words = Words(doc)
    triggers = find_triggers(words)
    quantities = find_quantities(words, triggers)
    numbered = frozenset(
        index for quantity in quantities for index in range(quantity.first, quantity.phrase_last + 1)
    )
    scene = Scene(words, triggers, numbered)
    linked = _counted_once(_all_links(quantities, scene))
    linked += _in_passing(linked, scene)
    linked = _shot_and_dead(linked)
    figures = [_figure(words, quantity, link) for quantity, links in linked for link in links]
    figures += [figure for quantity in quantities if (figure := _area(words, quantity))]
    return tuple(_relations(sorted(figures, key=lambda figure: (figure.number.start, figure.measure)), words))


def _all_links(quantities: list[Quantity], scene: Scene) -> list[tuple[Quantity, list[Link]]]:
    """Each number with its links; one that has none shares those of the number it is coordinated with."""
    found: list[tuple[Quantity, list[Link]]] = []
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


def _counted_once(linked: list[tuple[Quantity, list[Link]]]) -> list[tuple[Quantity, list[Link]]]:
    """Without the singulars of a measure that a number of several was told of before: they describe one of those.

    On the development part of Airwars' Gaza reports this takes the exact ranges from .39 to .40, and costs nothing on
    MUC-4 and the Gun Violence Corpus.
    """
    several: set[str] = set()
    kept = []
    for quantity, links in linked:
        fresh = [link for link in links if not (quantity.indefinite and link.measure in several)]
        kept.append((quantity, fresh))
        if (quantity.numeral.low or quantity.numeral.high or 0) > 1:
            several.update(link.measure for link in links)
    return kept


def _in_passing(linked: list[tuple[Quantity, list[Link]]], scene: Scene) -> list[tuple[Quantity, list[Link]]]:
    """The first "the man died" or "his son was wounded" of a text that counts nobody of that measure."""
    told = {link.measure for _, links in linked for link in links}
    found = []
    for quantity in find_definites(scene.words):
        links = [
            link
            for link in _settled(by_grammar(quantity, scene), scene.words)
            if link.measure in ("killed", "wounded")
            and link.measure not in told
            and link.trigger.frame in ("object", "subject", "state")
            and not link.trigger.weak
            and not is_unreal(scene.words, link.at)
            and not is_denied(scene.words, link.at)
        ]
        if links:
            told.update(link.measure for link in links)
            found.append((quantity, links))
    return found


def _shot_and_dead(linked: list[tuple[Quantity, list[Link]]]) -> list[tuple[Quantity, list[Link]]]:
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


def _of_last(quantity: Quantity, before: list[tuple[Quantity, list[Link]]], words: Words) -> list[Link]:
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
    if _countless(quantity):
        return []
    if quantity.first > 0 and scene.words.lows[quantity.first - 1] in ("not", "than"):
        return []  # "two people, not five, had been killed"
    for route in _ROUTES:
        links = [link for link in route(quantity, scene) if not _of_another(quantity, link, scene.words)]
        if links:
            real = [
                link
                for link in links
                if not is_unreal(scene.words, link.at)
                and not (is_denied(scene.words, link.at) and quantity.numeral.kind != "none")
            ]
            return _settled(real, scene.words)
    return []


def _of_another(quantity: Quantity, link: Link, words: Words) -> bool:
    """Whether the trigger speaks of the others in "one of those killed", not of the one."""
    if quantity.numeral.low != 1 or not partitive(words, quantity):
        return False
    return words.tokens[link.at].dep_ in ("acl", "acl:relcl", "amod") or quantity.phrase_last + 1 == link.at


def _countless(quantity: Quantity) -> bool:
    """Numbers of things that no measure counts; and no fraction of a person."""
    if quantity.thing is not None and not quantity.thing.measures:
        return True
    if quantity.proper and not quantity.person and quantity.numeral.low != 1:
        return True  # an address or a name with a number in it
    return isinstance(quantity.numeral.low, float)


def _settled(links: list[Link], words: Words) -> list[Link]:
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


def _area(words: Words, quantity: Quantity) -> FigureMention | None:
    """A number of square kilometres, miles, hectares of territory."""
    unit = area_unit(words, quantity)
    if unit is None or not in_territory(words, quantity):
        return None
    last, factor = unit
    end, party = _of_land(words, last)
    numeral = quantity.numeral
    return FigureMention(
        span=span_of(words.text, numeral.start, words.end(end)),
        number=span_of(words.text, numeral.core, numeral.end),
        measure="area_km2",
        low=square_kilometres(numeral.low, factor),
        high=square_kilometres(numeral.high, factor),
        hedge=numeral.hedge,
        party=party,
        relative=numeral.more,
    )


def _of_land(words: Words, last: int) -> tuple[int, Span | None]:
    """The end of "of sovereign Armenian territory" after a unit, and whose it is."""
    if last + 1 >= len(words) or words.lows[last + 1] != "of":
        return last, None
    end, party = last + 1, None
    while (
        end + 1 < len(words)
        and words.tokens[end + 1].pos_ in ("ADJ", "NOUN", "PROPN", "DET", "PRON", "PART")
        and end - last < 7
    ):
        end += 1
        token = words.tokens[end]
        if party is None and (
            token.ent_type_
            or (token.text[0].isupper() and token.pos_ in ("ADJ", "PROPN"))
            or token.text.lower() in ("its", "their", "his")
        ):
            party = span_of(words.text, token.idx, words.end(end))
    return end, party


def _relations(figures: list[FigureMention], words: Words) -> list[FigureMention]:
    """A number adds to another one only if there is one of the same measure before it in the same paragraph; vague ones
    that do have no bounds of their own ("dozens more")."""
    kept: list[FigureMention] = []
    for figure in figures:
        base = any(
            other.measure == figure.measure and other.high != 0 and _near(other, figure, words)
            for other in kept[-6:]
        )
        if (
            figure.relative
            and base
            and figure.low is not None
            and figure.high is None
            and figure.hedge
            and figure.hedge.lower() in figure.number.text.lower()
        ):
            figure = replace(figure, low=None, high=None)
        kept.append(replace(figure, relative=figure.relative and base))
    return kept


def _near(other: FigureMention, figure: FigureMention, words: Words) -> bool:
    """Whether a number stands in the sentence of another, or in the one before; vague ones look no further than their own."""
    one, two = words.sentence(words.at(other.number.start)), words.sentence(words.at(figure.number.start))
    return one == two or (figure.high is not None and one[1] == two[0])
