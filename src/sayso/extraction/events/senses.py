"""Which sense of a word is meant: the conditions of the lexicon, judged in the grammar around it."""

from __future__ import annotations

from functools import lru_cache

from sayso.extraction.events.frame import LIGHT, Frame
from sayso.extraction.events.grammar import children, lemma, opens_sentence
from sayso.lexicon.events import (
    COOPERATIVE,
    HOSTILE,
    Atom,
    Condition,
    EventLexicon,
    EventSense,
    event_lexicon,
)
from sayso.lexicon.parties import WordRole, party_words
from sayso.reading.parsed import Token

_PLACES = ("LOC", "GPE", "FAC")
_NAMES = (*_PLACES, "ORG", "PER", "PERSON", "NORP")
_TITLES = ("compound", "nmod:desc", "appos", "flat")
_ARGUMENTS = ("subj", "obj", "iobj", "poss", "by", "with", "between", "on", "to", "against", "from", "of", "mod")


@lru_cache(maxsize=20_000)
def _party_role(word: str) -> WordRole | None:
    """What a single word for a party is ("Armenian": adjective); None if it is none, or a doubtful one."""
    for meaning in party_words().meanings(word):
        if not meaning.doubtful and (not meaning.cased or meaning.form == word):
            return meaning.role
    return None


def is_place(token: Token) -> bool:
    """Whether it is the name of a place, a country included."""
    if token.ent_type_ in _PLACES:
        return True
    return token.text[:1].isupper() and _party_role(token.text) in ("name", "seat")


def is_demonym(token: Token) -> bool:
    """Whether it is "Armenian", "Armenians" or the like."""
    if not token.text[:1].isupper():
        return False
    if _party_role(token.text) in ("adjective", "person", "people"):
        return True
    return token.pos_ == "ADJ" and not opens_sentence(token) and not token.text.isupper()


def is_name(token: Token) -> bool:
    """Whether it is a name of anything, or the word for a people."""
    return token.pos_ == "PROPN" or token.ent_type_ in _NAMES or is_demonym(token) or _is_noun_for_a_name(token)


def _is_noun_for_a_name(token: Token) -> bool:
    """Whether a noun has its capital because it is a name ("struck Rivers"): amid small letters, not after a stop."""
    capital = token.text[:1].isupper() and not token.text.isupper()
    if token.pos_ != "NOUN" or not capital or token.is_sent_start or not token.i:
        return False
    before = token.nbor(-1)
    return before.text.islower() and before.is_alpha


def types_told(token: Token) -> frozenset[str]:
    """The types that a verb, with its object where it is light, may tell."""
    lexicon = event_lexicon()
    found = lexicon.types_of(lemma(token))
    if lemma(token) in LIGHT:
        for thing in children(token, "obj"):
            found |= lexicon.types_of(lemma(thing))
    return found


def _judge(name: str, token: Token) -> bool:
    if name == "NAME":
        return is_name(token)
    if name == "LOC":
        return is_place(token)
    if name == "DEMONYM":
        return is_demonym(token)
    if name == "NUM":
        return token.pos_ == "NUM"
    if name == "PRON":
        return token.pos_ == "PRON"
    return _judge_type(name, token)


def _judge_type(name: str, token: Token) -> bool:
    if name == "ASSAULT":
        return lemma(token) in event_lexicon().violent and token.pos_ in ("VERB", "NOUN", "ADJ") and not token.ent_type_
    told = types_told(token)
    if name == "COOP":
        return bool(told & COOPERATIVE)
    if name == "HOSTILE":
        return bool(told & HOSTILE) and not told & {"AID", "SUPPORT", "CONSULT"}
    return bool(told & ({"COERCE", "SANCTION"} if name == "COERCION" else {name}))


