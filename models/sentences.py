"""A training sentence and how CoNLL-U and IOB files are read into it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(slots=True)
class Sentence:
    """One annotated sentence. Lists run in step with `words`; a layer that is missing is empty, `names` then None.

    `heads` are 1-based positions in the sentence, 0 for the root. `names` are BIO tags
    ("B-PER"). `factuality` holds, by 0-based word, a value in [-3, 3] where annotated.
    """

    id: str
    words: list[str]
    spaced: list[bool]
    """Whether a space follows the word in the running text."""
    upos: list[str] = field(default_factory=list)
    xpos: list[str] = field(default_factory=list)
    lemmas: list[str] = field(default_factory=list)
    feats: list[str] = field(default_factory=list)
    heads: list[int] = field(default_factory=list)
    labels: list[str] = field(default_factory=list)
    names: list[str] | None = None
    names_from: str = "ewt"
    factuality: dict[int, float] = field(default_factory=dict)
    opens_paragraph: bool = False
    misc: list[str] = field(default_factory=list)


@dataclass(slots=True)
class Text:
    """Consecutive sentences of one source document."""

    id: str
    genre: str
    sentences: list[Sentence]


def _blocks(path: Path) -> Iterator[list[str]]:
    block: list[str] = []
    for line in path.read_text(encoding="utf-8").split("\n"):
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []
    if block:
        yield block


def _conllu_sentence(rows: list[list[str]], sent_id: str) -> Sentence:
    covered: dict[str, bool] = {}
    words = []
    for row in rows:
        if "-" in row[0]:
            first, last = (int(part) for part in row[0].split("-"))
            for position in range(first, last):
                covered[str(position)] = False
            covered[str(last)] = "SpaceAfter=No" not in row[9]
        elif row[0].isdigit():
            words.append(row)
    return Sentence(
        id=sent_id,
        words=[row[1] for row in words],
        spaced=[covered.get(row[0], "SpaceAfter=No" not in row[9]) for row in words],
        upos=[row[3] for row in words],
        xpos=[row[4] for row in words],
        lemmas=[row[2] for row in words],
        feats=[row[5] for row in words],
        heads=[int(row[6]) for row in words],
        labels=[row[7] for row in words],
        misc=[row[9] for row in words],
    )


def read_conllu(path: Path, genre: str) -> list[Text]:
    """Read one CoNLL-U file. A file without `newdoc` lines is one text."""
    texts: list[Text] = []
    for block in _blocks(path):
        sent_id, opens = "", False
        for line in block:
            if line.startswith("# newdoc") or not texts:
                if line.startswith("# newdoc") or not texts:
                    texts.append(Text(line.partition("=")[2].strip(), genre, []))
                opens = True
            if line.startswith("# newpar"):
                opens = True
            elif line.startswith("# sent_id"):
                sent_id = line.partition("=")[2].strip()
        rows = [line.split("\t") for line in block if not line.startswith("#")]
        sentence = _conllu_sentence(rows, sent_id)
        sentence.opens_paragraph = opens
        texts[-1].sentences.append(sentence)
    return texts


def read_iob2(path: Path) -> dict[str, list[tuple[str, str]]]:
    """Read Universal NER words and tags by letters of the sentence, spaces left out.

    Letters are the key because sentence ids and order differ between the two releases of
    PUD. Labels other than PER, LOC, ORG become O.
    """
    found: dict[str, list[tuple[str, str]]] = {}
    for block in _blocks(path):
        rows = [line.split("\t") for line in block if not line.startswith("#")]
        tagged = [(row[1], row[2] if row[2][2:] in ("PER", "LOC", "ORG") else "O") for row in rows]
        found["".join(word for word, _ in tagged)] = tagged
    return found


def put_names(sentence: Sentence, named: dict[str, list[tuple[str, str]]]) -> None:
    """Put tags on a sentence by letters, though its words may be cut otherwise."""
    tagged = named.get("".join(sentence.words))
    if tagged is None:
        return
    at = 0
    by_letter: list[str] = []
    for word, tag in tagged:
        by_letter += [tag] + [tag.replace("B-", "I-")] * (len(word) - 1)
    sentence.names = []
    for word in sentence.words:
        sentence.names.append(by_letter[at])
        at += len(word)
