"""Invented reports, and a reader of them that costs nothing."""

from __future__ import annotations

import json
import random
from collections.abc import Iterable, Iterator
from pathlib import Path

from sayso.records.document import Document
from sayso.records.record import Claim, Commitment, Record, Source
from sayso.records.span import Span

_PLACES = ("Varden", "Oskel", "Brinmouth", "Talgar", "Quell", "Harrow Ford")
_DEEDS = ("shelled the bridge", "stormed the barracks", "burned the granary", "mined the harbour", "cut the railway")
_SIDES = ("The army", "The rebels", "The militia", "The coast guard")


class Cheap:
    """Reads nothing but the first sentence, as the report's own claim."""

    def pipe(self, documents: Iterable[Document]) -> Iterator[Record]:
        """A record with one claim for each document."""
        for document in documents:
            end = document.text.index(".")
            words = Span(0, end, document.text[:end])
            source = Source(name="the report", actor=None, kind="report", span=None)
            yield Record(document=document, claims=(Claim(
                id=f"clm_{document.id}", content=(words,), sources=(source,), cue=(), act="report", form="voice",
                commitment=Commitment(polarity="+", certainty="certain")),))


def write_reports(path: Path, number: int, *, seed: int = 0) -> Path:
    """So many different short reports as JSON Lines, several on each of a few incidents."""
    chance = random.Random(seed)
    rows = []
    for one in range(number):
        place, deed = chance.choice(_PLACES), chance.choice(_DEEDS)
        text = (f"{chance.choice(_SIDES)} {deed} at {place} on Tuesday. Witness {one} told of {chance.randrange(90)} "
                f"shots near {place}. The mayor of {place} asked for calm, and the ferry to {place} did not sail.")
        rows.append({"id": f"r{one}", "text": text, "title": f"{place}: {deed}", "language": "en",
                     "published": f"2031-05-{chance.randrange(1, 9):02}", "publisher": f"Paper {chance.randrange(9)}"})
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path
