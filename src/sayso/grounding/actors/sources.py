"""What kind of source an actor makes, and when words leave it unnamed."""

from __future__ import annotations

from sayso.lexicon.actor_words import word_set
from sayso.lexicon.phrases import fold_phrase
from sayso.lexicon.titles import unnamed_words
from sayso.records.mentions import SourceKind
from sayso.records.record import Actor

_KINDS: dict[str, SourceKind] = {"outlet": "outlet", "institution": "institution", "party": "institution",
                                 "force": "institution"}
_ANONYMOUS = word_set("anonymous")


def source_kind(actor: Actor | None, words: str) -> SourceKind:
    """What kind of source these words make.

    An official, a witness or residents are nobody in particular, whatever their party; "the Defense Ministry"
    is an institution though no person is named. Words on anonymity leave even a named office unnamed.

    Args:
        actor: who is meant, if known.
        words: the noun phrase as printed.
    """
    folded = fold_phrase(words)
    if any(phrase in " ".join(folded) for phrase in _ANONYMOUS):
        return "unnamed"
    if actor is None:
        return "unnamed" if not folded or folded[-1] in unnamed_words() or folded[0] in unnamed_words() else "speaker"
    if actor.kind in _KINDS:
        return _KINDS[actor.kind]
    named = actor.kind == "person" and not _nobody(actor.name)
    return "speaker" if named else "unnamed" if _nobody(actor.name) else "speaker"


def _nobody(name: str) -> bool:
    """Whether a description names nobody: its head is a plain noun ("Armenian officials")."""
    words = fold_phrase(name)
    return bool(words) and name[-1:].islower() and (words[-1] in unnamed_words() or words[0] in unnamed_words())
