"""How a run over several inputs went, as a number that a shell understands.

    0   every input gave at least one report
    3   some input gave none, others did
    4   no input gave any report

2 is left to wrong usage, as shells and Typer have it, 1 to what nobody foresaw. Lines refused in a
file of JSON Lines, files refused in a folder and attachments refused in a mail are told and counted,
but do not change the code while their input gave a report.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from sayso.intake.refused import Refused

ALL_READ, SOME_REFUSED, NONE_READ = 0, 3, 4


@dataclass(slots=True, kw_only=True)
class Outcome:
    """Counts of one run, kept while it goes.

    Attributes:
        read: reports read, by input.
        refused: refusals, in order.
    """

    read: dict[str, int] = field(default_factory=dict)
    refused: list[Refused] = field(default_factory=list)

    def begin(self, given: str) -> None:
        """An input is about to be read."""
        self.read.setdefault(given, 0)

    def count(self, given: str, refusal: Refused | None = None) -> None:
        """One more of an input: a report, or a refusal."""
        self.begin(given)
        if refusal is None:
            self.read[given] += 1
        else:
            self.refused.append(refusal)

    @property
    def exit_code(self) -> int:
        """What the command ends with."""
        if not self.refused or all(self.read.values()):
            return ALL_READ
        return SOME_REFUSED if any(self.read.values()) else NONE_READ
