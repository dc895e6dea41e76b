"""The world's place names, compiled into an index that opens in milliseconds."""

from sayso.gazetteer.compilation import compile_gazetteer
from sayso.gazetteer.countries import country_of_place
from sayso.gazetteer.entry import ABBREVIATION, ALIKE, ALTERNATE, KINDS, MAIN, Entry
from sayso.gazetteer.folding import fold, loosen
from sayso.gazetteer.index import Gazetteer
from sayso.gazetteer.location import open_gazetteer
from sayso.gazetteer.peoples import peoples
from sayso.gazetteer.sources import read_table

__all__ = [
    "ABBREVIATION", "ALIKE", "ALTERNATE", "KINDS", "MAIN", "Entry", "Gazetteer", "compile_gazetteer",
    "country_of_place", "fold", "loosen", "open_gazetteer", "peoples", "read_table",
]
