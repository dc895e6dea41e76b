"""Relay chains: who passes on whose words, nearest the reader first (PROV's wasQuotedFrom)."""

from __future__ import annotations

from sayso.extraction.attributions.drafts import Draft, Saying
from sayso.extraction.attributions.quotations import Quotation
from sayso.extraction.attributions.tree import Tree

_OWN_WORDS = frozenset(
    {
        "i",
        "we",
        "you",
        "he",
        "she",
        "it",
        "they",
        "who",
        "one",
        "us",
        "me",
        "people",
        "everyone",
        "that",
        "which",
    }
)


_A_FEW_WORDS = 6
_ALLEGING = frozenset({"claim", "accuse"})
_FURTHER = frozenset({"clause", "obj", "prep", "obj_prep", "prep_to", "obj_to", "to", "obj_as", "obj_pred"})
_RELAYED = frozenset({"clause", "quote", "obj_prep", "prep_to", "obj_to", "phrase", "to", "noun"})
_CONTRASTS = frozenset({"while", "whereas", "although", "though"})
_CUT = frozenset({"clause", "to", "obj", "prep", "obj_prep", "obj_to", "phrase"})


def holders(drafts: list[Draft]) -> list[int | None]:
    """For each draft the one whose content holds its cue most closely, None at the top.

    The holder's content is always the longer one (the earlier, of two as long), so no chain runs in a circle.
    """
    sizes = [
        (sum(last - first for first, last in draft.content), -number) for number, draft in enumerate(drafts)
    ]
    saying = Saying(drafts)
    found: list[int | None] = []
    for number, draft in enumerate(drafts):
        outer = [
            other
            for other in saying.of(draft.anchor)
            if sizes[other] > sizes[number] and not draft.says(drafts[other].anchor)
        ]
        found.append(min(outer, key=lambda other: sizes[other], default=None))
    return found


def kept(tree: Tree, quotes: list[Quotation], drafts: list[Draft]) -> list[Draft]:
    """The drafts without those that only restate what they stand in.

    Within another's content only speech acts of a named third party are attributions of their own: what
    the speaker himself thinks or wants is part of what he says (PolNeAR never nests).
    """
    outer = holders(drafts)
    return [
        draft
        for draft, holder in zip(drafts, outer, strict=True)
        if (holder is None and not is_quoted(quotes, draft.anchor)) or _is_relayed(tree, quotes, draft)
    ]


def is_quoted(quotes: list[Quotation], token: int) -> bool:
    """Whether the token stands in somebody's quoted words (a quoted word or two is no utterance)."""
    return any(quote.holds(token) and quote.last - quote.first > _A_FEW_WORDS for quote in quotes)


def _is_relayed(tree: Tree, quotes: list[Quotation], draft: Draft) -> bool:
    if draft.act in _ALLEGING and not is_quoted(quotes, draft.anchor):
        return True  # "what it claims were violations by troops allegedly laying mines": each is a claim
    if draft.speaker is None or not draft.strong:
        return False
    if draft.frame not in _RELAYED or tree.tag[draft.anchor] in ("VB", "VBG"):
        return False
    if tree.pos[draft.speaker] == "PRON" or tree.low[draft.speaker] in _OWN_WORDS:
        return False
    return not is_quoted(quotes, draft.anchor) or tree.pos[draft.speaker] == "PROPN"
