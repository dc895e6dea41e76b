"""What the words of a source tell about it: a person, a body, an outlet, or nobody named."""

from __future__ import annotations

from functools import cache

from sayso.extraction.attributions.tree import Range, Tree
from sayso.lexicon.cues import word_list
from sayso.records.mentions import SourceKind


def kind_of(tree: Tree, source: Range, speaker: int) -> SourceKind:
    """Speaker, institution, outlet or unnamed, by the words alone."""
    if is_outlet(tree, source):
        return "outlet"
    if _is_unnamed(tree, source, speaker):
        return "unnamed"
    label = tree.entity[speaker]
    if label in ("ORG", "LOC", "GPE", "NORP", "FAC") or tree.lemma[speaker] in word_list("speaking_bodies.institutions"):
        return "institution"
    return "speaker"


def is_outlet(tree: Tree, source: Range) -> bool:
    """Whether the phrase names an agency, paper, broadcaster."""
    words = [index for index in range(*source) if tree.pos[index] != "DET" and tree.words[index].isalnum()]
    if not words or not any(tree.pos[index] == "PROPN" or tree.words[index][:1].isupper() for index in words):
        return False
    name = " ".join(tree.words[index] for index in words)
    if name.lower() in _outlets():
        return True
    last = tree.low[words[-1]]
    first = tree.words[words[0]][:1].isupper()
    return first and last in word_list("outlets") and len(words) > 1 and tree.words[words[-1]][:1].isupper()


def _is_unnamed(tree: Tree, source: Range, speaker: int) -> bool:
    """Officials, sources, reports: a common noun that says nothing of whose, or says "anonymous"."""
    words = [tree.low[index] for index in range(*source)]
    if any(word in word_list("unnamed_sources.modifiers") for word in words):
        return True
    if any(tree.pos[index] == "PROPN" or tree.entity[index] or tree.low[index] in ("the", "his", "her", "their", "its")
           for index in range(*source)):
        return False
    if any(tree.pos[index] == "ADJ" and tree.words[index][:1].isupper() for index in range(*source)):
        return False
    return tree.lemma[speaker] in word_list("unnamed_sources")


@cache
def _outlets() -> frozenset[str]:
    return frozenset(name.lower() for name in word_list("outlets.names"))
