"""The openly licensed corpora the reader is trained on, brought to one form.

Every function takes the folder that holds them (`../shared/data` from the repository's
root) and returns texts of `Sentence`; nothing is written anywhere.
"""

from __future__ import annotations

import json
import re
from pathlib import Path

from .names import gum_names
from .sentences import Sentence, Text, put_names, read_conllu, read_iob2

_SIMPLE_WORD = re.compile(r"\w+(?:[.,]\d+)*|'s\b|’s\b|[^\w\s]")
_WIKIGOLD = {"I-PER": "PER", "I-LOC": "LOC", "I-ORG": "ORG"}
_RE3D_NAME = re.compile(r"(?:[Tt]he )?(?!I$|We$|He$|She$|They$|It$|Our$|You$)[A-Z]")
_RE3D = {"Person": "PER", "Location": "LOC", "Organisation": "ORG"}


def ewt(data: Path, part: str) -> list[Text]:
    """Return UD English EWT `part` ("train", "dev" or "test") with Universal NER names."""
    folder = data / "train" / "ewt"
    texts = read_conllu(folder / f"{part}.conllu", "web")
    names = read_iob2(folder / f"{part}.ner.iob2")
    for text in texts:
        text.genre = text.id.partition("-")[0]
        for sentence in text.sentences:
            put_names(sentence, names)
    return texts


def pud(data: Path) -> list[Text]:
    """Return UD English PUD, a test that no weights are trained on."""
    folder = data / "train" / "pud"
    texts = read_conllu(folder / "en_pud-ud-test.conllu", "pud")
    names = read_iob2(folder / "en_pud-ud-test.iob2")
    for text in texts:
        text.genre = "news" if text.id.startswith("n") else "wiki"
        for sentence in text.sentences:
            put_names(sentence, names)
    return texts


def gum_split(data: Path) -> dict[str, str]:
    """Return which official part each GUM document belongs to, by name."""
    part, parts = "", {}
    for line in (data / "train" / "gum" / "splits.md").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            part = line[3:].strip()
        elif "* " in line and part:
            parts[line.partition("* ")[2].strip()] = part
    return parts


def gum(data: Path, part: str) -> list[Text]:
    """Return GUM's freely usable genres of `part`, with names derived from its entities."""
    parts = gum_split(data)
    texts: list[Text] = []
    for path in sorted((data / "train" / "gum" / "dep").glob("*.conllu")):
        if parts.get(path.stem, "train") != part:
            continue
        found = read_conllu(path, path.stem.split("_")[1])
        for text in found:
            gum_names(text)
        texts += found
    return texts


def wikigold(data: Path) -> list[Text]:
    """Return Wikigold: names only, no trees."""
    texts: list[Text] = []
    words: list[str] = []
    tags: list[str] = []
    path = data / "train" / "wikigold" / "wikigold.conll.txt"
    for line in [*path.read_text(encoding="utf-8").split("\n"), ""]:
        parts = line.split()
        if parts and parts[0] == "-DOCSTART-":
            texts.append(Text(f"wikigold-{len(texts)}", "wiki", []))
        elif parts:
            words.append(parts[0])
            tags.append(_WIKIGOLD.get(parts[1], "O"))
        elif words:
            if not texts:
                texts.append(Text("wikigold-0", "wiki", []))
            texts[-1].sentences.append(_named(words, tags, "wikigold", len(texts)))
            words, tags = [], []
    return [text for text in texts if text.sentences]


def _named(words: list[str], kinds: list[str], source: str, number: int) -> Sentence:
    tags = []
    for position, kind in enumerate(kinds):
        before = kinds[position - 1] if position else "O"
        tags.append("O" if kind == "O" else f"{'I' if before == kind else 'B'}-{kind}")
    split: list[str] = []
    split_tags: list[str] = []
    spaced: list[bool] = []
    for word, tag in zip(words, tags, strict=True):
        pieces = re.split(r"(-)", word) if "-" in word.strip("-") else [word]
        pieces = [piece for piece in pieces if piece]
        for order, piece in enumerate(pieces):
            split.append(piece)
            split_tags.append(tag if order == 0 else tag.replace("B-", "I-"))
            spaced.append(order == len(pieces) - 1)
    for position, word in enumerate(split[1:], start=1):
        if re.fullmatch(r"[.,;:!?%)\]]|'s|''|n't", word):
            spaced[position - 1] = False
    return Sentence(f"{source}-{number}", split, spaced, names=split_tags, names_from=source)


