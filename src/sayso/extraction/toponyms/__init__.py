"""Place names in a text, and the words for peoples that speak of a country."""

from sayso.extraction.toponyms.dateline import dateline_toponyms, dateline_town_again
from sayso.extraction.toponyms.finding import find_toponyms

__all__ = ["dateline_town_again", "dateline_toponyms", "find_toponyms"]
