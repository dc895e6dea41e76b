"""Actors of one report, and which of them words mean."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from dataclasses import dataclass, field

from sayso.lexicon.parties import party_named
from sayso.records.record import Actor
from sayso.records.span import Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Meaning:
    """One expression that means an actor.

    Attributes:
        begin: first code point of the whole expression. start, end: those of its head, the name or noun itself.
        token: main token of the head. actor, party: ids.
        adjective: a party's word that only modifies ("Armenian").
        owner: a possessive or modifier, whose party a longer phrase takes over.
    """

    begin: int
    start: int
    end: int
    token: int
    actor: str
    party: str | None
    adjective: bool
    owner: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ActorIndex:
    """Who is meant where.

    Attributes:
        actors: all actors of the report, parties first, then in the order of their first mention.
        meanings: expressions in the order of their heads.
        starts, ends, governors: the text's tokens, to find the head of any phrase. nouns: tokens that can be one.
        places: parties of places named in the text, by the token they stand at.
    """

    actors: tuple[Actor, ...] = ()
    meanings: tuple[Meaning, ...] = ()
    starts: tuple[int, ...] = ()
    ends: tuple[int, ...] = ()
    governors: tuple[int, ...] = ()
    nouns: frozenset[int] = frozenset()
    places: tuple[tuple[int, str], ...] = ()
    names: tuple[tuple[str, str], ...] = ()
    _by_id: dict[str, Actor] = field(init=False, repr=False, compare=False)
    _by_token: dict[int, Meaning] = field(init=False, repr=False, compare=False)
    _by_span: dict[tuple[int, int], Meaning] = field(init=False, repr=False, compare=False)
    _names: dict[str, str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_by_id", {actor.id: actor for actor in self.actors})
        by_token: dict[int, Meaning] = {}
        for meaning in self.meanings:
            if meaning.token not in by_token or by_token[meaning.token].adjective:
                by_token[meaning.token] = meaning
        object.__setattr__(self, "_by_token", by_token)
        by_span = {(meaning.start, meaning.end): meaning for meaning in reversed(self.meanings)}  # the first counts
        object.__setattr__(self, "_by_span", by_span)
        object.__setattr__(self, "_names", dict(self.names))

    def actor(self, reference: str | None) -> Actor | None:
        """The actor with an id."""
        return self._by_id.get(reference) if reference else None

    def at(self, span: Span) -> Actor | None:
        """The actor meant by the words of a span; of a longer phrase its head decides.

        None where the head is nobody ("the province of Armenia"), or a pronoun that could not be resolved. A
        party's adjective alone means the party.
        """
        found = self._meaning(span)
        return self.actor(found.actor) if found else None

    def party_of(self, span: Span) -> Actor | None:
        """The party that the words of a span belong to: "Armenian", "its", "his province", "residents of Goris".

        Who the head means decides, then an owner or modifier within, then a place named within.
        """
        found = self._meaning(span)
        if found and (party := self.actor(found.party)):
            return party
        first, last = self._tokens(span)
        inner = [meaning for meaning in self.meanings if first <= meaning.token < last and meaning.party]
        owners = [meaning for meaning in inner if meaning.owner or meaning.adjective] or inner
        if owners:
            return self.actor(owners[0].party)
        near = next((party for token, party in self.places if first <= token < last), None)
        return self.actor(near)

    def party_in(self, country: str | None) -> Actor | None:
        """The party of a country, by ISO code or name, if the report speaks of it."""
        key = party_named(country) if country else None
        return self._by_id.get(self._names.get(f"party:{key}", "")) if key else None

    def name_of(self, span: Span) -> str | None:
        """The fullest name the report gives for whom a span means; None if nobody is meant."""
        found = self.at(span)
        return found.name if found else None

    def chain(self, span: Span) -> tuple[Span, ...]:
        """Every expression for whom a span means, in order; empty if nobody is meant."""
        found = self.at(span)
        return found.mentions if found else ()

    def _tokens(self, span: Span) -> tuple[int, int]:
        first = bisect_right(self.ends, span.start)
        return first, max(first + 1, bisect_left(self.starts, span.end))

    def _meaning(self, span: Span) -> Meaning | None:
        exact = self._by_span.get((span.start, span.end))
        if exact:
            return exact
        first, last = self._tokens(span)
        last = min(last, len(self.governors))
        for root in self._roots(first, last):
            if root in self._by_token and not self._by_token[root].adjective:
                return self._by_token[root]
            whole = [meaning for meaning in self.meanings if meaning.start <= self.starts[root] < meaning.end
                     and not meaning.adjective]
            if whole:
                return whole[0]
        if last - first == 1:
            return self._by_token.get(first)
        return None if self.nouns.intersection(self._roots(first, last)) else self._opening(first, last)

    def _roots(self, first: int, last: int) -> list[int]:
        """Tokens of a range whose governor lies outside: its head, or several where the parse is broken."""
        return [token for token in range(first, last)
                if self.governors[token] == token or not first <= self.governors[token] < last]

    def _opening(self, first: int, last: int) -> Meaning | None:
        """The expression that a range opens with, where its head is no noun: words cut out by mistake."""
        return next((meaning for meaning in self.meanings if first <= meaning.token < last and not meaning.adjective
                     and meaning.begin <= self.starts[first]), None)
