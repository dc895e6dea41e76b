"""Numbers whose noun is the measure itself: casualties, deaths, hostages, tolls."""

from __future__ import annotations

from sayso.extraction.figures.links import Link, Scene, link
from sayso.extraction.figures.quantities import Quantity, among, partitive
from sayso.extraction.figures.words import Words
from sayso.lexicon.figure_words import figure_phrases, figure_words
from sayso.lexicon.measures import Trigger

_TOLL_IS = figure_words("toll_is")
_BODIES_FOUND = figure_phrases("bodies_found")
_FORMER = figure_words("former")
_SUFFERING = figure_phrases("suffering")
_TOLL_REACH = 14  # words between a toll and its value
_NUMBERED_REACH = 8  # words between "number of" and "killed"


def by_noun(quantity: Quantity, scene: Scene) -> list[Link]:
    """The counted noun is a measure itself ("12 casualties", "3 deaths", "no injuries")."""
    if quantity.noun is None or quantity.indefinite or partitive(scene.words, quantity):
        return []
    links = [
        found
        for trigger in scene.triggers.get(quantity.noun, ())
        if trigger.frame == "count" and not trigger.persons and (found := _named(quantity, scene, trigger))
    ]
    return links + (_other_half(quantity.noun, scene) if links else [])


def _other_half(noun: int, scene: Scene) -> list[Link]:
    """The hurt that one number counts together with the dead: "40 dead and wounded"."""
    other = noun + 2
    if other >= len(scene.words.lows) or scene.words.lows[noun + 1] not in ("and", "or"):
        return []
    harmed = [one for one in scene.triggers.get(other, ()) if one.measure in ("killed", "wounded") and not one.things]
    return [Link(measure=one.measure, at=other, trigger=one) for one in harmed[:1]]


def by_person(quantity: Quantity, scene: Scene) -> list[Link]:
    """The counted are persons whom their noun makes a measure, where no verb told another ("12 hostages")."""
    if (
        quantity.noun is None
        or quantity.indefinite
        or _FORMER & set(scene.words.lows[quantity.last + 1 : quantity.noun])
    ):
        return []
    return [
        found
        for trigger in scene.triggers.get(quantity.noun, ())
        if trigger.frame == "count" and (found := _named(quantity, scene, trigger))
    ]


def _named(quantity: Quantity, scene: Scene, trigger: Trigger) -> Link | None:
    """A link to the noun itself, whatever it is; injuries that somebody suffered are no persons hurt."""
    if quantity.noun is None or (trigger.bodies and not _bodies_found(quantity, scene.words)):
        return None
    before = scene.words.lows[max(0, quantity.first - 3) : quantity.first]
    if trigger.measure == "wounded" and any(low.startswith(_SUFFERING) for low in before):
        return None
    return Link(measure=trigger.measure, at=quantity.noun, trigger=trigger)


def _bodies_found(quantity: Quantity, words: Words) -> bool:
    """Whether bodies are found, brought or counted near by."""
    first, last = words.sentence(quantity.first)
    near = words.lows[max(first, quantity.first - 8) : min(last, quantity.phrase_last + 12)]
    return any(low.startswith(_BODIES_FOUND) for low in near)


def by_toll(quantity: Quantity, scene: Scene) -> list[Link]:
    """The value of a toll: "the death toll has risen to at least 45", "a toll of 12", "bringing the toll to 8"."""
    words = scene.words
    if quantity.thing is not None or quantity.indefinite or quantity.numeral.after_from:
        return []
    first, _ = words.sentence(quantity.first)
    if quantity.first > 0 and words.lows[quantity.first - 1] == "by":
        return []
    for index in range(quantity.first - 1, max(first, quantity.first - _TOLL_REACH) - 1, -1):
        low = words.lows[index]
        if low in (";", ".", "according", "citing") or (
            words.tokens[index].tag_ in ("VBD", "VBZ") and low in ("said", "says", "killed", "wounded")
        ):
            return []
        for trigger in scene.triggers.get(index, ()):
            told = trigger.frame == "object" and not trigger.things and numbered(words, index) is not None
            if trigger.frame == "toll" or told:
                between = words.lows[index + 1 : quantity.first]
                valued = any(word in _TOLL_IS for word in between)
                return [Link(measure=trigger.measure, at=index, trigger=trigger)] if valued else []
    return []


def numbered(words: Words, participle: int) -> int | None:
    """Where those stand of whom a participle tells and whose number is given: "the number of Danish soldiers killed
    there"; None where no number of any is given."""
    first, _ = words.sentence(participle)
    for index in range(participle - 1, max(first, participle - _NUMBERED_REACH), -1):
        if words.lows[index - 1 : index + 1] == ["number", "of"]:
            return participle - 1
        if words.tokens[index].pos_ in ("VERB", "AUX", "PUNCT", "NUM"):
            return None
    return None


def by_group(quantity: Quantity, scene: Scene) -> list[Link]:
    """The group that the counted are told to be among: "among the dead were seven women and six children"."""
    at = among(scene.words, quantity.first)
    if at is None:
        return []
    return [
        found
        for trigger in scene.triggers.get(at, ())
        if trigger.frame in ("state", "object", "count") and (found := link(quantity, at, trigger))
    ]
