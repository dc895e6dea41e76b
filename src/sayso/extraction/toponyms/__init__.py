"""Place names in a text, and the words for peoples that speak of a country."""

from sayso.extraction.toponyms.finding import find_toponyms

__all__ = ["find_toponyms"]
