"""Passive cues that name nobody: "was accused of spying", "is seen as a rival", "are considered lost".

The subject and what is told of it are the content, as with "is believed to" (PolNeAR annotates such
attributions without a source).
"""

from __future__ import annotations

from sayso.extraction.attributions import complements
from sayso.extraction.attributions.place import Found, Place
from sayso.extraction.attributions.tree import Range, Tree

# "known as", "called X": these name a thing and tell no view of it.
_NAMING = frozenset({"know", "call", "title", "name", "nickname", "term", "style", "dub"})


def impersonal(place: Place) -> Found | None:
    """It was reported that ..."""
    tree, verb = place.tree, place.verb
    clause = tree.kid(verb, "ccomp", "csubj")
    if clause is not None and clause > verb:
        return [complements.extent(tree, clause)], place.cue, None
    return passive_infinitive(place)


def passive_infinitive(place: Place) -> Found | None:
    """X is reported to have ...: subject and infinitive are the content."""
    tree, verb = place.tree, place.verb
    inner = complements.infinitive(tree, verb, place.cue)
    subject = tree.kid(verb, "nsubj")
    if inner is None:
        return None
    if subject is None:
        head = tree.head[verb]
        if tree.base[verb] != "acl":
            return None
        return [(tree.left[head], place.cue[0]), *inner[1]], place.cue, None
    return [complements.extent(tree, subject), *inner[1]], place.cue, None


def agentless_phrase(place: Place, preps: frozenset[str]) -> Found | None:
    """Subject and prepositional phrase of a passive without "by"."""
    tree, verb = place.tree, place.verb
    if tree.lemma[verb] in _NAMING:
        return None
    phrase = complements.prepositional(tree, verb, preps, place.cue[1])
    subject = _subject(tree, verb)
    if phrase is None or subject is None:
        return None
    return [subject, complements.extent(tree, phrase)], place.cue, None


def agentless_predicate(place: Place) -> Found | None:
    """Subject and predicate of a passive without "by"."""
    tree, verb = place.tree, place.verb
    predicate = next((kid for kid in tree.all_kids(verb, "xcomp") if kid > verb and tree.pos[kid] != "VERB"), None)
    subject = _subject(tree, verb)
    if predicate is None or subject is None or tree.lemma[verb] in _NAMING:
        return None
    return [subject, complements.extent(tree, predicate)], place.cue, None


def _subject(tree: Tree, verb: int) -> Range | None:
    """The passive subject. A participle behind a noun ("men accused of theft") rather describes than reports:
    of 30 such on news text 8 were attributions.
    """
    subject = tree.kid(verb, "nsubj")
    return complements.extent(tree, subject) if subject is not None and subject < verb else None
