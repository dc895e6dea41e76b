"""Who is speaking: from the cue's word to the noun phrase that names the source.

The source is the whole noun phrase with its titles, appositions and relative clauses (PARC 3.0,
PolNeAR); a trailing comma and the marks of a quotation stay out. In "X, who said ..." it is "who",
whose head word is X, so that coreference is asked about X.
"""

from __future__ import annotations

from sayso.extraction.attributions.quotations import MARKS
from sayso.extraction.attributions.tree import FINITE, NOMINAL, Range, Tree
from sayso.lexicon.cues import word_list
from sayso.lexicon.forces import actor_nouns

_OUTSIDE = frozenset({"parataxis", "discourse", "ccomp", "reparandum"})
_BEFORE = frozenset({"cc", "punct", "mark", "discourse", "parataxis", "advmod", "reparandum"})
_EDGE = (
    frozenset({",", ";", ":", "—", "–", "-", "--", "―", ".", "?", "!", "(", "…", "...", ")", "'", "’", "‘"})
    | MARKS
)
_RELATIVES = frozenset({"who", "which", "that", "whom"})
_REDUCED = frozenset({"acl", "amod", "advcl"})  # "asked about it, he": a passive clause without its auxiliary
_RELATIVE_TAGS = frozenset({"WDT", "WP", "WP$", "WRB"})
_SUBJECT_CONTROL = frozenset(
    {"promise", "vow", "threaten", "use", "take", "spend", "make", "hold", "do", "have", "issue"}
)


def source_of(tree: Tree, token: int, depth: int = 0) -> int | None:
    """The head word of the source of a predicate, None where grammar names nobody.

    Args:
        token: the verb or adjective.
        depth: how many predicates have been climbed already.
    """
    if depth > 4:
        return None
    agent = agent_of(tree, token)
    if is_passive(tree, token):
        return agent
    subject = subject_of(tree, token)
    if subject is not None:
        return None if tree.base[subject] == "expl" else subject
    return _controller(tree, token, depth)


def subject_of(tree: Tree, token: int) -> int | None:
    """The subject that stands with the predicate itself (an expletive one too).

    With a copula and an outer subject the outer one speaks; of two subjects, one of which belongs to another
    verb ("X and Y were hurt, Z reported"), the one next to the predicate.
    """
    found = None
    for kid in tree.kids[token]:
        if tree.base[kid] in ("nsubj", "expl"):
            if tree.base[kid] == "expl" and tree.low[kid] not in ("it", "there"):
                continue
            if found is not None and tree.rel[found].endswith("outer"):
                continue
            if found is None or tree.rel[kid].endswith("outer") or abs(kid - token) < abs(found - token):
                found = kid
    return found


def is_passive(tree: Tree, token: int) -> bool:
    """Whether the verb is passive: its subject is not who speaks."""
    past = tree.tag[token] == "VBD" and tree.kid(token, "aux") is None
    if past and tree.kid(token, "nsubj") is not None and (tree.kid(token, "obj") or 0) > token:
        return False  # a past tense with subject and object, whatever the parser calls the subject
    if any(tree.rel[kid] in ("nsubj:pass", "aux:pass", "csubj:pass") for kid in tree.kids[token]):
        return True
    if tree.tag[token] == "VBN" and tree.base[token] in _REDUCED and tree.kid(token, "nsubj") is None:
        return not any(tree.base[kid] == "aux" for kid in tree.kids[token])
    if tree.tag[token] == "VBD" and tree.rel[token] in ("advcl", "acl") and tree.kid(token, "nsubj", "aux") is None:
        return True  # "when asked", "a man called X": a past tense has a subject, so this is the participle
    if tree.base[token] == "conj" and tree.tag[token] == "VBN" and tree.kid(token, "aux", "nsubj") is None:
        return is_passive(tree, tree.head[token])
    return False


def agent_of(tree: Tree, token: int) -> int | None:
    """The one by whom it is done, with a passive verb."""
    for kid in tree.kids[token]:
        if (
            kid > token
            and (tree.rel[kid] == "obl:agent" or (tree.base[kid] == "obl" and tree.case(kid) == "by"))
            and tree.lemma[kid] not in word_list("means")
            and is_passive(tree, token)
        ):
            return kid
    return None


