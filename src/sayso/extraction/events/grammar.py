"""Who does what to whom in a clause, by Universal Dependencies.

Parsers err, so each question accepts every analysis that is usual for it: an agent is `obl:agent` or any
"by" phrase of a passive, a complement may be `ccomp` or `xcomp`.
"""

from __future__ import annotations

from collections.abc import Iterator

from sayso.extraction.events.words import known_lemma
from sayso.lexicon.event_grammar import word_class
from sayso.reading.parsed import Parsed, Token
from sayso.records.span import Span

SUBJECTS = ("nsubj", "nsubj:pass", "csubj", "nsubj:outer")
# A second subject is shared along these; the subject of the upper clause is then that of the lower.
SHARING = ("conj", "xcomp", "advcl", "parataxis")
# Verbs whose object does what the complement tells ("accused X of shelling", "urged X to leave", VerbNet
# 33, 37.9, 58); with all others but these and causatives it is the subject ("X promised Y to leave").
OBJECT_CONTROL = word_class("object_control")
PARTITIVE = word_class("partitive")
_RELATIVE_TAGS = ("WP", "WDT", "WP$", "IN", "DT")
# Lemmas asked for before: each token is asked for its own some five times.
_LEMMAS: dict[tuple[str, str, str], str] = {}
_REMEMBERED = 50_000
_MEASURES = ("percent", "%", "day", "week", "month", "year", "end", "phone", "telephone")


def lemma(token: Token) -> str:
    """The lemma in small letters."""
    key = token.text, token.lemma_, token.tag_
    found = _LEMMAS.get(key)
    if found is None:
        if len(_LEMMAS) >= _REMEMBERED:
            _LEMMAS.clear()
        found = _LEMMAS[key] = _lemma(token)
    return found


def _lemma(token: Token) -> str:
    word = token.text.lower()
    # "retook" is no present, though a tagger may say so.
    past = token.tag_ in ("VBD", "VBN") or (token.tag_ == "VBP" and token.lemma_.lower() == word)
    return known_lemma(word, token.lemma_, verbal=past)


def children(token: Token, *relations: str) -> list[Token]:
    """Dependents with one of these relations; a bare relation also stands for its subtypes."""
    return [child for child in token.children
            if (relation := child.dep_) in relations or relation.partition(":")[0] in relations]


def with_conjuncts(tokens: list[Token]) -> list[Token]:
    """The tokens, and what is coordinated with them."""
    found = list(tokens)
    for token in found:
        found.extend(child for child in token.children if child.dep_ == "conj")
    return found


def members(tokens: list[Token]) -> list[Token]:
    """Conjuncts as well, and for "a group of soldiers" the soldiers."""
    found = with_conjuncts(tokens)
    for token in list(found):
        if lemma(token) in PARTITIVE or token.pos_ == "NUM":
            content = [child for child in children(token, "nmod", "obl") if preposition(child) == "of"]
            found.extend(with_conjuncts(content))
    return found


def preposition(token: Token) -> str:
    """The preposition before a phrase ("on", "out of" as "out"), lower case; empty if none."""
    for child in token.children:
        if child.dep_ in ("case", "mark") and child.text.lower() not in ("'s", "’s", "'", "’"):
            return str(child.text.lower())
        if child.i >= token.i:
            break
    return ""


def is_passive(verb: Token) -> bool:
    """Whether the verb is in the passive, or a participle that stands for one ("villages shelled by ...")."""
    if children(verb, "nsubj:pass", "aux:pass", "csubj:pass"):
        return True
    if verb.tag_ != "VBN" or children(verb, "aux"):
        return False
    shares = verb.dep_ == "conj" and is_passive(verb.head) and not children(verb, "nsubj")
    if shares or verb.dep_ in ("acl", "amod", "xcomp"):
        return not children(verb, "obj")
    return verb.dep_ == "advcl" and not children(verb, "obj", "nsubj")


def surface_subjects(verb: Token, depth: int = 0) -> list[Token]:
    """The subject, its own or one it shares or is controlled by; antecedents in place of "who"."""
    own = [child for child in verb.children if child.dep_ in SUBJECTS]
    if own:
        # A second subject is a dateline or a topic; the one next to the verb is its own.
        own = [token for token in own if token.i < verb.i][-1:] or own[:1]
        return [_antecedent(token) or token for token in own]
    if depth > 4:
        return []
    relation = verb.dep_.partition(":")[0]
    if relation == "acl":
        return [verb.head]
    if relation in SHARING and verb.head.pos_ in ("VERB", "AUX", "ADJ", "NOUN"):
        return _shared(verb, relation, depth)
    if relation == "ccomp" and _has_no_tense(verb):
        return _shared(verb, "xcomp", depth)
    return []


def _has_no_tense(verb: Token) -> bool:
    """Whether the verb is a gerund or infinitive, in the perfect too: "denied shelling", "denied having shelled"."""
    return verb.tag_ in ("VBG", "VB") or any(aux.tag_ == "VBG" for aux in children(verb, "aux"))


