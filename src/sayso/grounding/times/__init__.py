"""Times: which day, hour or stretch an expression means, and when a report appeared."""

from sayso.grounding.times.clock import local_zone
from sayso.grounding.times.publication import infer_publication
from sayso.grounding.times.resolve import TimeIndex, resolve_times

__all__ = ["TimeIndex", "infer_publication", "local_zone", "resolve_times"]
