"""The gate: whether a report says anything of armed conflict, told from its plain words before any grammar.

Most news does not, and reading a report costs thousands of times what looking its words up costs. Where the gate is on,
a report that says nothing of conflict is left unread: its record holds its document and a refusal that says so.
"""

from __future__ import annotations

import math
import re

from sayso.lexicon.gate_words import Strength, gate_words
from sayso.records.document import Document
from sayso.records.record import Record, Refusal

__all__ = ["STAGE", "conflict_points", "is_unread", "opens_for", "unread"]

STAGE, REASON = "gate", "no_conflict"

POINTS: dict[Strength, int] = {"strong": 6, "fair": 3, "slight": 1, "sport": -1}
# Sweep: recall of MUC-4's relevant reports (615), those on strikes in Gaza (290), of shootings (GVA, 228), of reports
# of 17 sets in which the reading finds fighting or strikes and victims (299); and the share let pass of 883 in which it
# finds no violence, victims or arms:
#   .3: .998, 1, .996, .997; .146    .35: .997, 1, .996, .997; .122
#   .4: .997, 1, .991, .997; .100    .5:  .989, 1, .982, .993; .079
# Without words of sport .4 gives .997, 1, .991, .997; .109. The one of the 299 left unread tells of a motorcyclist.
NEEDED = 0.4
# A report of fewer words counts as one of so many: of one sentence a single word says little.
SHORTEST = 60

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)*")


def opens_for(document: Document) -> bool:
    """Whether the report may tell of armed conflict, so that it is worth reading.

    Each word of conflict counts once, however often it is printed. The points it takes grow with the square root of the
    report's length, since a long text uses more words of every kind (Heaps 1978).
    """
    text = _told(document)
    words = len(_WORD.findall(text))
    return conflict_points(text) >= NEEDED * math.sqrt(max(words, SHORTEST))


def conflict_points(text: str) -> int:
    """What the words of conflict in a text, in lower case, add up to; each counts once, in whatever form.

    Of a word with hyphens that is not listed its parts count.
    """
    listed = gate_words()
    found: dict[str, int] = {}
    for word in set(_WORD.findall(text)):
        for part in (word,) if word in listed else word.split("-"):
            if part in listed:
                strength, base = listed[part]
                found[base] = max(POINTS[strength], found.get(base, POINTS[strength]))
    return sum(found.values())


def unread(document: Document) -> Record:
    """The record of a report that the gate leaves unread: its document, and that nothing more was read."""
    return Record(document=document, refusals=(Refusal(stage=STAGE, reason=REASON),))


def is_unread(record: Record) -> bool:
    """Whether the gate left the report unread."""
    return any(refusal.stage == STAGE for refusal in record.refusals)


def _told(document: Document) -> str:
    """Title and text in lower case, without the furniture of the page, which may speak of other reports."""
    kept, at = [document.title or ""], 0
    for part in sorted(document.layout.furniture):
        kept.append(document.text[at:part.start])
        at = max(at, part.end)
    return "\n".join([*kept, document.text[at:]]).lower()
