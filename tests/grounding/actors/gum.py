"""GUM's gold trees and gold coreference as parsed texts (CC BY 4.0; read where it stands, never copied)."""

import re
from collections.abc import Iterator
from pathlib import Path

from spacy.tokens import Doc
from spacy.vocab import Vocab

GUM = Path(__file__).parents[4] / "shared" / "data" / "train" / "gum"
# The official dev split's texts of the genres that are free for any use and tell of people.
DEV = ("news_homeopathic", "news_iodine", "interview_cyclone", "bio_byron", "bio_emperor", "speech_impeachment",
       "court_loan", "voyage_athens")
_LABELS = {"person": "PER", "organization": "ORG", "place": "LOC"}
_MARKS = re.compile(r"\(([^()]+)\)|\(([^()]+)|([^()]+)\)")


def gold_doc(name: str) -> Doc:
    """A text with its gold grammar; an entity whose head is a proper noun is a name."""
    columns: dict[str, list] = {key: [] for key in ("words", "spaces", "pos", "tags", "lemmas", "heads", "deps",
                                                    "sent_starts")}
    marks: list[str] = []
    base = 0
    for line in (GUM / "dep" / f"GUM_{name}.conllu").read_text(encoding="utf-8").splitlines():
        cells = line.split("\t")
        if not line:
            base = len(columns["words"])
        if len(cells) != 10 or not cells[0].isdigit():
            continue
        here, governor = len(columns["words"]), int(cells[6])
        row = (cells[1], "SpaceAfter=No" not in cells[9], cells[3], cells[4], cells[2],
               base + governor - 1 if governor else here, cells[7], here == base)
        for key, value in zip(columns, row, strict=True):
            columns[key].append(value)
        found = re.search(r"Entity=([^|]*)", cells[9])
        marks.append(found.group(1) if found else "")
    return Doc(Vocab(), **columns, ents=_names(marks, columns["pos"], columns["heads"]))


def _names(marks: list[str], pos: list[str], heads: list[int]) -> list[str]:
    tags = ["O"] * len(marks)
    for first, last, label in sorted(_brackets(marks), key=lambda one: one[0] - one[1]):
        kind = _LABELS.get(label.split("-")[1]) if "-" in label else None
        head = next((token for token in range(first, last) if not first <= heads[token] < last), None)
        if kind is None or head is None or pos[head] != "PROPN":
            continue
        begin = end = head
        while begin > first and pos[begin - 1] == "PROPN":
            begin -= 1
        while end + 1 < last and pos[end + 1] == "PROPN":
            end += 1
        tags[begin:end + 1] = [f"B-{kind}"] + [f"I-{kind}"] * (end - begin)
    return tags


def _brackets(marks: list[str]) -> Iterator[tuple[int, int, str]]:
    """Half-open ranges with their labels, from bracketed marks of one column."""
    open_: list[tuple[int, str]] = []
    for token, mark in enumerate(marks):
        for whole, opened, closed in _MARKS.findall(mark):
            if whole:
                yield token, token + 1, whole
            elif opened:
                open_.append((token, opened))
            else:
                group = closed.split("-")[0]
                place = next(i for i in range(len(open_) - 1, -1, -1) if open_[i][1].split("-")[0] == group)
                first, label = open_.pop(place)
                yield first, token + 1, label


def gold_heads(name: str, doc: Doc) -> dict[int, str]:
    """The coreference group of each mention's main token."""
    lines = (GUM / "coref" / f"GUM_{name}.conll").read_text(encoding="utf-8").splitlines()
    marks = [line.split()[-1].replace("_", "") for line in lines if line.strip() and not line.startswith("#")]
    found: dict[int, str] = {}
    for first, last, group in _brackets(marks):
        head = next((token.i for token in doc[first:last] if not first <= token.head.i < last), None)
        if head is not None:
            found.setdefault(head, group)
    return found
