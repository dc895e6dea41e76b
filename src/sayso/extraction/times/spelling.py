"""Month and weekday names with a letter or two amiss ("Wednesay", "Setpember")."""

from __future__ import annotations

from functools import lru_cache

from rapidfuzz.distance import OSA

from sayso.lexicon.calendar import time_words

# Names of seven letters and more: the shorter ones have neighbours that are surnames (Munday, Mondal).
_NAMES = ("tuesday", "wednesday", "thursday", "saturday", "january", "february", "september", "october",
          "november", "december")  # fmt: skip
_INITIALS = frozenset(name[0] for name in _NAMES)
_ENDINGS = frozenset("yrades")


@lru_cache(maxsize=4096)
def mended(printed: str) -> str | None:
    """The month or weekday that a capitalised unknown word stands for.

    At most one letter added, dropped, changed or swapped; two in names of nine letters and more
    (Damerau's four slips cover four in five misspellings: Damerau 1964, CACM 7(3)).

    Args:
        printed: the word as printed.

    Returns:
        The name in lower case, or None.
    """
    if not 6 <= len(printed) <= 11 or not printed[0].isupper():
        return None
    word = printed.lower()
    if word[0] not in _INITIALS or word[-1] not in _ENDINGS:
        return None
    if "no_slip" in time_words().get(word, ()):
        return None
    for name in _NAMES:
        allowed = 2 if len(name) >= 9 else 1
        if word[0] == name[0] and OSA.distance(word, name, score_cutoff=allowed) <= allowed:
            return name
    return None
