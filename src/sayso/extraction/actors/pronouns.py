"""Pronouns that stand for somebody."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Literal

from sayso.reading.columns import Columns
from sayso.records.mentions import ActorMention


@dataclass(frozen=True, slots=True, kw_only=True)
class Pronoun:
    """What a pronoun agrees with."""

    person: Literal[1, 3]
    plural: bool
    gender: Literal["m", "f"] | None = None
    human: bool = False


PRONOUNS: Mapping[str, Pronoun] = {
    **dict.fromkeys(("he", "him", "his", "himself"), Pronoun(person=3, plural=False, gender="m", human=True)),
    **dict.fromkeys(("she", "her", "hers", "herself"), Pronoun(person=3, plural=False, gender="f", human=True)),
    **dict.fromkeys(("it", "its", "itself"), Pronoun(person=3, plural=False)),
    **dict.fromkeys(("they", "them", "their", "theirs", "themselves"), Pronoun(person=3, plural=True)),
    **dict.fromkeys(("i", "me", "my", "mine", "myself"), Pronoun(person=1, plural=False, human=True)),
    **dict.fromkeys(("we", "us", "our", "ours", "ourselves"), Pronoun(person=1, plural=True)),
    **dict.fromkeys(("who", "whom", "whose"), Pronoun(person=3, plural=False)),
}


def pronoun_mentions(columns: Columns) -> list[ActorMention]:
    """Personal and relative pronouns of the first and third person; "it" without a meaning stays out."""
    found = []
    for token, word in enumerate(columns.lower):
        pronoun = PRONOUNS.get(word)
        if pronoun is None or columns.pos[token] not in ("PRON", "DET") or columns.dep[token] == "expl":
            continue
        if word == "us" and columns.words[token] == "US" and not columns.loud[token]:
            continue
        if word in ("who", "whom", "whose") and not _relative(columns, token):
            continue
        span = columns.span(token, token + 1)
        found.append(ActorMention(span=span, head=span, form="pronoun", gender=pronoun.gender, plural=pronoun.plural,
                                  kind="person" if pronoun.human and pronoun.person == 3 else None))
    return found


def _relative(columns: Columns, token: int) -> bool:
    """Whether "who" stands in a clause that a noun before it governs."""
    if any(columns.dep[up] in ("acl:relcl", "acl") and columns.head[up] < token for up in columns.ancestors(token)):
        return True
    return token > 0 and columns.words[token - 1] == "," and columns.tag[token] in ("WP", "WP$", "WDT")
