"""What the publisher's address and the dateline tell about where a report is at home."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

from sayso.gazetteer import read_table
from sayso.lexicon.place_words import place_words

__all__ = ["publisher_country"]

_NOT_COUNTRIES = place_words("domains_for_anything")
_HOST = re.compile(r"(?:[\w-]+\.)+([a-z]{2})")


def publisher_country(publisher: str | None, url: str | None) -> str | None:
    """The country whose top-level domain the publisher or the address has; None for .com and the like.

    Returns:
        ISO 3166-1 alpha-2.
    """
    for given in (url, publisher):
        if not given:
            continue
        host = urlsplit(given).hostname or given.strip().casefold()
        found = _HOST.fullmatch(host)
        if found and found[1] not in _NOT_COUNTRIES:
            code = "GB" if found[1] == "uk" else found[1].upper()
            if any(row[0] == code for row in read_table("countries")):
                return code
    return None
