"""A report's words and grammar as plain lists, walked many times and so made once.

Positions are token indices; ranges are half-open pairs of them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from spacy.tokens import Doc

from sayso.extraction.attributions.postposed import Rows, hang_behind
from sayso.lexicon.cues import noun_bases, verb_bases
from sayso.reading.columns import Columns, columns_of
from sayso.records.span import Span

Range = tuple[int, int]

# Tags of a finite verb, or of the auxiliary that makes it one (Penn Treebank).
FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
NOMINAL = ("NOUN", "PROPN", "PRON")

_BLANK_LINE = re.compile(r"\n[^\S\n]*\n")
_SENTENCE_ENDS = ".?!:”\"'"


@dataclass(frozen=True, slots=True, kw_only=True)
class Tree:
    """Tokens with their Universal Dependencies.

    Attributes:
        text: the report's text.
        words, low, lemma, pos, tag: of each token; `low` and `lemma` in lower case.
        rel: the relation to the head; `base` is the same without its subtype.
        head: the head's index, the token's own at a root.
        kids: the dependants, in order.
        left, right: first token of the subtree, and one past its last.
        sentence: the sentence's range, shared by its tokens.
        paragraph: the number of the paragraph, from 0.
        start, end: code points.
        entity: the name's label ("" outside) and `names`, the range of each name.
    """

    text: str
    words: list[str]
    low: list[str]
    lemma: list[str]
    pos: list[str]
    tag: list[str]
    rel: list[str]
    base: list[str]
    head: list[int]
    kids: list[list[int]]
    left: list[int]
    right: list[int]
    sentence: list[Range]
    paragraph: list[int]
    start: list[int]
    end: list[int]
    entity: list[str]
    names: dict[int, Range]

    def __len__(self) -> int:
        return len(self.words)

    def kid(self, token: int, *relations: str) -> int | None:
        """The first dependant with one of the relations (without subtypes)."""
        for kid in self.kids[token]:
            if self.base[kid] in relations:
                return kid
        return None

    def all_kids(self, token: int, *relations: str) -> list[int]:
        """Every dependant with one of the relations (without subtypes)."""
        return [kid for kid in self.kids[token] if self.base[kid] in relations]

    def case(self, token: int) -> str:
        """The preposition (or subordinating word) that brings the token in, "" if none."""
        for kid in self.kids[token]:
            if self.base[kid] in ("case", "mark"):
                return self.low[kid]
        return ""

    def span(self, place: Range) -> Span:
        """The words of a range as a span of the text."""
        start, end = self.start[place[0]], self.end[place[1] - 1]
        return Span(start, end, self.text[start:end])

    def trimmed(self, place: Range, off: frozenset[str]) -> Range | None:
        """The range without blanks and the given words at either end; None if nothing is left."""
        first, last = place
        while first < last and (self.words[first] in off or not self.words[first].strip()):
            first += 1
        while first < last and (self.words[last - 1] in off or not self.words[last - 1].strip()):
            last -= 1
        return (first, last) if first < last else None


def tree_of(doc: Doc) -> Tree:
    """The lists for one read document; blank tokens (line ends) are left out."""
    columns = columns_of(doc)
    tokens = [token for token, word in enumerate(columns.words) if not word.isspace()]
    place = {token: index for index, token in enumerate(tokens)}
    words, low = [columns.words[token] for token in tokens], [columns.lower[token] for token in tokens]
    pos, tag = [columns.pos[token] for token in tokens], [columns.tag[token] for token in tokens]
    head = [place.get(_solid_head(token, columns), index) for index, token in enumerate(tokens)]
    rel = ["root" if head[index] == index else columns.dep[token] or "dep" for index, token in enumerate(tokens)]
    lemma = list(map(_base, low, pos, [columns.lemma[token] for token in tokens]))
    start, sentence = [columns.starts[token] for token in tokens], _sentences(columns, place)
    hang_behind(Rows(low=low, lemma=lemma, pos=pos, tag=tag, head=head, rel=rel), dict.fromkeys(sentence))
    kids: list[list[int]] = [[] for _ in words]
    for index, parent in enumerate(head):
        if parent != index:
            kids[parent].append(index)
    left, right = _edges(head, kids)
    entity, names = _names(doc, place)
    return Tree(
        text=columns.text,
        words=words,
        low=low,
        lemma=lemma,
        pos=pos,
        tag=tag,
        rel=rel,
        base=[label.partition(":")[0].lower() for label in rel],
        head=head,
        kids=kids,
        left=left,
        right=right,
        sentence=sentence,
        paragraph=_paragraphs(columns.text, words, start),
        start=start,
        end=[begin + len(word) for begin, word in zip(start, words, strict=True)],
        entity=entity,
        names=names,
    )


def _base(form: str, pos: str, lemma: str) -> str:
    """The base of a listed word from its form, of any other the reader's lemma."""
    listed = verb_bases() if pos in ("VERB", "AUX") else noun_bases() if pos == "NOUN" else {}
    return listed.get(form) or (lemma or form).lower()


def _solid_head(token: int, columns: Columns) -> int:
    """The nearest head that is no blank."""
    head = columns.head[token]
    while columns.words[head].isspace() and columns.head[head] != head:
        head = columns.head[head]
    return head


def _sentences(columns: Columns, place: dict[int, int]) -> list[Range]:
    found: list[Range] = []
    for first, end in columns.sentences:
        inside = [place[index] for index in range(first, end) if index in place]
        found.extend([(inside[0], inside[-1] + 1)] * len(inside) if inside else [])
    return found


def _edges(head: list[int], kids: list[list[int]]) -> tuple[list[int], list[int]]:
    """First token and one past the last of every subtree, leaves before their heads."""
    left, right = list(range(len(head))), [index + 1 for index in range(len(head))]
    order = [index for index, parent in enumerate(head) if parent == index]
    for token in order:  # grows while it is walked: heads come before their dependants
        order.extend(kids[token])
    for token in reversed(order):
        parent = head[token]
        left[parent] = min(left[parent], left[token])
        right[parent] = max(right[parent], right[token])
    return left, right


def _names(doc: Doc, place: dict[int, int]) -> tuple[list[str], dict[int, Range]]:
    entity, names = [""] * len(place), {}
    for ent in doc.ents:
        inside = [place[index] for index in range(ent.start, ent.end) if index in place]
        for index in inside:
            entity[index] = ent.label_
            names[index] = (inside[0], inside[-1] + 1)
    return entity, names


def _paragraphs(text: str, words: list[str], starts: list[int]) -> list[int]:
    """The paragraph of each token: blank lines part them, and line ends after a sentence's end."""
    found, number, reached = [], 0, 0
    for word, start in zip(words, starts, strict=True):
        gap = text[reached:start]
        if word.strip():
            if "\n" in gap and (_BLANK_LINE.search(gap) or text[reached - 1 : reached] in _SENTENCE_ENDS):
                number += 1
            reached = start + len(word)
        found.append(number)
    return found