def _shared(verb: Token, relation: str, depth: int) -> list[Token]:
    upper = verb.head
    controlled = relation == "xcomp" or (
        relation == "advcl" and preposition(verb) in ("of", "for", "from", "to", "into", "with"))
    if controlled and lemma(upper) in OBJECT_CONTROL:
        held = deep_objects(upper) or [
            child for child in children(upper, "obl") if preposition(child) in ("on", "to", "upon")]
        if held:
            return held
    if relation == "parataxis" and verb.i < upper.i:
        return []
    if relation == "advcl" and verb.tag_ == "VBG" and upper.i < verb.i and is_passive(upper) and agents(upper):
        return agents(upper)  # "the hotel was hit by a blast, killing two"
    if relation == "conj" and is_passive(upper) != is_passive(verb) and children(verb, "obj", "ccomp"):
        return deep_subjects(upper, depth + 1) if is_passive(upper) else surface_subjects(upper, depth + 1)
    return surface_subjects(upper, depth + 1)


def _antecedent(pronoun: Token) -> Token | None:
    """What "who", "which" or "that" in a relative clause stands for."""
    clause = pronoun.head
    if pronoun.text.lower() not in ("who", "which", "that", "whom") or pronoun.tag_ not in _RELATIVE_TAGS:
        return None
    for _ in range(3):
        if clause.dep_ in ("acl:relcl", "acl", "advcl:relcl"):
            return clause.head if clause.head.pos_ not in ("VERB", "AUX") else None
        clause = clause.head
    return None


def agents(verb: Token) -> list[Token]:
    """The "by" phrases of a passive."""
    return [child for child in children(verb, "obl", "nmod")
            if child.dep_ == "obl:agent" or (preposition(child) == "by" and not _is_measure(child))]


def _is_measure(token: Token) -> bool:
    return token.pos_ == "NUM" or lemma(token) in _MEASURES


def deep_subjects(verb: Token, depth: int = 0) -> list[Token]:
    """Who does it, in active and passive alike."""
    if is_passive(verb):
        return agents(verb)
    return surface_subjects(verb, depth)


def deep_objects(verb: Token) -> list[Token]:
    """To whom or what it is done, in active and passive alike."""
    if is_passive(verb):
        return surface_subjects(verb)
    own = [_antecedent(token) or token for token in children(verb, "obj") or children(verb, "iobj")]
    if own:
        return own
    if verb.dep_ == "acl:relcl":
        return _gap(verb)
    if verb.dep_ == "conj" and not children(verb, "ccomp", "xcomp"):
        return [token for token in children(verb.head, "obj") if token.i > verb.i]
    return [token for token in _following_objects(verb)
            if not children(verb, "ccomp", "xcomp") and all(child.i > token.i for child in children(verb, "obl"))]


def _gap(verb: Token) -> list[Token]:
    """The noun that a relative clause without object of its own speaks of ("the town they shelled")."""
    subjects = [child for child in verb.children if child.dep_ in SUBJECTS]
    if subjects and subjects[0].text.lower() not in ("who", "which", "that") and verb.head.pos_ in ("NOUN", "PROPN"):
        return [verb.head]
    return []


def _following_objects(verb: Token) -> list[Token]:
    """The object of a later verb that is coordinated without a subject ("attacked and looted shops")."""
    for later in verb.children:
        if later.dep_ == "conj" and later.pos_ == "VERB" and later.i - verb.i <= 3 and not children(later, "nsubj"):
            return children(later, "obj")
    return []


def governors(token: Token) -> Iterator[Token]:
    """What the token depends on, then what that depends on, up to the root; coordination skipped."""
    current = token
    while current.head.i != current.i:
        relation = current.dep_
        current = current.head
        if relation != "conj":
            yield current


def words_between(doc: Parsed, first: int, last: int) -> Span:
    """The span from one token to another, both included."""
    start = doc[first].idx
    text = doc[first:last + 1].text
    return Span(start, start + len(text), text)


def opens_sentence(token: Token) -> bool:
    """Whether a word is the first of its sentence: before it stands no more than a dash or a quotation mark."""
    at = token.i
    while at > 0 and not token.doc[at].is_sent_start and token.doc[at - 1].pos_ in ("PUNCT", "SPACE", "SYM"):
        at -= 1
    return at == 0 or token.doc[at].is_sent_start


def sentence_bounds(token: Token) -> tuple[int, int]:
    """First token of the sentence, and one past its last.

    `Token.sent` asks the whole text whether it has sentences, each time.
    """
    doc, first, last = token.doc, token.i, token.i + 1
    while first > 0 and not doc[first].is_sent_start:
        first -= 1
    while last < len(doc) and not doc[last].is_sent_start:
        last += 1
    return first, last


def sentence(token: Token) -> list[Token]:
    """The tokens of the sentence."""
    first, last = sentence_bounds(token)
    return [token.doc[place] for place in range(first, last)]


def is_infinitive(token: Token) -> bool:
    """Whether "to" marks the verb."""
    return any(mark.text.lower() == "to" for mark in children(token, "mark"))


def first_conjunct(token: Token) -> Token:
    """The token itself, or the first of those it is coordinated with."""
    while token.dep_ == "conj" and token.head.i != token.i:
        token = token.head
    return token
