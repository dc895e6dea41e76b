"""Persons by name, with the title that stands before it."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from sayso.extraction.actors.named import NamedHit
from sayso.extraction.actors.phrase import left_edge
from sayso.lexicon.actor_words import word_set
from sayso.lexicon.phrases import Hit, fold_word
from sayso.lexicon.titles import Gender, Noun, gender_of_given_name, honorifics
from sayso.reading.columns import Columns
from sayso.records.mentions import ActorMention
from sayso.records.span import Span

_PARTICLES = word_set("name_particles") | word_set("more_name_particles")


@dataclass(frozen=True, slots=True, kw_only=True)
class NounHit:
    """A noun for somebody in the text: token range, main token and what the lexicon tells of it."""

    first: int
    last: int
    head: int
    start: int
    end: int
    nouns: tuple[Noun, ...]


def noun_hits(columns: Columns, hits: Sequence[Hit[tuple[Noun, ...]]]) -> list[NounHit]:
    """The lexicon's nouns with their tokens."""
    found = []
    for hit in hits:
        first, last = columns.tokens_of(hit.start, hit.end)
        found.append(NounHit(first=first, last=last, head=columns.root_of(first, last), start=hit.start, end=hit.end,
                             nouns=hit.value))
    return found


@dataclass(frozen=True, slots=True, kw_only=True)
class PersonName:
    """A person's name in the text, before its title is looked for: half-open token range."""

    first: int
    last: int


def person_names(
    columns: Columns, entities: Sequence[tuple[int, int, str]], titles: Mapping[int, NounHit],
    named: Sequence[NamedHit],
) -> list[PersonName]:
    """Names of persons: the reader's, and words tagged as names right after a title.

    Args:
        entities: (first, last, label) of the reader's names.
        titles: a noun for a person by the token that follows it.
        named: names of the lexicon, which are no persons where they are all of the name.
    """
    taken = {token for first, last, _ in entities for token in range(first, last)}
    whole = {(hit.first, hit.last) for hit in named}
    ranges = [(first, last) for first, last, label in entities if label == "PER" and (first, last) not in whole]
    names = [_trimmed(columns, first, last, titles) for first, last in _joined(columns, ranges)]
    known = {token for hit in named for token in range(hit.first, hit.last)}
    for token in sorted(titles):
        if token >= len(columns) or token in taken or token in known or not _namelike(columns, token):
            continue
        last = token + 1
        while last < len(columns) and last not in taken and last not in known and _namelike(columns, last):
            last += 1
        if titles[token].end < columns.starts[token] and _is_person_title(titles[token]):
            names.append(PersonName(first=token, last=last))
    names.extend(_repeated(columns, names, taken | known))
    names = [name for name in names if columns.lower[name.first].rstrip(".") not in honorifics()
             and any(sign.isalpha() for sign in columns.words[name.first][1:])]
    return sorted({name.first: name for name in names if name.first < name.last}.values(), key=lambda name: name.first)


