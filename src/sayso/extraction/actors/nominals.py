"""Common nouns for somebody: "the analyst", "Armenian forces", "both sides", "the Foreign Ministry"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from typing import Literal

from sayso.extraction.actors.persons import NounHit
from sayso.extraction.actors.phrase import left_edge, right_edge
from sayso.lexicon.actor_words import word_set
from sayso.lexicon.institutions import abbreviations
from sayso.lexicon.titles import Noun, pair_words
from sayso.reading.columns import Columns
from sayso.records.mentions import ActorMention
from sayso.records.span import Span

ActorKind = Literal["person", "office", "institution", "force", "party", "group", "outlet"]
_PAIRING = word_set("pairing")
_MODIFIER = frozenset(["amod", "compound", "nmod:desc", "flat", "nummod", "advmod", "compound:prt"])
_NEVER = frozenset(["state"])
# What stands between two words for parties that both tell whose: "U.S. and Afghan", "Greek-Bulgarian".
_JOINED = re.compile(r"\s*(?:,?\s*(?:and|or|&)|[-–/])\s*")


def nominal_mentions(
    columns: Columns, nouns: Iterable[NounHit], used: set[int], parties: Sequence[Span],
) -> list[ActorMention]:
    """The noun phrases whose head is a noun for somebody.

    Args:
        nouns: the lexicon's nouns in the text.
        used: tokens that are titles of a named person, or lie in a name.
        parties: words for a party and names of places, to tell whose.
    """
    found = [*_pairs(columns, used), *_countries(columns, used)]
    for hit in nouns:
        if hit.head in used or columns.pos[hit.head] not in ("NOUN", "PROPN"):
            continue
        noun = _meaning(columns, hit)
        if noun is None or _modifies(columns, hit, noun) or _names_place(columns, hit):
            continue
        first = left_edge(columns, hit.first, hit.last)
        last = right_edge(columns, hit.head, hit.last, seats=noun.kind == "institution")
        span = columns.span(first, last)
        found.append(ActorMention(
            span=span, head=columns.span(hit.first, hit.last), form="nominal", kind=_kind(noun), gender=noun.gender,
            plural=noun.plural, party=_party(columns.text, parties, span, hit),
            title=noun.key if noun.kind == "office" else None,
        ))
    return found


def _meaning(columns: Columns, hit: NounHit) -> Noun | None:
    """The meaning of a noun that fits its number, if it is one for somebody here."""
    printed = columns.text[hit.start:hit.end]
    if printed.isupper() and not columns.loud[hit.head] and printed in abbreviations():
        return next((noun for noun in hit.nouns if "/" in noun.key), hit.nouns[0])
    short = [form for form in abbreviations() if form.lower() == printed.lower()]
    if short and printed not in abbreviations() and not columns.loud[hit.head]:
        return None  # "mod" in small letters is no ministry
    many = columns.tag[hit.head] in ("NNS", "NNPS")
    fitting = [noun for noun in hit.nouns if noun.plural == many] or list(hit.nouns)
    noun = fitting[0]
    if noun.key in _NEVER:
        return None
    if noun.key in word_set("weak_nouns") and not _speaks_or_acts(columns, hit.head):
        return None
    return noun


def _speaks_or_acts(columns: Columns, head: int) -> bool:
    """Subject, agent, owner, or with a capital: a body rather than a thing."""
    relation = columns.dep[head]
    if relation in ("nsubj", "nsubj:pass", "obl:agent", "nmod:poss", "iobj", "nsubj:outer", "appos"):
        return True
    if columns.words[head][0].isupper() and columns.pos[head] == "PROPN":
        return True
    cases = {columns.lower[child] for child in columns.children[head] if columns.dep[child] == "case"}
    return bool(cases & {"by", "to", "from", "among", "with", "against", "between"})


def _modifies(columns: Columns, hit: NounHit, noun: Noun) -> bool:
    """Whether the noun only modifies another one: "army base", "police station", but not "MOD spokesman" or "army
    drone", by which the army acts."""
    above = columns.head[hit.head]
    if columns.dep[hit.head] not in _MODIFIER or above == hit.head:
        return False
    if noun.kind == "force" and columns.lemma[above].lower() in word_set("arms") and above > hit.head:
        return False
    return "/" not in noun.key or columns.head[hit.head] > hit.last


def _names_place(columns: Columns, hit: NounHit) -> bool:
    """Whether the noun only says what kind of place a name is: "Usulutan department"."""
    before = hit.first - 1
    return (columns.lower[hit.head] in word_set("place_nouns") and before >= 0
            and columns.pos[before] == "PROPN" and columns.head[before] == hit.head)


def _pairs(columns: Columns, used: set[int]) -> list[ActorMention]:
    """ "both sides", "the two countries", "both" alone: nouns for two parties, by the word of number before them."""
    found = []
    for token, word in enumerate(columns.lower):
        if token in used:
            continue
        if word == "both" and columns.pos[token] == "PRON" and columns.dep[token].startswith("nsubj"):
            span = columns.span(token, token + 1)
            found.append(ActorMention(span=span, head=span, form="nominal", kind="group", plural=True))
        elif word in pair_words() and columns.tag[token] == "NNS":
            first = left_edge(columns, token, token + 1)
            begin = min(first, max(token - 3, columns.sentences[columns.sentence[token]][0]))
            if any(columns.lower[before] in _PAIRING for before in range(begin, token)):
                found.append(ActorMention(span=columns.span(first, token + 1), head=columns.span(token, token + 1),
                                          form="nominal", kind="group", plural=True))
    return found


def _countries(columns: Columns, used: set[int]) -> list[ActorMention]:
    """ "the country", "this nation": a state meant by a plain noun, with an article and no name beside it."""
    found = []
    for token, word in enumerate(columns.lower):
        if word not in ("country", "nation") or token in used or columns.pos[token] not in ("NOUN", "PROPN"):
            continue
        first = left_edge(columns, token, token + 1)
        if columns.lower[first] in ("the", "this", "that") and token - first == 1 and not any(
                columns.dep[child] in ("nmod", "acl:relcl", "acl") for child in columns.children[token]):
            found.append(ActorMention(span=columns.span(first, token + 1), head=columns.span(token, token + 1),
                                      form="nominal", kind="party"))
    return found


def _kind(noun: Noun) -> ActorKind:
    if noun.kind == "pair":
        return "group"
    if noun.kind == "person":
        return "group" if noun.plural else "person"
    if noun.kind == "office":
        return "group" if noun.plural else "person"
    return noun.kind


def _party(text: str, parties: Sequence[Span], span: Span, hit: NounHit) -> Span | None:
    """The words within a phrase that tell whose: before the head the nearest, else after it.

    None where two are joined there: "Indian and Pakistani gunners" are of no one side.
    """
    before = [word for word in parties if span.start <= word.start and word.end <= hit.end]
    if len(before) > 1 and _JOINED.fullmatch(text, before[-2].end, before[-1].start):
        return None
    if before:
        return before[-1]
    return next((word for word in parties if hit.end <= word.start and word.end <= span.end), None)
