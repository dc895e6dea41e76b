"""Names that the lexicon knows: parties and their words, bodies with a name of their own, outlets."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from sayso.extraction.actors.acting import acts_as_government, is_dateline
from sayso.lexicon.actor_words import word_set
from sayso.lexicon.institutions import NamedBody, named_bodies
from sayso.lexicon.outlets import Outlet, outlets
from sayso.lexicon.parties import PartyWord, WordRole, parties, party_named, party_words
from sayso.lexicon.phrases import Hit, TextWord
from sayso.reading.columns import Columns

_GRAMMAR = word_set("grammar_in_capitals")


@dataclass(frozen=True, slots=True, kw_only=True)
class NamedHit:
    """A name of the lexicon in the text.

    Attributes:
        start, end: code points. first, last: the half-open token range they touch. head: its main token.
        value: what the lexicon tells of it. role: of a party's word, what it is here.
    """

    start: int
    end: int
    first: int
    last: int
    head: int
    value: PartyWord | NamedBody | Outlet
    role: WordRole | None = None


def named_hits(columns: Columns, words: Sequence[TextWord], countries: Callable[[], Iterable[str]] = tuple,
               ) -> list[NamedHit]:
    """All names of the lexicon that the text means as such, in order; a longer name swallows a shorter.

    Args:
        countries: gives the countries in which the text's places lie; asked only where an abbreviation depends on it.
    """
    found = [*_bodies(columns, words), *_outlets(columns, words), *_parties(columns, words, countries)]
    found.sort(key=lambda hit: (hit.start, -hit.end))
    kept: list[NamedHit] = []
    for hit in found:
        if kept and hit.start < kept[-1].end:
            within = isinstance(kept[-1].value, NamedBody) and hit.end < kept[-1].end
            if within and isinstance(hit.value, PartyWord):
                kept.append(hit)  # the party within a body's name: "UN" of "UN Security Council"
            continue
        kept.append(hit)
    return kept


def _hit(columns: Columns, hit: Hit[Any]) -> tuple[int, int, int]:
    first, last = columns.tokens_of(hit.start, hit.end)
    return first, last, columns.root_of(first, last)


def _parties(columns: Columns, words: Sequence[TextWord], countries: Callable[[], Iterable[str]]) -> list[NamedHit]:
    hits = party_words().find(columns.text, words)
    certain = _certain_parties(columns, hits)
    if any(word.doubtful for hit in hits for word in hit.value):
        certain |= {key for country in countries() if (key := party_named(country))}
    found: list[NamedHit] = []
    for hit in hits:
        meanings = [word for word in hit.value if _case_fits(columns, hit, cased=word.cased, form=word.form)
                    and (not word.doubtful or _vouched(word.party, certain))]
        if not meanings or not meanings[0].party:
            continue
        first, last, head = _hit(columns, hit)
        word = _role_here(columns, head, meanings)
        if columns.pos[head] in ("VERB", "AUX", "ADV", "ADP", "PRON", "DET", "SCONJ") and word.cased:
            continue
        if word.role == "seat" and (is_dateline(columns, first, last) or not acts_as_government(columns, head)):
            continue
        end = hit.end + 1 if word.form.endswith(".") and columns.text[hit.end:hit.end + 1] == "." else hit.end
        found.append(NamedHit(start=hit.start, end=end, first=first, last=last, head=head, value=word, role=word.role))
    return found


def _certain_parties(columns: Columns, hits: Sequence[Hit[tuple[PartyWord, ...]]]) -> frozenset[str]:
    """Parties that the text names by a word that means nothing else."""
    return frozenset(word.party for hit in hits for word in hit.value
                     if not word.doubtful and _case_fits(columns, hit, cased=word.cased, form=word.form))


def _vouched(party: str, certain: frozenset[str]) -> bool:
    return party in certain or parties()[party].host in certain


def _role_here(columns: Columns, head: int, meanings: Sequence[PartyWord]) -> PartyWord:
    """Which of its roles a word has here: "Armenian forces", "an Armenian", "Armenians"."""
    if len(meanings) == 1:
        return meanings[0]
    by_role = {word.role: word for word in reversed(meanings)}
    modifies = columns.dep[head] in ("amod", "compound", "flat") and columns.head[head] != head
    noun = columns.pos[head] in ("NOUN", "PROPN")
    plural = columns.tag[head] in ("NNS", "NNPS")
    order: tuple[WordRole, ...]
    if modifies or columns.pos[head] == "ADJ":
        order = ("adjective", "name", "people", "person", "seat")
    elif noun and plural:
        order = ("name", "people", "person", "adjective", "seat")
    elif noun:
        order = ("name", "person", "people", "adjective", "seat")
    else:
        order = ("adjective", "name", "person", "people", "seat")
    return next(by_role[role] for role in order if role in by_role)


def _bodies(columns: Columns, words: Sequence[TextWord]) -> list[NamedHit]:
    found = []
    for hit in named_bodies().find(columns.text, words):
        body = next((one for one in hit.value
                     if _case_fits(columns, hit, cased=one.cased, form=one.form, proper=True)), None)
        if body:
            first, last, head = _hit(columns, hit)
            found.append(NamedHit(start=hit.start, end=hit.end, first=first, last=last, head=head, value=body))
    return found


def _outlets(columns: Columns, words: Sequence[TextWord]) -> list[NamedHit]:
    found = []
    for hit in outlets().find(columns.text, words):
        outlet = next((one for one in hit.value
                       if _case_fits(columns, hit, cased=True, form=one.form, proper=True)), None)
        if outlet is None:
            continue
        first, last, head = _hit(columns, hit)
        if outlet.doubtful and (columns.loud[head] or not _reports(columns, first, last)):
            continue
        found.append(NamedHit(start=hit.start, end=hit.end, first=first, last=last, head=head, value=outlet))
    return found


def _reports(columns: Columns, first: int, last: int) -> bool:
    """Whether a word of reporting stands within two tokens of it."""
    near = [*range(max(0, first - 2), first), *range(last, min(len(columns), last + 2))]
    return any(columns.lemma[token].lower() in word_set("reporting") for token in near)


def _case_fits(
    columns: Columns, hit: Hit[Any], *, cased: bool, form: str, proper: bool = False,
) -> bool:
    """Whether the capitals of what is printed allow the entry.

    A sentence in capitals tells nothing, but a single word there must be tagged a name where the entry needs
    its capitals ("US", "AP", "PLAN").
    Names in small letters are read where small letters make no other word.
    """
    printed = columns.text[hit.start:hit.end]
    token = columns.token_at(hit.start)
    if columns.loud[token]:
        return hit.words > 1 or not (cased or printed.lower() in _GRAMMAR) or columns.pos[token] == "PROPN"
    if not cased and not proper:
        return True
    if proper and not cased:
        return _initial_capitals(printed)
    if form.isupper() or sum(sign.isupper() for sign in form) >= 2:
        return sum(sign.isupper() for sign in printed) >= min(2, sum(sign.isupper() for sign in form))
    return printed[0].isupper() or printed[0] == form[0]


def _initial_capitals(printed: str) -> bool:
    return any(word[0].isupper() for word in printed.split() if word)
