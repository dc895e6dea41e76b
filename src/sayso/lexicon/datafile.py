"""Reads a data file of the lexicon."""

from __future__ import annotations

from importlib.resources import files
from typing import Any

import yaml

from sayso.records.errors import LexiconDamaged

_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)  # the C loader is ten times as fast


def load_yaml(name: str) -> dict[str, Any]:
    """The mapping in `lexicon/data/<name>`.

    Raises:
        LexiconDamaged: the file is missing, or is no YAML mapping.
    """
    try:
        loaded = yaml.load((files("sayso.lexicon") / "data" / name).read_text(encoding="utf-8"), Loader=_LOADER)
    except (OSError, yaml.YAMLError) as error:
        raise LexiconDamaged(f"lexicon/data/{name}: {error}", remedy="Restore the file.") from error
    if not isinstance(loaded, dict):
        raise LexiconDamaged(f"lexicon/data/{name} is no mapping.", remedy="Restore the file.")
    return loaded
