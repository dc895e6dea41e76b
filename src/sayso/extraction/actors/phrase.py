"""The extent of a noun phrase around its head, by grammar but within its sentence."""

from __future__ import annotations

from sayso.reading.columns import Columns

_LEFT = frozenset(["det", "amod", "compound", "nmod:poss", "nummod", "flat", "nmod", "poss", "advmod", "case", "goeswith",
                   "det:predet", "nmod:unmarked", "nmod:npmod", "punct", "cc", "conj", "obl:npmod", "obl:unmarked"])


def left_edge(columns: Columns, first: int, last: int) -> int:
    """The first token of the phrase whose head lies in [first, last).

    Walks left as long as each token hangs, over tokens already in the phrase, on the phrase; prepositions
    before it ("by the army"), and conjunctions, stay out.
    """
    edge = first
    token = first - 1
    while token >= 0 and columns.sentence[token] == columns.sentence[first] and first - token <= 14:
        if columns.dep[token] not in _LEFT:
            break
        if not _within(columns, token, edge, last):
            break
        token -= 1
        edge = token + 1
    while edge < first and (columns.dep[edge] in ("cc", "punct", "advmod")
                            or (columns.dep[edge] == "case" and columns.lower[edge] not in ("'s", "’s"))):
        edge += 1
    return edge


def _within(columns: Columns, token: int, edge: int, last: int) -> bool:
    """Whether a token hangs on the phrase [edge, last) or on words between, of which it is part."""
    governor = columns.head[token]
    if edge <= governor < last:
        return True
    # "'s" hangs on the owner to its left, which itself must hang on the phrase.
    return columns.dep[token] == "case" and governor < token and edge <= columns.head[governor] < last


def right_edge(columns: Columns, head: int, last: int) -> int:
    """One past the last token of the phrase: its "of" phrase is taken in, clauses and appositions are not."""
    edge = last
    for child in columns.children[head]:
        if child < last or columns.sentence[child] != columns.sentence[head]:
            continue
        if columns.dep[child] == "nmod" and _case_of(columns, child) in ("of", "for"):
            edge = max(edge, _shallow_end(columns, child))
        elif columns.dep[child] in ("flat", "compound") and child == edge:
            edge = child + 1
    return edge


def _case_of(columns: Columns, token: int) -> str | None:
    return next((columns.lower[child] for child in columns.children[token] if columns.dep[child] == "case"), None)


def _shallow_end(columns: Columns, token: int) -> int:
    """One past the words that belong to a noun to its right without a comma or clause."""
    edge = token + 1
    for child in columns.children[token]:
        if child == edge and columns.dep[child] in ("flat", "compound"):
            edge = child + 1
    return edge
