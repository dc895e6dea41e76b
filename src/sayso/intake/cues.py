"""The words that pages, not reports, are made of: data files, loaded once and compiled.

Each group of an entry has a `source`; `docs/intake.md` tells how to add one.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import Any

import yaml

from sayso.records.errors import LexiconDamaged

# A credit is the name of a photographer and a house; with its brackets it takes 100 characters at most.
_CREDIT_WITHIN = 100
# Signs that may stand before a cue. With any number, a line of 8,000 dashes took 20 seconds.
_SIGNS_BEFORE = 40
_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


@dataclass(frozen=True, slots=True, kw_only=True)
class CueGroup:
    """Lines of one purpose.

    Attributes:
        name: what they are for ("newsletter").
        max_words: a longer paragraph is no such line, whatever it holds.
        pattern: matches from the first character of the paragraph.
        where: "any", or "edge" for lines that only count before the first and after the last
            paragraph of prose.
        heads_list: the lines after it, up to the next prose, belong to it ("Related stories:").
    """

    name: str
    max_words: int
    pattern: re.Pattern[str]
    where: str = "any"
    heads_list: bool = False


@cache
def furniture_cues() -> tuple[CueGroup, ...]:
    """Lines of the page: newsletters, sharing, counters, copyright, navigation."""
    return tuple(_group(name, entry) for name, entry in _load("furniture")["groups"].items())


@dataclass(frozen=True, slots=True, kw_only=True)
class CaptionCues:
    """What marks a line under a picture: at its end, at its beginning, anywhere."""

    credits: re.Pattern[str]
    openings: re.Pattern[str]
    positions: re.Pattern[str]

    def mark(self, line: str) -> bool:
        """Whether a line bears any of them."""
        from_end = max(0, len(line) - _CREDIT_WITHIN)
        return bool(self.openings.match(line) or self.credits.search(line, from_end) or self.positions.search(line))


@cache
def caption_cues() -> CaptionCues:
    """The cues of captions."""
    groups = _load("captions")["groups"]
    return CaptionCues(**{name: re.compile("|".join(group["patterns"])) for name, group in groups.items()})


@cache
def byline_roles() -> re.Pattern[str]:
    """A writer's role or house after the name ("Staff Writer", "Associated Press")."""
    data = _load("bylines")["groups"]
    words = _any_of(word for group in data.values() for word in group["words"])
    return re.compile(rf"(?:{words})(?!\w)", re.IGNORECASE)


@cache
def letterheads() -> re.Pattern[str]:
    """What the name of a house that issues communiqués begins with."""
    data = _load("letterheads")["groups"]
    words = _any_of(word for group in data.values() for word in group["words"])
    return re.compile(rf"(?:the\s+)?(?:{words})(?!\w)", re.IGNORECASE)


@cache
def not_places() -> frozenset[str]:
    """Words before a dash that are labels, not datelines ("UPDATE – ..."), in lower case."""
    data = _load("datelines")["groups"]
    return frozenset(word for group in data.values() for word in group["words"])


@dataclass(frozen=True, slots=True, kw_only=True)
class SiteSpeech:
    """Words of a site that speaks to its reader: things of the site, and words that address the reader."""

    things: re.Pattern[str]
    reader: re.Pattern[str]


@cache
def site_speech() -> SiteSpeech:
    """The words of forms, mailings and appeals."""
    groups = _load("site_speech")["groups"]
    return SiteSpeech(**{name: re.compile(rf"(?<!\w)(?:{_any_of(group['words'])})(?!\w)", re.IGNORECASE)
                         for name, group in groups.items()})


def _group(name: str, entry: Mapping[str, Any]) -> CueGroup:
    whole = [rf"(?:{_any_of(entry['whole'])})\W*$"] if "whole" in entry else []
    starts = [rf"(?:{_any_of(entry['starts'])})(?!\w)"] if "starts" in entry else []
    alternatives = [*whole, *starts, *entry.get("patterns", ())]
    if not alternatives or not entry.get("source"):
        raise LexiconDamaged(f"group {name!r} of furniture.yml has no words or no source.", remedy="Add them.")
    return CueGroup(
        name=name,
        max_words=entry["max_words"],
        pattern=re.compile(rf"[\W_]{{0,{_SIGNS_BEFORE}}}(?:" + "|".join(alternatives) + ")", re.IGNORECASE),
        where=entry.get("where", "any"),
        heads_list=entry.get("heads_list", False),
    )


def _any_of(words: Iterable[str]) -> str:
    """Phrases as alternatives, the longest first; a blank stands for any blanks."""
    return "|".join(re.escape(word).replace(r"\ ", r"\s+") for word in sorted(words, key=lambda w: (-len(w), w)))


def _load(name: str) -> Any:
    path = files("sayso.intake").joinpath("data", f"{name}.yml")
    return yaml.load(path.read_text(encoding="utf-8"), Loader=_Loader)
