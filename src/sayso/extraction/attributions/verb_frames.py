"""Which of a verb's complements carries the content: one act a frame of the lexicon.

Each takes the verb's place and one reading of it, and gives the content, the cue (which may take in a
preposition or "by") and the one spoken to; None where the complement is not there.
"""

from __future__ import annotations

from collections.abc import Callable

from sayso.extraction.attributions import complements
from sayso.extraction.attributions.contents import reported_clause
from sayso.extraction.attributions.cue_words import particle_verb, with_setting
from sayso.extraction.attributions.drafts import without
from sayso.extraction.attributions.passives import (
    agentless_phrase,
    agentless_predicate,
    impersonal,
    passive_infinitive,
)
from sayso.extraction.attributions.place import Found, Place
from sayso.extraction.attributions.quotations import MARKS
from sayso.extraction.attributions.sources import agent_of, phrase_of, subject_of
from sayso.extraction.attributions.tree import FINITE, Range, Tree
from sayso.lexicon.cues import Cue, Frame, noun_cues, verb_cues, word_list

# Passive verbs whose subject is what is said to have happened, not whom it was said of.
HAPPENINGS = frozenset({"report", "announce", "allege", "rumor", "rumour"})
_NEAR = 2  # words between a verb and its preposition that still are one cue; 4 costs a point of precision


def _clause(place: Place, cue: Cue) -> Found | None:
    tree, verb = place.tree, place.verb
    whole = with_setting(tree, place.cue, verb)
    if place.passive and place.source is None:
        return impersonal(place)
    source = phrase_of(tree, place.source, whole) if place.source is not None else None
    parts = reported_clause(tree, verb, whole, place.quotes, source, strict=_takes_phrase(place, cue))
    if not parts:
        return None
    hearer = complements.direct_object(tree, verb) if cue.hearer else tree.kid(verb, "iobj")
    if hearer is None:
        hearer = next(
            (
                kid
                for kid in tree.all_kids(verb, "iobj", "obl")
                if tree.case(kid) in ("to", "") and tree.base[kid] == "iobj"
            ),
            None,
        )
    addressee = complements.extent(tree, hearer) if hearer is not None and hearer > verb else None
    if addressee:
        parts = [piece for part in parts for piece in without(part, [addressee])]
    return parts, whole, addressee


def _takes_phrase(place: Place, cue: Cue) -> bool:
    """Whether an object or gerund that the verb may take stands behind it: "rejected the offer", "proposed leaving"."""
    tree, verb = place.tree, place.verb
    readings = verb_cues().get(particle_verb(tree, verb)) or verb_cues().get(tree.lemma[verb], {})
    governed = complements.direct_object(tree, verb)
    told = "obj" in readings and governed is not None and governed > verb and not cue.hearer
    return told or ("ing" in readings and bool(complements.gerund(tree, verb, place.cue)))


def _utterance(place: Place, cue: Cue) -> Found | None:
    """A manner of speaking brings in quoted words only ("she quipped")."""
    found = _clause(place, cue)
    if found is None or place.passive:
        return None
    quoted = any(
        first <= quote.first < last or quote.holds(last - 1)
        for first, last in found[0]
        for quote in place.quotes
    )
    return found if quoted else None


def _object_infinitive(place: Place, cue: Cue) -> Found | None:
    tree, verb = place.tree, place.verb
    if place.passive:
        return passive_infinitive(place) if place.source is None else None
    inner = complements.infinitive(tree, verb, place.cue)
    if inner is None:
        return None
    governed = next((kid for kid in tree.all_kids(verb, "obj", "iobj", "nsubj") if kid > verb), None)
    subject = tree.kid(inner[0], "nsubj")
    if governed is None and subject is None:
        return None
    person = governed if governed is not None else subject
    if person is None or person < verb:
        return inner[1], place.cue, None
    if cue.hearer and governed is not None:
        return [(tree.right[governed], inner[1][0][1])], place.cue, complements.extent(tree, governed)
    return [(tree.left[person], inner[1][0][1])], place.cue, None


def _infinitive(place: Place, cue: Cue) -> Found | None:
    if place.passive:
        return None
    inner = complements.infinitive(place.tree, place.verb, place.cue)
    if inner is None:
        return None
    refused = complements.refused(place.tree, place.cue, inner[0], inner[1][0]) if cue.act == "decline" else None
    return (*refused, None) if refused else (inner[1], place.cue, None)


