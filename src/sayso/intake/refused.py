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


def _reason(error: SaysoError) -> str:
    if isinstance(error, UnreadableReport):
        return error.reason
    if isinstance(error, ForbiddenAddress):
        return "forbidden_address"
    if isinstance(error, MissingInput):
        return "missing"
    return "unreadable"
