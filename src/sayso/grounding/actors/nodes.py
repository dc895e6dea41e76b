"""Mentions with what is needed to tell who is meant: keys, agreement, grammar, speech."""

from __future__ import annotations

from bisect import insort
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Literal

from sayso.lexicon.forces import actor_nouns
from sayso.lexicon.institutions import named_bodies
from sayso.lexicon.outlets import outlets
from sayso.lexicon.parties import party_named, party_words
from sayso.lexicon.phrases import fold_phrase, text_words
from sayso.lexicon.titles import Gender, Noun
from sayso.reading.columns import Columns
from sayso.records.mentions import ActorMention
from sayso.records.span import Span

CountryOfPlace = Callable[[str], str | None]
SUBJECTS = frozenset(["nsubj", "nsubj:pass", "csubj", "nsubj:outer"])


@dataclass(slots=True, kw_only=True, eq=False)
class Node:
    """One mention on its way to an actor.

    Attributes:
        number: its place among the mentions. mention: what extraction found.
        token, first, last: main token and half-open range of the whole expression.
        sentence: number of its sentence.
        kind: as extraction says, mended by the lexicon.
        keys: what it may share with another expression for the same one ("head of government").
        unique: a party has one such at a time.
        words: folded words of its name; empty for nominals and pronouns.
        party: key of the party that its own words tell.
        gender, plural: agreement.
        subject: grammatical subject. speaker: subject of a verb of saying, or source of an attribution.
        entity: who is meant, once known.
    """

    number: int
    mention: ActorMention
    token: int
    first: int
    last: int
    sentence: int
    kind: str | None
    keys: tuple[str, ...] = ()
    unique: bool = False
    words: tuple[str, ...] = ()
    party: str | None = None
    gender: Gender | None = None
    plural: bool = False
    subject: bool = False
    speaker: bool = False
    entity: Entity | None = None

    @property
    def form(self) -> Literal["name", "nominal", "pronoun", "adjective"]:
        """Name, nominal, pronoun or adjective."""
        return self.mention.form


@dataclass(slots=True, kw_only=True, eq=False)
class Entity:
    """Somebody, with all expressions found so far that mean them.

    Attributes:
        kind: person, institution, force, party, outlet, group or None.
        identity: what makes two entities one without looking at words ("party", "AM"); None for others.
        nodes: in the order they were added. numbers: theirs, in the order of the text.
        keys: offices and nouns they were called.
        party, gender, plural: what is known.
        names: each name as folded words.
        members: for a pair, its two parties.
    """

    kind: str | None
    identity: tuple[str, ...] | None = None
    nodes: list[Node] = field(default_factory=list)
    numbers: list[int] = field(default_factory=list)
    keys: set[str] = field(default_factory=set)
    party: str | None = None
    gender: Gender | None = None
    plural: bool = False
    names: list[tuple[str, ...]] = field(default_factory=list)
    members: tuple[str, ...] = ()

    def add(self, node: Node) -> None:
        """Takes a mention in; what is already known stays."""
        node.entity = self
        self.nodes.append(node)
        insort(self.numbers, node.number)
        self.keys.update(node.keys)
        self.kind = self.kind or node.kind
        self.party = self.party or node.party
        self.gender = self.gender or node.gender
        if node.words and node.words not in self.names:
            self.names.append(node.words)

    def absorb(self, other: Entity) -> None:
        """Takes in all that another entity has; the other is empty afterwards."""
        if other is self:
            return
        for node in other.nodes:
            self.add(node)
        self.keys.update(other.keys)
        self.party = self.party or other.party
        self.gender = self.gender or other.gender
        self.identity = self.identity or other.identity
        other.nodes.clear()
        other.numbers.clear()

    @property
    def named(self) -> bool:
        """Whether any of its mentions is a name."""
        return bool(self.names) or self.kind == "party"


