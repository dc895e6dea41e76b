"""Numbers linked to a measure by the words right around them, whatever the parser made of them.

What stands directly beside a number is strong evidence ("12 wounded", "killing at least 3"), and the only one in
headlines, lists and wire copy in capitals.
"""

from __future__ import annotations

from collections.abc import Iterator

from sayso.extraction.figures.links import Link, Scene, link
from sayso.extraction.figures.quantities import Quantity
from sayso.extraction.figures.words import Words
from sayso.lexicon.figure_words import figure_words
from sayso.lexicon.measures import Trigger

_REACH = 7  # words between a number's noun and its predicate, asides in commas or brackets not counted
_ASIDE = 22  # words of an aside at most
_PHRASE = 9  # words of a noun phrase added by "and"
_LEFT = 4  # words between a verb and the number that is its object
_CLOSING = {",": (",",), "(": (")",), "–": ("–",), "—": ("—",), "--": ("--",), "-": ("-",), "[": ("]",)}
_CARRIERS = figure_words("carriers")
_PASSIVES = figure_words("passives")
_TO_HAVE = figure_words("auxiliaries")
_BEFORE_NUMBER = figure_words("before_number")
_OBJECT_STARTS = frozenset({"DET", "NUM", "NOUN", "PROPN", "PRON", "ADJ"})


def by_right(quantity: Quantity, scene: Scene) -> list[Link]:
    """A predicate after the number and its noun: "12 wounded", "5 people were reportedly killed", "two dead"."""
    return _right(quantity, scene, False)


def by_right_with(quantity: Quantity, scene: Scene) -> list[Link]:
    """As `by_right`, over what is coordinated with the number ("12 women and some men were killed")."""
    return _right(quantity, scene, True)


def _right(quantity: Quantity, scene: Scene, coordinated: bool) -> list[Link]:
    """The links of the predicate after a number."""
    words = scene.words
    at = _predicate_after(quantity, scene, coordinated)
    if at is None:
        return []
    found = [
        made
        for trigger in scene.triggers[at]
        if _says_of_left(words, at, trigger, quantity) and (made := link(quantity, at, trigger))
    ]
    other = at + 2
    if found and words.lows[at + 1 : other] in (["and"], ["or"], ["/"]) and other in scene.triggers:
        found += [
            made
            for trigger in scene.triggers[other]
            if trigger.frame in ("object", "state", "subject")
            and _says_of_left(words, other, trigger, quantity)
            and (made := link(quantity, other, trigger))
        ]
    return found


def _predicate_after(quantity: Quantity, scene: Scene, coordinated: bool) -> int | None:
    """The first trigger after the phrase with nothing but auxiliaries, adverbs, carriers and asides between."""
    words = scene.words
    _, last = words.sentence(quantity.first)
    index, steps = quantity.phrase_last + 1, 0
    while index < last and steps <= _REACH:
        low, token = words.lows[index], words.tokens[index]
        if index in scene.triggers and any(
            row.frame in ("object", "subject", "state") for row in scene.triggers[index]
        ):
            return index
        if (
            coordinated
            and low in ("and", "or", ",", "with", "along", "alongside")
            and (end := _second(words, index, last))
        ):
            index = end + 1
            continue
        if low in _CLOSING:
            closing = _aside_end(words, index, last)
            if closing is None:
                return None
            index = closing + 1
            continue
        if not (token.pos_ in ("AUX", "ADV", "PART", "SPACE") or low in _CARRIERS or low in _TO_HAVE):
            return None
        index, steps = index + 1, steps + 1
    return None


def _second(words: Words, index: int, last: int) -> int | None:
    """The last word of a noun phrase that "and" adds here; None where none follows."""
    end = None
    for place in range(index + 1, min(last, index + _PHRASE)):
        token = words.tokens[place]
        if token.pos_ in ("NOUN", "PROPN"):
            end = place
        elif token.tag_ in ("VBN", "VBG") and place + 1 < last and words.tokens[place + 1].pos_ == "NOUN":
            continue
        elif token.pos_ not in ("DET", "ADJ", "NUM", "PRON", "ADP", "ADV", "CCONJ", "PART") or (
            end and token.pos_ in ("ADP", "ADV")
        ):
            break
    return end


