"""Quoted words beside a cue's clause: they are trusted before the parse."""

from __future__ import annotations

from sayso.extraction.attributions.quotations import Quotation
from sayso.extraction.attributions.tree import Range, Tree

ENDS = frozenset({",", "?", "!", "—", "–", "-", "--", "…", "...", "...."})


def quoted_before(tree: Tree, verb: int, clause: Range, quotes: list[Quotation]) -> list[Range]:
    """The quotation that closes right before the cue's clause, with what leads up to it."""
    for quote in quotes:
        if not quote.closed or quote.last not in (clause[0], clause[0] - 1) or quote.last - quote.first < 4:
            continue
        if tree.paragraph[quote.first] != tree.paragraph[verb]:
            continue
        if quote.last == clause[0] and tree.words[quote.last - 2] not in ENDS:
            continue
        if quote.last == clause[0] - 1 and tree.words[quote.last] != ",":
            continue
        if is_title(tree, quote):
            continue
        leads = [kid for kid in tree.all_kids(verb, "ccomp") if kid < clause[0]]
        if tree.base[verb] in ("parataxis", "ccomp") and tree.head[verb] < clause[0]:
            leads.append(tree.head[verb])
        first = min(
            (tree.left[kid] for kid in leads if tree.sentence[kid] == tree.sentence[quote.last - 1]),
            default=quote.first,
        )
        if any(tree.words[index] in ".?!" for index in range(first, quote.first)):
            first = quote.first
        return [(min(first, quote.first), quote.last)]
    return []


def is_title(tree: Tree, quote: Quotation) -> bool:
    """A programme or book ("on "Meet the Press""), not an utterance."""
    before = quote.first - 1
    return (
        before >= 0
        and quote.last - quote.first <= 8
        and (tree.pos[before] == "ADP" or tree.tag[before] == "POS")
    )


def quoted_after(tree: Tree, clause: Range, quotes: list[Quotation], before: Range | None) -> list[Range]:
    """The quotation that opens behind the cue's clause: said X, "..."."""
    reach = clause[1] + (2 if before else 3)
    for quote in quotes:
        if not clause[1] <= quote.first <= reach or quote.last - quote.first <= 3 or is_title(tree, quote):
            continue
        if tree.words[quote.first - 1] in (",", ":") or quote.first == clause[1]:
            return [(quote.first, quote.last)]
    return []
