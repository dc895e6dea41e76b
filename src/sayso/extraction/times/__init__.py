"""Time expressions: from words to typed meanings."""

from sayso.extraction.times.find import find_times

__all__ = ["find_times"]
