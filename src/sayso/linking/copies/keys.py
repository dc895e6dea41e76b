"""Under which keys copies find each other."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from sayso.linking.meetings import DATED, UNDATED, WORDING

# Of the hashes of a signature those that this divides make keys: the same ones in a short item and in a long piece
# that holds it, which the lowest hashes of either are not; and the lowest ones besides, for very short reports.
# On giveme5w1h's 72 pairs of a true share of .3 and more, 62 share such a key (all 27 of .8 and more, 12 of 12 of
# .5 to .8) with 12 keys a report; the 16 lowest hashes find 67 with 16 keys, the 8 lowest 61 with 8; datasketch's
# LSH at .3 finds 39. The rest mostly meet as reports of one incident.
PART, LOWEST = 16, 2
# Days that a copy may come after the first print; a report stands in two windows, so that none falls between them.
WINDOW = 8
# A dated report and an undated one meet only where they are alike as wholes: where the lowest THREE hashes of one
# of four kinds are the same ones.
KINDS, THREE = 4, 3
_NEVER = (0,)


def copy_keys(signature: tuple[int, ...], published: str | None = None) -> tuple[str, ...]:
    """Keys of a signature, for the look-up of reports that may be copies.

    Args:
        published: ISO 8601. Of reports that are dated only those within a few days meet, and undated ones each
            other, so that the words of an outlet's own do not gather its reports of all years under one key. What
            is printed again much later has the same heaviest words and meets as a report of one incident would.
    """
    hashes = signature[1:]
    chosen = sorted({*hashes[:LOWEST], *(one for one in hashes if one % PART == 0)})
    windows = _windows(published)
    dated = (f"{WORDING}{window}:{one:x}" for one in chosen for window in windows)
    when = UNDATED if windows == _NEVER else DATED
    return (*dated, *(when + whole for whole in _wholes(hashes)))


def _windows(published: str | None) -> tuple[int, ...]:
    try:
        day = date.fromisoformat((published or "")[:10]).toordinal()
    except ValueError:
        return _NEVER
    return day // WINDOW, day // WINDOW + 1


def _wholes(hashes: tuple[int, ...]) -> Iterator[str]:
    for kind in range(KINDS):
        lowest = [one for one in hashes if one % KINDS == kind][:THREE]
        if lowest:
            yield WORDING + ":".join(f"{one:x}" for one in lowest)
