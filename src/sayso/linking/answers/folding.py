"""Positions folded into answers: one origin, one value, one day, however many reports tell it.

Outlets that quote one minister are one origin, and a report that says in its own voice what an origin
said adds none (Iraq Body Count counts primary sources, not outlets). Every choice is made by content, so
the order of the positions does not matter.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Hashable, Iterable, Iterator, Mapping
from dataclasses import dataclass

from sayso.linking.answers.comparison import Compare, value_of
from sayso.linking.origins import same_origin
from sayso.records.brief import Edition, Origin, Position
from sayso.records.linked import Copy


@dataclass(frozen=True, slots=True, kw_only=True)
class Fold:
    """One origin's answer on one day, with whoever repeats it.

    Attributes:
        origin: who first said it, as the fullest report tells.
        said: ISO 8601, when it was first said; "" if unknown.
        positions: what is folded in, the one that speaks for all first.
        editions: of its reports those that are versions of articles.
        replaced: only earlier versions of articles say it; it is kept as history and does not stand.
    """

    origin: Origin
    said: str
    positions: tuple[Position, ...]
    editions: tuple[Edition, ...] = ()
    replaced: bool = False

    @property
    def lead(self) -> Position:
        """The position that speaks for all."""
        return self.positions[0]

    @property
    def key(self) -> str:
        """The origin's, with those of copies made one."""
        return self.origin.key

    @property
    def side(self) -> str:
        """Whose word it is: its party's, else the origin's alone. Somebody unnamed gives no count of a party's."""
        alone = self.origin.party is None or (self.origin.kind == "unnamed" and self.lead.topic == "figure")
        return self.key if alone or self.origin.party is None else self.origin.party.id

    @property
    def day(self) -> str:
        """The day on which it was said, "" if unknown."""
        return self.said[:10]

    @property
    def denied(self) -> bool:
        """Whether it says that the value is not so."""
        return self.lead.polarity == "-"

    @property
    def part(self) -> bool:
        """Whether it counts only some of those who are asked about."""
        return self.lead.relation == "part"


def folded(positions: Iterable[Position], copies: Iterable[Copy], compare: Compare,
           editions: Mapping[str, Edition]) -> tuple[Fold, ...]:
    """The answers that positions on one question give, over time; those that a later version of their article replaced
    come before its own.

    Args:
        positions: in any order. copies: among their reports; what a copy says counts as said once, by
            the one who said it in the report that was copied.
        compare: how two positions stand to each other by what they say.
        editions: of their reports those that are versions of an article, which are of one wording as copies are.
    """
    ordered = sorted(positions, key=_place_in_time)
    roots = _roots(ordered, [*((copy.earlier, copy.later) for copy in copies), *_of_one_article(editions)])
    origins = _origins(ordered, roots)
    groups: defaultdict[tuple[Hashable, ...], list[Position]] = defaultdict(list)
    days: dict[tuple[Hashable, ...], str] = {}
    named = _Named(ordered, compare)
    for position in ordered:
        speaker = position if position.origin.kind != "report" else _repeated(position, named) or position
        once = (origins[speaker.id].key, value_of(speaker), roots.get(speaker.document, speaker.document))
        day = days.setdefault(once, (speaker.said_at or "")[:10])
        groups[origins[speaker.id].key, value_of(speaker), day].append(position)
    folds = [_fold(group, origins, editions) for group in groups.values()]
    moments = _moments(folds)
    return _by_version(sorted(folds, key=lambda fold: _order(fold, moments[fold.lead.id])))


def _fold(group: list[Position], origins: Mapping[str, Origin], editions: Mapping[str, Edition]) -> Fold:
    ordered = sorted(group, key=lambda one: (one.origin.kind == "report", _place_in_time(one)))
    documents = dict.fromkeys(one.document for one in ordered)
    held = [editions.get(one) for one in documents]
    return Fold(origin=origins[ordered[0].id], said=ordered[0].said_at or "", positions=tuple(ordered),
                editions=tuple(one for one in held if one is not None),
                replaced=all(one is not None and not one.last for one in held))


def _by_version(folds: Iterable[Fold]) -> tuple[Fold, ...]:
    """In their order, but each that was replaced before the first that a later version of its article gives."""
    found: list[Fold] = []
    for fold in folds:
        later = (at for at, other in enumerate(found) if fold.replaced and after(other, fold))
        found.insert(next(later, len(found)), fold)
    return tuple(found)


def after(one: Fold, other: Fold) -> bool:
    """Whether a version of an article gives this answer that was captured after each of its versions that give the
    other."""
    places: dict[str, int] = {}
    for edition in other.editions:
        places[edition.article] = max(edition.place, places.get(edition.article, 0))
    return any(edition.place > places.get(edition.article, edition.place) for edition in one.editions)


