"""Somebody else's spaCy pipeline in the place of the shipped reader."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

import spacy
from spacy.language import Language
from spacy.tokens import Doc, Token

from sayso.records.errors import ModelUnavailable

from .annotation import register_extensions

_BLANK = re.compile(r"\s*(?:\r\n|[\n\r])[^\S\n\r]*(?:\r\n|[\n\r])\s*|\u2029")
_UD_ONLY = frozenset({"obl", "nmod"})
_NAMES = {"PERSON": "PER", "GPE": "LOC", "FAC": "LOC"}


class SpacyReader:
    """Reads with an installed spaCy pipeline, block by block between blank lines.

    Args:
        pipeline: name or path as `spacy.load` takes it.

    Raises:
        ModelUnavailable: it is not installed, has no parser, or its labels are not UD.
    """

    def __init__(self, pipeline: str | Language) -> None:
        register_extensions()
        if isinstance(pipeline, str):
            self.name = pipeline
            try:
                self._nlp = spacy.load(pipeline)
            except OSError as error:
                raise ModelUnavailable(
                    f"the spaCy pipeline {pipeline!r} cannot be loaded ({error}).",
                    remedy="Install it, or use the reader 'sayso'.",
                ) from error
        else:
            self.name = str(pipeline.meta.get("name", "spacy"))
            self._nlp = pipeline
        if "parser" in self._nlp.pipe_names:
            labels = set(getattr(self._nlp.get_pipe("parser"), "labels", ()))
            if not labels >= _UD_ONLY:
                raise ModelUnavailable(
                    f"the parser of {self.name!r} has no Universal Dependencies labels.",
                    remedy="Choose a pipeline trained on UD, or the reader 'sayso'.",
                )

    def read(self, text: str, *, furniture: Sequence[tuple[int, int]] = ()) -> Doc:
        """Return the text read; furniture is tokenised but not read."""
        parts = [
            self._nlp.make_doc(text[start:end]) if still else self._nlp(text[start:end])
            for start, end, still in _blocks(text, furniture)
        ]
        return _joined(self._nlp, parts)

    def pipe(
        self, texts: Iterable[str], *, furniture: Iterable[Sequence[tuple[int, int]]] | None = None
    ) -> Iterator[Doc]:
        """Yield each text read, in order."""
        if furniture is None:
            for text in texts:
                yield self.read(text)
        else:
            for text, spans in zip(texts, furniture, strict=True):
                yield self.read(text, furniture=spans)


def _blocks(text: str, furniture: Sequence[tuple[int, int]]) -> list[tuple[int, int, bool]]:
    """Cut a text after blank lines and around furniture: (start, end, whether furniture)."""
    marks = {0, len(text), *(match.end() for match in _BLANK.finditer(text))}
    for start, end in furniture:
        marks |= {max(0, start), min(len(text), end)}
    edges = sorted(marks)
    return [
        (start, end, any(first <= start and end <= last for first, last in furniture)) for start, end in pairwise(edges)
    ]


def _joined(nlp: Language, parts: Sequence[Doc]) -> Doc:
    tokens = [token for part in parts for token in part]
    offsets: list[int] = []
    total = 0
    for part in parts:
        offsets += [total] * len(part)
        total += len(part)
    heads = [offset + token.head.i for offset, token in zip(offsets, tokens, strict=True)]
    return Doc(
        nlp.vocab,
        words=[token.text for token in tokens],
        spaces=[bool(token.whitespace_) for token in tokens],
        tags=[token.tag_ for token in tokens],
        pos=[token.pos_ for token in tokens],
        morphs=[str(token.morph) for token in tokens],
        lemmas=[token.lemma_ or token.text for token in tokens],
        heads=heads,
        deps=[_label(token) for token in tokens],
        ents=[_name_tag(token) for token in tokens],
    )


def _label(token: Token) -> str:
    return "root" if token.dep_ == "ROOT" else token.dep_ or "dep"


def _name_tag(token: Token) -> str:
    label = _NAMES.get(token.ent_type_, token.ent_type_)
    return f"{token.ent_iob_}-{label}" if label in ("PER", "LOC", "ORG") else "O"
