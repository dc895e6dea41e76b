"""Pronouns that stand for somebody."""

from __future__ import annotations

from sayso.lexicon.pronouns import pronouns
from sayso.reading.columns import Columns
from sayso.records.mentions import ActorMention


def pronoun_mentions(columns: Columns) -> list[ActorMention]:
    """Personal and relative pronouns of the first and third person; "it" without a meaning stays out."""
    found, known = [], pronouns()
    for token, word in enumerate(columns.lower):
        pronoun = known.get(word)
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
