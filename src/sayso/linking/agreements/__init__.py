"""Ceasefires and agreements as a life cycle: what each report tells of their course, and each side's view."""

from sayso.linking.agreements.course import Course, View, courses_of, views_at
from sayso.linking.agreements.positions import agreement_positions
from sayso.linking.agreements.questions import agreement_questions, called, in_words

__all__ = ["Course", "View", "agreement_positions", "agreement_questions", "called", "courses_of",
           "in_words", "views_at"]
