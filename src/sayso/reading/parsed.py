"""A parsed text as plain objects, for rules that climb its trees.

A spaCy token is a view that is made anew, with its head and its children, each time it is asked for, and each of its
strings is looked up anew: walking a tree so costs some ten times what it costs here, where all is made once. Names are
spaCy's, so that a rule reads the same over either.
"""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache
from typing import Literal, overload

from spacy.tokens import Doc
from spacy.tokens import Token as SpacyToken

from sayso.reading.columns import columns_of


class Token:
    """One word of a parsed text.

    Attributes:
        doc: the text. i: its place among the tokens, from 0. idx: the code point it begins at.
        text, lemma_, pos_, tag_, dep_: as printed, lemma, UPOS, PTB tag, UD relation to the head.
        head: the governor; a root is its own. children: the dependents, in order.
        ent_type_: label of the name it stands in, empty outside one; ent_iob_ is "I" for all but a name's first word.
        is_sent_start: whether it is the first of its sentence.
    """

    __slots__ = ("children", "dep_", "doc", "ent_iob_", "ent_type_", "head", "i", "idx", "is_sent_start", "lemma_",
                 "pos_", "tag_", "text")

    children: list[Token]
    head: Token

    def __init__(self, doc: Parsed, i: int, idx: int, text: str, lemma: str, pos: str, tag: str, dep: str) -> None:
        self.doc, self.i, self.idx, self.text = doc, i, idx, text
        self.lemma_, self.pos_, self.tag_, self.dep_ = lemma, pos, tag, dep
        self.ent_type_, self.ent_iob_, self.is_sent_start = "", "O", False

    def __len__(self) -> int:
        return len(self.text)

    def __repr__(self) -> str:
        return self.text

    @property
    def is_alpha(self) -> bool:
        """Whether it is letters only."""
        return self.text.isalpha()

    @property
    def is_space(self) -> bool:
        """Whether it is blanks only."""
        return self.text.isspace()

    @property
    def left_edge(self) -> Token:
        """The first token of its subtree."""
        return self.doc[self.doc.parse[self.i].left_edge.i]

    @property
    def right_edge(self) -> Token:
        """The last token of its subtree."""
        return self.doc[self.doc.parse[self.i].right_edge.i]

    @property
    def subtree(self) -> Iterator[Token]:
        """It and all that hangs on it, in order."""
        own = False
        for child in self.children:
            if not own and child.i > self.i:
                own = True
                yield self
            yield from child.subtree
        if not own:
            yield self

    @property
    def factuality(self) -> float | None:
        """Did it happen, from -3 (no) to 3 (yes)? None where the reader did not judge it."""
        return self.doc.parse[self.i]._.factuality if SpacyToken.has_extension("factuality") else None

    def nbor(self, step: int = 1) -> Token:
        """The token so many places further on.

        Raises:
            IndexError: the text ends before, or begins after.
        """
        if not 0 <= self.i + step < len(self.doc):
            raise IndexError(f"token {self.i + step} of {len(self.doc)}")
        return self.doc[self.i + step]


class Stretch:
    """The tokens [start, end) of a parsed text."""

    __slots__ = ("doc", "end", "start")

    def __init__(self, doc: Parsed, start: int, end: int) -> None:
        self.doc, self.start, self.end = doc, start, end

    def __len__(self) -> int:
        return self.end - self.start

    def __iter__(self) -> Iterator[Token]:
        return iter(self.doc.tokens[self.start:self.end])

    @property
    def start_char(self) -> int:
        """The code point that its first token begins at."""
        return self.doc[self.start].idx

    @property
    def text(self) -> str:
        """Its words as printed."""
        last = self.doc[self.end - 1]
        return self.doc.text[self.start_char:last.idx + len(last)]

    @property
    def root(self) -> Token:
        """The token that the others hang on."""
        return self.doc[self.doc.parse[self.start:self.end].root.i]


class Parsed:
    """A parsed text.

    Attributes:
        parse: what the reader gave. text: the whole text. tokens: its words. sents: its sentences.
    """

    __slots__ = ("parse", "sents", "text", "tokens")

    def __init__(self, parse: Doc) -> None:
        columns = columns_of(parse)
        self.parse, self.text = parse, columns.text
        self.tokens = [Token(self, place, *row) for place, row in enumerate(zip(
            columns.starts, columns.words, columns.lemma, columns.pos, columns.tag, columns.dep, strict=True))]
        for token, head, children in zip(self.tokens, columns.head, columns.children, strict=True):
            token.head = self.tokens[head]
            token.children = [self.tokens[child] for child in children]
        for name in parse.ents:
            for token in self.tokens[name.start:name.end]:
                token.ent_type_, token.ent_iob_ = name.label_, "I"
            self.tokens[name.start].ent_iob_ = "B"
        self.sents = [Stretch(self, first, last) for first, last in columns.sentences]
        for sentence in self.sents:
            self.tokens[sentence.start].is_sent_start = True

    def __len__(self) -> int:
        return len(self.tokens)

    def __iter__(self) -> Iterator[Token]:
        return iter(self.tokens)

    @overload
    def __getitem__(self, place: int) -> Token: ...
    @overload
    def __getitem__(self, place: slice) -> Stretch: ...
    def __getitem__(self, place: int | slice) -> Token | Stretch:
        if isinstance(place, int):
            return self.tokens[place]
        start, end, _ = place.indices(len(self.tokens))
        return Stretch(self, start, max(start, end))

    def char_span(
        self, start: int, end: int, *, alignment_mode: Literal["expand", "contract"] = "expand",
    ) -> Stretch | None:
        """The tokens that code points [start, end) touch, or with "contract" those that lie within them whole."""
        found = self.parse.char_span(start, end, alignment_mode=alignment_mode)
        return None if found is None else Stretch(self, found.start, found.end)


@lru_cache(maxsize=8)
def parsed_of(parse: Doc) -> Parsed:
    """The parsed text, remembered for those asked for last; what has been read is never changed."""
    return Parsed(parse)
