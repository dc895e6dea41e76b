"""The reader as a spaCy component, for other people's pipelines.

    nlp = spacy.blank("en")
    nlp.add_pipe("sayso_reader")

Read with the tokenizer that the network was trained on: `nlp.tokenizer =
sayso.reading.tokens.ud_tokenizer(nlp.vocab)`; other tokenizers work less well.
"""

from __future__ import annotations

from spacy.language import Language
from spacy.tokens import Doc

from .reader import SaysoReader


class ReaderComponent:
    """Writes sentences, tags, lemmas, dependencies and names on each doc."""

    def __init__(self, reader: SaysoReader) -> None:
        self._reader = reader

    def __call__(self, doc: Doc) -> Doc:
        """Return the doc, read in place."""
        return self._reader.annotate(doc)


@Language.factory(
    "sayso_reader",
    assigns=[
        "token.tag",
        "token.pos",
        "token.lemma",
        "token.morph",
        "token.dep",
        "token.head",
        "token.is_sent_start",
        "doc.ents",
        "token._.factuality",
    ],
    requires=[],
    default_config={"threads": 1},
)
def make_reader(nlp: Language, name: str, threads: int) -> ReaderComponent:
    """Return the component; spaCy calls this for `nlp.add_pipe("sayso_reader")`."""
    del nlp, name
    return ReaderComponent(SaysoReader(threads=threads))
