"""Whether a text is in a language that is read, decided on enough of it.

English is told by its little words, which is instant; the language identifier (py3langid, 0.7 s and
110 MB to load) is asked only about texts that lack them.
"""

from __future__ import annotations

import re
from functools import cache
from typing import Any

_WORD = re.compile(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
# Words frequent in English and rare or absent in other languages of Latin script ("in", "a", "me",
# "die", "on", "no" are left out for being words elsewhere).
_ENGLISH = frozenset((
    "the", "of", "and", "to", "that", "was", "were", "with", "said", "is", "are", "by", "from", "for", "has",
    "have", "had", "it", "its", "at", "which", "this", "they", "their", "his", "her", "been", "would", "will",
    "not", "but", "who", "after", "when", "would", "about", "than", "into", "more", "killed", "according",
    "between", "during",
))  # fmt: skip
_SAMPLE = 6000  # characters looked at: a report does not change its language after its first page
# Share of words that are English little words. Of 17,842 English texts 362 lie below .12, all but two
# of them single sentences, which then go to the identifier; foreign reports lie at .03 or lower.
_SURELY_ENGLISH = 0.12
# The identifier's sureness for a text of 5 words or more: English texts taken for foreign reach .74,
# foreign sentences of 6 to 15 words begin at .94 in eleven of twelve languages tried.
_SURELY_FOREIGN = 0.85
# In another script the text is foreign beyond doubt; from here on the language is named too.
_SURELY_NAMED = 0.5
_ENOUGH_WORDS = 5


def language_of(text: str) -> str | None:
    """The language (ISO 639-1) of a text; None where there is too little to tell.

    Case does not matter: a text in capitals is read as any other. "und" is a script that is not
    Latin in a language that the identifier cannot tell.
    """
    words = [word.lower() for word in _WORD.findall(_sample(text))]
    if not words:
        return None
    little = sum(word in _ENGLISH for word in words)
    if len(words) >= _ENOUGH_WORDS and little >= _SURELY_ENGLISH * len(words):
        return "en"
    if 2 * sum(not _latin(word) for word in words) > len(words):
        found = _identify(words, sure=_SURELY_NAMED)
        return found if found and found != "en" else "und"
    return _identify(words, sure=_SURELY_FOREIGN) if len(words) >= _ENOUGH_WORDS else None


def _sample(text: str) -> str:
    if len(text) <= _SAMPLE:
        return text
    middle = len(text) // 2
    return text[: _SAMPLE // 2] + " " + text[middle : middle + _SAMPLE // 2]


def _latin(word: str) -> bool:
    return all(char < "\u0250" or "\u1e00" <= char <= "\u1eff" or char == "’" for char in word)


def _identify(words: list[str], *, sure: float) -> str | None:
    """What the identifier says where it is sure; None where it is not."""
    language, sureness = _identifier().classify(" ".join(words))
    return str(language) if language == "en" or sureness >= sure else None


@cache
def _identifier() -> Any:
    from py3langid.langid import MODEL_FILE, LanguageIdentifier

    return LanguageIdentifier.from_model_file(MODEL_FILE, norm_probs=True)
