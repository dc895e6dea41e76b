"""Actor and recipient: the noun phrases at the places that a sense names."""

from __future__ import annotations

from collections.abc import Iterable

from sayso.extraction.events.circumstances import is_temporal
from sayso.extraction.events.frame import Frame
from sayso.extraction.events.grammar import children, lemma, words_between
from sayso.extraction.events.senses import is_demonym, is_name, is_place
from sayso.lexicon.actor_words import word_set
from sayso.lexicon.events import EventSense, event_lexicon
from sayso.reading.parsed import Parsed, Token
from sayso.records.span import Span

# Modes that are done to somebody, whoever does them.
_BEFALLING = ("kill", "injure", "assassination", "execution", "Arrests", "Abduction/forced disappearance", "shooting")
# Types that are done to things as well as to people.
_ON_THINGS = ("ASSAULT", "COERCE", "SANCTION", "RETREAT", "CONCEDE", "REJECT", "PROTEST", "MOBILIZE", "SUPPORT")
# Relations that belong to a noun phrase as printed; clauses and appositions after it add, they do not name.
_WITHIN = ("flat", "compound", "amod", "nummod", "det", "nmod:poss", "nmod", "nmod:desc", "fixed", "goeswith", "advmod",
           "obl", "case", "det:predet", "cc:preconj", "nmod:unmarked", "compound:prt")


def participants(sense: EventSense, frame: Frame, others: Iterable[Token]) -> tuple[list[Token], list[Token]]:
    """The tokens that head the actor's and the recipient's noun phrases; nobody is both.

    Args:
        others: tokens of the trigger beside its head; they take no part.
    """
    trigger = {token.i for token in others}
    actor = _agents([token for token in _first(sense.actor, frame, "actor") if token.i not in trigger])
    taken = trigger | {token.i for token in actor}
    # A noun's own phrases tell better than what its verb befalls ("X saw attacks on Y").
    places = sense.recipient if frame.verbal else sorted(sense.recipient, key=lambda slot: slot == "obj")
    addressed = sense.type not in _ON_THINGS
    recipient = [token for token in _first(places, frame, "recipient", addressed=addressed) if token.i not in taken]
    if actor and not recipient and _is_victim(sense, frame):
        return [], actor
    return actor, recipient


def _may_be_addressed(token: Token) -> bool:
    """Whether a word can be somebody who is asked, accused, met or helped, or stand for one."""
    lexicon = event_lexicon()
    if token.pos_ == "NOUN" and _tells_violence(token):
        return False
    return (token.pos_ == "PRON" or is_name(token) or is_place(token) or lemma(token) in lexicon.people
            or lemma(token) in lexicon.political or bool(children(token, "nmod:poss")) or any(
                is_demonym(child) or is_place(child) for child in token.children))


def _agents(found: list[Token]) -> list[Token]:
    """Where an event does it ("Russia's shelling wounded five"), whoever does that event; for arms, whose they are."""
    if not found or found[0].pos_ != "NOUN":
        return found
    inner = Frame(found[0])
    if not _tells_violence(found[0]):
        whose = [token for token in inner.at("mod") if token.pos_ == "NOUN" and lemma(token) in event_lexicon().sides]
        return whose if whose and lemma(found[0]) in word_set("arms") else found
    return next((who for slot in ("by", "poss", "mod") if (
        who := [token for token in inner.at(slot) if _is_participant(token, slot, "actor")])), [])


def _tells_violence(noun: Token) -> bool:
    senses = event_lexicon().by_head.get(lemma(noun), ())
    return any(sense.type == "ASSAULT" and sense.pos == "noun" for sense in senses)


def _is_victim(sense: EventSense, frame: Frame) -> bool:
    """Whether a subject without object is who it befalls ("two soldiers killed near the border", headlines)."""
    token = frame.token
    return (sense.mode in _BEFALLING and sense.pos == "verb" and token.tag_ in ("VBN", "VBD")
            and sense.actor == ("subj",)
            and not children(token, "aux", "obj", "obl:agent") and any(
                lemma(one) in event_lexicon().people or one.pos_ in ("NUM", "PROPN") for one in frame.at("subj")))


def _first(slots: Iterable[str], frame: Frame, role: str, *, addressed: bool = False) -> list[Token]:
    for slot in slots:
        found = [token for token in frame.at(slot)
                 if _is_participant(token, slot, role) and (not addressed or _may_be_addressed(token))]
        if slot == "mod_head":
            found = frame.at(slot)
        if found:
            return found
    return []


def _is_participant(token: Token, slot: str, role: str) -> bool:
    """Nouns, names and pronouns take part; in front of a noun only who may act does ("Russian shelling")."""
    if token.pos_ not in ("NOUN", "PROPN", "PRON", "ADJ", "NUM", "DET", "SYM", "X"):
        return False
    if lemma(token) in ("it", "there", "one") and token.dep_ == "expl":
        return False
    if is_temporal(token) or token.tag_ in ("WP", "WDT") or lemma(token) == "fire":
        return False
    if slot in ("mod", "objmod", "submod"):
        return is_place(token) or is_demonym(token) or lemma(token) in event_lexicon().sides
    if slot == "from" and is_place(token):
        return False
    if slot in ("from", "in", "at", "on", "of", "near") and role == "actor":
        return is_name(token) or lemma(token) in event_lexicon().people
    return True


def noun_phrase(doc: Parsed, heads: list[Token]) -> Span | None:
    """The phrase of the first head, with the heads coordinated with it."""
    if not heads:
        return None
    first = heads[0]
    kept = [token for token in heads if token.i == first.i or _coordinated(token, first)]
    lefts, rights = zip(*(_edges(token) for token in kept), strict=True)
    left, right = min(lefts), max(rights)
    if right - left > 30:
        left, right = _edges(first)
    left = _skip_left(doc, left, right, first)
    return words_between(doc, left, right)


def _coordinated(token: Token, first: Token) -> bool:
    current = token
    while current.dep_ == "conj":
        current = current.head
        if current.i == first.i:
            return True
    return False


def _edges(head: Token, *, inner: bool = False) -> tuple[int, int]:
    """First and last token of a noun phrase without clauses, appositions and the preposition before it.

    Args:
        inner: the phrase stands within another one, and keeps its preposition ("at least three").
    """
    left = right = head.i
    for child in head.children:
        if child.dep_ not in _WITHIN and child.dep_.partition(":")[0] not in ("flat", "nmod"):
            continue
        if child.dep_ == "case" and inner and child.i < head.i:
            left = min(left, child.i)
            continue
        if child.dep_ == "case":
            genitive = child.i == right + 1 and child.text.lower() in ("'s", "’s", "'", "’")
            if genitive and head.dep_ != "nmod:poss":
                right = child.i
            continue
        if child.dep_ == "nmod" and not _names_more(child):
            continue
        low, high = _edges(child, inner=True)
        if child.i > head.i:
            right = max(right, high)
        else:
            left = min(left, low)
    return left, right


def _names_more(child: Token) -> bool:
    """Whether a phrase after the head tells who is meant ("members of the army", "forces in Syria")."""
    marks = children(child, "case")
    return bool(marks) and marks[0].text.lower() in ("of", "from", "in", "for", "at") and child.i - child.head.i < 8


def _skip_left(doc: Parsed, left: int, right: int, head: Token) -> int:
    while left < right and (doc[left].pos_ == "PUNCT" or (
            doc[left].dep_ in ("cc", "case") and doc[left].head.i == head.i)):
        left += 1
    return left
