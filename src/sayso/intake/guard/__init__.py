"""What parses strangers' formats, in a process of its own that the system holds to bounds of memory and time."""

from sayso.intake.guard.bound import MEMORY, SECONDS, binds
from sayso.intake.guard.outside import guarded

__all__ = ["MEMORY", "SECONDS", "binds", "guarded"]
