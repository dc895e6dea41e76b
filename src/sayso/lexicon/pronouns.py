"""Pronouns that stand for somebody (data/pronouns.yml)."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Literal

from sayso.lexicon.datafile import load_yaml
from sayso.records.errors import LexiconDamaged

__all__ = ["Pronoun", "pronouns"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Pronoun:
    """What a pronoun agrees with; `human` where it stands for people only."""

    person: Literal[1, 3]
    plural: bool
    gender: Literal["m", "f"] | None
    human: bool


@cache
def pronouns() -> Mapping[str, Pronoun]:
    """Every form of a pronoun, in lower case, with what it agrees with.

    Raises:
        LexiconDamaged: a group of the file has no source, or a person or gender that there is not.
    """
    found: dict[str, Pronoun] = {}
    for name, group in load_yaml("pronouns.yml").items():
        if not group.get("source"):
            raise LexiconDamaged(f"pronouns.yml: group {name!r} has no source.", remedy="Name one.")
        if group.get("person") not in (1, 3) or group.get("gender") not in (None, "m", "f"):
            raise LexiconDamaged(f"pronouns.yml: group {name!r} agrees with nothing known.", remedy="Mend it.")
        pronoun = Pronoun(person=group["person"], plural=group.get("plural", False), gender=group.get("gender"),
                          human=group.get("human", False))
        found.update(dict.fromkeys(group["words"], pronoun))
    return found
