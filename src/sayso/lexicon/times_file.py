"""The data files about time, parsed."""

from __future__ import annotations

from importlib.resources import files

import yaml

from sayso.records.errors import LexiconDamaged

_Loader = getattr(yaml, "CSafeLoader", yaml.SafeLoader)


def load_data(name: str) -> dict[str, object]:
    """One data file of this kind, parsed.

    Raises:
        LexiconDamaged: it is not a YAML mapping.
    """
    text = files("sayso.lexicon").joinpath("data", name).read_text(encoding="utf-8")
    loaded = yaml.load(text, Loader=_Loader)
    if not isinstance(loaded, dict):
        raise LexiconDamaged(f"lexicon/data/{name} is no mapping.", remedy="Restore the file.")
    return loaded
