"""Names that the reader takes for something else, though grammar and the text's countries say place."""

from __future__ import annotations

from collections import Counter

from spacy.tokens import Token

from sayso.extraction.toponyms.ordinary import common
from sayso.extraction.toponyms.sighting import Sight, Sighting
from sayso.extraction.toponyms.words import (
    ARMED_FORCES,
    DIRECTIONS,
    KINDS_AFTER,
    KINDS_BEFORE,
    SHELLING,
    STRIKING,
)

__all__ = ["supported"]

_AT = frozenset({
    "in", "at", "near", "outside", "inside", "around", "across", "throughout", "from", "toward", "towards",
})
_LISTED = frozenset({",", "and", "or"})
LONGEST = 3  # tokens


def supported(sight: Sight, found: list[Sighting]) -> list[Sighting]:
    """Names known to the gazetteer in a country that the text speaks of, where grammar wants a place.

    Grammar wants one after "in", "near" and the like, beside a word such as "village", where it is what
    armed forces shell or strike, and in a list with a known place. ("Sotk, Vardenis and Kut" where the
    reader takes the second for a person.)
    """
    home = _countries(sight, found)
    if not home:
        return []
    taken = {token for one in found for token in range(one.start, one.end)}
    ends = {one.end for one in found if not one.demonym}
    starts = {one.start for one in found if not one.demonym}
    out = []
    for start, end in _names(sight, taken):
        grammar = not common(sight, start, end) and _wanted(sight, start, end, starts, ends)
        if grammar and _at_home(sight, start, end, home):
            out.append(Sighting(start=start, end=end, sure=True))
    acting = _acting(sight)
    wanted = Counter(sight.name(one.start, one.end) for one in out)
    return [one for one in out if acting[name := sight.name(one.start, one.end)] <= wanted[name]]


def _acting(sight: Sight) -> Counter[str]:
    """How often each name that the reader takes for a person's does something: it is the subject of a verb."""
    return Counter(
        name.text for name in sight.names
        if name.label_ == "PER" and name.root.dep_ == "nsubj" and name.root.head.pos_ == "VERB"
    )


def _countries(sight: Sight, found: list[Sighting]) -> frozenset[str]:
    """Countries named twice or more, or once in a text that names few."""
    named: Counter[str] = Counter()
    for one in found:
        name = sight.name(one.start, one.end)
        entries = sight.gazetteer.of_people(name) if one.demonym else ()
        known = None if one.demonym else sight.known_name(name)
        if known and known.area:
            entries = (known.entry,)
        named.update(entry.country for entry in entries[:1] if entry.country)
    return frozenset(code for code, times in named.items() if times > 1 or len(named) < 4)


def _names(sight: Sight, taken: set[int]) -> list[tuple[int, int]]:
    """Whole names of persons or bodies, and runs of proper nouns outside names."""
    spans = [(name.start, name.end) for name in sight.names if name.label_ != "LOC" and len(name) <= LONGEST]
    at = 0
    while at < len(sight.words):
        stop = at
        while stop < len(sight.words) and not sight.label[stop] and _proper(sight, stop):
            stop += 1
        if 0 < stop - at <= LONGEST:
            spans.append((at, stop))
        at = max(stop, at + 1)
    return sorted(span for span in spans if not taken & set(range(*span)))


def _proper(sight: Sight, token: int) -> bool:
    return sight.pos[token] == "PROPN" and sight.words[token][0].isupper() and len(sight.words[token]) > 2


def _wanted(sight: Sight, start: int, end: int, starts: set[int], ends: set[int]) -> bool:
    """Whether the words around want a place there."""
    before = start - 1
    while before >= 0 and (sight.lower[before] == "the" or DIRECTIONS.fullmatch(sight.lower[before])):
        before -= 1
    word = sight.lower[before] if before >= 0 else ""
    plain = sight.words[start].istitle() and sight.label[start] != "ORG"
    if word in ("a", "an") and plain and end < len(sight.words) and sight.pos[end] == "NOUN":
        return True  # "a Gyumri baker": names of persons take no article
    after = sight.lower[end] if end < len(sight.words) else ""
    if word in _AT or word in KINDS_BEFORE or after in KINDS_AFTER:
        return True
    if word == "of" and before > 0 and sight.lower[before - 1] in KINDS_BEFORE:
        return True
    if before == start - 1 and _is_struck(sight, before):
        return True
    return (word in _LISTED and before in ends) or (after in _LISTED and end + 1 in starts)


def _is_struck(sight: Sight, verb: int) -> bool:
    """Whether a name right behind this word is what is shelled, or what a country or armed force strikes."""
    if verb < 0 or sight.pos[verb] != "VERB" or sight.lower[verb] not in SHELLING | STRIKING:
        return False
    return sight.lower[verb] in SHELLING or any(
        token.ent_type_ == "LOC" or token.lower_ in ARMED_FORCES for token in _strikers(sight.doc[verb]))


def _strikers(verb: Token) -> list[Token]:
    """Who strikes: the subject, else who is accused of it or denies it."""
    for clause in (verb, verb.head):
        relations = ("nsubj",) if clause.i == verb.i else ("obj", "nsubj")
        found = [child for child in clause.children if child.dep_ in relations and child.i < verb.i]
        if found:
            return found
    return []


def _at_home(sight: Sight, start: int, end: int, home: frozenset[str]) -> bool:
    """Whether a place of that name lies in one of the countries; of persons' names, a town of some size."""
    floor = 1000 if sight.label[start] == "PER" else 0
    return any(
        entry.country in home and (entry.kind != "settlement" or entry.population >= floor)
        for entry, _ in sight.gazetteer.look_up(sight.name(start, end))
    )
