"""What the words of a source tell about it: a person, a body, an outlet, or nobody named."""

from __future__ import annotations

from functools import cache

from sayso.extraction.attributions.tree import Range, Tree
from sayso.lexicon.cues import word_list
from sayso.records.mentions import SourceKind

_SPEAKING = (
    "speaking_bodies",
    "speaking_bodies.institutions",
    "written_sources",
    "unnamed_sources",
    "outlets",
    "footage",
    "persons",
)
_KNOWN = frozenset({"the", "his", "her", "their", "its"})


def kind_of(tree: Tree, source: Range, speaker: int) -> SourceKind:
    """Speaker, institution, outlet or unnamed, by the words alone."""
    if is_outlet(tree, source):
        return "outlet"
    if _is_unnamed(tree, source, speaker):
        return "unnamed"
    label = tree.entity[speaker]
    if label in ("ORG", "LOC", "GPE", "NORP", "FAC") or tree.lemma[speaker] in word_list(
        "speaking_bodies.institutions"
    ):
        return "institution"
    return "speaker"


def can_speak(tree: Tree, speaker: int) -> bool:
    """Whether the word may name someone or something that says or wants: no "efforts", no "rates"."""
    if tree.pos[speaker] != "NOUN" or tree.entity[speaker]:
        return True
    lemma = tree.lemma[speaker]
    if any(lemma in word_list(name) for name in _SPEAKING):
        return True
    if lemma in word_list("speaker_suffixes.never"):
        return False
    if any(tree.base[kid] in ("appos", "flat") and tree.entity[kid] for kid in tree.kids[speaker]):
        return True
    return len(lemma) > 4 and lemma.endswith(tuple(sorted(word_list("speaker_suffixes"))))


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
    """Officials, sources, reports: a common noun that says nothing of whose, or says "anonymous".

    "Sources close to the talks" are nobody known; "a report by the ministry" has its author.
    """
    words = [tree.low[index] for index in range(*source)]
    if any(word in word_list("unnamed_sources.modifiers") for word in words):
        return True
    if any(
        tree.pos[index] == "PROPN"
        or tree.entity[index]
        or (tree.low[index] in _KNOWN and (index < speaker or tree.lemma[speaker] in ("report", "account")))
        for index in range(*source)
    ):
        return False
    if any(tree.pos[index] == "ADJ" and tree.words[index][:1].isupper() for index in range(*source)):
        return False
    return tree.lemma[speaker] in word_list("unnamed_sources")


@cache
def _outlets() -> frozenset[str]:
    return frozenset(name.lower() for name in word_list("outlets.names"))