def _aside_end(words: Words, index: int, last: int) -> int | None:
    """The sign that closes an aside which begins here; None where none does."""
    signs = _CLOSING[words.lows[index]]
    for end in range(index + 1, min(last, index + _ASIDE)):
        if words.lows[end] in signs and (
            end + 1 >= last or words.tokens[end + 1].pos_ in ("AUX", "VERB", "ADV", "ADJ")
        ):
            return end
    return None


def _says_of_left(words: Words, at: int, trigger: Trigger, quantity: Quantity) -> bool:
    """Whether a predicate speaks of what stands before it: participles without an object, verbs of dying, states."""
    token = words.tokens[at]
    if trigger.frame == "state":
        after = words.tokens[at + 1] if at + 1 < len(words) else None
        if token.tag_ in ("VBD", "VBN") and after is not None and after.pos_ in _OBJECT_STARTS:
            return False
        return not (
            quantity.noun is None
            and after is not None
            and after.pos_ in ("NOUN", "PROPN")
            and at == quantity.last + 1
        )
    between = words.lows[quantity.phrase_last + 1 : at]
    if trigger.frame == "subject":
        return token.tag_ != "VBG" or "were" in between or "are" in between
    if trigger.frame != "object" or not _participle(words, at):
        return False
    if any(low in _PASSIVES for low in between):
        return True
    if any(low in ("have", "has", "had") for low in between):
        return False
    after = words.tokens[at + 1] if at + 1 < len(words) else None
    return after is None or after.pos_ not in _OBJECT_STARTS


def _participle(words: Words, at: int) -> bool:
    token = words.tokens[at]
    return token.tag_ in ("VBN", "VBD", "JJ") or (
        token.pos_ != "VERB" and words.lows[at].endswith(("ed", "en", "wn", "shot", "hurt", "slain"))
    )


def by_left(quantity: Quantity, scene: Scene) -> list[Link]:
    """A verb or noun before the number: "killed at least 12", "the deaths of 8", "claimed 3 lives", "Killed: 12"."""
    words = scene.words
    first, _ = words.sentence(quantity.first)
    index = quantity.first - 1
    preposition = ""
    for _ in range(_LEFT):
        while index >= first and words.blank(index):
            index -= 1
        if index < first:
            return []
        if index in scene.triggers:
            found = list(_left_links(quantity, scene, index, preposition))
            if found and words.lows[index - 1] in ("and", "or", "/") and index - 2 in scene.triggers:
                found += _left_links(quantity, scene, index - 2, preposition)
            if found:
                return found
        low = words.lows[index]
        if low in ("of", "to", ":", "among"):
            preposition = preposition or low
        elif low not in _BEFORE_NUMBER and words.tokens[index].pos_ != "ADV" and low not in _CARRIERS:
            return []
        index -= 1
    return []


def _left_links(quantity: Quantity, scene: Scene, at: int, preposition: str) -> Iterator[Link]:
    """The links that a trigger before the number makes."""
    words = scene.words
    for trigger in scene.triggers[at]:
        fits = (
            (trigger.frame in ("object", "loses") and not preposition and _active(words, at))
            or (trigger.frame == "event" and preposition in ("of", "to", "among"))
            or (
                preposition == ":"
                and trigger.frame in ("object", "state", "count", "toll")
                and words.lows[at].endswith(("ed", "ead", "s", "ng", "toll", "kia", "wia"))
                and quantity.noun is None
            )
        )
        if fits and (found := link(quantity, at, trigger)):
            yield found


def _active(words: Words, at: int) -> bool:
    """A finite or -ing form that is no passive participle."""
    token = words.tokens[at]
    before = words.lows[max(0, at - 3) : at]
    if any(low in _PASSIVES for low in before) and token.tag_ != "VBG":
        return False
    return (
        token.tag_ in ("VB", "VBD", "VBG", "VBZ", "VBP")
        or (token.tag_ == "VBN" and any(low in ("have", "has", "had") for low in before))
        or words.lows[at].endswith(("ing", "s"))
    )
