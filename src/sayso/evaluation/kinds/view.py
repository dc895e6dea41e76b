"""A record, looked up by id: what its items' references stand for."""

from __future__ import annotations

import re
import unicodedata

from sayso.records.record import Actor, Claim, Event, Figure, Place, Record, Time

# Words that do not tell one name from another.
IDLE = frozenset({"the", "of", "a", "an", "s", "its", "their", "and", "in", "for"})


class View:
    """Look-ups over one record."""

    def __init__(self, record: Record) -> None:
        self.record = record
        self.actors: dict[str, Actor] = {one.id: one for one in record.actors}
        self.places: dict[str, Place] = {one.id: one for one in record.places}
        self.times: dict[str, Time] = {one.id: one for one in record.times}
        self.figures: dict[str, Figure] = {one.id: one for one in record.figures}
        self.events: dict[str, Event] = {one.id: one for one in record.events}
        self.claims: dict[str, Claim] = {one.id: one for one in record.claims}

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