def _fits(atom: Atom, token: Token) -> bool:
    if not atom.lemmas and not atom.judged:
        return True
    if lemma(token) in atom.lemmas or token.text.lower() in atom.lemmas:
        return True
    if is_name(token) and any(lemma(title) in atom.lemmas for title in children(token, *_TITLES)):
        return True
    return any(_judge(name, token) for name in atom.judged)


def _holds(condition: Condition, frame: Frame) -> bool:
    return all(atom.negated != _met(atom, frame) for atom in condition)


def _met(atom: Atom, frame: Frame) -> bool:
    if atom.slots == ("around",):
        if not atom.lemmas.isdisjoint(frame.words_around()):
            return True
        return any(_judge(name, token) for name in atom.judged for token in frame.at("around"))
    return any(_fits(atom, token) for slot in atom.slots for token in frame.at(slot))


def fits(sense: EventSense, frame: Frame) -> list[Token] | None:
    """The tokens of the trigger beside its head, if this sense is meant; None if it is not."""
    words = expression(sense, frame.token)
    if words is None or any(_holds(bar, frame) for bar in sense.bars):
        return None
    if sense.needs:
        met = next((need for need in sense.needs if _holds(need, frame)), None)
        if met is None:
            return None
        words += [token for atom in met if atom.joins for slot in atom.slots for token in frame.at(slot)
                  if lemma(token) in atom.joins]
    if sense.general and not _among_parties(frame):
        return None
    return words


def _among_parties(frame: Frame) -> bool:
    """Whether a state, an institution or a group is a part of it, or of the sentence where only "he" is.

    PLOVER codes interactions of political actors only.
    """
    lexicon = event_lexicon()
    for slot in _ARGUMENTS:
        if any(_is_party(token, lexicon) for token in frame.at(slot)):
            return True
    if any(token.pos_ == "NOUN" for token in frame.at("subj")) and not frame.at("comp"):
        return False
    return any(_is_party(token, lexicon) for token in frame.at("around"))


def _is_party(token: Token, lexicon: EventLexicon) -> bool:
    if lemma(token) in lexicon.political or is_place(token) or is_demonym(token):
        return True
    below = [child for child in token.children if child.dep_ in (*_TITLES, "amod", "nmod:poss", "nmod")]
    return any(is_place(child) or is_demonym(child) or (is_name(token) and lemma(child) in lexicon.political)
               for child in below)


def expression(sense: EventSense, head: Token) -> list[Token] | None:
    """The other words of the sense's expression around this head; None if they do not stand there."""
    before, after = sense.words[:sense.head], sense.words[sense.head + 1:]
    found = _preceding(head, before)
    if found is None:
        return None
    rest = _following(head, after, gaps=sense.pos == "verb")
    return None if rest is None else found + rest


def _same(word: str, token: Token) -> bool:
    return token.text.lower() == word or lemma(token) == word


def _preceding(head: Token, words: tuple[str, ...]) -> list[Token] | None:
    found: list[Token] = []
    place = head.i - 1
    for word in reversed(words):
        while place >= 0 and head.doc[place].text in ("-", "–"):
            place -= 1
        if place < 0 or not _same(word, head.doc[place]):
            return None
        found.append(head.doc[place])
        place -= 1
    return found


def _following(head: Token, words: tuple[str, ...], *, gaps: bool) -> list[Token] | None:
    """Words after the head in order; those of a verb may stand a little apart ("laid their arms down")."""
    found: list[Token] = []
    place = head.i + 1
    for word in words:
        end = min(place + (4 if gaps else 1), len(head.doc))
        while place < end and head.doc[place].text in ("-", "–"):
            place += 1
        hit = next((head.doc[i] for i in range(place, end) if _same(word, head.doc[i])), None)
        if hit is None or any(_parts(head.doc[i]) for i in range(place, hit.i)):
            return None
        found.append(hit)
        place = hit.i + 1
    return found


def _parts(token: Token) -> bool:
    """Whether a token keeps words apart that would otherwise be one expression."""
    return token.pos_ in ("PUNCT", "VERB") and token.text != "-"