def re3d(data: Path) -> list[Text]:
    """Return re3d's reports with capitalised person, place and organisation names."""
    texts: list[Text] = []
    for folder in sorted(path for path in (data / "train" / "re3d").iterdir() if path.is_dir()):
        documents = [json.loads(line) for line in (folder / "documents.json").open(encoding="utf-8")]
        marks: dict[str, list[tuple[int, int, str]]] = {}
        for line in (folder / "entities.json").open(encoding="utf-8"):
            entity = json.loads(line)
            kind = _RE3D.get(entity["type"])
            if kind and _RE3D_NAME.match(entity["value"]):
                marks.setdefault(entity["documentId"], []).append((entity["begin"], entity["end"], kind))
        for document in documents:
            texts.append(_re3d_text(document["_id"], document["text"], marks.get(document["_id"], [])))
    return texts


def _re3d_text(name: str, text: str, marks: list[tuple[int, int, str]]) -> Text:
    kinds: dict[int, tuple[str, int]] = {}
    for begin, end, kind in sorted(marks, key=lambda mark: mark[0] - mark[1]):
        value = text[begin:end]
        if value.lower().startswith("the "):
            begin += 4
        for offset in range(begin, end):
            kinds.setdefault(offset, (kind, begin))
    result = Text(name, "defence", [])
    for paragraph in re.finditer(r"[^\n]+", text):
        words, spaced, tags = [], [], []
        for match in _SIMPLE_WORD.finditer(paragraph.group()):
            start = paragraph.start() + match.start()
            found = kinds.get(start)
            words.append(match.group())
            after = paragraph.start() + match.end()
            spaced.append(after >= len(text) or text[after].isspace())
            tags.append("O" if found is None else f"{'B' if found[1] == start else 'I'}-{found[0]}")
        for position, tag in enumerate(tags):
            if tag.startswith("I-") and (position == 0 or tags[position - 1][2:] != tag[2:]):
                tags[position] = f"B-{tag[2:]}"
        for first in range(0, len(words), 90):
            part = slice(first, first + 90)
            result.sentences.append(Sentence(name, words[part], spaced[part], names=tags[part], names_from="re3d"))
    return result


def factuality(data: Path, subset: str, part: str) -> dict[str, dict[int, float]]:
    """Return, by space-joined sentence, the factuality of its annotated words.

    White & Rawlins' It-Happened (UDS-IH2) and MEANTIME as split by Jiang & de Marneffe
    (TACL 2021); values in [-3, 3].
    """
    folder = data / "factuality" / subset / part
    values: dict[str, dict[int, float]] = {}
    with (
        (folder / "documents.jsonl").open(encoding="utf-8") as documents,
        (folder / "gold.jsonl").open(encoding="utf-8") as golds,
    ):
        for document, gold in zip(documents, golds, strict=True):
            targets = json.loads(gold)["targets"]
            found = {target["token_span"][0]: float(target["factuality"]) for target in targets}
            values[json.loads(document)["text"]] = found
    return values


def meantime(data: Path, part: str) -> list[Text]:
    """Return MEANTIME's sentences: factuality only."""
    texts = []
    for joined, values in factuality(data, "meantime", part).items():
        words = joined.split(" ")
        sentence = Sentence("meantime", words, [True] * len(words), factuality=values)
        texts.append(Text("meantime", "news", [sentence]))
    return texts


def add_factuality(texts: list[Text], values: dict[str, dict[int, float]]) -> int:
    """Put factuality values on sentences with the same words; return how many matched."""
    matched = 0
    for text in texts:
        for sentence in text.sentences:
            found = values.get(" ".join(sentence.words))
            if found:
                sentence.factuality = found
                matched += 1
    return matched