def build_nodes(
    mentions: Iterable[ActorMention], columns: Columns, speaking: frozenset[int],
    country_of_place: CountryOfPlace | None,
) -> list[Node]:
    """The mentions of a text as nodes, in order.

    Args:
        speaking: main tokens of those who say something.
        country_of_place: code or name of the country that a place lies in.
    """
    nodes = []
    for number, mention in enumerate(mentions):
        first, last = columns.tokens_of(mention.span.start, mention.span.end)
        token = columns.root_of(*columns.tokens_of(mention.head.start, mention.head.end))
        node = Node(
            number=number, mention=mention, token=token, first=first, last=last, sentence=columns.sentence[token],
            kind=mention.kind, gender=mention.gender, plural=mention.plural,
            subject=columns.dep[token] in SUBJECTS or _before_verb(first, last, token, columns),
            speaker=token in speaking,
        )
        _understand(node, country_of_place)
        nodes.append(node)
    return nodes


def _before_verb(first: int, last: int, token: int, columns: Columns) -> bool:
    """Whether an expression opens its sentence and a verb follows: a subject that the parser missed."""
    begin = columns.sentences[columns.sentence[token]][0]
    if first - begin > 1 or last >= len(columns) or columns.sentence[last] != columns.sentence[token]:
        return False
    if any(columns.dep[child] == "case" and child < token for child in columns.children[token]):
        return False
    return columns.pos[last] in ("AUX", "VERB") and columns.tag[last] in ("VBD", "VBZ", "VBP", "MD")


def _understand(node: Node, country_of_place: CountryOfPlace | None) -> None:
    """Fills in what the lexicon tells of the words."""
    mention = node.mention
    if mention.form == "pronoun":
        return
    node.party = party_told(mention.party, country_of_place) if mention.party else None
    head = mention.head.text
    if mention.form == "name" and mention.kind == "person":
        node.words = name_words(head)
        node.keys = office_keys(mention.title)
    elif mention.form == "name" and mention.kind in ("institution", "force", "outlet", "group"):
        _understand_body(node, head)
    elif mention.form == "nominal":
        noun = _noun(head, mention.plural)
        if noun:
            node.keys, node.unique = (noun.key,), noun.unique


def _understand_body(node: Node, head: str) -> None:
    bodies, papers = named_bodies().meanings(head), outlets().meanings(head)
    if node.kind == "outlet" and papers:
        node.keys, node.words = (papers[0].key,), fold_phrase(head)
        return
    if bodies and (node.kind in ("institution", "force")):
        node.keys, node.unique, node.party = (bodies[0].key,), True, node.party or bodies[0].party
        node.words = fold_phrase(head)
        return
    if any(word.role == "seat" for word in party_words().meanings(head)):
        node.keys, node.unique = ("government",), True
        return
    if mention_of_observer := next((word.party for word in party_words().meanings(head) if word.role == "name"), None):
        node.keys, node.words = (mention_of_observer,), fold_phrase(head)
        return
    nouns = [noun for hit in actor_nouns().find(head, text_words(head)) for noun in hit.value
             if noun.kind in ("institution", "force")]
    keyed = [noun for noun in nouns if noun.unique]
    node.words = fold_phrase(head)
    if keyed:
        node.keys, node.unique = (keyed[-1].key,), True
    elif nouns:
        node.keys = (nouns[-1].key,)


def _noun(head: str, plural: bool) -> Noun | None:
    nouns = actor_nouns().meanings(head)
    return next((noun for noun in nouns if noun.plural == plural), nouns[0] if nouns else None)


def office_keys(title: str | None) -> tuple[str, ...]:
    """The offices and nouns in a title."""
    if not title:
        return ()
    hits = actor_nouns().find(title, text_words(title))
    return tuple(dict.fromkeys(noun.key for hit in hits for noun in hit.value if noun.kind in ("office", "person")))


def name_words(name: str) -> tuple[str, ...]:
    """The folded words of a person's name, a possessive and a form of address left out."""
    words = fold_phrase(name)
    return words[:-1] if len(words) > 1 and words[-1] == "s" else words


def party_told(words: Span, country_of_place: CountryOfPlace | None) -> str | None:
    """The party that a word tells: its own name or people, a body of it, its seat, or a place in it."""
    meanings = party_words().meanings(words.text)
    if meanings:
        return meanings[0].party or None
    bodies = named_bodies().meanings(words.text)
    if bodies:
        return bodies[0].party
    country = country_of_place(words.text) if country_of_place else None
    return party_named(country) if country else None
