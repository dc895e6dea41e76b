"""Figures: quantities of conflict reporting with what they count, whose, and what they cover."""

from sayso.extraction.figures.find import find_figures

__all__ = ["find_figures"]
