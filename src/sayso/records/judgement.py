"""What a person decided about a machine's finding; it outlives every re-run (after nomenklatura)."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Literal

from sayso.records.span import Span
from sayso.records.stated import Stated, StatedClaim, Value

JudgementKind = Literal["merge", "split", "accept", "correct", "reject", "add"]
PartKind = Literal["claim", "figure", "event", "place", "time"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """One value set right.

    Attributes:
        field: its name (see docs/judging.md for those of each kind of part).
        machine: what stood there when the person saw it. person: what the person says.
    """

    field: str
    machine: Value
    person: Value


@dataclass(frozen=True, slots=True, kw_only=True)
class Judgement:
    """One decision, named by what reports say and not by ids that a re-run could change.

    Attributes:
        id: digest of the rest.
        kind: of incidents: `merge`: the reports of `left` and of `right` tell of one; `split`: they do not. Of what one
            report says: `accept` as it stood, `correct` some of its values, `reject`, or `add` a claim that was missed.
        left, right: document ids, for `merge` and `split`.
        author, at (ISO 8601, UTC), reason: who, when and why.
        undone_at, undone_by: when it was taken back and by whom, None while it stands; nothing is deleted.
        document: the report, for the other kinds.
        part: what is judged, as it stood when the person saw it, with its exact words; for `add`, the claim added.
        within: the claim in which a figure or event stands, without what else is told in it.
        around: the words with some before and after them, by which they are found again in a text that changed.
        changes: for `correct`.
    """

    id: str
    kind: JudgementKind
    author: str
    at: str
    reason: str
    left: tuple[str, ...] = ()
    right: tuple[str, ...] = ()
    undone_at: str | None = None
    undone_by: str | None = None
    document: str | None = None
    part: Stated | None = None
    within: StatedClaim | None = None
    around: Span | None = None
    changes: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One thing that a person did: judged, or took a judgement back.

    Attributes:
        author: who; None for an undoing of which it is not known.
    """

    at: str
    what: Literal["judged", "took back"]
    author: str | None
    judgement: Judgement


@dataclass(frozen=True, slots=True, kw_only=True)
class Judged:
    """What one judgement means for one part of a record as it stands.

    Attributes:
        part: id of the part in the record; of what was rejected, its id in the machine's reading.
        kind: what it is. claim: id of the claim that it is, or stands in; None for places and times.
        words: the words it stands on.
        field: the value that was corrected; "" where the part as a whole was judged.
        machine: what the machine says there; None where it says nothing, or the whole was judged.
        person: what the person says there.
        judgement, decision, author, at: of the judgement.
        in_effect: it decides what stands; False where a later judgement does.
        against: ids of others' judgements that say otherwise.
    """

    part: str
    kind: PartKind
    claim: str | None
    words: tuple[Span, ...]
    field: str
    machine: Value
    person: Value
    judgement: str
    decision: JudgementKind
    author: str
    at: str
    in_effect: bool
    against: tuple[str, ...] = ()
