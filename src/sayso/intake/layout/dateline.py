"""Datelines: place, date and agency before the first words of a story.

"YEREVAN –", "BEIRUT, Lebanon, March 3 (AP) --", "Kyiv (Reuters) -", "BOGOTA, 3 APR 90 (INRAVISION) --".
The form is that of the Associated Press Stylebook and of the wires before it (FBIS): a place in
capitals or with an agency or date beside it, closed by a dash.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from sayso.intake.cues import not_places
from sayso.intake.dates import printed_date
from sayso.intake.draft import Range
from sayso.intake.layout.blocks import Block

# A dateline is short and stands early; longest seen in 4,000 wire reports: 74 characters, paragraph 4.
_LONGEST = 110
_LATEST_PARAGRAPH = 8

_DASH = r"(?:\s*(?:—|–|--+|−|_)\s*|\s+-\s+|\s*>>\s+)"
_NAME = r"[^\W\d_][\w.'’/-]*"
_PLACE = rf"{_NAME}(?:[ \xa0]{_NAME}){{0,4}}"
_MONTH = (
    r"(?i:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|"
    r"oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?"
)
_DATE = (
    r"(?:(?i:mon|tues?|wednes|thurs?|fri|satur|sun)[a-zA-Z]*\.?,?\s+)?"
    rf"(?:\d{{1,2}}\s+{_MONTH}|{_MONTH}\s+\d{{1,2}})(?:,?\s+(?:19|20)?\d\d)?|NO DATE"
)
_AGENCY = r"[(\[](?P<agency>[^()\[\]\d]{1,60}(?:\d[^()\[\]]{0,30})?)[)\]]"
# FBIS and its like name the country in brackets after the city: "MADRID (SPAIN), 28 AUG 89 (EFE)".
_COUNTRY = r"(?:\s*\([^()\d]{2,30}\)(?=,))?"
_DATELINE = re.compile(
    rf"\W{{0,3}}(?:[Bb][Yy] [^\d.]{{3,60}}[.]\s+)?(?P<words>(?P<place>{_PLACE}(?:,[ \xa0]{_PLACE}){{0,3}}?){_COUNTRY}"
    rf"(?:,?\s+(?P<date>{_DATE}))?(?:,?\s*{_AGENCY})?)(?P<dash>{_DASH}|\s*[-_]+\s*$)(?=[^\W_]|[\"'“‘\[(]|$)"
)
_AGENCY_ONLY = re.compile(
    r"\W{0,1}(?P<words>\((?P<agency>(?:AP|AFP|Reuters|UPI|DPA|TASS|Xinhua|CNN|EFE|ANSA)[^()]{0,30})\))\s*"
    r"(?:—|–|--+|-)\s"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Dateline:
    """A dateline in the text.

    Attributes:
        where: the words without the dash.
        agency: the house in brackets, as printed; None if there is none.
        day: ISO day where day, month and year are printed, with the place of those words.
    """

    where: Range
    agency: str | None = None
    day: tuple[str, Range] | None = None


def dateline_of(blocks: list[Block]) -> Dateline | None:
    """The first dateline among the first paragraphs; None if there is none."""
    for block in blocks[:_LATEST_PARAGRAPH]:
        found = _dateline(block)
        if found:
            return found
    return None


def _dateline(block: Block) -> Dateline | None:
    head = block.text[: _LONGEST + 10]
    match = _DATELINE.match(head) or _AGENCY_ONLY.match(head)
    if not match or match.end("words") > _LONGEST:
        return None
    named = match.groupdict()
    if named.get("place") is not None and not _is_place(named, then=head[match.end() : match.end() + 1]):
        return None
    start = block.start + match.start("words")
    return Dateline(
        where=(start, block.start + match.end("words")),
        agency=named["agency"].strip() if named["agency"] else None,
        day=_printed_day(block.start + match.start("date"), named["date"]) if named.get("date") else None,
    )


def _is_place(named: dict[str, str | None], *, then: str) -> bool:
    """Whether the words before the dash can be a place.

    Alone, with neither date nor agency, the city must be in capitals (AP Stylebook: cities are), have a
    region after a comma, or be one or two names before a long dash that a new sentence follows.
    """
    words, bare = named["place"] or "", not (named["date"] or named["agency"])
    if words.lower() in not_places() or words.split()[0].lower() in not_places():
        return False
    city, _, region = words.partition(",")
    names = [name for name in re.split(r"[ \xa0/]", city) if name]
    capitals = all(name == name.upper() for name in names)
    titled = all(name[0].isupper() or name.lower() in {"al", "el", "de", "of", "la", "the", "es"} for name in names)
    if not bare:
        return capitals or titled
    dash = named["dash"] or ""
    long_dash = dash.strip() in ("—", "–", "--")
    if dash == "–":  # without blanks it joins two names ("Norway–Sweden")
        return False
    if capitals:
        return len(city) > 3 or (len(city) == 3 and long_dash)  # "PSY - " is rather a name
    if not titled or not (then.isupper() or then in "\"“‘'"):
        return False
    if region.strip():
        return region.strip()[0].isupper() and len(names) <= 3
    return len(names) <= 2 and len(city) > 3 and long_dash


def _printed_day(start: int, words: str) -> tuple[str, Range] | None:
    found = printed_date(words)
    return (found[0], (start + found[1], start + found[2])) if found else None
