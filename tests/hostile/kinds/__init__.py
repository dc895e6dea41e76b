"""Hostile inputs by kind: what a hand, a broken program or an adversary may give to Sayso to read."""

from tests.hostile.kinds import letters, lines, mail, markup, packed, portable, sentences, values
from tests.hostile.kinds.kind import KINDS, Kind

__all__ = ["KINDS", "Kind", "letters", "lines", "mail", "markup", "packed", "portable", "sentences", "values"]