def _gerund(place: Place, cue: Cue) -> Found | None:
    parts = complements.gerund(place.tree, place.verb, place.cue)
    return (parts, place.cue, None) if parts and not place.passive else None


_ROUND = ("dozen", "hundred", "thousand")


def _object(place: Place, cue: Cue) -> Found | None:
    tree, verb = place.tree, place.verb
    if place.passive:
        shown = tree.kid(verb, "nsubj")
        seen = shown is not None and tree.lemma[shown] in word_list("footage")
        return _passive_object(place, frozenset()) if seen or cue.objects != "footage" else None
    governed = complements.direct_object(tree, verb)
    if governed is None and cue.objects == "counts":
        governed = tree.kid(verb, "obj")  # "it", which elsewhere says nothing
    if governed is None or _carries_a_cue(tree, verb, governed):
        return None
    if cue.objects in ("counts", "harm"):
        told = _is_count(tree, verb, governed) if cue.objects == "counts" else _numbered_harm(tree, governed)
        return _count(place, governed) if told and governed > verb else None
    other = cue.objects == "footage" and tree.lemma[governed] not in word_list("footage")
    if other or not _on_topic(tree, governed, cue):
        return None
    if governed < verb:  # "the attack, which he condemned"
        return [complements.extent(tree, governed)], place.cue, None
    last = _shown(tree, verb, tree.right[governed]) if cue.act == "show" else tree.right[governed]
    return [(max(tree.left[governed], place.cue[1]), last)], place.cue, None


def _count(place: Place, governed: int) -> Found | None:
    """A count with the number that it is put at: "raised the toll to 12 from 9". Without a number nothing is said."""
    tree, verb = place.tree, place.verb
    first, last = max(tree.left[governed], place.cue[1]), max(tree.right[verb], tree.right[governed])
    # "Put the number of dead in shelling at 12": what stands before the number belongs to the count, however parsed.
    at = max((kid for kid in tree.all_kids(verb, "obl") if tree.pos[kid] == "NUM"), default=governed)
    further = [kid for kid in tree.kids[verb] if kid > max(at, governed)
               and tree.base[kid] in ("conj", "parataxis", "advcl")]
    last = min([last, *(_before(tree, kid) for kid in further if tree.tag[kid] in FINITE or tree.base[kid] == "advcl")])
    while last > first and tree.pos[last - 1] == "PUNCT":
        last -= 1
    valued = any(tree.pos[at] == "NUM" or tree.lemma[at] in _ROUND for at in range(first, last))
    return ([(first, last)], place.cue, None) if valued else None


def _is_count(tree: Tree, verb: int, governed: int) -> bool:
    """A word for a count; or "it" of a count told before: "raised it to 25"."""
    if tree.lemma[governed] in word_list("counts"):
        return True
    return tree.low[governed] == "it" and any(
        tree.pos[kid] == "NUM" and tree.low[tree.left[kid]] in ("to", "at") for kid in tree.all_kids(verb, "obl"))


def _numbered_harm(tree: Tree, governed: int) -> bool:
    """ "30 killings", "21 dead", "dozens of strikes"."""
    harm = word_list("harm")
    if tree.pos[governed] == "NUM":
        return governed + 1 < len(tree.lemma) and tree.lemma[governed + 1] in harm
    return tree.lemma[governed] in harm and (
        tree.lemma[governed] in _ROUND or tree.kid(governed, "nummod") is not None)


def _before(tree: Tree, clause: int) -> int:
    """Where a further clause begins, its conjunction taken along."""
    return min(tree.left[clause], clause)


def _on_topic(tree: Tree, token: int, cue: Cue) -> bool:
    """Whether the noun tells of words or of a text, where the cue asks for that."""
    if cue.topics is None:
        return True
    lemma = tree.lemma[token]
    return lemma in noun_cues() or (cue.topics == "text" and lemma in word_list("written_sources"))


def _shown(tree: Tree, verb: int, last: int) -> int:
    """What is shown goes on to the end of the clause: "shows him with a lead"."""
    for kid in tree.kids[verb]:
        if (
            kid >= last
            and tree.base[kid] in ("obl", "xcomp", "advmod", "acl", "nmod")
            and tree.left[kid] == last
        ):
            last = tree.right[kid]
    return last


