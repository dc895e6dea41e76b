"""The places around a trigger at which conditions and arguments are looked for."""

from __future__ import annotations

from sayso.extraction.events.answering import answering
from sayso.extraction.events.grammar import (
    PARTITIVE,
    children,
    deep_objects,
    deep_subjects,
    first_conjunct,
    governors,
    is_infinitive,
    is_passive,
    lemma,
    members,
    preposition,
    sentence,
    surface_subjects,
    with_conjuncts,
)
from sayso.lexicon.event_grammar import word_class
from sayso.reading.parsed import Token

# Verbs that only say that the event of their object takes place (light verbs, VerbNet begin, continue, stop).
LIGHT = word_class("light")
# Verbs of saying, accusing and denying.
SAYING = word_class("saying")
_DEFINITE = frozenset({"the", "this", "that", "these", "those"})
# Verbs whose subject the event befalls.
SUFFERING = word_class("suffering")
# Verbs that only say that the event of their subject takes place.
OCCURRING = word_class("occurring")
_MODIFIERS = ("amod", "compound", "nmod:desc", "nummod", "nmod:unmarked", "flat")


class Frame:
    """One trigger's head with its neighbours; each place is worked out once, when first asked for.

    Args:
        token: the head of the trigger.
    """

    __slots__ = ("_slots", "_words", "support", "token", "verbal")

    def __init__(self, token: Token) -> None:
        self.token = token
        self.verbal = token.pos_ in ("VERB", "AUX")
        self.support = None if self.verbal else support_verb(token)
        self._slots: dict[str, list[Token]] = {}
        self._words: frozenset[str] | None = None

    def at(self, slot: str) -> list[Token]:
        """The tokens that stand at a place; see `sayso.lexicon.events` for the names of places."""
        found = self._slots.get(slot)
        if found is None:
            found = self._slots[slot] = self._find(slot)
        return found

    def words_around(self) -> frozenset[str]:
        """Lemmas of the rest of the sentence."""
        if self._words is None:
            self._words = frozenset(map(lemma, self.at("around")))
        return self._words

    def _find(self, slot: str) -> list[Token]:
        special = getattr(self, f"_{slot}", None)
        if special is not None:
            return list(special())
        if slot.startswith(("obj", "sub")):
            return _below(self.at("obj" if slot[0] == "o" else "subj"), slot[3:])
        return self._prepositional(slot)

    def _lemma(self) -> list[Token]:
        return [self.token]

    def _subj(self) -> list[Token]:
        if self.verbal:
            return members(deep_subjects(self.token))
        if self.token.pos_ == "ADJ":
            return members(surface_subjects(self.token))
        if self.support is None:
            return members(answering(self.token))
        if lemma(self.support) in SUFFERING:
            return []
        holder = _whole(first_conjunct(self.token))
        return members(deep_subjects(self.support)) if holder.dep_ in ("obj", "nsubj:pass", "obl") else []

    def _obj(self) -> list[Token]:
        if self.verbal:
            return members(deep_objects(self.token))
        if self.support is not None and lemma(self.support) in SUFFERING - {"see", "witness"}:
            return [token for token in members(deep_subjects(self.support)) if token.i != self.token.i]
        return []

    def _iobj(self) -> list[Token]:
        return members(children(self.token, "iobj"))

    def _poss(self) -> list[Token]:
        return with_conjuncts(children(self.token, "nmod:poss"))

    def _mod(self) -> list[Token]:
        own = with_conjuncts([child for child in self.token.children
                              if child.dep_ in _MODIFIERS and child.i < self.token.i])
        if self.token.dep_ == "conj" and not own and self.token.pos_ == "NOUN":
            own = [child for child in first_conjunct(self.token).children if child.dep_ == "amod"]
        return own + [below for token in own for below in token.children if below.dep_ in ("compound", "amod")]

    def _mod_head(self) -> list[Token]:
        holder = first_conjunct(self.token)
        if holder.dep_ == "amod":
            return [holder.head]
        return [self.token] if self.token.dep_ in ("obj", "nsubj", "nsubj:pass") and self.token.pos_ == "ADJ" else []

    def _comp(self) -> list[Token]:
        return self._xcomp() + children(self.token, "ccomp") + (
            [] if self.verbal else children(self.token, "acl", "csubj"))

    def _xcomp(self) -> list[Token]:
        infinitives = [child for child in children(self.token, "advcl", "acl")
                       if child.dep_ != "acl:relcl" and is_infinitive(child)]
        clauses = [child for child in children(self.token, "ccomp")
                   if is_infinitive(child)]
        return with_conjuncts(children(self.token, "xcomp") + infinitives + clauses)

    def _ccomp(self) -> list[Token]:
        return children(self.token, "ccomp")

    def _speaker(self) -> list[Token]:
        """Who says or denies it: "it" and "they" in what they say most often are themselves."""
        upper = next((one for one in governors(self.token) if lemma(one) in SAYING), None)
        return members(deep_subjects(upper)) if upper is not None else []

    def _parataxis(self) -> list[Token]:
        return children(self.token, "parataxis")

    def _ccompsubj(self) -> list[Token]:
        return members([subject for clause in self.at("ccomp") for subject in surface_subjects(clause)])

    def _compobj(self) -> list[Token]:
        return members([thing for clause in self.at("comp") for thing in deep_objects(clause)])

    def _head(self) -> list[Token]:
        holder = first_conjunct(self.token)
        return [holder.head] if holder.head.i != holder.i else []

    def _adv(self) -> list[Token]:
        return children(self.token, "advmod")

    def _around(self) -> list[Token]:
        return [token for token in sentence(self.token) if token.i != self.token.i]

    def _that(self) -> list[Token]:
        return [mark for clause in self.at("ccomp") for mark in children(clause, "mark") if mark.text.lower() == "that"]

    def _when(self) -> list[Token]:
        return self._clauses("when", "as", "after")

    def _while(self) -> list[Token]:
        return self._clauses("while")

    def _clauses(self, *marks: str) -> list[Token]:
        return [child for child in children(self.token, "advcl")
                if any(mark.text.lower() in marks for mark in children(child, "mark", "advmod"))]

    def _between2(self) -> list[Token]:
        return [token for first in self._prepositional_heads("between") for token in with_conjuncts([first])[1:]]

    def _between(self) -> list[Token]:
        heads = self._prepositional_heads("between")
        return heads if any(with_conjuncts([head])[1:] for head in heads) else members(heads)

    def _prepositional(self, slot: str) -> list[Token]:
        own = members(self._prepositional_heads(slot))
        particles = [child for child in children(self.token, "compound:prt", "advmod") if child.text.lower() == slot]
        return own + particles

    def _prepositional_heads(self, slot: str) -> list[Token]:
        holders = [self.token] + ([self.support] if self.support is not None else [])
        found = [child for holder in holders for child in children(holder, "obl", "nmod", "advcl", "acl", "advmod")
                 if child.i != self.token.i and preposition(child) == slot]
        if not found and self.token.dep_ == "conj" and not self.verbal:
            first = first_conjunct(self.token)
            found = [child for child in children(first, "nmod")
                     if preposition(child) == slot and child.i > self.token.i]
        return found


