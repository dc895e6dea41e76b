"""Numbers as printed, with the bounds that their words allow.

Bounds are whole numbers for counts, inclusive, None is open. No number is invented: a hedge moves a
bound only where the words name it.

    43 | forty-three | two dozen      low = high = the number
    at least 43                       low 43, high open
    over 100 | more than 100          low 101, high open
    up to 60 | as many as 60          low open, high 60
    fewer than 60                     low open, high 59
    about 60 | nearly 60 | some 60    low = high = 60, and the hedge is kept: the words name one number
                                      and no other ("~60" is 60 in MUC-4 keys, approximate)
    5-6 | 5 to 6 | between 5 and 6    low 5, high 6
    dozens | hundreds                 the least that they can mean, high open, the word is the hedge
    several | a number of | others    low 2 (a plural is more than one), high open
    no | none | without               0 to 0
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Literal

from sayso.extraction.figures.number_patterns import number_patterns
from sayso.lexicon.numbers import LARGEST, MOST_DIGITS, HedgeKind, NumberWords, number_words

Kind = Literal["exact", "range", "vague", "none"]
Bound = float | int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Numeral:
    """A number where it stands in the text.

    Attributes:
        start, end: with its hedges and with "more" or "others".
        core: where the number itself begins ("43" in "at least 43").
        low, high: bounds.
        hedge: the words that hedge it, as printed; None where exact.
        kind: exact, range, vague ("dozens", "several") or none ("no").
        more: the words say that it adds to another number.
        others: the last word stands for the counted ("two others", "dozens more").
        digits: written in digits, no separator, so that it could be a year or a clock time.
        after_from: preceded by "from": the old value of what rose or fell.
    """

    start: int
    end: int
    core: int
    low: Bound
    high: Bound
    hedge: str | None = None
    kind: Kind = "exact"
    more: bool = False
    others: bool = False
    digits: bool = False
    after_from: bool = False


_BEFORE = 60  # code points before a number in which its hedges are looked for
_FROM = re.compile(r"\bfrom\s+\Z", re.I)
_DASH = re.compile(r"\s?[-‐‑–—]\s?")
_JOINT = re.compile(r"\s?[-‐‑–—]\s?|\s+(?:to|or)\s+", re.I)
# A digit run is no count inside a word, a code, a clock time, a sum of money, a fraction, a web address.
_BAD_BEFORE = re.compile(r"(?:[\w.,:/#@'’]|[$€£¥₽₴₪]\s?|\w[-–‑]|\b[A-Z]{1,3}\$)\Z")
_BAD_AFTER = re.compile(
    r"\w|[:/,.]\d|\s?(?:%|°|pct\b|per\s?cent\b|percent)|['’]s\b|[-‐‑–][^\W\d]|st\b|nd\b|rd\b|th\b|\s?/\s?\d", re.I
)
_BAD_WORD_AFTER = re.compile(r"[-‐‑–][^\W\d]|\s?(?:%|per\s?cent\b|percent)|['’]s\b|\w", re.I)


def find_numerals(text: str) -> list[Numeral]:
    """Every number of a text that could count something, in the text's order, none overlapping another."""
    found: list[Numeral] = []
    for numeral in _ranges(text, list(_cores(text))):
        hedged = _hedged(text, numeral)
        while found and found[-1].kind in ("none", "vague") and hedged.start <= found[-1].start:
            found.pop()  # "no" in "no fewer than 12", "many" in "as many as 20"
        if not found or hedged.start >= found[-1].end:
            found.append(hedged)
        elif hedged.core >= found[-1].end:
            found.append(replace(hedged, start=hedged.core))
    return found


def _cores(text: str) -> Iterator[Numeral]:
    """Numbers without hedges; those glued to other signs are left out."""
    words = number_words()
    for match in number_patterns().core.finditer(text):
        group = match.lastgroup or ""
        start, end = match.span()
        if group == "number":
            numeral = _number(text, start, end, words)
            if numeral:
                yield numeral
        elif not _BAD_WORD_AFTER.match(text, end) and not (group == "none" and text.startswith(".", end)):
            yield _worded(match, group, words)


