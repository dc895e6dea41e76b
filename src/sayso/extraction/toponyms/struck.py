"""Names that can only be those of places, whatever the reader takes them for: what is shelled, and heads of entries.

Short entries on a war name small towns that no text tells more of: "the shelling of Mayadin killed two", "Atarib:
warplanes hit a school". The reader takes many of them for persons and bodies.
"""

from __future__ import annotations

from sayso.extraction.toponyms.ordinary import common
from sayso.extraction.toponyms.sighting import SHORT, Sight, Sighting
from sayso.extraction.toponyms.words import ARMED_FORCES, ATTACKS, ATTACKS_ON_PLACES, KINDS_AFTER, KINDS_BEFORE
from sayso.gazetteer import MAIN
from sayso.lexicon.parties import party_named

__all__ = ["struck"]

_AT = frozenset({"of", "on", "in", "at", "near", "against"})
_AFTER_HEAD = ([":"], ["|"])
_JOINTS = frozenset({"-", "–"})
# Pronouns stand for armed forces only where something else says so.
_ARMED = ARMED_FORCES - {"we", "it", "they", "ministry"}
# Tokens of the longest name ("Deir - ez - Zor"), and those of an entry in which its attack must be told.
LONGEST, SOON = 5, 4


def struck(sight: Sight) -> list[Sighting]:
    """Names behind a noun for an attack on a place, and those at the head of a line, before a colon, that tells one."""
    found = []
    for attack, word in enumerate(sight.lower):
        start = _behind(sight, attack) if word in ATTACKS_ON_PLACES | ATTACKS else None
        end = _name_end(sight, start) if start is not None else None
        if start is not None and end is not None and not _goes_on(sight, end) and (
                _is_attacked(sight, start, end, surely=word in ATTACKS_ON_PLACES)):
            found.append((start, end))
    for start in filter(lambda at: _begins_line(sight, at), sight.capitals):
        end = _name_end(sight, start)
        if end is not None and sight.words[end : end + 1] in _AFTER_HEAD and _attacked(sight, end + 1) and (
                sight.label[start] or sight.known(start, end)):  # "Breaking:" is neither
            found.append((start, end))
    return [Sighting(start=start, end=end, sure=True) for start, end in found if _may_be(sight, start, end)]


def _behind(sight: Sight, attack: int) -> int | None:
    """Where the name begins of what was attacked ("the shelling of the town of" Ariha); None if nothing is told."""
    at = attack + 1
    if at >= len(sight.words) or sight.lower[at] not in _AT:
        return None
    at += 1
    if sight.lower[at : at + 1] == ["the"]:
        at += 1
    if at + 1 < len(sight.words) and sight.lower[at] in KINDS_BEFORE and sight.lower[at + 1] == "of":
        at += 2
    return at


def _name_end(sight: Sight, start: int) -> int | None:
    """Where the run of capitals ends that begins here, with what hyphens join to it; None if there is none."""
    end = start
    while end < min(len(sight.words), start + LONGEST):
        joined = end > start and (sight.words[end] in _JOINTS or sight.words[end - 1] in _JOINTS)
        article = sight.lower[end] in ("al", "el") and end + 1 < len(sight.words) and sight.words[end + 1] in _JOINTS
        if not (sight.words[end][0].isupper() or joined or article):
            break
        end += 1
    return end if end > start else None


def _goes_on(sight: Sight, end: int) -> bool:
    """Whether it is something of the name's that was attacked ("the raid on Vane's house", "on Redia positions")."""
    if end >= len(sight.words):
        return False
    if sight.lower[end] in ("'s", "’s", "'", "’"):
        return True
    return sight.pos[end] in ("NOUN", "PROPN") and sight.lower[end] not in KINDS_AFTER


def _begins_line(sight: Sight, at: int) -> bool:
    before = sight.text[: sight.starts[at]].rstrip(" \t*#•-")
    return not before or before.endswith("\n")


def _attacked(sight: Sight, start: int) -> bool:
    """Whether what is told next begins with armed forces or an attack."""
    words = _ARMED | ATTACKS_ON_PLACES | ATTACKS
    return any(word in words for word in sight.lower[start : start + SOON])


def _is_attacked(sight: Sight, start: int, end: int, *, surely: bool) -> bool:
    """Whether an attack on something of this name is on a place.

    Args:
        surely: what attacks are called that are not on persons.
    """
    if sight.label[start] == "ORG" or (sight.label[start] == "PER" and not surely):
        known = sight.known(start, end)
        return known is not None and known.how == MAIN
    return True


def _may_be(sight: Sight, start: int, end: int) -> bool:
    """Whether the name may be a place's: it is no party's, no people's, no initials and no ordinary word."""
    name = sight.name(start, end)
    known = sight.known(start, end)
    if known is None and (party_named(name) or sight.gazetteer.of_people(name)):
        return False
    initials = end - start == 1 and not sight.shouting and name.isupper() and len(name) <= SHORT
    return not initials and not common(sight, start, end) and len(name) > 2