def _of_one_article(editions: Mapping[str, Edition]) -> Iterator[tuple[str, str]]:
    first: dict[str, str] = {}
    for document in sorted(editions):
        yield first.setdefault(editions[document].article, document), document


def _place_in_time(position: Position) -> tuple[str, str, int, str]:
    return _moment(position.said_at or ""), position.document, position.words.start, position.id


def _moment(said: str) -> str:
    """What is told of a day without an hour comes after what was said at an hour of it."""
    return f"{said}T99" if said and "T" not in said else said


def _moments(folds: list[Fold]) -> dict[str, str]:
    """When each was said, by the id of its lead. A count told of a day without an hour comes before the higher ones
    that its side gave at an hour of that day: a toll rises more often than it is taken back within a day."""
    timed: defaultdict[tuple[str, str], list[Fold]] = defaultdict(list)
    for fold in folds:
        if "T" in fold.said:
            timed[fold.day, fold.side].append(fold)
    return {
        fold.lead.id: min((other.said for other in timed[fold.day, fold.side]
                           if "T" not in fold.said and _least(other) > _least(fold)), default=_moment(fold.said))
        for fold in folds
    }


def _least(fold: Fold) -> float | int:
    low, high = fold.lead.low, fold.lead.high
    return low if low is not None else high or 0


def _order(fold: Fold, moment: str) -> tuple[str, bool, str, bool, float, str, int, str]:
    """Over time; on one day what was overtaken first, then the lower count, which a rising toll passes first, then
    what a report tells first."""
    lead = fold.lead
    bounded = lead.low is not None or lead.high is not None
    return (fold.day, lead.relation != "earlier", moment, not bounded, _least(fold), lead.document,
            lead.words.start, lead.id)


def _repeated(position: Position, named: _Named) -> Position | None:
    """Whose answer a report repeats in its own voice: one that it quotes itself or, to the same value, one that was
    said no later. The same number, as exact, says most; then that the report quotes it itself."""
    best: list[tuple[tuple[bool, bool, bool, bool, str, str], Position]] = []
    for other in named.like(position):
        here, same = other.document == position.document, value_of(other) == value_of(position)
        fits = here and (same or named.compare(other, position) in ("same", "fits"))
        if fits or (same and (other.said_at or "")[:10] <= (position.said_at or "")[:10]):
            exact = (other.low, other.high) == (position.low, position.high)
            rank = (not same, not exact, not here, other.origin.kind == "unnamed", other.said_at or "", other.id)
            best.append((rank, other))
    return min(best, key=lambda pair: pair[0])[1] if best else None


class _Named:
    """Positions of somebody other than a report itself, found by report and by value."""

    def __init__(self, positions: Iterable[Position], compare: Compare) -> None:
        self.compare = compare
        self._found: defaultdict[Hashable, dict[str, Position]] = defaultdict(dict)
        for one in positions:
            if one.origin.kind != "report" and one.relation not in ("part", "adds"):
                for key in (one.document, value_of(one)):
                    self._found[one.polarity, key][one.id] = one

    def like(self, position: Position) -> Iterable[Position]:
        """Those of its report and those of its value."""
        here = self._found.get((position.polarity, position.document), {})
        return (here | self._found.get((position.polarity, value_of(position)), {})).values()


def _roots(positions: list[Position], copies: Iterable[tuple[str, str]]) -> dict[str, str]:
    """For each report that is a copy or was copied, the first of those of its wording, by when they speak."""
    parent: dict[str, str] = {}

    def root(document: str) -> str:
        while parent.setdefault(document, document) != document:
            document = parent[document]
        return document

    for earlier, later in copies:
        first, second = sorted((root(earlier), root(later)))
        parent[second] = first
    first_of: dict[str, str] = {}
    for position in positions:
        if position.document in parent:
            first_of.setdefault(root(position.document), position.document)
    return {one: first_of.get(root(one), root(one)) for one in parent}


def _origins(positions: list[Position], roots: Mapping[str, str]) -> dict[str, Origin]:
    """The origin of each position; a surname is the one full name it fits, and of reports of one wording a voice
    without a name is one and the same."""
    fullest = same_origin(one.origin for one in positions)
    first: dict[tuple[str, str], Origin] = {}
    origins = {}
    for one in positions:
        origins[one.id] = fullest[one.origin.key]
        if one.origin.kind in ("report", "unnamed") and one.document in roots:
            name = "" if one.origin.kind == "report" else one.origin.name
            origins[one.id] = first.setdefault((roots[one.document], name), origins[one.id])
    return origins
