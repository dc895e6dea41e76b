"""Names out of GUM's entity layer: the proper-noun core of persons, places, organisations.

GUM marks whole noun phrases ("the six Afghan girls", "US President Donald Trump"); a
name in the sense of Universal NER is the run of proper nouns around the phrase's head
without titles. The derivation is approximate, and said to be so in the model card.
"""

from __future__ import annotations

import re

from .sentences import Sentence, Text

_KINDS = {"person": "PER", "place": "LOC", "organization": "ORG"}
_OPEN_OR_CLOSE = re.compile(r"\((\d+)-([a-z]+)-?|(\d+)\)")
_LINKS = frozenset({"of", "the", "for", "and", "'s", "’s", "-", "&", "de", "von", "van", "al"})
_TITLES = frozenset(
    re.findall(
        r"\S+",
        "president mr. mrs. ms. dr. mr mrs ms dr professor prof. senator sen. governor gov. general gen. king "
        "queen prince princess minister prime secretary justice judge captain lieutenant colonel sergeant sir "
        "lord lady chancellor representative congressman rep. saint st. pope chairman director ceo former vice",
    )
)


def _entities(sentence: Sentence) -> list[tuple[int, int, str]]:
    """Return (first word, end word, type) of every entity that lies within the sentence."""
    open_: dict[str, list[tuple[int, str]]] = {}
    spans: list[tuple[int, int, str]] = []
    for position, misc in enumerate(sentence.misc):
        entity = next((part[7:] for part in misc.split("|") if part.startswith("Entity=")), "")
        for match in _OPEN_OR_CLOSE.finditer(entity):
            if match.group(1):
                tail = entity[match.end() :]
                open_.setdefault(match.group(1), []).append((position, match.group(2)))
                body = tail.split("(")[0]
                # "(5-place-...-Name)" opens and closes on one word
                if body.endswith(")") and not re.search(r"\d+\)$", body):
                    first, kind = open_[match.group(1)].pop()
                    spans.append((first, position + 1, kind))
            elif open_.get(match.group(3)):
                first, kind = open_[match.group(3)].pop()
                spans.append((first, position + 1, kind))
    return spans


def _head(sentence: Sentence, first: int, end: int) -> int:
    for position in range(first, end):
        head = sentence.heads[position] - 1
        if head < first or head >= end:
            return position
    return first


def _core(sentence: Sentence, first: int, end: int, kind: str) -> tuple[int, int] | None:
    proper = [tag.startswith("NNP") for tag in sentence.xpos]
    head = _head(sentence, first, end)
    if not proper[head]:
        return None
    low, high = head, head + 1
    while low > first and (
        proper[low - 1]
        or (kind != "PER" and low - 2 >= first and sentence.words[low - 1].lower() in _LINKS and proper[low - 2])
    ):
        low -= 1
    while high < end and (
        proper[high]
        or (high + 1 < end and sentence.words[high].lower() in _LINKS and proper[high + 1])
        or (
            kind != "PER"
            and high + 2 < end
            and sentence.words[high].lower() == "of"
            and sentence.words[high + 1].lower() == "the"
            and proper[high + 2]
        )
    ):
        high += 1
    while kind == "PER" and low < high and sentence.words[low].lower() in _TITLES:
        low += 1
    return (low, high) if low < high else None


def gum_names(text: Text) -> None:
    """Write BIO names onto every sentence of a GUM text."""
    for sentence in text.sentences:
        sentence.names = ["O"] * len(sentence.words)
        sentence.names_from = "gum"
        spans = sorted(_entities(sentence), key=lambda span: (span[0] - span[1], span[0]))
        taken = [False] * len(sentence.words)
        for first, end, raw in spans:
            kind = _KINDS.get(raw)
            if kind is None:
                continue
            if kind == "PER":
                for inner_first, inner_end, inner in spans:
                    opens = inner_first == first and inner_end < end
                    if opens and inner in ("place", "organization"):
                        first = inner_end
            if first >= end:
                continue
            core = _core(sentence, first, end, kind)
            if core is None or any(taken[core[0] : core[1]]):
                continue
            for position in range(*core):
                taken[position] = True
                sentence.names[position] = f"{'B' if position == core[0] else 'I'}-{kind}"
