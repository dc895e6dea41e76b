"""What a store holds, handed over in the formats of others, each with a list of what it cannot carry."""

from sayso.export.format import Format
from sayso.export.losses import Loss, Tally
from sayso.export.registry import format_named, format_names
from sayso.export.selecting import Selection, Wanted
from sayso.export.writing import Written, written_to

__all__ = ["Format", "Loss", "Selection", "Tally", "Wanted", "Written", "format_named", "format_names", "written_to"]
