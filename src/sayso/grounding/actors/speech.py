"""Who speaks where: speakers by grammar and attribution, and who "we" is within quotation marks."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from sayso.grounding.actors.nodes import Node
from sayso.lexicon.cues import verb_cues
from sayso.reading.columns import Columns
from sayso.records.mentions import Attribution

_OPEN = "“«„"
_MARK = re.compile(r"[“”«»„\"]|\n[ \t]*\n")
# A quotation longer than this many code points has lost its closing mark.
LONGEST = 1500


@dataclass(frozen=True, slots=True, kw_only=True)
class Quotation:
    """Words between quotation marks, half-open token range, and who says them."""

    first: int
    last: int
    speaker: Node | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Speech:
    """The quotations of a text in order."""

    quotations: tuple[Quotation, ...]

    def quotation_of(self, token: int) -> Quotation | None:
        """The quotation that a token stands in."""
        place = bisect_right(self.quotations, token, key=lambda quotation: quotation.first) - 1
        if place < 0 or token >= self.quotations[place].last:
            return None
        return self.quotations[place]

    def speaker_in(self, token: int) -> Node | None:
        """Who says the quotation that a token stands in; None outside of any and where nobody is known."""
        quotation = self.quotation_of(token)
        return quotation.speaker if quotation else None


def speaking_tokens(columns: Columns, attributions: Iterable[Attribution]) -> frozenset[int]:
    """Main tokens of those who say something: sources of attributions, and subjects of verbs of saying."""
    found = set()
    for attribution in attributions:
        for source in attribution.sources:
            words = source.head or source.span
            if words is not None:
                found.add(columns.root_of(*columns.tokens_of(words.start, words.end)))
    for token, relation in enumerate(columns.dep):
        if relation == "nsubj" and _says(columns, columns.head[token]):
            found.add(token)
    return frozenset(found)


def _says(columns: Columns, token: int) -> bool:
    frames = verb_cues().get(columns.lemma[token].lower())
    return frames is not None and ("clause" in frames or "quote" in frames)


def speech_of(columns: Columns, nodes: Sequence[Node], attributions: Sequence[Attribution]) -> Speech:
    """The quotations of a text, each with its speaker: the attribution's source, else one in its sentences."""
    by_token = {node.token: node for node in nodes if node.form != "adjective"}
    told: list[tuple[int, int, Node]] = []
    for attribution in attributions:
        source = attribution.sources[-1] if attribution.sources else None
        words = (source.head or source.span) if source else None
        if words is not None and attribution.form != "indirect":
            node = by_token.get(columns.root_of(*columns.tokens_of(words.start, words.end)))
            told.extend((part.start, part.end, node) for part in attribution.content if node)
    quotations = []
    for start, end in quoted_ranges(columns.text):
        first, last = columns.tokens_of(start, end)
        speaker = next((node for left, right, node in told if left < end and start < right), None)
        speaker = speaker or _speaker_near(first, last, columns, by_token)
        quotations.append(Quotation(first=first, last=last, speaker=speaker))
    return Speech(quotations=tuple(quotations))


def quoted_ranges(text: str) -> list[tuple[int, int]]:
    """Code points between quotation marks; an opening mark without a closing one ends with its paragraph."""
    ranges: list[tuple[int, int]] = []
    opened: int | None = None
    for match in _MARK.finditer(text):
        mark = match.group()
        if mark[0] == "\n":
            if opened is not None and match.start() - opened > 1:
                ranges.append((opened + 1, match.start()))
            opened = None
        elif opened is None and (mark in _OPEN or mark == '"'):
            opened = match.start()
        elif opened is not None and mark not in _OPEN:
            if 1 < match.start() - opened <= LONGEST:
                ranges.append((opened + 1, match.start()))
            opened = None
    return ranges


def _speaker_near(first: int, last: int, columns: Columns, by_token: dict[int, Node]) -> Node | None:
    """The subject of a verb of saying in the sentences that the quotation touches, outside of it."""
    begin = columns.sentences[columns.sentence[min(first, len(columns) - 1)]][0]
    finish = columns.sentences[columns.sentence[min(last, len(columns) - 1)]][1]
    outside = [token for token in [*range(last, finish), *range(begin, first)]
               if columns.dep[token] == "nsubj" and token in by_token and _says(columns, columns.head[token])]
    return by_token[outside[0]] if outside else None