def _carries_a_cue(tree: Tree, verb: int, governed: int) -> bool:
    """Whether the object is itself the cue ("expressed concern over ..."): the noun tells it then."""
    if tree.lemma[verb] not in word_list("light_verbs") or tree.lemma[governed] not in noun_cues():
        return False
    cue = noun_cues()[tree.lemma[governed]]
    if cue.carriers and tree.lemma[verb] not in cue.carriers:
        return False
    preps, after = cue.preps, governed + 1
    while after < tree.sentence[verb][1] and tree.words[after] in MARKS:
        after += 1
    if after < tree.sentence[verb][1] and tree.low[after] in preps - {"of"}:
        return True
    return any(kid > governed and tree.base[kid] in ("nmod", "acl", "ccomp") for kid in tree.kids[governed])


def _passive_object(place: Place, preps: frozenset[str]) -> Found | None:
    """The plan was condemned by X: the cue ends in "by", the subject is the content."""
    tree, verb = place.tree, place.verb
    agent = agent_of(tree, verb)
    subject = tree.kid(verb, "nsubj")
    if agent is None:
        return agentless_phrase(place, preps) if preps else _reported_happening(place, subject)
    by = next((kid for kid in tree.kids[agent] if tree.base[kid] == "case"), None)
    cue = (place.cue[0], by + 1) if by is not None and by == place.cue[1] else place.cue
    if subject is None:
        head = tree.head[verb]
        return ([(tree.left[head], place.cue[0])], cue, None) if tree.base[verb] == "acl" else None
    parts = [complements.extent(tree, subject)]
    reason = complements.prepositional(tree, verb, preps, place.cue[1]) if preps else None
    return ([*parts, complements.extent(tree, reason)] if reason is not None else parts), cue, None


def _reported_happening(place: Place, subject: int | None) -> Found | None:
    """Strikes have been reported from the border: nobody is named, the whole clause is the content."""
    tree, verb = place.tree, place.verb
    if subject is None or tree.lemma[verb] not in HAPPENINGS or tree.rel[subject] != "nsubj:pass":
        return None
    rest = [kid for kid in tree.all_kids(verb, "obl", "advmod", "nmod") if kid >= place.cue[1]]
    parts = [complements.extent(tree, subject)]
    if rest:
        parts.append((place.cue[1], max(tree.right[kid] for kid in rest)))
    return parts, place.cue, None


def _object_and_phrase(place: Place, cue: Cue) -> Found | None:
    tree, verb = place.tree, place.verb
    if place.passive:
        return _passive_object(place, cue.preps)
    governed = complements.direct_object(tree, verb)
    if governed is None:
        return _of_a_relative(place, cue)
    phrase = complements.prepositional(tree, verb, cue.preps, max(tree.left[governed], place.cue[1]))
    if governed < verb:  # "which they hailed as ..."
        return (
            ([complements.extent(tree, governed), complements.extent(tree, phrase)], place.cue, None)
            if phrase
            else None
        )
    if phrase is None:
        phrase = next(
            (
                kid
                for kid in tree.kids[governed]
                if tree.base[kid] in ("nmod", "acl") and tree.case(kid) in cue.preps
            ),
            None,
        )
    if phrase is None:
        return None
    if cue.hearer:
        return [complements.extent(tree, phrase)], place.cue, complements.extent(tree, governed)
    return [(tree.left[governed], max(tree.right[phrase], tree.right[governed]))], place.cue, None


def _of_a_relative(place: Place, cue: Cue) -> Found | None:
    """The phrase alone where the object is a relative that the parser hung elsewhere ("which they hailed as")."""
    tree, verb = place.tree, place.verb
    phrase = complements.prepositional(tree, verb, cue.preps, place.cue[1])
    if phrase is None or tree.base[verb] != "acl":
        return None
    return [complements.extent(tree, phrase)], place.cue, None


def _object_as(place: Place, cue: Cue) -> Found | None:
    return _object_and_phrase(place, Cue(act=cue.act, preps=frozenset({"as"})))


