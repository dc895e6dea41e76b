"""Base forms of irregular verbs (data/irregular_verbs.yml)."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

from sayso.lexicon.datafile import load_yaml


@cache
def irregular_verbs() -> Mapping[str, str]:
    """The base of each past tense and participle ("fought" is "fight").

    Forms that are also the base of another verb ("wound", "found a city") are left out or stand for the
    verb that news prose means by them.
    """
    return {form: base for base, forms in load_yaml("irregular_verbs.yml")["verbs"].items() for form in forms}
