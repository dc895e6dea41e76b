"""The ACLED sub-event of a harm or an attack, told by the means or by the two sides.

"Killed" tells a death and no sub-event: ACLED asks by what and between whom. A bomb, a strike or a clash that the
clause names as the cause tells the first; where both sides are armed it is an "Armed clash", where a crowd does it
"Mob violence", and so on (ACLED codebook, Sub-event types).
"""

from __future__ import annotations

from collections.abc import Mapping

from sayso.extraction.events.frame import Frame
from sayso.extraction.events.grammar import children, deep_subjects, lemma
from sayso.lexicon.event_means import event_means
from sayso.lexicon.events import EventSense, event_lexicon
from sayso.reading.parsed import Token

# Modes that tell what somebody suffers; a sub-event is told beside them (Rich ERE tags "murder" as both, too).
HARMS = frozenset({"kill", "injure", "assassination", "execution", "massacre"})
# Modes that give way to the sub-event.
_GENERAL = frozenset({"attack", "shooting", "beat"})
# Modes that name no sub-event, or none for which harm can be the outcome.
_SILENT = HARMS | _GENERAL | {None, "torture", "Looting/property destruction", "Arrests", "occupation"}
_CAUSES = ("subj", "by", "in", "during", "from", "after", "following", "with", "when", "as")


def sub_event(
    sense: EventSense, frame: Frame, sides: tuple[list[Token], list[Token]], modes: Mapping[int, EventSense],
) -> str | None:
    """The sub-event of a trigger whose own words leave it open; None if nothing tells.

    Args:
        sides: heads of actor and recipient.
        modes: senses of the triggers of the text, by the index of their head.
    """
    if sense.type != "ASSAULT" or (sense.mode not in HARMS and sense.mode not in _GENERAL):
        return None
    if sense.mode in _GENERAL:
        by_air = next((mode for token in frame.at("subj") + frame.at("by") if (mode := _of_means(token))), None)
        return by_air or _by_sides(*sides)
    one_sided = sense.mode not in ("kill", "injure") or lemma(frame.token) == "murder"
    return _by_cause(frame, modes) or (None if one_sided else _by_sides(_doers(frame, sides[0]), sides[1]))


def _doers(frame: Frame, actors: list[Token]) -> list[Token]:
    """Who does it, else who does what it happened in ("three rebels were killed when troops raided the camp")."""
    if actors or not frame.verbal:
        return actors
    clauses = [token for slot in ("when", "as", "after") for token in frame.at(slot) if token.pos_ == "VERB"]
    return [who for clause in clauses for who in deep_subjects(clause)]


def _by_cause(frame: Frame, modes: Mapping[int, EventSense]) -> str | None:
    for token in _causes(frame):
        sense = modes.get(token.i)
        if sense is not None and sense.type == "ASSAULT" and sense.mode not in _SILENT:
            return sense.mode
        if sense is None and (mode := _of_means(token)):
            return mode
    return None


def _causes(frame: Frame) -> list[Token]:
    found = [token for slot in _CAUSES for token in frame.at(slot)]
    token = frame.token
    if frame.verbal and token.dep_ in ("advcl", "conj") and token.head.pos_ == "VERB":
        found.append(token.head)  # "shelled the town, killing three"
    if frame.support is not None:
        found += children(frame.support, "nsubj")  # "the blast caused two deaths"
    return found


def _of_means(token: Token) -> str | None:
    """The sub-event that a noun which is no trigger itself tells as a means ("a roadside bomb killed two")."""
    if token.pos_ not in ("NOUN", "PROPN"):
        return None
    before = {lemma(child) for child in token.children if child.i < token.i}
    return next((one.mode for one in event_means().get(lemma(token), ())
                 if not one.before or one.before & before), None)


def _by_sides(actors: list[Token], recipients: list[Token]) -> str | None:
    doers, sufferers = set(map(lemma, actors)), set(map(lemma, recipients))
    classes = event_lexicon().sides_of_violence
    if sufferers & classes["protesters"]:
        return "Excessive force against protesters" if doers & classes["force"] else None
    if doers & classes["protesters"]:
        return "Violent demonstration"
    if doers & classes["mob"]:
        return "Mob violence"
    return "Armed clash" if doers & classes["force"] and sufferers & classes["armed"] else None


__all__ = ["HARMS", "sub_event"]
