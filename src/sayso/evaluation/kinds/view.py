"""A record, looked up by id: what its items' references stand for."""

from __future__ import annotations

import re
import unicodedata

from sayso.records.by_id import ById
from sayso.records.record import Record

# Words that do not tell one name from another.
IDLE = frozenset({"the", "of", "a", "an", "s", "its", "their", "and", "in", "for"})


class View(ById):
    """Look-ups over one record, which it keeps."""

    def __init__(self, record: Record) -> None:
        super().__init__(record)
        self.record = record

    def names(self, actor: str | None) -> tuple[str, ...]:
        """The actor's name, its party's name, then every mention; empty for None."""
        found = self.actors.get(actor or "")
        if found is None:
            return ()
        party = self.actors.get(found.party or "")
        return (found.name, party.name if party else "", *(span.text for span in found.mentions))


def is_named(wanted: str, names: tuple[str, ...]) -> bool:
    """Whether a name means the actor of these names (as `View.names` gives them).

    All its words are among those of the actor's name and party, or it is one of the mentions.
    """
    if not names:
        return False
    words = name_words(wanted)
    name, party, *mentions = names
    return words <= name_words(name) | name_words(party) or words in [name_words(one) for one in mentions]


def name_words(name: str) -> frozenset[str]:
    """The words that tell a name: case, accents, articles and possessive endings do not."""
    plain = unicodedata.normalize("NFKD", name.casefold())
    bare = "".join(sign for sign in plain if not unicodedata.combining(sign))
    return frozenset(re.findall(r"\w+", bare)) - IDLE
