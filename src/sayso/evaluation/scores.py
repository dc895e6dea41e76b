"""Findings counted: precision, recall and F1 by kind, the share of questions held by difficulty."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from sayso.evaluation.matching import Finding, Outcome


@dataclass(frozen=True, slots=True, kw_only=True)
class Score:
    """How one kind or difficulty came out.

    Attributes:
        name: of the kind or difficulty.
        cases: how many ask for it.
        asked: items asked for. right: of these, found with every field as asked.
        told: items of the program that were judged: right, wrong, forbidden or not asked for in a
            complete case.
        questions: items asked for or forbidden. held: right ones, and forbidden ones not told.
    """

    name: str
    cases: int
    asked: int
    right: int
    told: int
    questions: int
    held: int

    @property
    def precision(self) -> float:
        """The share of judged items that are right; 1 where none was judged."""
        return self.right / self.told if self.told else 1.0

    @property
    def recall(self) -> float:
        """The share of items asked for that are right; 1 where none was asked for."""
        return self.right / self.asked if self.asked else 1.0

    @property
    def f1(self) -> float:
        """The harmonic mean of both."""
        return 2 * self.right / (self.asked + self.told) if self.asked + self.told else 1.0

    @property
    def share(self) -> float:
        """The share of questions that held."""
        return self.held / self.questions if self.questions else 1.0


def by_kind(findings: Iterable[Finding]) -> tuple[Score, ...]:
    """A score for each kind, in the order in which kinds first come."""
    return _scores((finding.kind, finding) for finding in findings)


def by_difficulty(findings: Iterable[Finding]) -> tuple[Score, ...]:
    """A score for each difficulty, likewise."""
    return _scores((finding.difficulty, finding) for finding in findings)


def _scores(named: Iterable[tuple[str, Finding]]) -> tuple[Score, ...]:
    groups: dict[str, list[Finding]] = {}
    for name, finding in named:
        groups.setdefault(name, []).append(finding)
    return tuple(_score(name, group) for name, group in groups.items())


def _score(name: str, findings: list[Finding]) -> Score:
    count: Counter[Outcome] = Counter(finding.outcome for finding in findings)
    asked = count["right"] + count["wrong"] + count["missing"]
    return Score(
        name=name, cases=len({finding.case for finding in findings}), asked=asked, right=count["right"],
        told=count["right"] + count["wrong"] + count["told"] + count["extra"],
        questions=asked + count["told"] + count["absent"], held=count["right"] + count["absent"])
