"""A text as words, each with what it can be in a time expression.

What a word can be comes from the lexicon (`times_words.yml`), from the form of a number, or, for a
month or weekday with a slip in it, from the name it was meant to be.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping, Sequence
from functools import cache, lru_cache

from sayso.extraction.times.numbers import merge_numbers
from sayso.extraction.times.spelling import mended
from sayso.extraction.times.word import Word
from sayso.lexicon.calendar import Value, phrase_key, phrases, time_words
from sayso.lexicon.numbers import MOST_DIGITS

_WORD = re.compile(
    r"""
    (?=[\d'’‘`½¼¾])(?:  # what has digits, asked of no letter
      (?P<iso>\b\d{4}-\d\d-\d\d(?:T\d\d(?::?\d\d(?::?\d\d)?)?(?:Z|[+-]\d\d:?\d\d)?)?(?![\d-]))
    | (?P<slash>\b\d{1,2}(?P<mark>[/.])\d{1,2}(?P=mark)(?:\d{4}|\d\d)(?![\d/.]{0,40}\d))
    | (?P<clock>\b\d{1,2}:\d\d(?::\d\d)?(?!\d))
    | (?P<decade>\b1?\d{3}['’]?s\b|\b\d0s\b|['’‘`]\d0s\b)
    | (?P<short>(?<![\w'’])['’‘`]\d\d\b)
    | (?P<ordinal>\b\d{1,2}(?:st|nd|rd|th)\b)
    | (?P<fraction>\b1/2\b|\b1/4\b|\b3/4\b|[½¼¾])
    | (?P<number>\d+(?:,\d{3})*(?:\.\d+)?)
    )
  | (?P<abbreviation>\b(?:[AaPp]\.\s?[Mm]\.?|[Bb]\.[Cc]\.?(?:[Ee]\.)?|[Aa]\.[Dd]\.|o['’]clock|ca\.|c\.(?=\s?\d))(?!\w))
  | (?P<word>[^\W\d_]+(?:['’](?:s(?=[\s-]end\b)|d|ll|re|ve|m)\b)?)
  | (?P<possessive>['’]s?(?!\w))
  | (?P<break>\n[^\S\n]*\n\s*)
  | (?P<punctuation>[^\w\s])
    """,
    re.VERBOSE,
)
_PUNCTUATION = {
    ",": "comma", "-": "hyphen", "‐": "hyphen", "‑": "hyphen", "–": "dash", "—": "dash", "(": "open", ")": "close",
    "[": "open", "]": "close", ".": "stop", ":": "colon", ";": "semicolon", "/": "slash_mark", "!": "stop", "?": "stop",
    "$": "money", "£": "money", "€": "money", "%": "percent", "#": "number_mark", "+": "plus", "_": "dash",
}  # fmt: skip
_ABBREVIATED = re.compile(r"\.(?=[\s,;:)\]'’-]|$)")


def read_words(text: str) -> list[Word]:
    """The words of a text in order, number words put together."""
    return merge_numbers(_merge_phrases(list(_single_words(text))))


def _single_words(text: str) -> Iterator[Word]:
    vocabulary = time_words()
    position = 0
    for match in _WORD.finditer(text):
        start, end = match.span()
        if start < position:
            continue
        kind, printed = match.lastgroup, match.group()
        lower = printed.lower()
        if kind == "word" or kind == "abbreviation":
            if text.startswith(".", end) and lower + "." in vocabulary and _ABBREVIATED.match(text, end):
                end, lower = end + 1, lower + "."
            senses = vocabulary.get(lower if kind == "word" else _BLANK.sub("", lower))
            misspelt = False
            if senses is None:
                name = mended(printed) if lower != printed else None
                senses, misspelt = (vocabulary[name], True) if name else (_NONE, False)
            yield Word(start, end, lower, senses, _shape(printed), misspelt)
        else:
            yield Word(start, end, lower, _senses_of(kind or "", lower), _shape(printed))
        position = end


_NONE: Mapping[str, Value] = {}
_BLANK = re.compile(r"\s")


@lru_cache(maxsize=50_000)
def _shape(printed: str) -> str:
    if printed.islower():
        return "lower"
    if printed.isupper():
        return "upper"
    return "title" if printed[:1].isupper() else "other"


@cache
def _senses_of(kind: str, text: str) -> Mapping[str, Value]:
    """The senses that the form of a number or a mark gives; a row of more digits than any number has none."""
    if len(text) > MOST_DIGITS and sum(sign.isdigit() for sign in text) > MOST_DIGITS:
        return _NONE
    if kind in ("iso", "slash", "clock", "decade", "break", "possessive"):
        return {kind: text}
    if kind == "short":
        return {"short": int(text[1:])}
    if kind == "ordinal":
        number = int(text[:-2])
        return {"ordinal_digits": number, "day_ordinal": number} if 1 <= number <= 31 else {"ordinal_digits": number}
    if kind == "fraction":
        return {"fraction": {"1/2": 0.5, "½": 0.5, "1/4": 0.25, "¼": 0.25, "3/4": 0.75, "¾": 0.75}[text]}
    if kind == "number":
        return _number_senses(text)
    return {_PUNCTUATION[text]: text} if text in _PUNCTUATION else _NONE


def _number_senses(text: str) -> Mapping[str, Value]:
    """What a number in digits can be: an amount, a day, an hour, a year ..."""
    plain = text.replace(",", "")
    value = float(plain) if "." in plain else int(plain)
    senses: dict[str, Value] = {"number": value}
    if not text.isdigit():
        if re.fullmatch(r"[012]?\d\.[0-5]\d", text):
            senses["dotted_clock"] = text
        return senses
    number = int(text)
    if len(text) <= 2:
        if 1 <= number <= 31:
            senses["day"] = number
        if number <= 24:
            senses["hour"] = number
        senses["two_digits" if len(text) == 2 else "one_digit"] = number
    elif len(text) == 3:
        senses["old_year"] = number
    elif len(text) == 4:
        if 1000 <= number <= 2199:
            senses["year"] = number
        if number // 100 <= 24 and number % 100 < 60:
            senses["military"] = text
    return senses


def _merge_phrases(words: list[Word]) -> list[Word]:
    """Entries of several words put together, the longest first."""
    index, vocabulary = phrases(), time_words()
    merged: list[Word] = []
    position, count = 0, len(words)
    while position < count:
        word = words[position]
        entries = index.get(word.text)
        parts = _phrase_at(words, position, entries) if entries else None
        if parts:
            joined, last = phrase_key(parts), words[position + len(parts) - 1].end
            word = Word(word.start, last, joined, vocabulary[joined], word.shape)
        merged.append(word)
        position += len(parts) if parts else 1
    return merged


def _phrase_at(words: list[Word], position: int, entries: Sequence[tuple[str, ...]]) -> tuple[str, ...] | None:
    """The first entry that the words from here on make up."""
    after = words[position + 1].text if position + 1 < len(words) else None
    for parts in entries:
        if parts[1] == after and tuple(one.text for one in words[position : position + len(parts)]) == parts:
            return parts
    return None


def _forms() -> tuple[Mapping[str, Value], ...]:
    """Every set of senses that the form of a word gives, by one example each."""
    examples = {
        "iso": ["2001-01-01"], "slash": ["1/1/2001"], "clock": ["9:00"], "decade": ["1990s"], "break": ["\n"],
        "possessive": ["'s"], "short": ["'99"], "ordinal": ["1st", "45th"], "fraction": ["1/2"],
        "number": ["0", "5", "24", "28", "00", "01", "10", "31", "45", "99", "123", "0000", "0600", "0960", "1030",
                   "1939", "1960", "2030", "2100", "2190", "2300", "2500", "9999", "12345", "1,000", "1.5",
                   "10.30", "99.99"],
        "punctuation": list(_PUNCTUATION),
    }  # fmt: skip
    forms = [_senses_of(kind, text) for kind, texts in examples.items() for text in texts]
    merged: list[Mapping[str, Value]] = [
        {"number": 1, "spelt": 1}, {"number": 2000, "spelt": 1, "spoken_year": 2000}, {"year": 1990, "spelt": 1},
        {"ordinal": 21},
    ]  # fmt: skip
    return (*forms, *merged)


FORMS = _forms()
