"""What a person decided about a machine's finding; it outlives every re-run (after nomenklatura)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

JudgementKind = Literal["merge", "split"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One decision, named by what reports say and not by ids that a re-run could change.

    Attributes:
        id: digest of the rest.
        kind: `merge`: the reports of `left` and of `right` tell of one incident; `split`: they do not.
        left, right: document ids.
        author, at (ISO 8601, UTC), reason: who, when and why.
        undone_at: when it was taken back, None while it stands; nothing is deleted.
    """

    id: str
    kind: JudgementKind
    left: tuple[str, ...]
    right: tuple[str, ...]
    author: str
    at: str
    reason: str
    undone_at: str | None = None
