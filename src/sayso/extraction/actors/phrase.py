"""The extent of a noun phrase around its head, by grammar but within its sentence."""

from __future__ import annotations

from sayso.reading.columns import Columns

_LEFT = frozenset([
    "det", "det:predet", "amod", "compound", "flat", "goeswith", "nummod", "nmod", "nmod:poss", "nmod:desc",
    "nmod:unmarked", "nmod:npmod", "poss", "advmod", "case", "punct", "cc", "conj", "obl:npmod", "obl:unmarked",
])


def left_edge(columns: Columns, first: int, last: int) -> int:
    """The first token of the phrase whose head lies in [first, last).

    Walks left as long as each token hangs, over tokens already in the phrase, on the phrase; prepositions
    before it ("by the army"), and conjunctions, stay out.
    """
    edge = first
    token = first - 1
    while token >= 0 and columns.sentence[token] == columns.sentence[first] and first - token <= 14:
        hyphened = columns.ends[token] == columns.starts[token + 1] and "-" in (
            columns.words[token], columns.words[token + 1])
        if not hyphened and (columns.dep[token] not in _LEFT or not _within(columns, token, edge, last)):
            break
        if columns.lower[token] == "," and _case_of(columns, token - 1) not in (None, "'s", "’s", "'", "’"):
            break  # "in Orvel, Redia's emergency service": a place with a preposition owns nothing
        token -= 1
        edge = token + 1
    if edge and columns.lower[edge] in ("least", "most") and columns.lower[edge - 1] == "at":
        edge -= 1
    return _without_joints(columns, edge, first)


def _without_joints(columns: Columns, edge: int, first: int) -> int:
    """The edge moved past conjunctions, marks and prepositions; "at least" stays whole."""
    while edge < first and (columns.dep[edge] in ("cc", "punct")
                            or columns.dep[edge] in ("case", "advmod")):
        if columns.lower[edge + 1] in ("least", "most", "than"):
            break
        edge += 1
    return edge


def _within(columns: Columns, token: int, edge: int, last: int) -> bool:
    """Whether a token hangs on the phrase [edge, last) or on words between, of which it is part."""
    governor = columns.head[token]
    if edge <= governor < last:
        return True
    # "'s" hangs on the owner to its left, which itself must hang on the phrase.
    return columns.dep[token] == "case" and governor < token and edge <= columns.head[governor] < last


def right_edge(columns: Columns, head: int, last: int, *, seats: bool = False) -> int:
    """One past the last token of the phrase: its "of" phrase is taken in, clauses and appositions are not.

    Args:
        seats: whether "in" and a name right after belongs to it, as the seat of a body does ("the Foreign
            Ministry in Moscow").
    """
    edge = last
    if seats and last + 1 < len(columns) and columns.lower[last] == "in" and columns.pos[last + 1] == "PROPN":
        edge = last + 2
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