def _controller(tree: Tree, token: int, depth: int) -> int | None:
    """Whose deed a predicate without a subject is (Quirk et al. 1985, 15.55 ff.; VerbNet on control)."""
    head, relation = tree.head[token], tree.base[token]
    if head == token:
        return None
    if relation == "acl":
        if tree.kid(head, "cop") is not None:  # "was among those to warn", "was the first to say"
            return tree.kid(head, "nsubj") or head
        return head if tree.tag[token] in ("VBG", "TO", "VB", "VBD", "VBZ", "VBP") else None
    if tree.pos[head] in NOMINAL and tree.kid(head, "cop") is None:
        if relation == "conj" or relation == "parataxis":
            return None
        return _owner(tree, head)
    if relation == "xcomp":
        governed = tree.kid(head, "iobj", "obj")
        if governed is not None and governed < token and tree.lemma[head] not in _SUBJECT_CONTROL:
            return governed
        if is_passive(tree, head):
            return tree.kid(head, "nsubj")
    if relation in ("xcomp", "advcl", "conj", "ccomp", "parataxis", "dep", "acl"):
        if relation in ("parataxis",) and tree.tag[token] != "VBG":
            return None
        if is_passive(tree, head) and relation in ("conj", "advcl"):
            return tree.kid(head, "nsubj")
        return source_of(tree, head, depth + 1)
    return None


def beside(tree: Tree, verb: int, cue: Range) -> int | None:
    """A noun phrase right before or, behind a comma or quotation, right after the verb: the parser's miss."""
    if cue[0] > 0 and tree.sentence[cue[0] - 1] == tree.sentence[verb] and tree.pos[cue[0] - 1] in NOMINAL:
        return _top(tree, cue[0] - 1, range(max(tree.sentence[verb][0], cue[0] - 8), cue[0]))
    before = tree.words[cue[0] - 1] if cue[0] else ""
    if (
        (before in MARKS or before == ",")
        and cue[1] < tree.sentence[verb][1]
        and tree.pos[cue[1]] in (*NOMINAL, "DET", "ADJ")
    ):
        last = cue[1]
        while last < tree.sentence[verb][1] and (
            tree.pos[last] in (*NOMINAL, "DET", "ADJ", "NUM") or tree.tag[last] == "POS"
        ):
            last += 1
        nominal = [index for index in range(cue[1], last) if tree.pos[index] in NOMINAL]
        return _top(tree, nominal[-1], range(cue[1], last)) if nominal else None
    return None


def _top(tree: Tree, token: int, within: range) -> int:
    """The highest nominal word above the token that stands within the range."""
    while tree.head[token] != token and tree.head[token] in within and tree.pos[tree.head[token]] in NOMINAL:
        token = tree.head[token]
    return token


def _owner(tree: Tree, noun: int) -> int | None:
    """The possessor of a noun with an infinitive ("its decision to warn")."""
    for kid in tree.kids[noun]:
        if tree.rel[kid] == "nmod:poss":
            return kid
    return None


def phrase_of(tree: Tree, head: int, cue: Range) -> Range | None:
    """The whole noun phrase around its head word, on its own side of the cue."""
    first, last = tree.left[head], tree.right[head]
    if cue[0] > head:  # a clause hung on the name from behind the cue does not stretch the name up to it
        last = max([head + 1, *(tree.right[kid] for kid in tree.kids[head] if tree.left[kid] < cue[0])])
    for kid in tree.kids[head]:
        if kid > head and (tree.base[kid] in _OUTSIDE or _is_predicate(tree, kid) or _only_adds(tree, head, kid)):
            last = min(last, max(tree.left[kid], head + 1))
        elif kid < head and (tree.base[kid] in _BEFORE - {"advmod"} or _by(tree, kid)):
            first = max(first, min(tree.right[kid], head))
    if cue[0] > head:
        last = cue[0] if _named_after(tree, last, cue[0]) else min(last, cue[0])
    elif cue[1] <= head:
        first = max(first, cue[1])
    for index in range(head + 1, last):
        if tree.words[index] in MARKS and not _paired(tree, first, last):
            last = index
            break
    return _closed(tree, tree.trimmed((first, last), _EDGE), last)


def _is_predicate(tree: Tree, kid: int) -> bool:
    """A finite clause without a subject or relative word is no part of the phrase before it, however parsed."""
    if tree.base[kid] != "acl" or tree.kid(kid, "nsubj", "mark") is not None:
        return False
    relative = any(tree.tag[index] in _RELATIVE_TAGS for index in range(tree.left[kid], kid))
    return not relative and any(tree.tag[aux] in FINITE for aux in tree.all_kids(kid, "aux"))


