"""Attributions told by verbs: said, accused of, vowed to, condemned, is expected to.

Which complement carries the content is the lexicon's to say (frames); this walks each verb's
complements and takes the first frame that fits, clauses before phrases.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from sayso.extraction.attributions.complements import infinitive
from sayso.extraction.attributions.cue_words import particle_verb, verb_group, with_text
from sayso.extraction.attributions.drafts import Draft, settled, without
from sayso.extraction.attributions.kinds import can_speak
from sayso.extraction.attributions.place import Found, Place
from sayso.extraction.attributions.quotations import Quotation
from sayso.extraction.attributions.sources import is_passive, phrase_of
from sayso.extraction.attributions.speakers import speaker_of
from sayso.extraction.attributions.tree import Range, Tree
from sayso.extraction.attributions.verb_frames import HAPPENINGS, LOOKS
from sayso.lexicon.cues import Cue, Frame, verb_cues, word_list

_WEAK = frozenset(
    {
        "believe",
        "know",
        "learn",
        "want",
        "intend",
        "feel",
        "mention",
        "support",
        "oppose",
        "praise",
        "assess",
        "doubt",
        "express concern",
        "ask",
        "show",
        "speculate",
        "agree",
        "decline",
        "expect",
    }
)


_OF_NOBODY: frozenset[Frame] = frozenset({"clause", "obj_to", "obj_as", "obj_pred", "obj_prep"})
_OF_SPEAKERS: frozenset[Frame] = frozenset({"obj", "prep", "ing", "obj_to", "to", "obj_prep", "prep_to"})


def verb_drafts(tree: Tree, quotes: list[Quotation]) -> list[Draft]:
    """Every attribution that a verb of the lexicon tells."""
    lexicon = verb_cues()
    drafts: list[Draft] = []
    for verb, pos in enumerate(tree.pos):
        if pos != "VERB" or (tree.lemma[verb] not in lexicon and tree.lemma[verb] not in _particle_heads()):
            continue
        frames = lexicon.get(particle_verb(tree, verb)) or lexicon.get(tree.lemma[verb])
        if frames and not _sets_terms(tree, verb):
            draft = _draft(tree, quotes, verb, frames)
            if draft:
                # "published a report saying" is one act, told by "saying"
                drafts = [one for one in drafts if not draft.cue[0][0] <= one.anchor < draft.anchor]
                drafts.append(draft)
    return drafts


@cache
def _particle_heads() -> frozenset[str]:
    return frozenset(word.partition(" ")[0] for word in verb_cues() if " " in word)


def _draft(
    tree: Tree, quotes: list[Quotation], verb: int, frames: Mapping[Frame, tuple[Cue, ...]]
) -> Draft | None:
    group = verb_group(tree, verb)
    source = speaker_of(tree, quotes, verb, group, "clause" in frames or "quote" in frames)
    place = Place(
        tree=tree, quotes=quotes, verb=verb, cue=group, passive=is_passive(tree, verb), source=source
    )
    for frame, look in LOOKS.items():
        for cue in frames.get(frame, ()):
            if not _fits(place, cue, frame):
                continue
            found = look(place, cue)
            if found:
                draft = _put_together(place, cue, frame, found)
                if draft:
                    return draft
    return None


def _sets_terms(tree: Tree, verb: int) -> bool:
    """Whether somebody only asks not to be known: "who asked not to be named", "requested anonymity"."""
    if tree.lemma[verb] not in word_list("terms_of_speaking.verbs"):
        return False
    inner = infinitive(tree, verb, (verb, verb + 1))
    if inner is not None and tree.lemma[inner[0]] in word_list("terms_of_speaking.namings"):
        return is_passive(tree, inner[0])
    governed = tree.kid(verb, "obj")
    return governed is not None and tree.lemma[governed] in word_list("terms_of_speaking.objects")


def _fits(place: Place, cue: Cue, frame: Frame) -> bool:
    if cue.active and place.passive:
        return False
    if cue.written:
        return place.source is not None and place.tree.lemma[place.source] in word_list("written_sources")
    if cue.personal and not _is_person(place):
        return False
    # "would like to": the bare verb is a liking, not a wish
    if place.tree.lemma[place.verb] in ("like", "love", "hate") and frame in ("to", "obj_to"):
        return any(place.tree.low[kid] in ("would", "'d", "’d") for kid in place.tree.kids[place.verb])
    if place.tree.lemma[place.verb] == "look" and frame == "to":
        inner = infinitive(place.tree, place.verb, place.cue)  # "looks to be over" is a hedge
        if inner is None or place.tree.pos[inner[0]] != "VERB" or place.tree.lemma[inner[0]] in ("be", "have"):
            return False
    if place.source is not None and frame in _OF_SPEAKERS and not can_speak(place.tree, place.source):
        return False
    return place.source is not None or place.passive or frame in ("clause", "quote")


def _is_person(place: Place) -> bool:
    """Whether the source is a named person, "he" or "she"."""
    tree, source = place.tree, place.source
    return source is not None and (tree.entity[source] in ("PER", "PERSON") or tree.low[source] in ("he", "she"))


def _put_together(place: Place, cue: Cue, frame: Frame, found: Found) -> Draft | None:
    parts, cue_range, addressee = found
    tree = place.tree
    speaker = place.source
    cue_range = with_text(tree, cue_range, place.verb, speaker)
    happening = frame == "obj" and place.tree.lemma[place.verb] in HAPPENINGS
    asked = frame == "prep" and cue.act == "ask"
    if speaker is None and not ((frame in _OF_NOBODY or happening or asked) and place.passive):
        if frame != "clause" or not parts:
            return None
        if not _subjectless_speech(place):
            return None
    source = phrase_of(tree, speaker, cue_range) if speaker is not None else None
    holes = [cue_range] + ([source] if source else [])
    parts = [left for part in parts for left in without(part, holes)] + _fronted(place, source, parts)
    if frame not in ("clause", "quote"):
        parts = [_without_tail(place, part) for part in parts]
    content = settled(tree, place.quotes, parts, place.verb)
    if not content:
        return None
    return Draft(
        anchor=place.verb,
        cue=(cue_range,),
        content=content,
        source=source,
        speaker=speaker if source else None,
        act=cue.act,
        strong=frame in ("clause", "obj_to", "prep_to", "obj_prep", "to", "obj") and cue.act not in _WEAK,
        addressee=addressee,
        frame=frame,
    )


def _without_tail(place: Place, part: Range) -> Range:
    """What is told in a phrase, without what the report adds behind a comma: "the raid, which he watched".

    On PolNeAR's train documents such clauses and appositions at a phrase's end are the report's two times in three.
    """
    tree = place.tree
    for comma in range(part[0] + 1, part[1] - 1):
        if tree.words[comma] != "," or any(quote.holds(comma) for quote in place.quotes):
            continue
        added = next((at for at in range(comma + 1, part[1]) if tree.head[at] <= comma), comma)
        ends = tree.right[added] >= part[1] - 1 and tree.left[added] in (comma, comma + 1)
        clause = tree.base[added] in ("acl", "advcl") and (
            tree.tag[added] == "VBG" or tree.rel[added] == "acl:relcl"
        )
        if ends and (clause or tree.base[added] == "appos"):
            return part[0], comma
    return part


def _fronted(place: Place, source: Range | None, parts: list[Range]) -> list[Range]:
    """The relative word or its antecedent that the content lacks: "what they want to hear"."""
    tree, verb = place.tree, place.verb
    if source is None or place.passive or source[0] >= place.cue[0] or source[0] < 1:
        return []
    before = source[0] - 1
    if tree.tag[before] in ("WP", "WDT") or (
        tree.low[before] == "that" and tree.base[before] in ("obj", "nsubj")
    ):
        inside = any(first <= tree.head[before] < last for first, last in parts) or tree.head[before] == verb
        return [(before, before + 1)] if inside else []
    relative = place.source is not None and tree.low[place.source] in ("who", "which", "that")
    if (
        not relative
        and tree.rel[verb] == "acl:relcl"
        and tree.head[verb] == before
        and tree.pos[before] == "NOUN"
    ):
        return [(min(tree.left[before], before), before + 1)]
    return []


def _subjectless_speech(place: Place) -> bool:
    """A participle whose owner grammar does not tell ("..., adding that")."""
    return place.tree.tag[place.verb] == "VBG" and place.tree.base[place.verb] in (
        "advcl",
        "acl",
        "conj",
        "parataxis",
    )
