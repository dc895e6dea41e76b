"""Relay chains: who passes on whose words, nearest the reader first (PROV's wasQuotedFrom)."""

from __future__ import annotations

from sayso.extraction.attributions.drafts import Draft
from sayso.extraction.attributions.quotations import Quotation
from sayso.extraction.attributions.tree import Tree

_OWN_WORDS = frozenset({"i", "we", "you", "he", "she", "it", "they", "who", "one", "us", "me", "people", "everyone", "that", "which"})


def holders(drafts: list[Draft]) -> list[int | None]:
    """For each draft the one whose content holds its cue most closely, None at the top."""
    found: list[int | None] = []
    for number, draft in enumerate(drafts):
        best, size = None, 0
        for other, outer in enumerate(drafts):
            if other == number or not outer.says(draft.anchor) or draft.says(outer.anchor):
                continue
            length = sum(last - first for first, last in outer.content)
            if best is None or length < size:
                best, size = other, length
        found.append(best)
    return found


def kept(tree: Tree, quotes: list[Quotation], drafts: list[Draft]) -> list[Draft]:
    """The drafts without those that only restate what they stand in.

    Within another's content only speech acts of a named third party are attributions of their own: what
    the speaker himself thinks or wants is part of what he says (PolNeAR never nests).
    """
    outer = holders(drafts)
    return [draft for draft, holder in zip(drafts, outer, strict=True) if holder is None or _is_relayed(tree, quotes, draft)]


def _is_relayed(tree: Tree, quotes: list[Quotation], draft: Draft) -> bool:
    if draft.speaker is None or not draft.strong:
        return False
    if tree.pos[draft.speaker] == "PRON" or tree.low[draft.speaker] in _OWN_WORDS:
        return False
    return not any(quote.holds(draft.anchor) for quote in quotes)
