"""Finds toponyms: the reader's names, held against the gazetteer and mended by it.

Spans are the bare names as the geoparsing corpora mark them (Lieberman et al. 2010; Gritta, Pilehvar
and Collier 2020): no article, no possessive, no "near". Literal and associative uses both count
("Moscow said", "Ohio Board of Regents"); so do words for peoples, which are marked as demonyms.
"""

from __future__ import annotations

from spacy.tokens import Doc

from sayso.extraction.toponyms.demonyms import demonyms
from sayso.extraction.toponyms.embedded import embedded
from sayso.extraction.toponyms.headed import headed
from sayso.extraction.toponyms.relations import related
from sayso.extraction.toponyms.repeated import repeated
from sayso.extraction.toponyms.sighting import Sight, Sighting
from sayso.extraction.toponyms.struck import struck
from sayso.extraction.toponyms.supported import supported
from sayso.extraction.toponyms.told import told
from sayso.extraction.toponyms.unmarked import unmarked
from sayso.gazetteer import Gazetteer, open_gazetteer
from sayso.records.mentions import ToponymMention

__all__ = ["find_toponyms"]


def find_toponyms(doc: Doc, gazetteer: Gazetteer | None = None) -> tuple[ToponymMention, ...]:
    """The toponyms and demonyms of a text, in order, none overlapping.

    Args:
        doc: with sentences, parts of speech and names (PER, LOC, ORG).
        gazetteer: in place of the installation's own.

    Raises:
        GazetteerUnavailable: there is none.
    """
    sight = Sight(doc, gazetteer or open_gazetteer())
    found: list[Sighting] = []
    for finder in (headed, told, embedded, unmarked, demonyms, struck):
        found = _without_overlaps(found, finder(sight))
    for further in (supported, repeated):
        found = _without_overlaps(found, further(sight, found))
    return related(sight, sorted(found, key=lambda one: one.start))


def _without_overlaps(found: list[Sighting], more: list[Sighting]) -> list[Sighting]:
    """What was found before stands; of the new, the longer before the shorter."""
    taken = {token for one in found for token in range(one.start, one.end)}
    out = list(found)
    for one in sorted(more, key=lambda one: (one.start - one.end, one.start)):
        tokens = set(range(one.start, one.end))
        if not tokens & taken:
            taken |= tokens
            out.append(one)
    return out
