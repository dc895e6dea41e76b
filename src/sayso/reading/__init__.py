"""Reading: sentences, words, grammar and names of a text, as a spaCy `Doc`.

`load_reader("sayso")` gives the reader that this project trained; `load_reader(NAME)`
any installed spaCy pipeline with Universal Dependencies labels instead.
"""

from . import component  # registers "sayso_reader" with spaCy
from .loading import Reader, load_reader
from .stand_ins import StandIns

__all__ = ["Reader", "StandIns", "component", "load_reader"]
