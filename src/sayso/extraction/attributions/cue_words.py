"""Which words make up a cue: the verb with its auxiliaries, negation, adverbs, particle, colon."""

from __future__ import annotations

from sayso.extraction.attributions.tree import Range, Tree
from sayso.lexicon.cues import word_list

_BEFORE_VERB = frozenset({"aux", "advmod", "cop", "expl"})
_NEGATIONS = frozenset({"not", "n't", "n’t", "never", "no", "neither", "nor", "hardly", "barely", "scarcely"})
_FOR_CLAUSES = frozenset({"so", "not", "otherwise", "as"})  # they stand for what is said: "said so"
_LONGEST_TEXT = 12  # words from "released" to "saying"; longer ones hold clauses of their own
_MEDIA = frozenset(
    {
        "statement",
        "interview",
        "email",
        "e-mail",
        "tweet",
        "speech",
        "letter",
        "release",
        "message",
        "post",
        "address",
        "video",
    }
)


def verb_group(tree: Tree, verb: int) -> Range:
    """The unbroken run of words from the first auxiliary or adverb to the verb and its particle."""
    first = _first_of_group(tree, verb)
    last = verb + 1
    for kid in tree.kids[verb]:
        if kid == last and tree.rel[kid] == "compound:prt":
            last += 1
    return first, last


def _first_of_group(tree: Tree, verb: int) -> int:
    members = set(tree.kids[verb])
    first = verb
    while first > tree.sentence[verb][0]:
        before = first - 1
        inside = before in members or any(tree.head[before] == one for one in range(first, verb))
        joins = tree.base[before] in _BEFORE_VERB or (
            tree.base[before] == "mark" and tree.low[before] == "to"
        )
        if (
            inside
            and joins
            and tree.low[before] not in ("so", "as", "when", "how", "why", "where", "there", "it")
        ):
            first = before
        else:
            break
    outer = tree.head[verb]
    # An infinitive right behind its verb is often parsed as one of purpose: "went on to say".
    complement = tree.base[verb] == "xcomp" or (tree.base[verb] == "advcl" and tree.low[first] == "to")
    if complement and outer in (first - 1, first - 2) and _governs(tree, outer, verb, first):
        return _first_of_group(tree, outer)
    return first


def _governs(tree: Tree, outer: int, verb: int, first: int) -> bool:
    """Whether the outer word only tells how the saying goes on: "continues to vow", "is likely to say"."""
    if tree.low[first] == "to":
        kind = "adjectives" if tree.pos[outer] == "ADJ" else "verbs"
    elif tree.tag[verb] == "VBG":
        kind = "gerunds"
    else:
        return False
    return tree.lemma[outer] in word_list(f"governing.{kind}")


def with_setting(tree: Tree, cue: Range, verb: int) -> Range:
    """The cue with a directly following adverb ("said repeatedly"), "in a statement" and a colon."""
    last = cue[1]
    for kid in tree.kids[verb]:
        adverb = kid == last and tree.tag[kid] == "RB" and tree.base[kid] == "advmod"
        if adverb and tree.right[kid] == last + 1 and tree.low[kid] not in _FOR_CLAUSES:
            last += 1
        if (
            kid > verb
            and tree.left[kid] == last
            and tree.lemma[kid] in _MEDIA
            and tree.case(kid) == "in"
            and kid - last <= 4
        ):
            last = kid + 1
    if last < len(tree) and tree.words[last] == ":":
        last += 1
    return cue[0], last


def with_text(tree: Tree, cue: Range, verb: int, speaker: int | None) -> Range:
    """The cue with the text that is put out by it: "released a statement saying".

    Only where the speaker puts it out, so that the noun is no source; PolNeAR counts the whole as cue.
    Footage is what its publisher asserts, a content of its own.
    """
    noun = tree.head[verb]
    carrier = tree.head[noun]
    if speaker is None or tree.base[verb] != "acl" or tree.tag[verb] != "VBG" or tree.base[noun] != "obj":
        return cue
    text = tree.lemma[noun] in word_list("written_sources") and tree.lemma[noun] not in word_list("footage")
    told = text and tree.lemma[carrier] in word_list("issuing_verbs")
    first = verb_group(tree, carrier)[0] if told and carrier < noun else cue[0]
    return (first, cue[1]) if speaker < first and cue[0] - first <= _LONGEST_TEXT else cue


def particle_verb(tree: Tree, verb: int) -> str:
    """The verb's lemma, with its particle where it has one ("point out")."""
    for kid in tree.kids[verb]:
        if tree.rel[kid] == "compound:prt":
            return f"{tree.lemma[verb]} {tree.low[kid]}"
    return tree.lemma[verb]


def is_negated(tree: Tree, verb: int) -> bool:
    """Whether the predicate is denied ("has not confirmed", "never said")."""
    if any(kid < verb and tree.low[kid] in _NEGATIONS for kid in tree.kids[verb]):
        return True
    subject = tree.kid(verb, "nsubj")
    return subject is not None and tree.low[tree.left[subject]] in ("no", "neither", "nobody", "none")