def _below(tokens: list[Token], slot: str) -> list[Token]:
    """The same place, one step down from an argument."""
    return [found for token in tokens for found in Frame(token).at(slot)] if slot else tokens


def _whole(noun: Token) -> Token:
    """The noun, or what it is the content of ("a series of attacks")."""
    measure = noun.head
    if noun.dep_ == "nmod" and preposition(noun) == "of" and lemma(measure) in PARTITIVE:
        return first_conjunct(measure)
    return noun


def support_verb(noun: Token) -> Token | None:
    """The verb that only says that the event of this noun takes place ("launched an attack", "clashes erupted")."""
    holder = _whole(first_conjunct(noun))
    verb = holder.head
    if verb.pos_ not in ("VERB", "AUX") or verb.i == holder.i:
        return None
    name = lemma(verb)
    if name == "call" and any(word.text.lower() in _DEFINITE for word in children(holder, "det")):
        return None  # "called the attack a reprisal": it is judged, not announced
    if holder.dep_ == "obj" and (name in LIGHT or name in SUFFERING):
        return verb
    if holder.dep_ in ("nsubj", "nsubj:pass", "xcomp"):
        light = name in OCCURRING or (is_passive(verb) and (name in LIGHT or name in ("report", "repel")))
        raised = next((child for child in children(verb, "xcomp") if lemma(child) in LIGHT and is_passive(child)), None)
        return raised or (verb if light else None)
    if holder.dep_.startswith("obl") and name in ("come", "engage", "take", "participate") \
            and preposition(holder) in ("under", "in"):
        return verb
    return None
