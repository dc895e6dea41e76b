"""Under which keys copies find each other."""

from __future__ import annotations

from datetime import date

# The lowest hashes that make keys; two reports of which one holds the other mostly share one of them.
KEYS = 8
# Days that a copy may come after the first print; a report stands in two windows, so that none falls between them.
WINDOW = 8


def copy_keys(signature: tuple[int, ...], published: str | None = None) -> tuple[str, ...]:
    """Keys of a signature, for the look-up of reports that may be copies.

    Args:
        published: ISO 8601. Of reports that are dated only those within a few days meet, so that the words of
            an outlet's own do not gather its reports of all years under one key.
    """
    windows = _windows(published)
    return tuple(f"copy:{window}:{one:x}" for one in signature[1:1 + KEYS] for window in windows)


def _windows(published: str | None) -> tuple[str, ...]:
    try:
        day = date.fromisoformat((published or "")[:10]).toordinal()
    except ValueError:
        return ("any",)
    return tuple(str(day // WINDOW + step) for step in (0, 1))
