"""Whether an event lies well before the report: an earlier war, another year, "ago"."""

from __future__ import annotations

import re
from functools import lru_cache

from sayso.extraction.events.circumstances import holders
from sayso.extraction.events.frame import Frame
from sayso.extraction.events.grammar import children, lemma, preposition
from sayso.lexicon.event_grammar import word_class
from sayso.lexicon.event_status import status_lexicon
from sayso.reading.parsed import Parsed, Token

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_YEAR_IN_TEXT = re.compile(
    r"(?<![\w.,$-])(?<!\bat )(?:19|20)\d\d(?![\w%]|[.,]\d|\s*[(\[]?\s*(?:\d{4} )?(?:gmt|utc|hours|hrs|local)\b)",
    re.IGNORECASE)
# "At 1945", "1945 hours", "No 1978" are no years.
_BEFORE_CLOCK = ("at", "no", "no.", "number")
_AFTER_CLOCK = ("gmt", "utc", "hours", "hrs", "local", "z")
_MONTHS = re.compile(r"(?i)(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z.]*")
_LONG = word_class("long_times")
_LONG_AFTER = word_class("long_after")
_SPANNING = word_class("spanning_prepositions")


def is_past(token: Token, now: int | None) -> bool:
    """Whether the words attached to the trigger put it into another time than the report's.

    Args:
        now: year of the report, see `report_year`.
    """
    if _past_words(token) or _long_after(token):
        return True
    for holder in holders(Frame(token)):
        for child in children(holder, "obl", "nmod", "advmod", "nmod:poss", "nummod", "compound"):
            if preposition(child) in _SPANNING:
                continue
            if _past_year(child, now) or _past_words(child):
                return True
    return False


def report_year(doc: Parsed, published: str | None) -> int | None:
    """The year of a report: of its date, else the latest that it names; None if it names none."""
    if published and published[:4].isdigit():
        return int(published[:4])
    return _latest_year(doc.text)


@lru_cache(maxsize=8)
def _latest_year(text: str) -> int | None:
    """The latest year that a text names; asked for each event of it."""
    return max(map(int, _YEAR_IN_TEXT.findall(text)), default=None)


def _past_year(phrase: Token, now: int | None) -> bool:
    """A year before the report's; with a month it must be two years back, since January reports December."""
    if now is None:
        return False
    words = list(phrase.subtree) if phrase.right_edge.i - phrase.left_edge.i < 9 else [phrase, *phrase.children]
    years = [int(word.text) for word in words if _YEAR.fullmatch(word.text) and preposition(word) not in _SPANNING
             and not _is_clock(word, now)]
    months = any(_MONTHS.fullmatch(word.text) for word in words)
    return bool(years) and max(years) < now - (1 if months else 0)


def _long_after(noun: Token) -> bool:
    """Whether what is done about a deed comes long after it ("convicted of the murder", "the anniversary of ...")."""
    if noun.pos_ != "NOUN" or preposition(noun) not in ("of", "for", "in", "over"):
        return False
    holder = noun.head
    if noun.dep_ == "conj":
        holder = holder.head
    return lemma(holder) in _LONG_AFTER


def _is_clock(word: Token, now: int) -> bool:
    """Whether four digits are a time of the day or a number of a house, by the words beside them."""
    doc = word.doc
    before = [doc[place].text.lower() for place in range(max(0, word.i - 2), word.i)]
    if before[-1:] and before[-1] in ("approximately", "about", "around", "precisely"):
        before.pop()
    after = [doc[place].text.lower() for place in range(word.i + 1, min(len(doc), word.i + 6))]
    if (before and before[-1] in _BEFORE_CLOCK) or any(low in _AFTER_CLOCK for low in after):
        return True
    until = after[1] if len(after) > 1 and after[0] in ("to", "until", "and", "-") else ""
    return until.isdigit() and len(until) == 4 and (until[0] == "0" or int(until) > now + 1)


def _past_words(phrase: Token) -> bool:
    lexicon = status_lexicon()
    below = [phrase, *phrase.subtree] if phrase.right_edge.i - phrase.left_edge.i < 7 else [phrase, *phrase.children]
    words = {lemma(word) for word in below} | {word.text.lower() for word in below}
    if "ago" in words:
        return bool(words & _LONG)
    spanning = preposition(phrase) == "for"  # "have fought for the past ten years" reaches the present
    recent = words & {"last", "past", "recent", "previous"}
    if phrase.tag_ == "NNS" and not spanning and lemma(phrase) in ("year", "decade") and recent:
        return True
    if lemma(phrase) in ("year", "decade", "century") and "last" in words and "night" not in words:
        return lemma(phrase) != "year" or preposition(phrase) == ""
    return (lemma(phrase) in lexicon.wars and bool(words & lexicon.past_adjectives)
            and preposition(phrase) in ("during", "in", "from", "after"))
