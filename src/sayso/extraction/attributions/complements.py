"""The phrases a verb takes: infinitive, gerund, object, prepositional phrase."""

from __future__ import annotations

from sayso.extraction.attributions.tree import Range, Tree
from sayso.lexicon.cues import verb_cues

CLAUSE_ENDS = frozenset({",", ";", ":", ".", "—", "–", "--", "“", "”", '"', "''", "?", "!", "("})
_OWN = frozenset({"obl", "advmod", "conj", "cc", "advcl", "punct", "parataxis"})
EMPTY = frozenset(
    {
        "so",
        "nothing",
        "something",
        "anything",
        "much",
        "more",
        "it",
        "hello",
        "goodbye",
        "no",
        "yes",
        "things",
    }
)


def reach(tree: Tree, verb: int, last: int) -> int:
    """Where a clause under the verb ends: at the next mark, or where the verb's own clause goes on.

    A parser often hangs the end of a reported clause elsewhere; English puts no comma inside it for nothing.
    """
    limit = _outer_predicate(tree, verb)
    while (
        last < limit
        and tree.words[last] not in CLAUSE_ENDS
        and not _is_own(tree, last, verb)
    ):
        last += 1
    return last


def _outer_predicate(tree: Tree, verb: int) -> int:
    """Where what is told of a noun by a relative clause ends at the latest: at the predicate whose subject the noun is
    ("an official who asked not to be named reported ..."); for other verbs the end of the sentence."""
    noun = tree.head[verb]
    above = tree.head[noun]
    if tree.base[verb] != "acl" or noun > verb or above <= verb or tree.base[noun] != "nsubj":
        return tree.sentence[verb][1]
    return min([above, *(kid for kid in tree.all_kids(above, "aux", "advmod") if kid > verb)])


def _is_own(tree: Tree, token: int, verb: int) -> bool:
    """Whether the word belongs to the verb's own clause again."""
    return tree.head[token] == verb and tree.base[token] in _OWN


def infinitive(tree: Tree, verb: int, cue: Range) -> tuple[int, list[Range]] | None:
    """A to-infinitive after the verb: its head word and the words from "to" on."""
    for kid in tree.all_kids(verb, "xcomp", "advcl", "ccomp"):
        if kid >= cue[1] and _has_to(tree, kid):
            return kid, [(max(tree.left[kid], cue[1]), reach(tree, verb, tree.right[kid]))]
    first = cue[1] + (cue[1] < len(tree) and tree.low[cue[1]] == "not")
    if first + 1 < tree.sentence[verb][1] and tree.low[first] == "to" and tree.tag[first] == "TO":
        inner = tree.head[first]
        if inner > first and tree.pos[inner] in ("VERB", "AUX", "ADJ", "NOUN"):
            return inner, [(cue[1], reach(tree, verb, tree.right[inner]))]
    return None


def _has_to(tree: Tree, clause: int) -> bool:
    return any(tree.base[kid] in ("mark", "aux") and tree.low[kid] == "to" for kid in tree.kids[clause])


def refused(tree: Tree, cue: Range, inner: int, said: Range) -> tuple[list[Range], Range] | None:
    """Content and cue of "declined to comment on the raid": what is not spoken of, where the text names it.

    Args:
        inner: the verb of speaking under the refusal; said: the words from "to" on.
    """
    if tree.lemma[inner] not in verb_cues() or inner < cue[1]:
        return None
    last = inner + 1 + (inner + 1 < said[1] and tree.pos[inner + 1] == "ADP")
    named = any(
        tree.base[kid] in ("obj", "ccomp", "obl") and tree.left[kid] in (inner + 1, last) for kid in tree.kids[inner]
    )
    return ([(last, said[1])], (cue[0], last)) if named and last < said[1] else None


def gerund(tree: Tree, verb: int, cue: Range) -> list[Range]:
    """A gerund as object: "denied firing"."""
    for kid in tree.all_kids(verb, "xcomp", "ccomp", "obj"):
        if kid >= cue[1] and tree.tag[kid] == "VBG":
            return [(max(tree.left[kid], cue[1]), tree.right[kid])]
    return []


def direct_object(tree: Tree, verb: int) -> int | None:
    """The object's head word; empty ones ("said so") do not count."""
    for kid in tree.kids[verb]:
        if tree.base[kid] == "obj" and not (tree.low[kid] in EMPTY and tree.right[kid] - tree.left[kid] == 1):
            return kid
    return None


def prepositional(tree: Tree, verb: int, preps: frozenset[str], after: int) -> int | None:
    """The head word of a phrase or gerund after the verb with one of the prepositions."""
    for kid in tree.kids[verb]:
        if (
            kid >= after
            and tree.base[kid] in ("obl", "advcl", "nmod", "xcomp", "advmod")
            and tree.case(kid) in preps
        ):
            return kid
    return None


def extent(tree: Tree, token: int) -> Range:
    """The subtree as a range."""
    return tree.left[token], tree.right[token]
