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

_INITIALS = r"(?:[^\W\d_]\.){1,3}"
_NAME = rf"(?:{_INITIALS}|[^\W\d_][\w.'’-]+)(?:[ \xa0]+(?:{_INITIALS}|[^\W\d_][\w.'’-]+)){{0,4}}"
_NAMES = rf"{_NAME}(?:(?:,\s*(?:and\s+)?|\s+and\s+|\s+&\s+){_NAME})*"
_BY = re.compile(
    rf"\W{{0,3}}(?i:by)\s*:?\s+(?P<who>{_NAMES})(?P<rest>(?:\s*[,|/•·–—-]\s*|\s+in\s+|\s+for\s+).{{0,90}})?\W*$"
)
_REPORTING = re.compile(
    r"\W{0,2}(?i:(?:additional )?(?:reporting|writing|written|report|compiled)) by:?\s+"
    r"(?P<who>[^\W\d_].{2,200}?)[).\s]*$"
)
_NAMED = re.compile(rf"\W{{0,3}}(?P<who>{_NAMES})\s*(?:[,|/•·–—-]\s*|\s+\(?)(?P<role>.{{2,60}})\W*$")
_LOWER_PARTS = {"and", "de", "van", "von", "der", "den", "al", "el", "bin", "ibn", "da", "di", "la", "le"}


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
    if (match := _BY.match(block.text)) and _names(match["who"]):
        return match["who"].strip()
    if byline_roles().fullmatch(block.text.strip(" .-–—()")):
        return block.text.strip(" .-–—()")
    match = _NAMED.match(block.text)
    if match and _names(match["who"]) and byline_roles().match(match["role"]):
        return match["who"].strip()
    return None


def _names(words: str) -> bool:
    """Names of people: every word begins with a capital, but for small parts of names."""
    parts = re.split(r"[\s,&]+", words.strip(" ,"))
    return all(part[:1].isupper() or part.lower() in _LOWER_PARTS for part in parts if part)
