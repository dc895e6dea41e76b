"""Paragraphs in which the site speaks to its reader: sign-up forms, error messages of forms, appeals for comments.

Such a paragraph has whole sentences, so its length tells nothing; what tells is that most of its words stand
in sentences that name a thing of the site ("newsletter", "your account") and address a reader.
"""

from __future__ import annotations

import re

from sayso.intake.cues import site_speech

_SENTENCE = re.compile(r"[^.!?]+[.!?]*")
_QUOTED = re.compile("[\"“”«»„]")
# A sentence of so few words ("Please re-enter.") goes with its neighbours.
_FEW_WORDS = 5
# Of the words in longer sentences, at least this share is the site's: a report on a hacked site stays below.
# On 7,140 reports .5 marks seven forms more than .67, but two paragraphs of prose too; .67 marks four more than .8.
_SHARE = 0.67


def is_site_speech(text: str) -> bool:
    """Whether a paragraph is the site's own speech to its reader."""
    if not site_speech().things.search(text):
        return False
    own = other = 0
    for match in _SENTENCE.finditer(text):
        words = len(match[0].split())
        if _is_own(match[0]):
            own += words
        elif words >= _FEW_WORDS:
            other += words
    return own > 0 and own >= _SHARE * (own + other)


def _is_own(sentence: str) -> bool:
    cues = site_speech()
    return bool(cues.things.search(sentence) and cues.reader.search(sentence) and not _QUOTED.search(sentence))