def _number(text: str, start: int, end: int, words: NumberWords) -> Numeral | None:
    """A cardinal in digits or words; None where the signs around make it something else."""
    printed = text[start:end]
    digits = printed[0].isdigit()
    if (digits or "-" in text[start - 1 : start]) and _glued_before(text, start):
        return None
    if (_BAD_AFTER if printed[-1].isdigit() else _BAD_WORD_AFTER).match(text, end):
        return None
    value = cardinal(printed, words)
    if value is None:
        return None
    return Numeral(start=start, end=end, core=start, low=value, high=value, digits=printed.isdigit())


def _glued_before(text: str, start: int) -> bool:
    """Whether the sign before belongs to a word, a code or a sum; a dash after a number is a range."""
    before = text[max(0, start - 4) : start]
    if re.search(r"\d\s?[-‐‑–—]\s?\Z", before):
        return False
    if before[-1:] in ".,:" and not re.search(r"\d[.,:]\Z", before):
        return False
    return bool(_BAD_BEFORE.search(before))


def cardinal(printed: str, words: NumberWords | None = None) -> float | int | None:
    """The value of a cardinal as printed: "1,234", "forty-three", "two hundred and five", "1.5 million".

    None where it is larger than anything that is counted.
    """
    if sum(sign.isdigit() for sign in printed) > MOST_DIGITS:
        return None
    words = words or number_words()
    total: float | int = 0
    current: float | int = 0
    for part in re.findall(r"\d[\d,.\u00a0\u202f\u2009]*|[a-z]+", printed.lower()):
        if part[0].isdigit():
            plain = re.sub(r"[,\u00a0\u202f\u2009]", "", part).rstrip(".")
            current += float(plain) if "." in plain else int(plain)
        elif part in words.scales:
            scale = words.scales[part]
            current = (current or 1) * scale
            if current > LARGEST:
                return None
            if scale >= 1000:
                total, current = total + current, 0
        else:
            current += words.units.get(part) or words.tens.get(part) or 0
    value = total + current or current
    if "a" in printed.lower().split() and not value:
        value = 1
    return int(value) if value == int(value) else value


def _worded(match: re.Match[str], group: str, words: NumberWords) -> Numeral:
    """A quantity that is words and no cardinal."""
    start, end = match.span()
    printed = match.group()
    folded = " ".join(printed.lower().split())
    if group == "pair":
        value = words.pairs[folded]
        hedge = printed if folded.startswith(("a couple", "half")) else None
        return Numeral(start=start, end=end, core=start, low=value, high=value, hedge=hedge)
    if group == "none":
        return Numeral(start=start, end=end, core=start, low=0, high=0, kind="none")
    low = words.vague_low
    if group == "some":
        low = words.vague_low * words.scales[folded.rsplit(" ", 1)[1]]
    elif group == "plural":
        low = max(
            value
            for word, value in words.plural_scales.items()
            if folded.endswith(word)
            and not any(
                longer.endswith(word) and longer != word and folded.endswith(longer)
                for longer in words.plural_scales
            )
        )
    return Numeral(
        start=start,
        end=end,
        core=start,
        low=low,
        high=None,
        hedge=printed,
        kind="vague",
        more=group == "others",
        others=folded.endswith("others"),
    )


def _ranges(text: str, cores: list[Numeral]) -> Iterator[Numeral]:
    """Joins "5-6", "5 to 6", "between 5 and 6"; a chain of digits with dashes is a date, a score or a telephone."""
    index = 0
    while index < len(cores):
        chain = [cores[index]]
        while index + len(chain) < len(cores) and _dashed(text, chain[-1], cores[index + len(chain)]):
            chain.append(cores[index + len(chain)])
        follower = cores[index + 1] if index + 1 < len(cores) else None
        if len(chain) > 2 or (len(chain) == 2 and not _rising(*chain)):
            index += len(chain)
            continue
        joined = _joined(text, cores[index], follower) if follower else None
        alone = cores[index]
        yield joined or (replace(alone, after_from=True) if _follows_from(text, alone.core) else alone)
        index += 2 if joined else 1


