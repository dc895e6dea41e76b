"""Whether an event lies well before the report: an earlier war, another year, "ago"."""

from __future__ import annotations

import re

from spacy.tokens import Doc, Token

from sayso.extraction.events.circumstances import holders
from sayso.extraction.events.frame import Frame
from sayso.extraction.events.grammar import children, lemma, preposition
from sayso.lexicon.event_status import status_lexicon

_YEAR = re.compile(r"(?:1[5-9]|20)\d\d")
_MONTHS = re.compile(r"(?i)(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z.]*")
_LONG = frozenset("year years decade decades century centuries month months".split())
_SPANNING = frozenset("since until till through".split())


def is_past(token: Token, *, published: str | None) -> bool:
    """Whether the words attached to the trigger put it into another time than the report's.

    Args:
        published: ISO date of the report; without one, the latest year that the report names is its own.
    """
    if _past_words(token):
        return True
    now = _report_year(token.doc, published)
    for holder in holders(Frame(token)):
        for child in children(holder, "obl", "nmod", "advmod", "nmod:poss", "nummod", "compound"):
            if preposition(child) in _SPANNING:
                continue
            if _past_year(child, now) or _past_words(child):
                return True
    return False


def _report_year(doc: Doc, published: str | None) -> int | None:
    if published and published[:4].isdigit():
        return int(published[:4])
    years = [int(token.text) for token in doc if len(token.text) == 4 and _YEAR.fullmatch(token.text) and token.pos_ == "NUM"]
    return max(years, default=None)


def _past_year(phrase: Token, now: int | None) -> bool:
    """A year before the report's; with a month it must be two years back, since January reports December."""
    if now is None:
        return False
    words = list(phrase.subtree) if phrase.right_edge.i - phrase.left_edge.i < 9 else [phrase, *phrase.children]
    years = [int(word.text) for word in words if _YEAR.fullmatch(word.text) and preposition(word) not in _SPANNING]
    months = any(_MONTHS.fullmatch(word.text) for word in words)
    return bool(years) and max(years) < now - (1 if months else 0)


def _past_words(phrase: Token) -> bool:
    lexicon = status_lexicon()
    below = [phrase, *phrase.subtree] if phrase.right_edge.i - phrase.left_edge.i < 7 else [phrase, *phrase.children]
    words = {lemma(word) for word in below} | {word.lower_ for word in below}
    if "ago" in words:
        return bool(words & _LONG)
    if lemma(phrase) in ("year", "decade", "century") and "last" in words and "night" not in words:
        return lemma(phrase) != "year" or preposition(phrase) == ""
    return lemma(phrase) in lexicon.wars and bool(words & lexicon.past_adjectives) and preposition(phrase) in ("during", "in", "from", "after")
