"""Who passes on whose words within one clause: "the agency, citing a colonel, said", "X quoted by the daily".

The one whose words they are is the source; who passes them on goes before it (PROV's wasQuotedFrom; FactBank's
nested sources, Sauri and Pustejovsky 2009, 3.2). Chains over two clauses are told by what holds what (`chains`).
"""

from __future__ import annotations

from dataclasses import replace

from sayso.extraction.attributions.cue_words import verb_group
from sayso.extraction.attributions.drafts import EDGE, Draft, Saying
from sayso.extraction.attributions.kinds import can_speak, is_outlet
from sayso.extraction.attributions.sources import agent_of, is_passive, phrase_of, subject_of
from sayso.extraction.attributions.tree import Range, Tree
from sayso.lexicon.cues import word_list

_SPEECH = frozenset({"clause", "quote"})
_NAMES = frozenset({"PER", "PERSON", "ORG", "LOC", "GPE", "NORP"})


def with_relays(tree: Tree, drafts: list[Draft]) -> list[Draft]:
    """The drafts, each with the one whose words they are as source and who passes them on in `via`.

    A draft that only names whom the words are from ("citing a colonel") is no attribution beside them.
    """
    found, used = [], set()
    for draft in drafts:
        one, relay = _relayed(tree, draft)
        found.append(one)
        if relay is not None:
            used.add(relay)
    headlines = [draft for draft in found if draft.frame == "headline"]
    told = [_before_credit(tree, draft, headlines) for draft in found]
    saying = Saying(told)
    return [_told_last(draft, [told[one] for one in saying.of(draft.anchor)]) for draft in told
            if draft.anchor not in used or draft.via]


def _relayed(tree: Tree, draft: Draft) -> tuple[Draft, int | None]:
    """The draft with its relay, and the verb that names it, None where there is none."""
    if draft.source is None or draft.speaker is None:
        return draft, None
    for look in (_quoted_as_saying, _quoted_by, _citing):
        found = look(tree, draft, draft.source, draft.speaker)
        if found is not None:
            return found
    return draft, None


def _quoted_as_saying(tree: Tree, draft: Draft, source: Range, speaker: int) -> tuple[Draft, int] | None:
    """ "The agency quoted X as saying that ...", "X was quoted by the agency as saying that ..." """
    verb = tree.head[draft.anchor]
    if tree.tag[draft.anchor] != "VBG" or draft.cue[0][0] < 1 or tree.low[draft.cue[0][0] - 1] != "as":
        return None
    if tree.lemma[verb] not in word_list("citing_verbs") or verb >= draft.anchor:
        return None
    passive = is_passive(tree, verb)
    said = tree.kid(verb, "nsubj") if passive else tree.kid(verb, "obj")
    relay = agent_of(tree, verb) if passive else subject_of(tree, verb)
    if said is None or said >= draft.anchor:
        return None
    return _from(tree, draft, verb, said, relay)


def _quoted_by(tree: Tree, draft: Draft, source: Range, speaker: int) -> tuple[Draft, int] | None:
    """ "A deputy governor quoted by the newspaper": what follows the name is who passes his words on."""
    for verb in tree.kids[speaker]:
        if not source[0] < verb < source[1] or tree.base[verb] != "acl" or tree.tag[verb] not in ("VBN", "VBD"):
            continue
        relay = agent_of(tree, verb) if tree.lemma[verb] in word_list("citing_verbs") else None
        own = tree.trimmed((source[0], tree.left[verb]), EDGE)
        if relay is not None and own is not None and own[0] <= speaker < own[1]:
            return _from(tree, replace(draft, source=own), verb, speaker, relay)
    return None


def _from(tree: Tree, draft: Draft, verb: int, said: int, relay: int | None) -> tuple[Draft, int] | None:
    cue = verb_group(tree, verb)
    source = draft.source if said == draft.speaker else phrase_of(tree, said, cue)
    place = phrase_of(tree, relay, cue) if relay is not None else None
    if source is None or not _is_somebody(tree, said):
        return None
    via = ((place, relay),) if place is not None and relay is not None else ()
    return replace(draft, source=source, speaker=said, via=via), verb


