"""Numbers that count nobody: years, ages, dates, clock times, ordinals, labels, and "one" as a pronoun."""

from __future__ import annotations

import re

from sayso.extraction.figures.number_patterns import either
from sayso.extraction.figures.numerals import Numeral
from sayso.extraction.figures.words import Words
from sayso.lexicon.figure_words import figure_phrases

_MONTHS = rf"(?:{either(figure_phrases('months'))})\.?"
_MONTH_BEFORE = re.compile(rf"\b{_MONTHS}\s+\Z", re.I)
_MONTH_AFTER = re.compile(rf"(?:st|nd|rd|th)?\s+(?:of\s+)?{_MONTHS}(?!\w)(?!\s+(?:have|be|not))", re.I)
_AGE_BEFORE = re.compile(
    r"\b(?:aged?|ages|between\s+the\s+ages\s+of|under|over)\s+(?:of\s+)?\Z|\bage\s+of\s+\Z", re.I
)
_AGE_AFTER = re.compile(
    r"[\s-]*(?:years?|months?|weeks?|days?)[\s-]+(?:old|of\s+age)\b|\s*(?:-|–)?\s*year\b|\s*y/o\b|\s*yrs?\b", re.I
)
_AGES = re.compile(r"\bage[sd]?\s+(?:\w+,?\s+(?:and\s+|to\s+)?){0,3}\Z", re.I)  # "ages four, six and 13"
_NAMED_BEFORE = re.compile(r"\b[^\W\d_a-z][\w.'’-]*\"?\s*\(\s*\Z|\w\)\s*\Z")  # "Roe (2 or 3)", "Roe (left) 16,"
_CLOSED_AFTER = re.compile(r"\s*[,);]")
_CLOCK_AFTER = re.compile(
    r"\s*(?:a\.?m\b|p\.?m\b|hours\b|hrs?\b|o['’]clock|gmt\b|\[?\d{4}\s+gmt|local\s+time|utc\b)", re.I
)
_LABEL_BEFORE = re.compile(rf"\b(?:{either(figure_phrases('labels'))})\.?\s+#?\Z", re.I)
_YEARISH = re.compile(r"(?:1[89]|20)\d\d")
_YEAR_BEFORE = re.compile(
    rf"\b(?:{either(figure_phrases('year_before'))}|{_MONTHS}|\d{{1,2}}(?:st|nd|rd|th)?,?)\s*,?\s*\Z", re.I
)
_AFTER_ONE = re.compile(
    rf"\s+(?:(?:{either(figure_phrases('after_one'))})\b|of\s+the\s+(?:most|main|first|few|many|best|worst|\w+est)\b)",
    re.I,
)
_AFTER_BOTH = re.compile(rf"\s+(?:{either(figure_phrases('after_both'))})\b", re.I)  # "the toll for both armies"
_AFTER_NO = re.compile(rf"\s+(?:{either(figure_phrases('after_no'))})\b", re.I)
_DEGREE_BEFORE = re.compile(r"\b(?:how|so|too|as|that|very)\s+\Z", re.I)  # "how many", "as many"
_HARM_AFTER = re.compile(r"\s+(?:injuries|wounds|burns|fractures)\b", re.I)
_ONE_BEFORE = re.compile(rf"\b(?:{either(figure_phrases('before_one'))})\s+\Z", re.I)
_REACH = 24  # code points on either side of a number that can make it something else


def counts_nothing(words: Words, numeral: Numeral, first: int, last: int) -> bool:
    """Whether a number is no count of anything by what stands right before and after it."""
    text = words.text
    core_end = _core_end(numeral, text)
    before = text[max(0, numeral.core - _REACH) : numeral.core]
    after = text[core_end : core_end + _REACH]
    if numeral.kind == "none":
        return bool(_AFTER_NO.match(after))
    low = text[numeral.core : core_end].lower()
    if low == "one" and (_AFTER_ONE.match(after) or (not numeral.hedge and _ONE_BEFORE.search(before))):
        return True
    if low == "both" and _AFTER_BOTH.match(after):
        return True
    if numeral.kind == "vague":
        return bool(_DEGREE_BEFORE.search(before) or (low == "various" and _HARM_AFTER.match(after)))
    if (
        text[numeral.core].isdigit()
        and numeral.end - numeral.core < 6
        and _in_digits(numeral, before, after, text)
    ):
        return True
    return bool(
        _AGE_AFTER.match(after)
        or (_NAMED_BEFORE.search(before) and _CLOSED_AFTER.match(after))
        or _AGES.search(text[max(0, numeral.core - 40) : numeral.core])
        or _aged(before, numeral)
        or _CLOCK_AFTER.match(after)
        or (_LABEL_BEFORE.search(before) and not _begins_anew(words, numeral, first))
    )


def _begins_anew(words: Words, numeral: Numeral, first: int) -> bool:
    """Whether a number in words begins a sentence: what stands before is no label of it ("on Elm Street. Two died")."""
    return not words.text[numeral.core].isdigit() and words.sentence(first)[0] == first


def _core_end(numeral: Numeral, text: str) -> int:
    """Where the number itself ends, before "or more", "others"."""
    match = re.search(
        r"[\s+]*(?:or\s+more|and\s+more|or\s+so|more|others|other|additional|further|plus|\+)*\Z",
        text[numeral.core : numeral.end],
        re.I,
    )
    return numeral.core + match.start() if match and match.start() else numeral.end


def _aged(before: str, numeral: Numeral) -> bool:
    """ "aged 12", "under the age of 18"; but "over 100" is a hedge where it was read as one."""
    found = _AGE_BEFORE.search(before)
    return bool(found and not (numeral.hedge and found.group().strip().lower() in ("over", "under")))


def _in_digits(numeral: Numeral, before: str, after: str, text: str) -> bool:
    """Days of months, years, clock times without a colon, and ages between commas after a name."""
    if _MONTH_BEFORE.search(before) and not re.match(
        r"\s+(?:people|persons|dead|killed|soldiers|civilians)", after, re.I
    ):
        return True
    if _MONTH_AFTER.match(after):
        return True
    printed = text[numeral.core : numeral.end]
    if (
        _YEARISH.fullmatch(printed)
        and not numeral.hedge
        and (_YEAR_BEFORE.search(before) or not re.match(r"\s+[^\W\d]", after))
    ):
        return True
    if (
        re.fullmatch(r"[012]\d[0-5]\d", printed)
        and re.search(r"\b(?:at|about|around|by|until|from|since)\s+\Z", before, re.I)
        and not re.match(r"\s+[^\W\d]{4,}s\b", after)
    ):
        return True
    if re.search(r"[^\W\d]\s*[,(]\s*\Z", before) and numeral.start == numeral.core and len(printed) < 6:
        return bool(re.match(r"\s*[,);.(\n]|\s*\Z", after)) and bool(
            re.search(r"\b[^\W\d_a-z][\w.'’-]*\"?\s*[,(]\s*\Z", before)
        )
    return False
