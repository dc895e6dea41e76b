"""An answer that waits for a person's judgement."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Waiting:
    """One answer, where it stands in the queue, and why.

    Attributes:
        question, answer, document, claim: ids; the report and claim are those that the answer was first read in.
        item: id of the figure or event that it rests on, None if the claim alone.
        weight: how much it matters; the queue begins with the heaviest.
        why: in words, what weighs most first.
    """

    question: str
    answer: str
    document: str
    claim: str
    item: str | None
    weight: float
    why: tuple[str, ...]