def _citing(tree: Tree, draft: Draft, source: Range, speaker: int) -> tuple[Draft, int] | None:
    """ "The radio, citing a commander, said ...", "..., the agency reported, citing officials".

    Only of outlets and bodies: a person who cites somebody argues for words that are his own.
    """
    if draft.frame not in _SPEECH or tree.pos[draft.anchor] != "VERB" or not _passes_on(tree, source, speaker):
        return None
    for verb in range(speaker + 1, tree.sentence[draft.anchor][1]):
        if tree.tag[verb] != "VBG" or tree.lemma[verb] not in word_list("citing_verbs") or tree.words[verb - 1] != ",":
            continue
        cited = _cited(tree, verb)
        place = phrase_of(tree, cited, (verb, verb + 1)) if cited is not None else None
        if cited is None or place is None or not _is_somebody(tree, cited) or not _of_draft(tree, draft, verb):
            continue
        content = _cut(draft, verb - 1) if draft.says(verb) else draft.content
        return replace(draft, content=content, source=place, speaker=cited, via=((source, speaker),)), verb
    return None


def _cited(tree: Tree, verb: int) -> int | None:
    """Whom a participle cites: its object, or the noun right behind it that the parser hung on the verb above, took
    for the participle's subject, or for what the participle describes or brings in like a preposition."""
    cited = tree.kid(verb, "obj")
    if cited is not None:
        return cited
    above = tree.head[verb]
    if tree.base[verb] in ("acl", "case") and above > verb and tree.left[above] == verb - (tree.words[verb - 1] == ","):
        return above
    near = [kid for kid in tree.kids[above] if tree.base[kid] == "obl"] + tree.all_kids(verb, "nsubj")
    return next((kid for kid in near if tree.left[kid] == verb + 1 and tree.pos[kid] in ("NOUN", "PROPN")), None)


def _cut(draft: Draft, end: int) -> tuple[Range, ...]:
    return tuple((first, min(last, end)) for first, last in draft.content if first < end)


def _of_draft(tree: Tree, draft: Draft, verb: int) -> bool:
    """Whether the participle tells of this act of saying, by the parse or because it follows the cue."""
    if draft.says(verb):
        return draft.anchor < draft.content[-1][0] and bool(_cut(draft, verb - 1))
    if tree.head[verb] in (draft.anchor, draft.speaker):
        return True
    between = range(draft.cue[-1][1], verb)
    return bool(between) and not any(tree.pos[index] in ("VERB", "AUX") or draft.says(index) for index in between)


def _passes_on(tree: Tree, source: Range, speaker: int) -> bool:
    """Whether the source is an outlet or a body, not a person."""
    if tree.pos[speaker] == "PRON":
        return False
    if is_outlet(tree, source):  # a known one, whatever its name looks like to the reader
        return True
    names = word_list("outlets") | word_list("speaking_bodies.institutions")
    return tree.entity[speaker] == "ORG" or (
        tree.entity[speaker] not in ("PER", "PERSON") and tree.lemma[speaker] in names)


def _is_somebody(tree: Tree, token: int) -> bool:
    """Whether words may be from it: "citing residents", not "citing fears"."""
    if tree.entity[token] in _NAMES:
        return True
    return tree.pos[token] == "PRON" or (tree.pos[token] == "NOUN" and can_speak(tree, token))


def _told_last(draft: Draft, drafts: list[Draft]) -> Draft:
    """The draft without a later clause that tells who reports it all: "X said A, the agency reported".

    Args:
        drafts: those that say its cue.
    """
    for other in drafts:
        if other is draft or not other.content or not draft.says(other.anchor):
            continue
        end = other.content[-1][1]
        if draft.anchor < end <= other.cue[0][0] and _cut(draft, end):
            return replace(draft, content=_cut(draft, end))
    return draft


def _before_credit(tree: Tree, draft: Draft, headlines: list[Draft]) -> Draft:
    """In a headline "A, X says - Outlet" X says A; the outlet behind the dash is who passes it on."""
    for other in headlines:
        if other.source is None or draft.source is None or not other.says(draft.anchor):
            continue
        said = tree.trimmed((other.content[0][0], draft.source[0]), EDGE)
        if draft.content == (other.source,) and said is not None:
            return replace(draft, content=(said,))
    return draft
