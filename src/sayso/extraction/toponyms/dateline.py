"""Places in a dateline, which is no sentence: "KUNDUZ, Afghanistan, Nov. 10 (AP)"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from sayso.gazetteer import Gazetteer
from sayso.lexicon.calendar import time_words
from sayso.records.mentions import ToponymMention
from sayso.records.span import Span

# Shorter names stand for too much else ("Nice").
_SHORTEST = 5
# A part between commas, up to a bracket, a dash or a digit.
_PART = re.compile(r"[^\W\d_][^,()\d–—/-]*(?:-[^\W\d_][^,()\d–—/-]*)*")

# A word with a capital right before a name, where no sentence begins with it.
_NAME_BEFORE = re.compile(r"[^\s.!?:\"“”—–-]\s+[A-Z][\w’'-]*\s\Z")
_WINDOW = 40


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


def dateline_town_again(town: Span, text: str, taken: Iterable[Span]) -> tuple[ToponymMention, ...]:
    """Further mentions of the town that a dateline opens with, which stand by themselves and which nothing else takes.

    Of a town that the reader does not know, it often takes a mention for a person. Beside another word with a capital
    the name may be part of a longer one ("Orvel Central Hospital", "Nora Orvel").

    Args:
        town: the dateline's first place. text: the report's. taken: other mentions.
    """
    name = town.text.title() if town.text.isupper() else town.text
    if len(name) < _SHORTEST or " " in name:
        return ()
    taken = tuple(taken)
    alone = re.compile(rf"(?<![\w’'-]){re.escape(name)}(?![\w-]|\s+[A-Z])")
    found = (Span(hit.start(), hit.end(), name) for hit in alone.finditer(text, town.end)
             if not _NAME_BEFORE.search(text[max(0, hit.start() - _WINDOW):hit.start()]))
    return tuple(ToponymMention(span=one) for one in found if not any(one.overlap(other) for other in taken))
