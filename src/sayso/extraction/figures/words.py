"""A report's words as the figure rules see them: the text in capitals reads like any other."""

from __future__ import annotations

from bisect import bisect_right

from spacy.tokens import Doc

from sayso.reading.columns import columns_of
from sayso.reading.parsed import Token, parsed_of


class Words:
    """The tokens of a text with what the rules ask of them again and again.

    Attributes:
        tokens: the tokens of the text.
        lows: their words in lower case.
        starts: where each begins in the text.
        heads: the index of each token's head.
        sentences: for each token the first of its sentence and one past the last.
    """

    __slots__ = ("doc", "heads", "lows", "sentences", "starts", "text", "tokens")

    def __init__(self, doc: Doc) -> None:
        self.doc = doc
        columns = columns_of(doc)
        self.text = columns.text
        self.tokens: list[Token] = parsed_of(doc).tokens
        self.lows, self.starts, self.heads = columns.lower, columns.starts, columns.head
        self.sentences = [columns.sentences[number] for number in columns.sentence]

    def __len__(self) -> int:
        return len(self.tokens)

    def at(self, offset: int) -> int:
        """The index of the token that a code point of the text lies in or follows."""
        return max(0, bisect_right(self.starts, offset) - 1)

    def end(self, index: int) -> int:
        """Where a token ends in the text."""
        return self.starts[index] + len(self.tokens[index])

    def sentence(self, index: int) -> tuple[int, int]:
        """First token and one past the last of the sentence that a token stands in."""
        return self.sentences[index]

    def follows(self, index: int, phrase: tuple[str, ...]) -> bool:
        """Whether a phrase stands at a token."""
        return tuple(self.lows[index : index + len(phrase)]) == phrase

    def blank(self, index: int) -> bool:
        """Whether a token is no word (a line break)."""
        return self.tokens[index].is_space
