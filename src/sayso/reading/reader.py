"""The reader that Sayso ships: a text in, a spaCy `Doc` with grammar and names out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path

from spacy.tokens import Doc

from .annotation import Annotation, register_extensions, settle_extents, settle_names, write
from .lemmas import Lemmatizer
from .name_tags import NameTags
from .network import Findings, Network, WindowInput
from .sentences import sentence_spans
from .stand_ins import StandIns
from .tokens import ud_tokenizer
from .trees import best_tree
from .windows import Window, cut, paragraphs

Furniture = Sequence[tuple[int, int]]
WEIGHTS = Path(__file__).parent / "weights"
# Windows of which what the network finds is held at once. A report of 180,000 characters took 595 MiB with all of them
# held, and takes 368.
_AT_ONCE = 64


class SaysoReader:
    """Reads English with the shipped network. One instance may read any number of texts.

    What stands before or beside a paragraph does not change how its words are tagged: each
    window is run by itself.

    Args:
        folder: the weights; those of the package if not given.
        threads: threads of one reading.
        stand_ins: words that the network reads in the place of others; none if not given.

    Raises:
        ModelUnavailable: the weights are missing or damaged.
    """

    name = "sayso"

    def __init__(
        self, folder: Path = WEIGHTS, *, threads: int = 1, stand_ins: StandIns | None = None
    ) -> None:
        register_extensions()
        self._stand_ins = stand_ins or StandIns()
        self._network = Network(folder, threads=threads)
        self._labels = self._network.labels
        self._names = NameTags(self._labels["name"])
        self._lemmas = Lemmatizer(self._network.lemmas, self._network.vocabulary)
        self._tokenizer = ud_tokenizer()

    def read(self, text: str, *, furniture: Furniture = ()) -> Doc:
        """Return the text read.

        Args:
            text: any Unicode text; `doc.text == text` holds for the result.
            furniture: half-open character spans that are tokenised but not read.
        """
        return self.annotate(self._tokenizer(text), furniture=furniture)

    def pipe(self, texts: Iterable[str], *, furniture: Iterable[Furniture] | None = None) -> Iterator[Doc]:
        """Yield each text read, in order; `furniture` runs in step with the texts if given."""
        if furniture is None:
            for text in texts:
                yield self.read(text)
        else:
            for text, spans in zip(texts, furniture, strict=True):
                yield self.read(text, furniture=spans)

    def annotate(self, doc: Doc, *, furniture: Furniture = ()) -> Doc:
        """Read a doc that is already tokenised, in place, and return it."""
        windows: list[Window] = []
        inputs: list[WindowInput] = []
        words = [token.text for token in doc]
        for paragraph in paragraphs(doc, furniture):
            own = self._stand_ins.read_as([words[token] for token in paragraph.tokens])
            pieces = self._network.pieces(own)
            at = 0
            for part in cut(paragraph, own, [len(piece) for piece in pieces]):
                end = at + len(part.tokens)
                windows.append(part)
                inputs.append(WindowInput(own[at:end], part.setting, pieces[at:end]))
                at = end
        found = Annotation(len(doc))
        for first in range(0, len(windows), _AT_ONCE):
            self._note_all(found, words, windows[first : first + _AT_ONCE], inputs[first : first + _AT_ONCE])
        found.settle_clauses()
        found.settle_subjects()
        found.settle_voice()
        settle_extents(found, words)
        settle_names(found, words, self._names.labels)
        write(doc, found)
        return doc

    def _note_all(self, found: Annotation, words: Sequence[str], windows: Sequence[Window],
                  inputs: Sequence[WindowInput]) -> None:
        """Run some windows and note what is found of them."""
        findings = self._network.run(inputs)
        trees = [_trees(given, seen) for given, seen in zip(inputs, findings, strict=True)]
        labels = self._network.dependency_labels(findings, [heads for _, heads in trees])
        for window, seen, (spans, heads), own in zip(windows, findings, trees, labels, strict=True):
            self._note(found, window, [words[token] for token in window.tokens], seen)
            self._note_tree(found, window, heads, own)
            self._note_names(found, window, spans, seen)

    def _note(self, found: Annotation, window: Window, words: Sequence[str], findings: Findings) -> None:
        names = self._labels
        tags = zip(findings.upos.tolist(), findings.xpos.tolist(), findings.lemma.tolist(), strict=True)
        for token, word, (upos, xpos, rule) in zip(window.tokens, words, tags, strict=True):
            found.upos[token] = names["upos"][upos]
            found.xpos[token] = names["xpos"][xpos]
            found.lemmas[token] = self._lemmas.lemma(word, names["xpos"][xpos], names["lemma"][rule])
            found.morphs[token] = self._morph(word, names["upos"][upos], names["xpos"][xpos])

    def _note_tree(self, found: Annotation, window: Window, heads: list[int], labels: list[int]) -> None:
        for token, head, number in zip(window.tokens, heads, labels, strict=True):
            label = self._labels["label"][number]
            if head:
                found.labels[token] = "dep" if label == "root" else label
                found.heads[token] = window.tokens[head - 1]
            else:
                found.labels[token], found.heads[token] = "root", token

    def _note_names(
        self, found: Annotation, window: Window, spans: Sequence[tuple[int, int]], findings: Findings
    ) -> None:
        for token, value in zip(window.tokens, findings.factuality.tolist(), strict=True):
            if found.upos[token] == "VERB" or found.heads[token] == token:
                found.factuality[token] = round(max(-3.0, min(3.0, value)), 3)
        for first, end in spans:
            for start, stop, name in self._names.spans(findings.names[first:end]):
                found.names.append((window.tokens[first + start], window.tokens[first + stop - 1] + 1, name))
                found.weights.append(self._names.weigh(findings.names[first + start : first + stop]))

    def _morph(self, word: str, upos: str, xpos: str) -> str:
        table = self._network.morphology
        own = table.get(f"{word.lower()}|{upos}|{xpos}")
        return own if own is not None else table.get(f"{upos}|{xpos}", "")


def _trees(given: WindowInput, findings: Findings) -> tuple[list[tuple[int, int]], list[int]]:
    """Return a window's sentences and every word's head (0 root, else 1-based in the window)."""
    spans = sentence_spans(given.words, given.setting, findings.start.tolist())
    heads: list[int] = []
    for first, end in spans:
        scores = findings.arcs[first:end, [0, *range(first + 1, end + 1)]]
        heads += [head + first if head else 0 for head in best_tree(scores)]
    return spans, heads
