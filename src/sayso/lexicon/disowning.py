"""How one side says that it had no part in a deed (data/disowning.yml)."""

from __future__ import annotations

import re
from functools import cache

from sayso.lexicon.datafile import load_yaml
from sayso.records.errors import LexiconDamaged

__all__ = ["disowning"]


@cache
def disowning() -> re.Pattern[str]:
    """Matches words that disown the deed which follows right behind them ("had no part in the").

    Raises:
        LexiconDamaged: the list has no source.
    """
    group = load_yaml("disowning.yml")["disowning"]
    if not group.get("source"):
        raise LexiconDamaged("disowning.yml: the list has no source.", remedy="Name one.")
    return re.compile(f"(?:{'|'.join(group['patterns'])}){group['within']}", re.IGNORECASE)
