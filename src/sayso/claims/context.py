"""What surrounds a mention, once everything is grounded: claims, places, times and actors by offset."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from sayso.grounding.actors import ActorIndex
from sayso.grounding.places import PlaceIndex
from sayso.grounding.times import TimeIndex
from sayso.reading.parsed import Parsed
from sayso.records.document import Document
from sayso.records.record import Actor, Claim, Place, Time
from sayso.records.span import Span

# Precisions of places too wide to say where something happened.
WIDE = frozenset({"country", "region"})


@dataclass(frozen=True, slots=True, kw_only=True)
class Grounded:
    """One report with what its words mean.

    Attributes:
        doc: the parsed text. document: the report.
        actors, places, times: what is meant at an offset.
        starts: first code point of each sentence, ascending. words: of each word.
    """

    doc: Parsed
    document: Document
    actors: ActorIndex
    places: PlaceIndex
    times: TimeIndex
    starts: tuple[int, ...] = field(init=False)
    words: tuple[int, ...] = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "starts", tuple(sentence.start_char for sentence in self.doc.sents))
        object.__setattr__(self, "words", tuple(token.idx for token in self.doc if not token.is_space))

    def sentence(self, offset: int) -> tuple[int, int]:
        """The half-open range of the sentence that an offset lies in."""
        place = max(0, bisect_right(self.starts, offset) - 1)
        end = self.starts[place + 1] if place + 1 < len(self.starts) else len(self.document.text)
        return self.starts[place], end

    def words_between(self, one: int, other: int) -> int:
        """How many words lie from one offset to another: what is near must not depend on how long a name is."""
        return abs(bisect_right(self.words, one) - bisect_right(self.words, other))

    def paragraph(self, offset: int) -> tuple[int, int]:
        """The half-open range between the blank lines around an offset."""
        text = self.document.text
        start = text.rfind("\n\n", 0, offset)
        end = text.find("\n\n", offset)
        return (0 if start < 0 else start + 2), (len(text) if end < 0 else end)

    def place_at(self, span: Span | None) -> Place | None:
        """The place that these words name."""
        return self.places.at(span) if span else None

    def time_at(self, span: Span | None) -> Time | None:
        """The time that these words tell."""
        return self.times.at(span) if span else None

    def actor_at(self, span: Span | None) -> Actor | None:
        """The actor that these words mean; of a longer phrase its head decides."""
        return self.actors.at(span) if span else None

    def one_country(self, within: tuple[int, int], *, local: bool = False) -> bool:
        """Whether the located places named in a range lie in one country; with `local` those smaller than one."""
        found = {place.country for place in self.places.places
                 if place.lat is not None and place.kind != "demonym" and within[0] <= place.span.start < within[1]
                 and not (local and place.precision in WIDE)}
        return len(found) <= 1

    def nearest_place(self, offset: int, within: tuple[int, int], *, local: bool = False) -> Place | None:
        """The located place named nearest to an offset in a range; among equals the earlier.

        A country is often named as one who acts, so it counts only where nothing smaller is named;
        not at all where `local` is asked for.
        """
        near = [place for place in self.places.places
                if place.lat is not None and place.kind != "demonym" and within[0] <= place.span.start < within[1]]
        smaller = [place for place in near if place.precision not in WIDE]
        return min(smaller if local else smaller or near,
                   key=lambda place: (self.words_between(place.span.start, offset), place.span.start), default=None)


def innermost(claims: Sequence[Claim], span: Span) -> Claim | None:
    """The claim with the shortest content that holds a span; None where no content does.

    Among contents of one length, the one with the longer relay chain: it says more exactly who.
    """
    holding = [(sum(part.end - part.start for part in claim.content), -len(claim.sources), claim)
               for claim in claims if any(part.start <= span.start and span.end <= part.end for part in claim.content)]
    return min(holding, key=lambda found: found[:2], default=(0, 0, None))[2]


def most_touched(claims: Iterable[Claim], span: Span) -> Claim | None:
    """The claim whose content shares most with a span; None where none does."""
    shared = [(sum(span.overlap(part) for part in claim.content), claim) for claim in claims]
    best = max(shared, key=lambda found: found[0], default=(0, None))
    return best[1] if best[0] else None
