"""Counts: what each report's figures answer, and the questions that several reports' figures answer together."""

from sayso.linking.figures.positions import figure_positions
from sayso.linking.figures.questions import figure_questions

__all__ = ["figure_positions", "figure_questions"]
