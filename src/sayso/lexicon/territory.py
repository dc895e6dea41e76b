"""The words on ground that changes hands (data/territory.yml)."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from sayso.lexicon.agreements import any_of
from sayso.lexicon.datafile import load_yaml
from sayso.records.errors import LexiconDamaged

__all__ = ["TerritoryWords", "territory_words"]


@dataclass(frozen=True, slots=True, kw_only=True)
class TerritoryWords:
    """The words as patterns.

    Attributes:
        stances: what a mode of event answers ("taken", "retaken", "handed over", "withdrawn").
        no_direction, held, no_comment, ground: see the file.
        under, controlled: before and behind the name of a side that has a place. of, holds, stays: see the file.
    """

    stances: Mapping[str, str]
    no_direction: re.Pattern[str]
    held: re.Pattern[str]
    no_comment: re.Pattern[str]
    ground: re.Pattern[str]
    under: re.Pattern[str]
    controlled: re.Pattern[str]
    of: re.Pattern[str]
    holds: re.Pattern[str]
    stays: re.Pattern[str]


@cache
def territory_words() -> TerritoryWords:
    """The words.

    Raises:
        LexiconDamaged: a group of the file has no source.
    """
    data = load_yaml("territory.yml")
    for name, group in data.items():
        if not group.get("source"):
            raise LexiconDamaged(f"territory.yml: group {name!r} has no source.", remedy="Name one.")
    modes = {mode: stance for stance, listed in data["modes"].items() if stance != "source" for mode in listed}
    control = {name: any_of(listed) for name, listed in data["control"].items() if name != "source"}
    return TerritoryWords(stances=modes, no_direction=any_of(data["no_direction"]["words"]),
                          held=any_of(data["held"]["words"]), no_comment=any_of(data["no_comment"]["words"]),
                          ground=any_of(data["ground"]["words"]),
                          under=control["before"], controlled=control["words"], of=control["of"],
                          holds=control["holds"], stays=control["stays"])
