"""Choosing a reader by name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from typing import Protocol

from spacy.tokens import Doc

from .foreign import SpacyReader
from .reader import SaysoReader
from .stand_ins import StandIns


class Reader(Protocol):
    """What every reader can do. `doc.text == text` to the letter, always."""

    name: str

    def read(self, text: str, *, furniture: Sequence[tuple[int, int]] = ()) -> Doc:
        """Return one text read; furniture (half-open character spans) is tokenised only."""
        ...

    def pipe(
        self, texts: Iterable[str], *, furniture: Iterable[Sequence[tuple[int, int]]] | None = None
    ) -> Iterator[Doc]:
        """Yield texts read, in order."""
        ...


def load_reader(name: str = "sayso", *, threads: int = 1, stand_ins: StandIns | None = None) -> Reader:
    """Return a reader.

    Args:
        name: "sayso" for the shipped one, else the name or path of an installed spaCy
            pipeline whose parser has Universal Dependencies labels.
        threads: threads of one reading (the shipped reader only).
        stand_ins: words that the network reads in the place of others (the shipped reader only).

    Raises:
        ModelUnavailable: the weights or the pipeline cannot be loaded, or its labels are not UD.
    """
    if name == "sayso":
        return SaysoReader(threads=threads, stand_ins=stand_ins)
    return SpacyReader(name)
