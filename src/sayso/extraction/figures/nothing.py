"""Numbers that count nobody: years, ages, dates, clock times, ordinals, labels, and "one" as a pronoun."""

from __future__ import annotations

import re

from sayso.extraction.figures.numerals import Numeral
from sayso.extraction.figures.words import Words

_MONTHS = (r"jan(?:uary|\.)?|feb(?:ruary|\.)?|mar(?:ch|\.)?|apr(?:il|\.)?|may|june?\.?|july?\.?|aug(?:ust|\.)?|sept?(?:ember|\.)?"
           r"|oct(?:ober|\.)?|nov(?:ember|\.)?|dec(?:ember|\.)?")
_MONTH_BEFORE = re.compile(rf"\b(?:{_MONTHS})\s+\Z", re.I)
_MONTH_AFTER = re.compile(rf"(?:st|nd|rd|th)?\s+(?:of\s+)?(?:{_MONTHS})\b(?!\s+(?:have|be|not))", re.I)
_AGE_BEFORE = re.compile(r"\b(?:aged?|ages|between\s+the\s+ages\s+of|under|over)\s+(?:of\s+)?\Z|\bage\s+of\s+\Z", re.I)
_AGE_AFTER = re.compile(r"[\s-]*(?:years?|months?|weeks?|days?)[\s-]+(?:old|of\s+age)\b|\s*(?:-|–)?\s*year\b|\s*y/o\b|\s*yrs?\b", re.I)
_AGES = re.compile(r"\bage[sd]?\s+(?:\w+,?\s+(?:and\s+|to\s+)?){0,3}\Z", re.I)  # "ages four, six and 13"
_CLOCK_AFTER = re.compile(r"\s*(?:a\.?m\b|p\.?m\b|hours\b|hrs?\b|o['’]clock|gmt\b|\[?\d{4}\s+gmt|local\s+time|utc\b)", re.I)
# Words that make the number after them a label ("Article 5", "Block 2", "Route 66", "Group 77").
_LABEL_BEFORE = re.compile(
    r"\b(?:no|nos|number|article|chapter|section|paragraph|para|page|pp?|resolution|decree|law|route|highway|road|interstate"
    r"|block|room|channel|gate|flight|building|unit|apartment|apt|suite|floor|level|phase|part|volume|vol|version|radio|cadena"
    r"|network|camp|zone|sector|district|region|area|precinct|station|platform|pier|terminal|division|brigade|battalion|regiment"
    r"|company|squadron|corps|army|fleet|group|type|model|mark|class|category|grade|rank|size|figure|table|line|item|point"
    r"|kilometer|kilometre|km|mile|street|avenue|boulevard|house|studio|cell|ward|county\s+road|exit|bus|train|tower|war|windows"
    r"|world\s+war|euro|covid|protocol|annex|order|case|file|serial|box|called|calling|calls|image|photo|slide|picture|code|zip|tel|telephone|phone|fax|call|dial)\.?\s+#?\Z",
    re.I,
)
_YEARISH = re.compile(r"(?:1[89]|20)\d\d")
_YEAR_BEFORE = re.compile(rf"\b(?:in|since|by|until|till|of|from|during|after|before|year|late|early|mid|summer|spring|winter|autumn"
                          rf"|fall|between|the|and|to|{_MONTHS}|\d{{1,2}}(?:st|nd|rd|th)?,?)\s*,?\s*\Z", re.I)
_IDIOM = {
    "one": re.compile(r"\s+(?:another|by\s+one|day|thing|way|such|side|hand|can|could|must|should|might|may|would|is\s+left|knows|more"
                      r"\s+time|of\s+the\s+(?:most|main|first|few|many|best|worst|\w+est)|side)\b", re.I),
    "no": re.compile(r"\s+(?:longer|doubt|matter|way|sooner|comment|clear|evidence|sign|signs|indication|report|reports|immediate"
                     r"|information|word|reason|idea|details?|official|confirmation|one\s+knows)\b", re.I),
}
_DEGREE_BEFORE = re.compile(r"\b(?:how|so|too|as|that|very)\s+\Z", re.I)  # "how many", "as many"
_HARM_AFTER = re.compile(r"\s+(?:injuries|wounds|burns|fractures)\b", re.I)
_ONE_BEFORE = re.compile(r"\b(?:this|that|the|another|every|each|any|which|only|first|last|next|no|old|new|day)\s+\Z", re.I)


def counts_nothing(words: Words, numeral: Numeral, first: int, last: int) -> bool:
    """Whether a number is no count of anything by what stands right before and after it."""
    text = words.text
    core_end = _core_end(numeral, text)
    before = text[max(0, numeral.core - 24) : numeral.core]
    after = text[core_end : core_end + 24]
    if numeral.kind == "none":
        return bool(_IDIOM["no"].match(after))
    low = text[numeral.core : core_end].lower()
    if low == "one" and (_IDIOM["one"].match(after) or (not numeral.hedge and _ONE_BEFORE.search(before))):
        return True
    if numeral.kind == "vague":
        return bool(_DEGREE_BEFORE.search(before) or (low == "various" and _HARM_AFTER.match(after)))
    if text[numeral.core].isdigit() and numeral.end - numeral.core < 6 and _in_digits(numeral, before, after, text):
        return True
    return bool(_AGE_AFTER.match(after) or _AGES.search(text[max(0, numeral.core - 40) : numeral.core]) or _aged(before, numeral) or _CLOCK_AFTER.match(after)
                or _LABEL_BEFORE.search(before))


def _core_end(numeral: Numeral, text: str) -> int:
    """Where the number itself ends, before "or more", "others"."""
    match = re.search(r"[\s+]*(?:or\s+more|and\s+more|or\s+so|more|others|other|additional|further|plus|\+)*\Z",
                      text[numeral.core : numeral.end], re.I)
    return numeral.core + match.start() if match and match.start() else numeral.end


def _aged(before: str, numeral: Numeral) -> bool:
    """ "aged 12", "under the age of 18"; but "over 100" is a hedge where it was read as one."""
    found = _AGE_BEFORE.search(before)
    return bool(found and not (numeral.hedge and found.group().strip().lower() in ("over", "under")))


def _in_digits(numeral: Numeral, before: str, after: str, text: str) -> bool:
    """Days of months, years, clock times without a colon, and ages between commas after a name."""
    if _MONTH_BEFORE.search(before) and not re.match(r"\s+(?:people|persons|dead|killed|soldiers|civilians)", after, re.I):
        return True
    if _MONTH_AFTER.match(after):
        return True
    printed = text[numeral.core : numeral.end]
    if _YEARISH.fullmatch(printed) and not numeral.hedge and (
            _YEAR_BEFORE.search(before) or not re.match(r"\s+[^\W\d]", after) or numeral.core == 0):
        return True
    if re.fullmatch(r"[012]\d[0-5]\d", printed) and re.search(r"\b(?:at|about|around|by|until|from|since)\s+\Z", before, re.I) \
            and not re.match(r"\s+[^\W\d]{4,}s\b", after):
        return True
    if re.search(r"[^\W\d]\s*[,(]\s*\Z", before) and numeral.start == numeral.core and len(printed) < 6:
        return bool(re.match(r"\s*[,);.(\n]|\s*\Z", after)) and bool(re.search(r"\b[^\W\d_a-z][\w.'’-]*\"?\s*[,(]\s*\Z", before))
    return False
