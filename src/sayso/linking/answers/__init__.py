"""Answers to one question, of numbers and of stances alike: folded by origin, put in time, related.

What two positions are to each other by what they say is asked of a `Compare` that the topic gives; who says
it, when, and who only repeats it is settled here.
"""

from sayso.linking.answers.answering import Answered, answered
from sayso.linking.answers.comparison import Compare, Comparison, Say

__all__ = ["Answered", "Compare", "Comparison", "Say", "answered"]
