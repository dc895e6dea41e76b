"""A parsed text as plain lists, for rules that walk its tokens once.

An attribute of a spaCy token costs about as much as ten list look-ups; rules over every token of a
report read these columns instead.
"""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from spacy.tokens import Doc

from sayso.reading.texts import text_of
from sayso.records.span import Span

# A sentence is in capitals where of so many letters or more nine in ten are: titles of short
# headlines ("US, UK AGREE") count, an abbreviation alone does not.
LOUD_LETTERS = 8
LOUD_SHARE = 0.9


@dataclass(frozen=True, slots=True, kw_only=True)
class Columns:
    """The tokens of one text, column by column.

    Attributes:
        text: the whole text. words, lower, lemma, pos, tag, dep: one entry a token (UPOS, PTB tag, UD relation).
        head: index of the governor; a root is its own.
        starts, ends: half-open code points.
        sentence: number of the sentence. sentences: half-open token range of each.
        loud: whether the token stands in a sentence of capitals.
        children: indexes of the dependents of each token, in order.
    """

    text: str
    words: list[str]
    lower: list[str]
    lemma: list[str]
    pos: list[str]
    tag: list[str]
    dep: list[str]
    head: list[int]
    starts: list[int]
    ends: list[int]
    sentence: list[int]
    sentences: list[tuple[int, int]]
    loud: list[bool]
    children: list[list[int]]

    def __len__(self) -> int:
        return len(self.words)

    def token_at(self, offset: int) -> int:
        """The token that a code point lies in, or the next one after it (the last one at the end)."""
        return min(bisect_right(self.ends, offset), len(self.words) - 1)

    def tokens_of(self, start: int, end: int) -> tuple[int, int]:
        """The half-open token range that code points [start, end) touch."""
        first = bisect_right(self.ends, start)
        return first, max(first + 1, bisect_left(self.starts, end))

    def span(self, first: int, last: int) -> Span:
        """The words from token `first` to before token `last`."""
        start, end = self.starts[first], self.ends[last - 1]
        return Span(start, end, self.text[start:end])

    def root_of(self, first: int, last: int) -> int:
        """The token of [first, last) that the others hang on: the first whose governor lies outside."""
        for token in range(first, last):
            governor = self.head[token]
            if governor == token or not first <= governor < last:
                if self.pos[token] in ("PUNCT", "DET", "ADP", "PART") and token + 1 < last:
                    continue
                return token
        return last - 1

    def ancestors(self, token: int) -> Iterator[int]:
        """The governors of a token, nearest first."""
        for _ in range(60):  # a parse deeper than that is broken
            governor = self.head[token]
            if governor == token:
                return
            yield governor
            token = governor


@lru_cache(maxsize=8)
def columns_of(doc: Doc) -> Columns:
    """The columns of a parsed text, remembered for those asked for last; one without sentence marks is one sentence."""
    table = doc.to_array(["ORTH", "LEMMA", "POS", "TAG", "DEP", "HEAD", "IDX", "LENGTH", "SENT_START"])
    orth, lemma, pos, tag, dep, head, idx, length, starts = table.reshape(len(doc), 9).T.astype("int64").tolist()
    strings = doc.vocab.strings
    known = {key: strings[key % 2**64] for column in (orth, lemma, pos, tag, dep) for key in set(column)}
    words = [known[key] for key in orth]
    children: list[list[int]] = [[] for _ in words]
    heads = [index + distance for index, distance in enumerate(head)]
    for index, governor in enumerate(heads):
        if governor != index:
            children[governor].append(index)
    begins = [index for index, start in enumerate(starts) if start == 1 or index == 0]
    sentences = list(zip(begins, [*begins, len(words)][1:], strict=True))
    numbers = [number for number, (first, last) in enumerate(sentences) for _ in range(first, last)]
    loud = [_is_loud("".join(words[first:last])) for first, last in sentences]
    return Columns(
        text=text_of(doc), words=words, lower=[word.lower() for word in words], lemma=[known[key] for key in lemma],
        pos=[known[key] for key in pos], tag=[known[key] for key in tag], dep=[known[key] for key in dep],
        head=heads, starts=idx, ends=[start + size for start, size in zip(idx, length, strict=True)],
        sentence=numbers, sentences=sentences, loud=[loud[number] for number in numbers], children=children,
    )


def _is_loud(sentence: str) -> bool:
    letters = "".join(filter(str.isalpha, sentence))
    return len(letters) >= LOUD_LETTERS and sum(map(str.isupper, letters)) >= LOUD_SHARE * len(letters)
