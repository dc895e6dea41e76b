"""Inputs that could not be read, told instead of thrown."""

from __future__ import annotations

from dataclasses import dataclass

from sayso.intake.draft import sayable
from sayso.records.errors import ForbiddenAddress, MissingInput, SaysoError, UnreadableReport
from sayso.records.record import Refusal

STAGE = "intake"


@dataclass(frozen=True, slots=True, kw_only=True)
class Refused:
    """A report that was not read; the reports beside it are.

    Attributes:
        origin: path, address, `path:line`, or the id given in JSON Lines.
        refusal: stage "intake" and the reason, a code of docs/refusals.md.
        message: the thing and its value, for a person.
        remedy: what the user can do; may be empty.
    """

    origin: str
    refusal: Refusal
    message: str
    remedy: str = ""


def refused(origin: str, error: SaysoError) -> Refused:
    """The refusal that an error of a door stands for."""
    return Refused(
        origin=sayable(origin),
        refusal=Refusal(stage=STAGE, reason=_reason(error)),
        message=sayable(error.thing),
        remedy=error.remedy,
    )


def foreseen(error: Exception, what: str) -> SaysoError:
    """The error of a report; one that a parser raises is told as what it says of the report.

    Args:
        what: the report, as the message shall call it.
    """
    if isinstance(error, SaysoError):
        return error
    if isinstance(error, RecursionError):
        return UnreadableReport(f"{what} has parts within parts without end.", reason="too_deep",
                                remedy="Give the report alone.")
    if isinstance(error, MemoryError):
        return UnreadableReport(f"{what} takes more memory than it may.", reason="memory",
                                remedy="Give the report alone, or its text.")
    told = " ".join(f"{type(error).__name__}: {error}".split())[:200]
    return UnreadableReport(f"{what} is not as such a file must be ({told}).", reason="damaged",
                            remedy="Save or fetch it again, or give its text.")


def _reason(error: SaysoError) -> str:
    if isinstance(error, UnreadableReport):
        return error.reason
    if isinstance(error, ForbiddenAddress):
        return "forbidden_address"
    if isinstance(error, MissingInput):
        return "missing"
    return "unreadable"
