"""Events: what is said to happen, who does it to whom, where, when, and whether it is told as real.

`find_events` reads the events of a parsed text; `status_of` tells how any word's event is presented.
"""

from .find import find_events
from .status import status_of

__all__ = ["find_events", "status_of"]
