"""Time expressions of a text."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from sayso.extraction.times.candidates import Candidate, candidates
from sayso.extraction.times.joining import join
from sayso.extraction.times.lexing import read_words
from sayso.extraction.times.setting import Setting, settings
from sayso.extraction.times.tense import tense_of
from sayso.extraction.times.wars import of_conflicts
from sayso.extraction.times.widening import widen
from sayso.extraction.times.word import Word
from sayso.reading.texts import text_of
from sayso.records.mentions import TimeMention, TimeType
from sayso.records.moments import DayTime, Expression, Length, Moment, Repeat, Step
from sayso.records.span import span_of

if TYPE_CHECKING:
    from spacy.tokens import Doc

_VERB_TAGS = frozenset(("MD", "VB", "VBD", "VBG", "VBN", "VBP", "VBZ"))


def find_times(doc: Doc) -> tuple[TimeMention, ...]:
    """The time expressions of a text as TIMEX3 marks them (ISO-TimeML; TempEval-3's extents).

    Only the text is needed; where the doc has part-of-speech tags they keep "may" and "march" apart
    from the months.

    Args:
        doc: a text, tagged or not.

    Returns:
        Mentions in the text's order, none overlapping another; each meaning is an `Expression`.
    """
    text = text_of(doc)
    words = read_words(text)
    found = _without_verbs(candidates(words), words, doc)
    found = join(_widened(found, words), words)
    found = of_conflicts(_widened(found, words), words)
    places = settings(words)
    return tuple(_mention(doc, words, one, places) for one in found if not _soon_gone(one, words, places))


def _soon_gone(candidate: Candidate, words: Sequence[Word], places: Sequence[Setting]) -> bool:
    """Whether "soon" looks back ("it soon became clear"), so that it is no future."""
    return words[candidate.first].text == "soon" and places[candidate.first].tense != "future"


def _widened(found: Sequence[Candidate], words: Sequence[Word]) -> list[Candidate]:
    wide: list[Candidate] = []
    floor = 0
    for candidate in found:
        wide.append(widen(candidate, words, floor))
        floor = candidate.last
    return wide


def _without_verbs(found: list[Candidate], words: Sequence[Word], doc: Doc) -> list[Candidate]:
    """Bare month names that the tagger read as verbs left out."""
    if not doc.has_annotation("TAG"):
        return found
    kept = []
    for candidate in found:
        word = words[candidate.first]
        if candidate.last - candidate.first == 1 and word.senses.keys() & {"doubtful_month", "doubtful_season"}:
            span = doc.char_span(word.start, word.end, alignment_mode="expand")
            if span is not None and span[0].tag_ in _VERB_TAGS:
                continue
        kept.append(candidate)
    return kept


def _type(moment: Moment) -> TimeType:
    if isinstance(moment, DayTime):
        return "TIME"
    if isinstance(moment, Length):
        return "DURATION"
    if isinstance(moment, Repeat):
        return "SET"
    if isinstance(moment, Step) and moment.unit in ("H", "TM", "TS"):
        return "TIME"
    return "DATE"


def _mention(doc: Doc, words: Sequence[Word], candidate: Candidate, places: Sequence[Setting]) -> TimeMention:
    span = span_of(text_of(doc), words[candidate.first].start, words[candidate.last - 1].end)
    where = places[candidate.first]
    tense, settled = tense_of(doc, span.start, span.end) if doc.has_annotation("DEP") else (None, False)
    expression = Expression(
        moment=candidate.moment,
        modifier=candidate.modifier,
        tense=tense if settled else where.tense,
        sentence=where.sentence,
        paragraph=where.paragraph,
        misspelt=any(word.misspelt for word in words[candidate.first : candidate.last]),
    )
    return TimeMention(span=span, type=_type(candidate.moment), meaning=expression)