def _joined(columns: Columns, ranges: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Names that a hyphen or an editor's bracket broke in two: "Francois-Xavier", "[Vladimir] Putin"."""
    joined: list[tuple[int, int]] = []
    for first, last in sorted(ranges):
        before = joined[-1] if joined else None
        between = columns.text[columns.ends[before[1] - 1]:columns.starts[first]] if before else None
        if before and between is not None and columns.sentence[before[0]] == columns.sentence[first] and (
                between.strip() in ("-", "]", "‑") or (between == "" and columns.words[before[1] - 1] == "-")):
            joined[-1] = (before[0], last)
        else:
            joined.append((first, last))
    return joined


def _repeated(columns: Columns, names: Sequence[PersonName], taken: set[int]) -> list[PersonName]:
    """Surnames of people named in full elsewhere that the reader did not mark."""
    surnames = {columns.words[name.last - 1] for name in names
                if name.last - name.first > 1 and columns.words[name.last - 1][:1].isupper()
                and len(columns.words[name.last - 1]) > 2}
    inside = {token for name in names for token in range(name.first, name.last)}
    return [PersonName(first=token, last=token + 1) for token, word in enumerate(columns.words)
            if word in surnames and token not in taken and token not in inside and columns.pos[token] == "PROPN"]


def _is_person_title(hit: NounHit) -> bool:
    return any(noun.kind in ("office", "person") and not noun.plural for noun in hit.nouns)


def _namelike(columns: Columns, token: int) -> bool:
    printed = columns.words[token]
    return columns.pos[token] == "PROPN" and (printed[0].isupper() or printed in _PARTICLES)


def _trimmed(columns: Columns, first: int, last: int, titles: Mapping[int, NounHit]) -> PersonName:
    """A name without the form of address, title words and possessive that a reader may put into it."""
    for end in range(last - 1, first, -1):
        if end in titles and titles[end].first >= first and columns.pos[end] == "PROPN":
            first = end
            break
    while last - 1 > first and columns.lower[last - 1] in ("'s", "’s", "'", "’", ",", "."):
        last -= 1
    while first < last - 1 and columns.lower[first].rstrip(".") in honorifics():
        first += 1
    return PersonName(first=first, last=last)


def person_mentions(
    columns: Columns, names: Sequence[PersonName], titles: Mapping[int, NounHit], parties: Sequence[Span],
) -> tuple[list[ActorMention], set[int]]:
    """The persons named, each with its title, and the tokens of all titles.

    Args:
        names: from `person_names`. titles: a noun for a person by the token that follows it.
        parties: words for a party, and names of places and bodies, any of which tells a side before a title.
    """
    found, used = [], set()
    for name in names:
        before, title_tokens, nouns = _titles_before(columns, name.first, titles)
        first = left_edge(columns, before, name.last) if nouns else before
        used.update(title_tokens)
        span, head = columns.span(first, name.last), columns.span(name.first, name.last)
        title = columns.span(min(title_tokens), max(title_tokens) + 1).text if title_tokens else None
        found.append(ActorMention(
            span=span, head=head, form="name", kind="person", title=title,
            party=_last_within(parties, span.start, head.start),
            gender=_gender(columns, name, nouns, before),
        ))
    return found, used


def _titles_before(
    columns: Columns, first: int, titles: Mapping[int, NounHit],
) -> tuple[int, set[int], list[Noun]]:
    """Walks left over titles and forms of address that stand right before a name."""
    tokens: set[int] = set()
    nouns: list[Noun] = []
    at = first
    while at > 0 and columns.sentence[at - 1] == columns.sentence[first]:
        hit = titles.get(at)
        persons = [noun for noun in hit.nouns if noun.kind in ("office", "person")] if hit else []
        if hit and persons and columns.pos[hit.head] in ("NOUN", "PROPN", "ADJ", "X"):
            tokens.update(range(hit.first, hit.last))
            nouns.extend(persons[:1])
            at = hit.first
        elif columns.lower[at - 1].rstrip(".") in honorifics() and columns.words[at - 1][0].isupper():
            at -= 1
        elif columns.words[at - 1] == "." and at - 2 >= 0 and columns.lower[at - 2] in honorifics():
            at -= 2
        else:
            break
    return at, tokens, nouns


def _gender(columns: Columns, name: PersonName, nouns: Sequence[Noun], before: int) -> Gender | None:
    """What the form of address, the title or the given name tells, in this order."""
    for token in range(before, name.first):
        if told := honorifics().get(columns.lower[token].rstrip(".")):
            return told
    told = next((noun.gender for noun in nouns if noun.gender), None)
    if told is None and name.last - name.first > 1:
        given = gender_of_given_name()
        told = given.get(fold_word(columns.words[name.first].split("-")[0]))
    return told


def _last_within(spans: Sequence[Span], start: int, end: int) -> Span | None:
    return next((span for span in spans if start <= span.start and span.end <= end), None)
