"""Where a report speaks of a ceasefire or agreement, by name or by a word that takes it up again."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.lexicon.agreements import agreement_words
from sayso.linking.telling import Telling

__all__ = ["AgreementMention", "agreement_mentions"]

# Sentences back to which "the deal" or "it" may point. With 1, "the agreement" two sentences on is lost; 2 takes
# up no agreement of another paragraph in the reports looked at.
_BACK = 2
_PRONOUN_BACK = 1
# "He was asleep when it began": in such a clause "it" mostly takes up something else.
_ASIDE = re.compile(r"\b(?:when|since|before|after|until|as|while|where|if)\s+\Z", re.IGNORECASE)
# Code points before a name in which a word stands that makes it another thing ("Olympic").
_BEFORE = 24


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementMention:
    """Words for an agreement, half-open in code points.

    Attributes:
        kind: what sort ("ceasefire"). again: the words only take up one named before.
    """

    start: int
    end: int
    kind: str
    again: bool = False


def agreement_mentions(telling: Telling) -> tuple[AgreementMention, ...]:
    """The mentions of a report, in the order of the text; none overlaps another."""
    words = agreement_words()
    named = [AgreementMention(start=hit.start(), end=hit.end(), kind=kind)
             for kind, pattern in words.kinds.items() for hit in pattern.finditer(telling.text)
             if not words.beside.match(telling.text, hit.end() + 1)
             and not words.other.search(telling.text[max(0, hit.start() - _BEFORE):hit.start()])]
    named = _apart(named)
    if not named:
        return ()
    again = [taken for hit in words.anaphors.finditer(telling.text)
             if (taken := _taken_up(hit.start(), hit.end(), named, telling))]
    return tuple(_apart([*named, *again]))


def _apart(mentions: list[AgreementMention]) -> list[AgreementMention]:
    """Of overlapping mentions the longest."""
    kept: list[AgreementMention] = []
    for one in sorted(mentions, key=lambda one: (one.start - one.end, one.start)):
        if not any(one.start < other.end and other.start < one.end for other in kept):
            kept.append(one)
    return sorted(kept, key=lambda one: one.start)


def _taken_up(start: int, end: int, named: list[AgreementMention], telling: Telling) -> AgreementMention | None:
    before = [one for one in named if one.end <= start]
    if not before:
        return None
    starts = [sentence for sentence, _ in telling.sentences]
    here, there = (starts.index(telling.sentence_at(offset)[0]) for offset in (start, before[-1].start))
    pronoun = end - start <= len("it")
    if here - there > (_PRONOUN_BACK if pronoun else _BACK):
        return None
    if pronoun and here != there and _ASIDE.search(telling.text[max(0, start - _BEFORE):start]):
        return None
    return AgreementMention(start=start, end=end, kind=before[-1].kind, again=True)