def _object_predicate(place: Place, cue: Cue) -> Found | None:
    """Called it a lie; what he called "a lie"."""
    tree, verb = place.tree, place.verb
    if place.passive:
        return agentless_predicate(place) if place.source is None else None
    predicate = next(
        (kid for kid in tree.all_kids(verb, "xcomp") if kid > verb and tree.pos[kid] != "VERB"), None
    )
    governed = tree.kid(verb, "obj")
    if predicate is None and governed is not None:  # two objects in the parse: the second is the predicate
        predicate = next((kid for kid in tree.all_kids(verb, "obj", "ccomp") if kid > governed > verb), None)
    if predicate is None:
        if governed is not None and _ends_quoted(place, complements.extent(tree, governed)):
            return [complements.extent(tree, governed)], place.cue, None
        if (governed is not None and governed > verb and tree.base[verb] == "acl") or _after_what(tree, verb):
            quoted = complements.extent(tree, governed) if governed is not None else None
            return ([quoted], place.cue, None) if quoted and quoted[0] >= place.cue[1] else None
        return None
    if governed is None:
        return [complements.extent(tree, predicate)], place.cue, None
    if governed < verb:
        return [complements.extent(tree, predicate), (governed, governed + 1)], place.cue, None
    return [(tree.left[governed], tree.right[predicate])], place.cue, None


def _ends_quoted(place: Place, phrase: Range) -> bool:
    """Whether a noun phrase behind the verb ends in quoted words that its first words do not belong to."""
    first, last = phrase
    return place.cue[1] <= first and any(first < quote.first and quote.last == last for quote in place.quotes)


def _after_what(tree: Tree, verb: int) -> bool:
    subject = subject_of(tree, verb)
    first = tree.left[subject] if subject is not None else verb
    return first > 0 and tree.low[first - 1] in ("what", "whatever", "which")


def _phrase(place: Place, cue: Cue) -> Found | None:
    tree, verb = place.tree, place.verb
    if place.passive and cue.act != "ask":  # "asked about the raid", by whomever
        return None
    phrase = complements.prepositional(tree, verb, cue.preps, place.cue[1])
    if phrase is None or not _on_topic(tree, phrase, cue) or _is_setting(tree, phrase):
        return None
    described = complements.prepositional(tree, verb, frozenset({"as"}), tree.right[phrase])
    last = tree.right[phrase] if described is None else tree.right[described]  # "referred to it as a raid"
    return _after_preposition(tree, place.cue, phrase, last)


def _is_setting(tree: Tree, phrase: int) -> bool:
    """When, where or on what terms one speaks, which is no topic: "on Monday", "on condition of anonymity"."""
    near = range(tree.left[phrase], min(tree.right[phrase], phrase + 3))
    timed = any(tree.low[index] in word_list("time_nouns") for index in near)
    return timed or tree.lemma[phrase] in word_list("speech_settings")


def _after_preposition(tree: Tree, cue: Range, phrase: int, last: int) -> Found:
    """The preposition goes to the cue, with an adverb or hearer before it ("spoke to us about"); the rest is said."""
    case = next(kid for kid in tree.kids[phrase] if tree.base[kid] in ("case", "mark"))
    between = range(cue[1], case)
    if len(between) <= _NEAR and not any(tree.pos[index] in ("VERB", "AUX", "PUNCT") for index in between):
        cue = (cue[0], case + 1)
    return [(case + 1, last)], cue, None


def _phrase_infinitive(place: Place, cue: Cue) -> Found | None:
    """Called on both sides to stop."""
    tree, verb = place.tree, place.verb
    phrase = complements.prepositional(tree, verb, cue.preps, place.cue[1])
    inner = complements.infinitive(tree, verb, place.cue)
    if phrase is None or place.passive:
        return None
    if inner is None:
        nested = next(
            (kid for kid in tree.kids[phrase] if tree.base[kid] == "acl" and tree.tag[kid] == "VB"), None
        )
        if nested is None:
            return None
        return _after_preposition(tree, place.cue, phrase, tree.right[nested])
    return _after_preposition(tree, place.cue, phrase, max(inner[1][0][1], tree.right[phrase]))


LOOKS: dict[Frame, Callable[[Place, Cue], Found | None]] = {
    "clause": _clause,
    "obj_to": _object_infinitive,
    "prep_to": _phrase_infinitive,
    "to": _infinitive,
    "obj_as": _object_as,
    "obj_pred": _object_predicate,
    "obj_prep": _object_and_phrase,
    "ing": _gerund,
    "obj": _object,
    "prep": _phrase,
    "quote": _utterance,
}
