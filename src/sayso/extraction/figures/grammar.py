"""Numbers linked to a measure along the dependencies (Universal Dependencies 2).

A parser errs on one arc in eight, so the rules ask for as few arcs as they can, take either label where two are easily
confused, and leave to `window` what the words alone can tell.
"""

from __future__ import annotations

from collections.abc import Iterator

from sayso.extraction.figures.links import Link, Scene, link
from sayso.extraction.figures.quantities import Quantity
from sayso.extraction.figures.voice import has_object, has_subject, is_passive
from sayso.lexicon.figure_words import figure_words
from sayso.reading.parsed import Token

_STEPS = 5  # arcs climbed from a number to its trigger
_COUNTED_OF = frozenset({"of", "to", "among", "for"})
_WITH = figure_words("comitative")
_CONTAINERS = figure_words("containers")
_CLAIMING = figure_words("claiming")
_VICTIMS = figure_words("victims")
_RELATIVES = figure_words("relatives")
_SHARED = ("conj", "appos", "flat", "list", "parataxis")
_CLAUSES = ("acl", "acl:relcl", "advcl", "advcl:relcl")


def by_grammar(quantity: Quantity, scene: Scene) -> list[Link]:
    """Every trigger that the dependencies make count this number; none if they make none."""
    return _along(quantity, scene, False)


def by_shared_role(quantity: Quantity, scene: Scene) -> list[Link]:
    """As `by_grammar`, by the role of a word that the number is coordinated with or put beside."""
    return _along(quantity, scene, True)


def _along(quantity: Quantity, scene: Scene, shared: bool) -> list[Link]:
    """The links at the number's phrase, or at the first word that it climbs to and that has any."""
    node = scene.words.tokens[quantity.root]
    for _ in range(_STEPS):
        found = list(_at(node, quantity, scene))
        if found:
            return found
        if node.dep_ in _SHARED and not shared:
            return []
        above = _climb(node)
        if above is None:
            return []
        node = above
    return []


def _at(node: Token, quantity: Quantity, scene: Scene) -> Iterator[Link]:
    """The links at one word: by its role in the clause, by what its own modifiers say, as complement of a noun."""
    role, head = node.dep_, node.head
    for child in node.children:
        if child.dep_ in _CLAUSES and child.i > node.i:
            yield from _clause_on(child, quantity, scene)
        elif child.dep_ in ("amod", "compound") and quantity.root == node.i and not quantity.indefinite:
            yield from _frames(child, ("state",), quantity, scene)
            if child.tag_ == "VBN":
                yield from _frames(child, ("object",), quantity, scene)
    if role.startswith("nsubj") and not _of_another_clause(node):
        yield from _as_subject(head, role, quantity, scene)
    elif role in ("obj", "iobj"):
        yield from _as_object(node, quantity, scene)
    elif role in ("nmod", "obl", "nmod:of", "obl:agent", "nmod:npmod") and case_of(node) in _COUNTED_OF:
        yield from _frames(head, ("event",), quantity, scene)
    elif role == "obl" and quantity.person and case_of(node) in _WITH and head.pos_ in ("VERB", "ADJ"):
        yield from _as_subject(head, "nsubj:pass" if is_passive(head) else "nsubj", quantity, scene)
    elif role == "nmod:poss" and (quantity.told == "name" or quantity.person):
        yield from _frames(head, ("event",), quantity, scene)
    elif (
        role in ("nummod", "det", "amod", "compound", "nmod", "advmod")
        and node.i == quantity.root
        and 0 < head.i - node.i < 4
    ):
        yield from _frames(head, ("state",), quantity, scene)
        if head.tag_ == "VBN":
            yield from _frames(head, ("object",), quantity, scene)


def _of_another_clause(node: Token) -> bool:
    """Whether what is read as a subject behind its verb begins a clause of its own: it is coordinated, or the verb has
    its subject before it ("5 people were killed and 20 people injured")."""
    head = node.head
    return head.i < node.i and (any(child.dep_ == "cc" for child in node.children) or any(
        child.dep_.startswith("nsubj") and child.i < head.i for child in head.children))


def _climb(node: Token) -> Token | None:
    """The word whose role this one shares: what it is coordinated with, put beside, or contained in."""
    head = node.head
    if head.i == node.i:
        return None
    if node.dep_ in _SHARED and head.pos_ in ("NOUN", "PROPN", "NUM", "PRON", "ADJ"):
        return head if head.i < node.i else None
    if node.dep_ in ("nmod", "obl", "nmod:of") and head.pos_ in ("NOUN", "PROPN", "NUM", "PRON"):
        case = case_of(node)
        if case in ("including", "include") or (
            case == "of" and (head.text.lower() in _CONTAINERS or head.pos_ in ("NUM", "PRON"))
        ):
            return head
        return None
    if node.dep_ in ("nummod", "compound", "det") and 0 < head.i - node.i < 5:
        return head
    return None


