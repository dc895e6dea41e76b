"""The rules of linking, each a function of what it is given and of nothing else.

`RULES` are Sayso's. They stand in one value, so that what only brings reports before the rules (all at
once, or one by one out of a store) can be tested for giving the same, whatever the rules say.
"""

from __future__ import annotations

import dataclasses
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Protocol

from sayso.linking.agreements import agreement_questions
from sayso.linking.copies import copy_of, likely_copies
from sayso.linking.facts import fact_questions
from sayso.linking.figures import figure_questions
from sayso.linking.frames import frames_of
from sayso.linking.incidents import FORM, Likely, incidents_of, link_of, link_strengths, sketch_of
from sayso.linking.meetings import Rows
from sayso.linking.origins.belonging import with_sides
from sayso.linking.territory import territory_questions
from sayso.records.brief import Brief
from sayso.records.judgement import Judgement
from sayso.records.linked import Copy, Frame, Incident, Link, Question

Gather = Callable[
    [Iterable[Brief], Iterable[Link], Iterable[Copy], Iterable[Judgement]], tuple[Incident, ...]
]
# Of reports, by their numbers: those of the others that are worth comparing with one.
Among = Callable[[int, Rows], Rows]
# Of reports, by their numbers: those of the others with which one makes a link, and how strong it is.
Strengths = Callable[[int, Rows], Iterator[tuple[int, float]]]
# Of 1,850 reports in seven sets 3 have more links than this, and no incident changes; of 1,000 invented ones, 400 of
# them of one incident, 17,367 links are kept instead of 83,380.
MOST_LINKS = 40


def all_likely(briefs: Sequence[Brief]) -> Among:
    """Every pair is worth comparing."""
    return lambda one, others: others


class Laid(Protocol):
    """Reports laid side by side by their sketches, to tell who may make a link; they are numbered as they are added."""

    def add(self, sketches: Sequence[bytes]) -> None:
        """More reports, whose numbers follow those of the ones before."""

    def among(self, row: int, others: Rows) -> Rows:
        """Those of other reports with which one may make a link."""


class AllLaid:
    """Every pair may make a link."""

    def add(self, sketches: Sequence[bytes]) -> None:
        """Nothing is looked at."""

    def among(self, row: int, others: Rows) -> Rows:
        """All of them."""
        return others


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """What is decided about pairs, components and frames.

    Attributes:
        link: whether two reports tell of one incident. copy: whether they are of one wording. Both get the
            reports in the order of their ids, so that no answer can depend on who came first.
        gather: the incidents of reports; on two sets of reports between which there is no link, no copy
            and no judgement it gives what it gives on each alone.
        frame: the frames of incidents, and those of the wider scopes of the same reports; for a scope it looks
            at no more of a brief than at its positions, at who published it, where and when, and its edition.
        ask: the questions of one frame.
        likely_copies: given reports, tells those with which one may make a copy; of the rest `copy` is None. It saves
            time and decides nothing.
        sketch: of a brief, what `laid` needs to know; the same in every process. form: the name of how it is made,
            under which it may be kept.
        laid: lays no reports yet side by side, and tells of those added those with which one may make a link; of the
            rest `link` is None. Copies are looked for among these, and those that share a key of their wording.
        strengths: given reports, tells the links that one makes with others by how strong they are, for all of them at
            once; None where `link` tells it by its score.
        most_links: a link is kept if it is among so many strongest ones of either report.
    """

    link: Callable[[Brief, Brief], Link | None]
    copy: Callable[[Brief, Brief], Copy | None]
    gather: Gather
    frame: Callable[[Iterable[Incident], Iterable[Brief], Iterable[Copy]], tuple[Frame, ...]]
    ask: Callable[[Frame], tuple[Question, ...]]
    likely_copies: Callable[[Sequence[Brief]], Among] = all_likely
    sketch: Callable[[Brief], bytes] = lambda brief: b""
    form: str = ""
    laid: Callable[[], Laid] = AllLaid
    strengths: Callable[[Sequence[Brief]], Strengths] | None = None
    most_links: int = MOST_LINKS

    def strengths_of(self, briefs: Sequence[Brief]) -> Strengths:
        """How strong the links of these reports are."""
        return self.strengths(briefs) if self.strengths else self._one_by_one(briefs)

    def _one_by_one(self, briefs: Sequence[Brief]) -> Strengths:
        def linked(row: int, others: Rows) -> Iterator[tuple[int, float]]:
            for other in others.tolist():
                first, second = sorted((briefs[row], briefs[other]), key=lambda one: one.document)
                if (link := self.link(first, second)) is not None:
                    yield other, link.score

        return linked


# Each room's questions of one frame.
_TOPICS: tuple[Callable[[Frame], tuple[Question, ...]], ...] = (
    figure_questions, fact_questions, agreement_questions, territory_questions,
)


def questions_of(frame: Frame) -> tuple[Question, ...]:
    """All questions that the positions of one frame answer, under the frame's scope."""
    frame = dataclasses.replace(frame, positions=with_sides(frame.positions))
    found = (question for ask in _TOPICS for question in ask(frame))
    return tuple(dataclasses.replace(question, scope=frame.scope) for question in found)


RULES = Rules(
    link=link_of,
    copy=copy_of,
    gather=incidents_of,
    frame=frames_of,
    ask=questions_of,
    likely_copies=likely_copies,
    sketch=sketch_of,
    form=FORM,
    laid=Likely,
    strengths=link_strengths,
)
