"""Parsed texts written by hand, so that no test of a rule depends on a model.

A token is `word[:lemma]/TAG/relation/governor[/NAME]`: Penn tag, UD relation, number of the governor within the
sentence from 1 (0 for the root), and PER, LOC or ORG for a name (a second token of one name is `-PER`). A leading
`~` says that no blank stands before it. One line is one sentence, an indented one goes on with it; an empty line
ends a paragraph.
"""

from spacy.tokens import Doc
from spacy.vocab import Vocab

_POS = {
    "NN": "NOUN", "NNS": "NOUN", "NNP": "PROPN", "NNPS": "PROPN", "JJ": "ADJ", "JJR": "ADJ", "JJS": "ADJ", "RB": "ADV",
    "RBR": "ADV", "DT": "DET", "PDT": "DET", "IN": "ADP", "RP": "ADP", "CD": "NUM", "CC": "CCONJ", "PRP": "PRON",
    "PRP$": "PRON", "WP": "PRON", "WP$": "PRON", "WDT": "PRON", "WRB": "ADV", "EX": "PRON", "TO": "PART", "POS": "PART",
    "MD": "AUX", "UH": "INTJ", "SP": "SPACE", "HYPH": "PUNCT",
}
_AUXILIARY = ("aux", "aux:pass", "cop")


def parsed(table: str) -> Doc:
    """The text of a table, with its grammar."""
    words: list[str] = []
    spaces: list[bool] = []
    columns: dict[str, list] = {name: [] for name in ("pos", "tags", "lemmas", "heads", "deps", "sent_starts", "ents")}
    for line in table.strip().replace("\n    ", " ").splitlines():
        if not line.strip():
            _add(words, spaces, columns, "\n\n/SP/dep/1", base=len(words) - 1, first=False)
            continue
        base = len(words)
        for token in line.split():
            _add(words, spaces, columns, token, base=base, first=len(words) == base)
    return Doc(Vocab(), words=words, spaces=spaces, **columns)


def _add(words: list[str], spaces: list[bool], columns: dict[str, list], token: str, *, base: int, first: bool) -> None:
    glued = token.startswith("~")
    word, tag, relation, governor, *name = token.removeprefix("~").rsplit("/", 4 if token.count("/") > 3 else 3)
    word, _, lemma = word.partition(":") if word != ":" else (":", "", "")
    if (glued or tag == "SP") and spaces:
        spaces[-1] = False
    words.append(word)
    spaces.append(tag != "SP")
    columns["tags"].append(tag)
    columns["pos"].append("AUX" if relation in _AUXILIARY else "SCONJ" if relation == "mark" and tag == "IN"
                          else "VERB" if tag.startswith("VB") else _POS.get(tag, "PUNCT"))
    columns["lemmas"].append(lemma or (word if tag.startswith("NNP") else word.lower()))
    columns["heads"].append(base + int(governor) - 1 if int(governor) else len(words) - 1)
    columns["deps"].append(relation)
    columns["sent_starts"].append(first)
    label = name[0] if name else ""
    columns["ents"].append(f"I-{label[1:]}" if label.startswith("-") else f"B-{label}" if label else "O")
