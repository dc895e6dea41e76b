"""How a text itself tells that it was changed after it was published (data/corrections.yml)."""

from __future__ import annotations

import re
from functools import cache

from sayso.lexicon.datafile import load_yaml
from sayso.records.errors import LexiconDamaged

__all__ = ["corrections"]


@cache
def corrections() -> re.Pattern[str]:
    """Found in a line or sentence that tells of a correction or update ("Correction: ...", "was corrected").

    Raises:
        LexiconDamaged: the list has no source.
    """
    group = load_yaml("corrections.yml")["corrections"]
    if not group.get("source"):
        raise LexiconDamaged("corrections.yml: the list has no source.", remedy="Name one.")
    openings, phrases = "|".join(group["openings"]), "|".join(group["phrases"])
    return re.compile(rf"^\W*(?:{openings})\b\s*[:(\[,—–-]|\b(?:{phrases})\b", re.IGNORECASE)
