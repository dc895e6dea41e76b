"""Places in a dateline, which is no sentence: "KUNDUZ, Afghanistan, Nov. 10 (AP)"."""

from __future__ import annotations

import re

from sayso.gazetteer import Gazetteer
from sayso.lexicon.calendar import time_words
from sayso.records.mentions import ToponymMention
from sayso.records.span import Span

# A part between commas, up to a bracket, a dash or a digit.
_PART = re.compile(r"[^\W\d_][^,()\d–—/-]*(?:-[^\W\d_][^,()\d–—/-]*)*")

def dateline_toponyms(dateline: Span, gazetteer: Gazetteer) -> tuple[ToponymMention, ...]:
    """The places that a dateline names, each within the next ("Kunduz" within "Afghanistan").

    Args:
        dateline: its words, as intake marked them.
        gazetteer: only what it knows counts: the rest are agencies, months and writers.
    """
    parts = []
    for match in _PART.finditer(dateline.text.split("(")[0]):
        words = match.group().rstrip()
        if words and "month" not in time_words().get(words.rstrip(".").lower(), {}) and gazetteer.knows(words):
            start = dateline.start + match.start()
            parts.append(Span(start, start + len(words), words))
    return tuple(ToponymMention(span=part, within=parts[number] if number < len(parts) else None)
                 for number, part in enumerate(parts, start=1))
