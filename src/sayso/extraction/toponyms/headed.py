"""Places that stand at the head of a paragraph, before a dash: "SOTK — A man was arrested"."""

from __future__ import annotations

from sayso.extraction.toponyms.sighting import Sight, Sighting

__all__ = ["headed"]

_DASHES = frozenset({"—", "–", "--", "-", "―"})
_BETWEEN = frozenset({",", "(", ")", "/"})
LONGEST = 5  # tokens


def headed(sight: Sight) -> list[Sighting]:
    """Names in capitals that begin a sentence and end at a dash, as agencies and papers print whence they report.

    In a text all in capitals nothing tells them from other names before a dash, so none is taken.
    """
    if sight.shouting:
        return []
    out = []
    for sentence in sight.doc.sents:
        stop = _dash(sight, sentence.start, min(sentence.start + LONGEST, sentence.end))
        parts = _between_commas(sight, sentence.start, stop) if stop else []
        if parts and sight.known(*parts[0]) and sight.name(*parts[0]).isupper():
            out += [Sighting(start=start, end=end, sure=True) for start, end in parts if sight.known(start, end)]
    return out


def _dash(sight: Sight, start: int, limit: int) -> int | None:
    """The first dash after the first word that stands free, None if there is none before the limit."""
    for at in range(start + 1, limit):
        free = sight.starts[at] > sight.starts[at - 1] + len(sight.words[at - 1])
        if sight.words[at] in _DASHES and (free or sight.words[at] != "-"):
            return at
    return None


def _between_commas(sight: Sight, start: int, stop: int) -> list[tuple[int, int]]:
    """The stretches between commas."""
    parts, begin = [], start
    for at in range(start, stop + 1):
        if at == stop or sight.words[at] in _BETWEEN:
            if at > begin:
                parts.append((begin, at))
            begin = at + 1
    return parts