def _follows_from(text: str, start: int) -> bool:
    """Whether the word before is "from"; only the few signs before are looked at, not the text up to here."""
    head = text[max(0, start - _BEFORE) : start]
    return head[-1:].isspace() and _FROM.search(head) is not None


def _dashed(text: str, one: Numeral, other: Numeral) -> bool:
    """Whether nothing but a dash stands between two numbers in digits."""
    return (
        text[one.end - 1].isdigit()
        and text[other.core].isdigit()
        and bool(_DASH.fullmatch(text, one.end, other.core))
    )


def _rising(one: Numeral, other: Numeral) -> bool:
    return one.kind == other.kind == "exact" and (one.low or 0) < (other.low or 0)


def _joined(text: str, one: Numeral, other: Numeral) -> Numeral | None:
    """One range of two numbers, or None where they are two numbers."""
    if not _rising(one, other):
        return None
    head = text[max(0, one.start - 12) : one.start]
    between = re.search(r"\bbetween\s+\Z", head, re.I)
    if between and re.fullmatch(r"\s+(?:and|to)\s+", text[one.end : other.core], re.I):
        start = one.start - len(between.group())
    elif _JOINT.fullmatch(text, one.end, other.core) and not re.search(r"\bfrom\s+\Z", head, re.I):
        start = one.start
    else:
        return None
    return replace(one, start=start, core=start, end=other.end, high=other.high, kind="range", digits=False)


def _hedged(text: str, numeral: Numeral) -> Numeral:
    """The number with the hedges and additions around it, its bounds moved by them."""
    words, grammar = number_words(), number_patterns()
    hedges: list[str] = []
    kinds: list[HedgeKind] = []
    start = numeral.start
    head = text[max(0, start - _BEFORE) : start]
    head = head[max(head.rfind(mark) for mark in (". ", "; ", "\n\n")) + 1 :]
    before = grammar.before.search(head)
    more = numeral.more
    if before and numeral.kind != "none":
        names = [name for name in ("hedge", "more", "inner") if before.group(name)]
        if names:
            start = start - len(head) + before.start(names[0])
        hedges = [before.group(name) for name in names if name != "more"]
        kinds = [words.before[_folded(hedge)] for hedge in hedges]
        more = more or before.group("more") is not None
    end, others = numeral.end, numeral.others
    after = grammar.after.match(text, end)
    if after:
        if after.group("hedge"):
            hedges.append(after.group("hedge"))
            kinds.append(words.after[_folded(after.group("hedge"))])
        addition = _folded(after.group("more") or "")
        if addition == "more" and re.match(r"\s+than\b", text[after.end() :], re.I):
            addition = ""
        more, others = more or bool(addition), others or addition in ("others", "more")
        end = after.end() if addition or after.group("hedge") else end
    low, high = _bounds(numeral, kinds)
    hedge = " ".join([*hedges, *([numeral.hedge] if numeral.hedge else [])]) or None
    return replace(numeral, start=start, end=end, low=low, high=high, hedge=hedge, more=more, others=others)


def _folded(phrase: str) -> str:
    return " ".join(phrase.lower().split())


def _bounds(numeral: Numeral, kinds: list[HedgeKind]) -> tuple[Bound, Bound]:
    """Bounds after hedges; a range and a vague number keep their own."""
    low, high = numeral.low, numeral.high
    if numeral.kind == "vague" and any(kind in ("at_most", "less_than") for kind in kinds):
        return None, None
    if numeral.kind != "exact" or low is None:
        return low, high
    for kind in kinds:
        if kind == "at_least":
            return low, None
        if kind == "more_than":
            return (low + 1 if isinstance(low, int) else low), None
        if kind == "at_most":
            return None, high
        if kind == "less_than":
            return None, (high - 1 if isinstance(high, int) else high)
    return low, high