def _only_adds(tree: Tree, head: int, kid: int) -> bool:
    """Whether a clause behind a comma tells news of somebody known: "Bako, who had met them twice, said".

    A surname alone has been named before; a full name, or a clause with "be", is identified by its clause
    (PolNeAR's train documents: 34 of 49 such clauses of a surname left out, 21 of 30 of a full name taken in).
    """
    first = tree.left[kid]
    if tree.base[kid] != "acl" or tree.pos[head] != "PROPN" or "," not in tree.words[first - 1 : first + 1]:
        return False
    if tree.tag[kid] == "VBG" and tree.rel[kid] == "acl":
        return True
    named = head in tree.names and tree.names[head][1] - tree.names[head][0] > 1
    return not named and tree.rel[kid] == "acl:relcl" and tree.kid(kid, "cop") is None


def _closed(tree: Tree, place: Range | None, limit: int) -> Range | None:
    """Takes in again the bracket, or the comma, that closes an insertion within the phrase (PolNeAR)."""
    if place is None:
        return None
    first, last = place
    inside = tree.words[first:last]
    if last < limit and tree.words[last] == ")" and "(" in inside:
        last += 1
    if last < limit and tree.words[last] == "," and "," in inside:
        last += 1
    return first, last


def _named_after(tree: Tree, last: int, verb: int) -> bool:
    """Whether only a name stands between the phrase and the verb ("an MP from X, Y Z said")."""
    between = range(last, verb)
    return (
        0 < len(between) <= 8
        and any(tree.pos[index] == "PROPN" for index in between)
        and all(tree.pos[index] in ("PROPN", "PUNCT") and tree.words[index] not in MARKS for index in between)
    )


def _by(tree: Tree, kid: int) -> bool:
    return tree.base[kid] == "case" and tree.low[kid] not in ("'s", "’s", "'", "’")


def _paired(tree: Tree, first: int, last: int) -> bool:
    return sum(tree.words[index] in MARKS for index in range(first, last)) % 2 == 0


def head_word(tree: Tree, speaker: int, source: Range) -> Range:
    """What coreference is asked about: the name, the pronoun or noun; a relative's antecedent.

    An apposed name goes before the noun it explains, the author before what he wrote ("a report by X").
    """
    if tree.low[speaker] in _RELATIVES and tree.tag[speaker] in ("WP", "WDT", "IN", "DT"):
        antecedent = _antecedent(tree, speaker)
        speaker = speaker if antecedent is None else antecedent
    elif tree.pos[speaker] == "NOUN":
        speaker = _named(tree, speaker, source)
    if speaker in tree.names:
        return _behind_office(tree, speaker, source) or tree.names[speaker]
    last = speaker + 1
    for kid in tree.kids[speaker]:
        if kid == last and tree.base[kid] == "flat":
            last += 1
    return speaker, last


def _behind_office(tree: Tree, speaker: int, source: Range) -> Range | None:
    """The name behind the office where the speaker's first word is what the office is of: "Orvel Mayor Nora Vane"."""
    office = tree.names[speaker][1]
    if office + 1 >= source[1] or not any(noun.kind == "office" for noun in actor_nouns().meanings(tree.low[office])):
        return None
    named = tree.names.get(office + 1)
    return named if named and tree.entity[office + 1] in ("PER", "PERSON") and named[1] <= source[1] else None


def _named(tree: Tree, speaker: int, source: Range) -> int:
    """The name that stands for the noun within the same phrase."""
    written = tree.lemma[speaker] in word_list("written_sources")
    for kid in tree.kids[speaker]:
        apposed = tree.base[kid] in ("appos", "flat") and tree.entity[kid] in ("PER", "PERSON")
        author = written and tree.base[kid] == "nmod" and tree.case(kid) in ("by", "from") and kid > speaker
        if apposed or author:
            return kid
    end = source[1] - 1
    first = tree.names.get(end, (end, end))[0]
    if end > speaker and tree.entity[end] in ("PER", "PERSON") and first > 0 and tree.words[first - 1] == ",":
        return end
    return speaker


def _antecedent(tree: Tree, relative: int) -> int | None:
    clause = tree.head[relative]
    for _ in range(4):
        if tree.base[clause] == "acl":
            return tree.head[clause]
        clause = tree.head[clause]
    return None