def case_of(node: Token) -> str:
    """The preposition of a phrase, in lower case."""
    for child in node.children:
        if child.dep_ in ("case", "mark") and child.i < node.i:
            return str(child.text.lower())
    return ""


def _frames(word: Token, frames: tuple[str, ...], quantity: Quantity, scene: Scene) -> Iterator[Link]:
    """Links to a word's triggers of these frames; a verb with an object is no state."""
    if "state" in frames and word.pos_ == "VERB" and has_object(word):
        frames = tuple(frame for frame in frames if frame != "state")
    for trigger in scene.triggers.get(word.i, ()):
        if trigger.frame in frames and (found := link(quantity, word.i, trigger)):
            yield found


def _predicates(head: Token, scene: Scene) -> Iterator[Token]:
    """A predicate, those it is coordinated with and shares its subject with, and those it only carries
    ("were reported killed", "are believed to have died", "left 3 dead")."""
    queue, seen = [head], {head.i}
    while queue:
        verb = queue.pop(0)
        yield verb
        for child in verb.children:
            shared = child.dep_ in ("xcomp", "ccomp", "conj") and not has_subject(child)
            if shared and child.i not in seen and child.i > verb.i and not _own_number(verb, child, scene):
                seen.add(child.i)
                queue.append(child)


def _own_number(verb: Token, child: Token, scene: Scene) -> bool:
    """Whether a coordinated predicate has a number of its own before it ("3 were killed and 4 wounded")."""
    return child.dep_ == "conj" and any(index in scene.numbered for index in range(verb.i + 1, child.i))


def _as_subject(head: Token, role: str, quantity: Quantity, scene: Scene) -> Iterator[Link]:
    """What is said of a subject."""
    for verb in _predicates(head, scene):
        yield from _frames(verb, ("subject", "state"), quantity, scene)
        if verb.i == head.i and role.startswith("nsubj:pass"):
            if not has_object(verb) or verb.tag_ == "VBN":
                yield from _frames(verb, ("object",), quantity, scene)
        elif is_passive(verb) and not (verb.i == head.i and has_object(verb)):
            yield from _frames(verb, ("object",), quantity, scene)
        if verb.text.lower() in _VICTIMS or verb.pos_ == "NOUN":
            for child in verb.children:
                if child.dep_ in _CLAUSES:
                    yield from _clause_on(child, quantity, scene)


def _as_object(node: Token, quantity: Quantity, scene: Scene) -> Iterator[Link]:
    """What is done to an object, by its verb or by one that shares it."""
    head = node.head
    if node.text.lower() in ("lives", "life") and head.text.lower() in _CLAIMING:
        for trigger in scene.triggers.get(node.i, ()):
            if trigger.frame == "lives" and (found := link(quantity, head.i, trigger)):
                yield found
    verbs = [head]
    if head.dep_ == "conj" and head.head.pos_ == "VERB" and not has_object(head.head):
        verbs.append(head.head)
    verbs += [
        child
        for child in head.children
        if child.dep_ == "conj" and not has_object(child) and not has_subject(child) and child.i < quantity.first
    ]
    for verb in verbs:
        if not (verb.i == head.i and any(child.dep_ in ("aux:pass",) for child in verb.children)):
            yield from _frames(verb, ("object", "loses"), quantity, scene)
    for child in head.children:
        if (
            child.dep_ in ("xcomp", "ccomp", "advcl", "acl")
            and child.i > quantity.phrase_last
            and child.i - quantity.phrase_last < 6
        ):
            yield from _frames(child, ("state",), quantity, scene)
            if child.tag_ in ("VBN", "VBD", "JJ") and not has_object(child):
                yield from _frames(child, ("object",), quantity, scene)
            elif child.tag_ == "VBG" or child.tag_ == "VB":
                yield from _frames(child, ("subject",), quantity, scene)


def _clause_on(verb: Token, quantity: Quantity, scene: Scene) -> Iterator[Link]:
    """What a relative or participial clause says of the noun before it."""
    relative = any(child.dep_.startswith("nsubj") and child.text.lower() in _RELATIVES for child in verb.children)
    other_subject = has_subject(verb) and not relative
    for predicate in _predicates(verb, scene):
        if other_subject:
            if predicate.i == verb.i and not is_passive(predicate) and not has_object(predicate):
                yield from _frames(predicate, ("object",), quantity, scene)
            continue
        if predicate.tag_ == "VBG" and predicate.dep_ in ("acl", "advcl") and verb.dep_ == "advcl":
            continue
        yield from _frames(predicate, ("subject", "state"), quantity, scene)
        if is_passive(predicate):
            yield from _frames(predicate, ("object",), quantity, scene)
