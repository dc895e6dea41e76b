"""Attributions told by adjectives and participles: is convinced that, was concerned by, it is unclear whether."""

from __future__ import annotations

from sayso.extraction.attributions.cue_words import verb_group
from sayso.extraction.attributions.drafts import Draft, settled
from sayso.extraction.attributions.quotations import Quotation
from sayso.extraction.attributions.sources import phrase_of, source_of, subject_of
from sayso.extraction.attributions.tree import Range, Tree
from sayso.lexicon.cues import Cue, adjective_cues, word_list

_LINKS = frozenset({"be", "remain", "become", "get", "feel", "seem", "look", "stay", "sound", "grow", "make"})
_WHEN = frozenset({"when", "where", "if", "while", "after"})
_COMPLEMENTS = ("ccomp", "advcl", "xcomp", "csubj", "acl")


def adjective_drafts(tree: Tree, quotes: list[Quotation]) -> list[Draft]:
    """Every attribution that a predicative adjective tells, and what the report leaves open."""
    lexicon, unsettled = adjective_cues(), word_list("unsettled.adjectives")
    drafts = []
    for token, word in enumerate(tree.low):
        if tree.pos[token] not in ("ADJ", "VERB"):
            continue
        draft = None
        if word in unsettled and _impersonal(tree, token):
            draft = _left_open(tree, quotes, token)
        elif word in lexicon:
            draft = _felt(tree, quotes, token, lexicon[word])
        if draft:
            drafts.append(draft)
    return drafts


def _impersonal(tree: Tree, token: int) -> bool:
    return any(
        tree.low[kid] in ("it", "there")
        for holder in (token, tree.head[token])
        for kid in tree.all_kids(holder, "nsubj", "expl")
    )


def _cue(tree: Tree, token: int) -> Range:
    """The adjective with its copula, or with the linking verb before it."""
    first, last = verb_group(tree, token)
    head = tree.head[token]
    if tree.base[token] == "xcomp" and tree.lemma[head] in _LINKS and head < first <= head + 3:
        first = verb_group(tree, head)[0]
    return first, last


def _clause(tree: Tree, token: int) -> int | None:
    for holder in (token, tree.head[token]):
        for kid in tree.kids[holder]:
            if (
                kid > token
                and kid != token
                and tree.base[kid] in _COMPLEMENTS
                and (holder == token or tree.base[kid] != "acl")
            ):
                marks = {
                    tree.low[mark]
                    for mark in tree.kids[kid]
                    if tree.base[mark] in ("mark", "advmod", "obj", "nsubj")
                }
                if tree.base[kid] == "advcl" and marks & _WHEN:
                    continue  # "was glad when it ended": when, not what
                if (
                    marks & {"that", "whether", "if", "to", "how", "why", "what", "who", "when", "where"}
                    or tree.base[kid] == "ccomp"
                ):
                    return kid
        if tree.base[token] != "xcomp":
            break
    return None


def _felt(tree: Tree, quotes: list[Quotation], token: int, cue: Cue) -> Draft | None:
    if tree.base[token] in ("amod", "compound") or (
        tree.pos[token] == "VERB" and tree.tag[token] not in ("VBN", "VBD", "JJ")
    ):
        return None
    speaker = _holder(tree, token)
    if speaker is None:
        return None
    place = _cue(tree, token)
    clause = _clause(tree, token)
    if clause is not None and tree.low[token] in word_list("raising.adjectives") and _is_infinitive(tree, clause):
        return None  # "the raid is certain to follow": the report's own forecast
    if clause is not None:
        parts = [(max(tree.left[clause], place[1]), tree.right[clause])]
    else:
        phrase = next(
            (
                kid
                for kid in tree.kids[token]
                if kid > token and tree.base[kid] in ("obl", "advcl", "nmod") and tree.case(kid) in cue.preps
            ),
            None,
        )
        if phrase is None:
            return None
        case = next(kid for kid in tree.kids[phrase] if tree.base[kid] in ("case", "mark"))
        place = (place[0], case + 1) if case == place[1] else place
        parts = [(case + 1, tree.right[phrase])]
    source = phrase_of(tree, speaker, place)
    content = settled(tree, quotes, parts, token)
    if source is None or not content:
        return None
    return Draft(
        anchor=token,
        cue=(place,),
        content=content,
        source=source,
        speaker=speaker,
        act=cue.act,
        frame="adjective",
    )


def _is_infinitive(tree: Tree, clause: int) -> bool:
    return any(tree.low[kid] == "to" and tree.base[kid] == "mark" for kid in tree.kids[clause])


def _holder(tree: Tree, token: int) -> int | None:
    """Whose state it is: the subject, also of a participle's passive."""
    subject = subject_of(tree, token)
    if subject is None and tree.base[token] == "xcomp":
        subject = subject_of(tree, tree.head[token])
    if subject is None and tree.base[token] == "acl":
        return tree.head[token]
    if subject is None:
        subject = source_of(tree, token) if tree.pos[token] == "ADJ" else None
    if (
        subject is None
        or tree.base[subject] == "expl"
        or tree.low[subject] in ("it", "there", "that", "this")
    ):
        return None
    return subject


def _left_open(tree: Tree, quotes: list[Quotation], token: int) -> Draft | None:
    """It remains unclear whether ...: the report's own reserve."""
    clause = _clause(tree, token)
    if clause is None or clause < token:
        return None
    place = _cue(tree, token)
    content = settled(tree, quotes, [(max(tree.left[clause], place[1]), tree.right[clause])], token)
    if not content:
        return None
    act = "doubt" if tree.low[token].startswith("un") or tree.low[token] == "doubtful" else "assess"
    return Draft(
        anchor=token,
        cue=(place,),
        content=content,
        source=None,
        speaker=None,
        act=act,
        report=True,
        frame="adjective",
    )
