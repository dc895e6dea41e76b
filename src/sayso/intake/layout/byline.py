"""Bylines: who wrote the report, in a line of its own above it or below it."""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.intake.cues import byline_roles
from sayso.intake.draft import Range
from sayso.intake.layout.blocks import Block

# A byline names one to four people and a role; sixteen words hold them.
_MOST_WORDS = 16
# Lines above the story (title, deck, byline, date) and below it (signature) where bylines stand.
_ABOVE, _BELOW = 6, 4

_BY = re.compile(r"\W{0,3}(?i:by)\b\s*:?\s+(?=[^\W\d_])")
_REPORTING = re.compile(
    r"\W{0,2}(?i:(?:additional )?(?:reporting|writing|written|report|compiled)) by:?\s+"
    r"(?P<who>[^\W\d_].{2,200}?)[).\s]*$"
)
_SEPARATOR = re.compile(r"\s*[,|/•·–—]\s*|\s+-\s+|\s+(?=\()")
# After the names a byline may go on with where or for whom they wrote.
_ONWARD = ("in", "for", "at", "from")
# "Jane van der Roe and J. R. Doe" has nine words; three names have as many.
_MOST_NAME_WORDS = 12
_LOWER_PARTS = {"and", "&", "de", "van", "von", "der", "den", "al", "el", "bin", "ibn", "da", "di", "la", "le"}


@dataclass(frozen=True, slots=True, kw_only=True)
class Byline:
    """A byline in the text: the whole line, and the writers' names as printed."""

    where: Range
    who: str


def byline_of(blocks: list[Block]) -> Byline | None:
    """The byline above the story, else the one below it; None if there is none."""
    first = next((index for index, block in enumerate(blocks) if block.prose), len(blocks))
    above = blocks[: min(first + 1, _ABOVE)]
    below = blocks[max(first + 1, len(blocks) - _BELOW) :][::-1]
    for block in (*above, *below):
        who = _writers(block)
        if who:
            return Byline(where=(block.start, block.end), who=who)
    return None


def _writers(block: Block) -> str | None:
    if block.words > 3 * _MOST_WORDS:
        return None
    if match := _REPORTING.match(block.text):
        return match["who"].strip()
    if block.words > _MOST_WORDS or block.prose:
        return None
    line = block.text.strip(" .-–—()")
    if match := _BY.match(block.text):
        return _names_at_head(block.text[match.end() :])
    if byline_roles().fullmatch(line):
        return line
    parts = _SEPARATOR.split(line, maxsplit=1)
    if len(parts) == 2 and byline_roles().match(parts[1].lstrip("(")) and _names_at_head(parts[0]) == parts[0]:
        return parts[0]
    return None


def _names_at_head(words: str) -> str | None:
    """The names of people that words begin with; None if they do not, or go on as a sentence would."""
    end, after_comma = 0, 0
    for match in re.finditer(r"\S+", words):
        word = match[0].strip(",.:;()|")
        if after_comma and byline_roles().match(words, match.start()):
            end = after_comma
            break
        if not word[:1].isupper() and word.lower() not in _LOWER_PARTS:
            if word and word.lower() not in _ONWARD and match[0] not in ("|", "/", "-", "–", "—", "•", "·"):
                return None
            break
        end = match.end()
        after_comma = match.end() - 1 if match[0].endswith(",") else 0
    names = words[:end].strip(" ,")
    return names if names and len(names.split()) <= _MOST_NAME_WORDS and names.split()[0][:1].isupper() else None
