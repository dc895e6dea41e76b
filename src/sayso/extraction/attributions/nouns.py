"""Attributions told by nouns: claims that, its promise to, concern over, in a statement.

The source is the possessor, a phrase with "by" or "from", or the subject of a verb that only carries
the noun ("expressed concern"; light verbs of PropBank and NomBank).
"""

from __future__ import annotations

from sayso.extraction.attributions.cue_words import is_negated, verb_group
from sayso.extraction.attributions.drafts import Draft, settled
from sayso.extraction.attributions.quotations import MARKS, Quotation
from sayso.extraction.attributions.sources import is_passive, phrase_of, source_of
from sayso.extraction.attributions.tree import Range, Tree
from sayso.lexicon.cues import Cue, noun_cues, word_list

_NEEDS_NO_SOURCE = frozenset(
    {"claim", "report", "accuse", "deny", "show", "say", "warn", "threaten", "announce"}
)
_BY = frozenset({"by", "from", "among"})


def noun_drafts(tree: Tree, quotes: list[Quotation]) -> list[Draft]:
    """Every attribution that a noun of the lexicon tells."""
    lexicon = noun_cues()
    drafts = []
    for noun, lemma in enumerate(tree.lemma):
        if tree.pos[noun] == "NOUN" and lemma in lexicon:
            draft = _draft(tree, quotes, noun, lexicon[lemma])
            if draft:
                drafts.append(draft)
    return drafts


def _draft(tree: Tree, quotes: list[Quotation], noun: int, cue: Cue) -> Draft | None:
    carrier = _carrier(tree, noun, cue)
    if cue.carriers and carrier is None:
        return None
    speaker, by = _speaker(tree, noun, carrier)
    clause = _clause(tree, noun)
    if clause is None:
        clause = _predicated(tree, noun)
    if clause is not None:
        marks = [kid for kid in tree.kids[clause] if tree.base[kid] == "mark" and kid > noun]
        first = marks[0] if tree.head[noun] == clause and marks else max(tree.left[clause], noun + 1)
        parts, last = [(first, tree.right[clause])], noun + 1
        if speaker is None and cue.act not in _NEEDS_NO_SOURCE:
            return None
    else:
        if (speaker is None and not _is_received(tree, carrier)) or not cue.preps:
            return None
        phrase = _phrase(tree, noun, cue, by) or _following(tree, noun, cue)
        if phrase is None:
            return None
        parts, last = [(phrase[0] + 1, phrase[1])], phrase[0] + 1
        if last != noun + 2:
            last = noun + 1
    cue_range = _cue(tree, noun, carrier, speaker, last)
    source = phrase_of(tree, speaker, _outside(cue_range, speaker)) if speaker is not None else None
    content = settled(tree, quotes, _without(parts, source, cue_range), noun)
    if not content:
        return None
    lacking = speaker is None and cue.act == "show" and _is_lacking(tree, noun)
    return Draft(
        anchor=noun,
        cue=(cue_range,),
        content=content,
        source=source,
        speaker=speaker if source else None,
        act="doubt" if lacking else "say" if cue.act == "show" and speaker is not None else cue.act,
        report=lacking,
        strong=clause is not None and cue.act in _NEEDS_NO_SOURCE,
        frame="noun",
    )


def _is_lacking(tree: Tree, noun: int) -> bool:
    """Little or no evidence: the report's own doubt."""
    words = [tree.low[index] for index in range(max(tree.left[noun], noun - 5), noun)]
    return bool({"no", "little", "scant", "insufficient"} & set(words)) or is_negated(tree, tree.head[noun])


def _clause(tree: Tree, noun: int) -> int | None:
    """A that-clause or infinitive of the noun itself."""
    for kid in tree.kids[noun]:
        if kid > noun and tree.base[kid] in ("acl", "ccomp", "advcl", "xcomp") and kid - noun < 40:
            marks = [tree.low[mark] for mark in tree.kids[kid] if tree.base[mark] == "mark"]
            if "that" in marks or "whether" in marks or "to" in marks:
                return kid
    return None


