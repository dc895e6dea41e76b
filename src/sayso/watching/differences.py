"""What changed from one version of an article to the next: sentences, and the figures in them.

A figure that is another one after publication is a finding; whether the text tells of the change is told with it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from itertools import pairwise
from typing import Literal

from rapidfuzz import fuzz

from sayso.lexicon.corrections import corrections
from sayso.records.document import Document
from sayso.records.record import Figure, Record
from sayso.watching.versions import lines_of

Change = Literal["changed", "appeared", "vanished"]

# Two sentences of at least this likeness (0 to 100) are one that was reworded. Of the sentences of the example reports
# none is as like to another one of its own report but by a number alone; "killed 12" to "killed 21" has 97.
_REWORDED = 60.0
_ENDS = re.compile(r"(?<=[.!?])[\"”’')\]]*\s+(?=[\"“‘'(\[]?[A-Z0-9])")
# After these a full stop ends no sentence.
_SHORT = re.compile(
    r"(?:\b(?:Mr|Mrs|Ms|Dr|Gen|Col|Lt|Maj|Sgt|Capt|Brig|Adm|Gov|Sen|Rep|St|No|vs|U\.S|U\.N|U\.K)|\b[A-Z])\.$")


@dataclass(frozen=True, slots=True, kw_only=True)
class Reworded:
    """Sentences of one place: `before` is empty for one that was added, `after` for one that was taken out."""

    before: str
    after: str


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureTold:
    """A figure as one version tells it.

    Attributes:
        figure, claim: ids. low, high: inclusive, None is open. hedge: as `Figure`.
        words: as printed. sentence: that holds them. source: who says it, last in the chain.
    """

    figure: str
    claim: str | None
    low: float | int | None
    high: float | int | None
    hedge: str | None
    words: str
    sentence: str
    source: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ChangedFigure:
    """A figure that changed after publication.

    Attributes:
        change: it is another one, it appeared, or it vanished.
        measure, population: as `Figure`. party: name of the side counted, None if unknown.
        before, after: as each version tells it; None where that one does not.
    """

    change: Change
    measure: str
    population: str
    party: str | None
    before: FigureTold | None
    after: FigureTold | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """What changed between two versions.

    Attributes:
        reworded: sentences taken out, added, or put in another's place, in their order.
        figures: those that changed, in the order of the text.
        notice: the sentence in which the later version tells that it was corrected or updated, and the earlier one did
            not; None where it is silent on it.
    """

    reworded: tuple[Reworded, ...]
    figures: tuple[ChangedFigure, ...]
    notice: str | None


def difference(before: Record, after: Record) -> Difference:
    """What changed from one version to a later one."""
    old, new = sentences_of(before.document), sentences_of(after.document)
    return Difference(reworded=tuple(_reworded(old, new)), figures=tuple(_figures(before, after, {*old} & {*new})),
                      notice=_notice(old, new))


def sentences_of(document: Document) -> list[str]:
    """The sentences of a report's lines that tell something, blanks drawn together."""
    found: list[str] = []
    for line in lines_of(document):
        told = " ".join(line.split())
        ends = _ends(told)
        found += [told[begin:stop].strip() for begin, stop in pairwise(ends)]
    return found


def _ends(line: str) -> list[int]:
    """Where the sentences of a line begin, and where the last one ends."""
    return [0, *(match.end() for match in _ENDS.finditer(line) if not _SHORT.search(line[:match.start()])), len(line)]


def _reworded(old: list[str], new: list[str]) -> list[Reworded]:
    found: list[Reworded] = []
    for tag, i, j, k, m in SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if tag != "equal":
            found += _paired(old[i:j], new[k:m])
    return found


def _paired(old: list[str], new: list[str]) -> list[Reworded]:
    """Sentences of one place, those that are alike side by side."""
    found: list[Reworded] = []
    left = list(new)
    for sentence in old:
        best = max(left, key=lambda other, one=sentence: fuzz.ratio(one, other), default=None)  # type: ignore[misc]
        if best is not None and fuzz.ratio(sentence, best) >= _REWORDED:
            left.remove(best)
            found.append(Reworded(before=sentence, after=best))
        else:
            found.append(Reworded(before=sentence, after=""))
    return found + [Reworded(before="", after=sentence) for sentence in left]


def _figures(before: Record, after: Record, stayed: set[str]) -> list[ChangedFigure]:
    """Figures of one measure and party that are not the same in both versions.

    Args:
        stayed: sentences that stand in both: no figure in them has changed, whatever is read in it beside others.
    """
    groups: defaultdict[tuple[str, str, str | None], tuple[list[FigureTold], list[FigureTold]]]
    groups = defaultdict(lambda: ([], []))
    for record, side in ((before, 0), (after, 1)):
        names = {actor.id: actor.name for actor in record.actors}
        sources = {claim.id: claim.sources[-1].name for claim in record.claims if claim.sources}
        for figure in record.figures:
            party = names.get(figure.victim.party or "")
            told = _told(figure, record.document.text, sources)
            if told.sentence in stayed:
                continue
            groups[figure.measure, figure.victim.population, party][side].append(told)
    found = []
    for (measure, population, party), (olds, news) in groups.items():
        for one, other in _matched(olds, news):
            change: Change = "appeared" if one is None else "vanished" if other is None else "changed"
            found.append(ChangedFigure(change=change, measure=measure, population=population, party=party, before=one,
                                       after=other))
    return found


def _matched(old: list[FigureTold], new: list[FigureTold]) -> list[tuple[FigureTold | None, FigureTold | None]]:
    """What each figure became; those that stayed as they were are left out."""
    gone, come = list(old), list(new)
    for one in old:
        same = next((other for other in come if _value(other) == _value(one)), None)
        if same is not None:
            come.remove(same)
            gone.remove(one)
    found: list[tuple[FigureTold | None, FigureTold | None]] = []
    for one in tuple(gone):
        best = max(come, key=lambda other, told=one: fuzz.ratio(told.sentence, other.sentence),  # type: ignore[misc]
                   default=None)
        alone = len(gone) == len(come) == 1
        if best is not None and (alone or fuzz.ratio(one.sentence, best.sentence) >= _REWORDED):
            come.remove(best)
            gone.remove(one)
            found.append((one, best))
    return found + [(one, None) for one in gone] + [(None, other) for other in come]


def _value(told: FigureTold) -> tuple[object, ...]:
    return told.low, told.high


def _told(figure: Figure, text: str, sources: dict[str, str]) -> FigureTold:
    return FigureTold(figure=figure.id, claim=figure.claim, low=figure.low, high=figure.high, hedge=figure.hedge,
                words=" ".join(figure.span.text.split()), sentence=_sentence_at(text, figure.span.start),
                source=sources.get(figure.claim or "", "the report"))


def _sentence_at(text: str, offset: int) -> str:
    """The sentence in which an offset is, blanks drawn together."""
    start, end = text.rfind("\n", 0, offset) + 1, text.find("\n", offset)
    line = text[start:] if end < 0 else text[start:end]
    ends = _ends(line)
    for begin, stop in pairwise(ends):
        if begin <= offset - start < stop:
            return " ".join(line[begin:stop].split())
    return " ".join(line.split())


def _notice(old: list[str], new: list[str]) -> str | None:
    before = set(old)
    return next((one for one in new if one not in before and corrections().search(one)), None)
