"""One spelling for the many ways in which a place name is printed."""

from __future__ import annotations

import re
import unicodedata

__all__ = ["fold"]

# Letters that have no decomposition but a usual plain form in English print (BGN/PCGN tables).
_PLAIN = str.maketrans({
    "ə": "a", "ı": "i", "ł": "l", "ø": "o", "đ": "d", "ð": "d", "æ": "ae", "œ": "oe", "þ": "th", "ħ": "h", "ŋ": "n",
})
_DROPPED = re.compile(r"[.'’‘`´ʻʼʽʹʾʿˈ\"“”­]")
_BREAKS = re.compile(r"[\s\-–—‐‑/,_()]+")
# "St. Petersburg", "Mt. Lebanon", "Ft. Worth": abbreviations that stand before a name.
_WORDS = {"st": "saint", "ste": "sainte", "mt": "mount", "ft": "fort"}
_SPELLED = re.compile(r"\b(?:st|ste|mt|ft) ")


def fold(name: str) -> str:
    """The key under which a place name is found: plain small letters and single blanks.

    Case, diacritics, apostrophes, points and hyphens do not tell place names apart in print, nor
    does "St." from "Saint". Folding is idempotent.

    Args:
        name: a place name in Latin script; other scripts keep their letters.

    Returns:
        The key; empty where nothing but marks was given.
    """
    if name.isascii():
        plain = name.casefold()
    else:
        split = unicodedata.normalize("NFKD", name.casefold().translate(_PLAIN))
        plain = "".join(c for c in split if not unicodedata.combining(c)).casefold().translate(_PLAIN)
    key = _BREAKS.sub(" ", _DROPPED.sub("", plain.replace("&", " and "))).strip()
    return _SPELLED.sub(lambda m: _WORDS[m[0][:-1]] + " ", key) if "t" in key else key