def _predicated(tree: Tree, noun: int) -> int | None:
    """The clause that the noun is said to be: "the claim is that ..."."""
    head = tree.head[noun]
    if tree.base[noun] != "nsubj" or head < noun:
        return None
    marks = [
        kid
        for kid in tree.kids[head]
        if tree.base[kid] == "mark" and tree.low[kid] in ("that", "whether") and kid > noun
    ]
    if tree.rel[noun].endswith("outer") and marks:
        return head
    return next((kid for kid in tree.all_kids(head, "ccomp") if tree.lemma[head] == "be"), None)


def _phrase(tree: Tree, noun: int, cue: Cue, by: int | None) -> Range | None:
    """From the preposition to the end of what the noun is about."""
    for kid in tree.kids[noun]:
        if (
            kid > noun
            and kid != by
            and tree.base[kid] in ("nmod", "acl", "obl", "advcl")
            and tree.case(kid) in cue.preps
            and tree.low[kid] not in word_list("time_nouns")
        ):
            return tree.left[kid], tree.right[kid]
    return None


def _following(tree: Tree, noun: int, cue: Cue) -> Range | None:
    """The same where only its place tells: the preposition follows the noun (and a closing mark) at once."""
    first = noun + 1
    while first < tree.sentence[noun][1] and tree.words[first] in MARKS:
        first += 1
    if first + 1 >= tree.sentence[noun][1] or tree.low[first] not in cue.preps or tree.low[first] == "of":
        return None
    inner = tree.head[first]
    if inner < first:
        return None
    upper = tree.head[inner]
    last = max(tree.right[inner], tree.right[upper] if first < upper <= inner else 0)
    return first, last


def _carrier(tree: Tree, noun: int, cue: Cue) -> int | None:
    """The light verb that has the noun as its object ("made the claim"), one of its own where it asks for that."""
    head = tree.head[noun]
    if tree.base[noun] != "obj" or tree.pos[head] != "VERB" or head > noun:
        return None
    verbs = cue.carriers or word_list("light_verbs") | word_list("receiving_verbs")
    return head if tree.lemma[head] in verbs else None


def _is_received(tree: Tree, carrier: int | None) -> bool:
    """Whether the verb's subject is the one the words are about ("drew criticism over")."""
    return carrier is not None and tree.lemma[carrier] in word_list("receiving_verbs")


def _speaker(tree: Tree, noun: int, carrier: int | None) -> tuple[int | None, int | None]:
    """The source's head word, and the same again where it follows with "by"."""
    for kid in tree.kids[noun]:
        if tree.rel[kid] == "nmod:poss":
            named = source_of(tree, carrier) if carrier is not None and tree.pos[kid] == "PRON" else None
            return kid if named is None else named, None  # "she repeated her claim"
    for kid in tree.kids[noun]:
        if kid > noun and tree.base[kid] == "nmod" and tree.case(kid) in _BY:
            return kid, kid
    if carrier is not None:
        if is_passive(tree, carrier) or _is_received(tree, carrier):
            return None, None
        return source_of(tree, carrier), None
    head = tree.head[noun]
    if tree.base[noun] == "nsubj" and is_passive(tree, head):
        agent = next((kid for kid in tree.all_kids(head, "obl") if tree.case(kid) == "by"), None)
        return agent, None
    return None, None


def _cue(tree: Tree, noun: int, carrier: int | None, speaker: int | None, last: int) -> Range:
    """From the carrier (or the noun's own adjectives) to the noun and its preposition."""
    if carrier is not None and noun - carrier <= 6 and not (speaker is not None and carrier < speaker < noun):
        return verb_group(tree, carrier)[0], last
    first = noun
    for kid in reversed(tree.kids[noun]):
        if kid == first - 1 and tree.base[kid] in ("amod", "compound", "nummod"):
            first = tree.left[kid]
    return first, last


def _outside(cue: Range, speaker: int) -> Range:
    """The cue as a bound for the source, unless the source stands within it."""
    return cue if not cue[0] <= speaker < cue[1] else (speaker + 1, speaker + 1)


def _without(parts: list[Range], source: Range | None, cue: Range) -> list[Range]:
    found = []
    for first, last in parts:
        first = max(first, cue[1]) if first < cue[1] <= last else first
        if source and first < source[0] < last and source[1] >= last - 1:
            last = source[0] - 1
        elif source and source[0] <= first < source[1]:
            first = source[1]
        if first < last:
            found.append((first, last))
    return found
