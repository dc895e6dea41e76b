"""What is said: the clause or phrase that a cue's verb takes, as ranges of tokens.

Contents begin with "that", "to" or the question word and end before the full stop (PolNeAR). A clause
that comes first may be the cue's complement (EWT, GUM) or govern it as a parenthesis (PUD): both count.
"""

from __future__ import annotations

from sayso.extraction.attributions.complements import CLAUSE_ENDS, EMPTY, infinitive, reach
from sayso.extraction.attributions.drafts import without
from sayso.extraction.attributions.quotations import MARKS, Quotation
from sayso.extraction.attributions.quoted import ENDS, quoted_after, quoted_before
from sayso.extraction.attributions.tree import FINITE, Range, Tree
from sayso.lexicon.cues import verb_cues, word_list

_COMMAS = frozenset({",", "—", "–", "--", "-", "”", '"', "''", "’", "?", "!", "…", "'"})
_LONGEST_OPENING = 16  # words in front of an inserted cue; longer ones are clauses of the report as often
_LONGEST_PARENTHESIS = 14  # words; a longer insertion is a clause of its own


def reported_clause(
    tree: Tree, verb: int, cue: Range, quotes: list[Quotation], source: Range | None, *, strict: bool = False
) -> list[Range]:
    """The content of a verb of saying or thinking, [] where it has none.

    Quotation marks beside the cue's clause and the word "that" are trusted before the parse.

    Args:
        source: the noun phrase that names the source, as far as it is known.
        strict: the verb has another complement, so that only a clause the parser gave it counts, or quoted words.
    """
    borrowed = tree.base[verb] in ("advcl", "acl", "xcomp") and tree.kid(verb, "nsubj") is None
    borrowed = borrowed and not cue[0] <= tree.head[verb] < cue[1]  # "went on to say" has the subject of "went"
    clause = cue_clause(tree, verb, cue) if borrowed else _with_source(cue_clause(tree, verb, cue), source)
    after = _that_clause(tree, verb, cue)
    quoted = quoted_before(tree, verb, clause, quotes)
    if quoted and tree.tag[verb] == "VBG":  # "..., adding that": what went before has its own cue
        beside = bool(quoted) and quoted[0][1] in (cue[0], cue[0] - 1)
        quoted = [] if not beside or after or quoted_after(tree, clause, quotes, None) else quoted
    if quoted and not (tree.words[quoted[0][1] - 2] not in ENDS and after):
        return quoted + quoted_after(tree, clause, quotes, quoted[0])
    found = after or _complement(tree, verb, cue, quotes)
    if source and _is_inserted(tree, verb, _with_source(cue, source)):
        return _around(tree, verb, _with_source(cue, source), found)
    if found or infinitive(tree, verb, cue):
        return found + (_opener(tree, verb, clause) if found and tree.words[found[0][0]] in MARKS else [])
    if strict:
        return quoted_after(tree, clause, quotes, None)
    return (
        quoted_after(tree, clause, quotes, None)
        or _loose_complement(tree, verb, cue, quotes)
        or _governing_clause(tree, verb, cue, quotes)
        or _parenthesis(tree, verb, cue, source)
        or _gapped_clause(tree, verb, cue, source)
        or _bare_clause(tree, verb, cue)
    )


def _opener(tree: Tree, verb: int, clause: Range) -> list[Range]:
    """A "But" or "Recently" in front of the cue that belongs to what is quoted after it."""
    start = tree.sentence[verb][0]
    words = range(start, clause[0])
    if 0 < len(words) <= 3 and all(tree.pos[index] in ("CCONJ", "ADV", "PUNCT") for index in words):
        return [(start, clause[0])]
    return []


def _is_inserted(tree: Tree, verb: int, clause: Range) -> bool:
    """Whether commas set source and cue into what is said: "After the storm, he said, the road was shut".

    No comma parts "said" from an unquoted clause of its own (Quirk et al. 1985, III.20), so that what comes
    first belongs to what is said as well.
    """
    first, last = tree.sentence[verb]
    if not (first + 1 < clause[0] and clause[1] + 2 < last) or clause[1] - clause[0] > _LONGEST_PARENTHESIS:
        return False
    commas = tree.words[clause[0] - 1] == "," and tree.words[clause[1]] == ","
    return commas and clause[0] - first <= _LONGEST_OPENING and tree.words[clause[1] + 1] not in MARKS


def _around(tree: Tree, verb: int, clause: Range, found: list[Range]) -> list[Range]:
    """What stands before an inserted cue, and what follows it to the end of the clause that the parser saw."""
    last = max((end for _, end in found if end > clause[1] + 1), default=tree.sentence[verb][1])
    return [(tree.sentence[verb][0], clause[0]), (clause[1] + 1, last)]


def _with_source(clause: Range, source: Range | None) -> Range:
    """The cue's clause with its source, where that stands close by."""
    if source is None or source[1] + 4 < clause[0] or clause[1] + 4 < source[0]:
        return clause
    return min(clause[0], source[0]), max(clause[1], source[1])


def _parenthesis(tree: Tree, verb: int, cue: Range, source: Range | None) -> list[Range]:
    """Source and verb between commas, which the parser did not see as a parenthesis: "A, many argue, B"."""
    if source is None:
        return []
    first, last = _with_source(cue, source)
    start, end = tree.sentence[verb]
    if not (start < first and last < end and tree.words[first - 1] == "," and tree.words[last] == ","):
        return []
    return [(start, first - 1), (last + 1, end)] if last - first <= _LONGEST_PARENTHESIS else []


def _gapped_clause(tree: Tree, verb: int, cue: Range, source: Range | None) -> list[Range]:
    """The rest of a relative clause around source and verb: "which they say left a vacuum"."""
    if source is None or source[1] != cue[0] or source[0] < 1 or cue[1] >= tree.sentence[verb][1]:
        return []
    before, after = source[0] - 1, cue[1]
    relative = tree.low[before] in ("which", "who", "that", "what") or tree.base[verb] == "acl"
    if not relative or tree.tag[after] not in FINITE:
        return []
    return [
        (
            after,
            next(
                (at for at in range(after, tree.sentence[verb][1]) if tree.words[at] in CLAUSE_ENDS),
                after + 1,
            ),
        )
    ]


def _that_clause(tree: Tree, verb: int, cue: Range) -> list[Range]:
    """A clause with "that" close behind the verb, wherever the parser hung it."""
    limit = tree.sentence[verb][1]
    for index in range(cue[1], min(limit, cue[1] + 14)):
        word = tree.low[index]
        if word in ("that", "whether") and tree.tag[index] in ("IN", "DT") and tree.base[index] == "mark":
            inner = tree.head[index]
            if inner < index:  # a parser's slip: the next finite verb must do
                inner = next((at for at in range(index + 1, limit) if tree.tag[at] in FINITE), index)
            elif not _hangs_on(tree, inner, verb, index):
                return []
            return _coordinated(tree, index, inner, verb)
        if tree.words[index] in (":", ";", "“", '"', "''") or tree.tag[index] in FINITE:
            return []
        if tree.pos[index] == "VERB" or (tree.words[index] == "," and index > cue[1] + 4):
            return []
    return []


def _hangs_on(tree: Tree, inner: int, verb: int, that: int) -> bool:
    """Whether nothing between verb and "that" is a likelier governor (a noun's relative clause)."""
    if tree.head[inner] == verb:
        return True
    if tree.base[inner] == "acl" and (tree.head[inner] in range(verb + 1, that) or that > verb + 1):
        noun = tree.head[inner]  # "said in a statement that ..." says it, the statement is only where
        setting = tree.lemma[noun] in word_list("settings") and tree.case(noun) in ("in", "on", "during")
        return setting and noun == that - 1
    return that == verb + 1 or tree.base[inner] in (
        "ccomp",
        "xcomp",
        "obl",
        "advcl",
        "dep",
        "conj",
        "parataxis",
        "obj",
    )


def _coordinated(tree: Tree, that: int, inner: int, verb: int) -> list[Range]:
    """From "that" to the end of its clause and of those joined to it."""
    last = reach(tree, verb, max(tree.right[inner], inner + 1))
    return [(that, last)]


def _bare_clause(tree: Tree, verb: int, cue: Range) -> list[Range]:
    """A clause without "that" which the parser did not join to the verb of saying."""
    first, limit = cue[1], tree.sentence[verb][1]
    while first < limit and (
        tree.low[first] in word_list("time_nouns") or tree.low[first] in ("last", "this", "late", "early")
    ):
        first += 1
    if (
        first + 2 >= limit
        or tree.pos[first] not in ("PRON", "DET", "PROPN", "NOUN", "NUM", "ADJ")
        or tree.low[first] in EMPTY
    ):
        return []
    if (tree.kid(verb, "nsubj") is None and tree.base[verb] != "conj") or any(
        tree.base[kid] == "obj" and kid > first for kid in tree.kids[verb]
    ):
        return []
    finite = next(
        (index for index in range(first + 1, min(limit, first + 12)) if tree.tag[index] in FINITE), None
    )
    if finite is None or any(tree.words[index] in CLAUSE_ENDS for index in range(first, finite)):
        return []
    return [
        (
            first,
            max(
                tree.right[finite],
                next((i for i in range(finite, limit) if tree.words[i] in CLAUSE_ENDS), limit),
            ),
        )
    ]


def _complement(tree: Tree, verb: int, cue: Range, quotes: list[Quotation]) -> list[Range]:
    """A ccomp on either side; a relative pronoun that belongs to it is its first part."""
    clauses = [kid for kid in tree.all_kids(verb, "ccomp") if not (cue[0] <= kid < cue[1])]
    found: list[Range] = []
    for kid in clauses:
        if kid > verb:
            found.append((_start(tree, verb, kid, cue), tree.right[kid]))
            relative = _fronted(tree, kid, cue)
            if relative is not None:
                found.append((relative, relative + 1))
    for kid in clauses:
        if (
            kid < verb
            and not found
            and not any(tree.low[mark] in ("that", "whether", "if") for mark in tree.all_kids(kid, "mark"))
        ):
            found.extend(_before(tree, kid, verb, cue))
    return found


def _start(tree: Tree, verb: int, kid: int, cue: Range) -> int:
    """Where a bare clause behind the verb begins: right at the cue if only its misread subject stands between."""
    first = max(tree.left[kid], cue[1])
    if first > cue[1] + 1 and tree.low[first - 1] in ("and", "but") and tree.head[first - 1] == kid:
        return cue[1]  # "said A and that B", hung by its second half
    gap = range(cue[1], first)
    if not 0 < len(gap) <= 12 or any(
        tree.pos[index] in ("VERB", "AUX", "ADV") or tree.words[index] == "," for index in gap
    ):
        return first
    if any(tree.base[mark] == "mark" for mark in tree.kids[kid]):
        return first
    own = [
        one
        for one in tree.kids[verb]
        if one in gap and tree.base[one] in ("obl", "iobj", "advmod", "nmod", "obj")
    ]
    hearers = any(reading.hearer for reading in verb_cues().get(tree.lemma[verb], {}).get("clause", ()))
    return first if hearers or any(tree.base[one] != "obj" for one in own) else cue[1]


def _before(tree: Tree, kid: int, verb: int, cue: Range) -> list[Range]:
    """A complement that comes first; what of it follows the cue ("A, he said, B") is its second part."""
    clause = cue_clause(tree, verb, cue, excluding=kid)
    first = min(tree.left[kid], clause[0])
    found = [(first, clause[0])]
    if tree.right[kid] > clause[1]:
        found.append((clause[1], tree.right[kid]))
    return found


def _fronted(tree: Tree, kid: int, cue: Range) -> int | None:
    """A relative or question word in front of the cue that belongs to the clause ("who he claims was")."""
    first = tree.left[kid]
    if (
        first < cue[0]
        and tree.tag[first] in ("WP", "WDT", "WRB")
        and tree.left[kid] <= tree.head[first] < tree.right[kid]
    ):
        return first
    return None


def cue_clause(tree: Tree, verb: int, cue: Range, excluding: int = -1) -> Range:
    """The words of the cue's own clause: subject, verb and what goes with it, without the content."""
    first, last = cue
    for kid in tree.kids[verb]:
        if kid == excluding or tree.base[kid] in ("ccomp", "parataxis", "punct", "conj", "cc", "advcl"):
            continue
        if kid < verb and excluding >= 0 and tree.left[kid] <= excluding:
            continue
        first, last = min(first, tree.left[kid]), max(last, tree.right[kid])
    return first, last


def _loose_complement(tree: Tree, verb: int, cue: Range, quotes: list[Quotation]) -> list[Range]:
    """A clause that the parser joined otherwise: parataxis after a colon or comma, a finite xcomp."""
    for kid in tree.kids[verb]:
        if kid < cue[1]:
            continue
        starts = tree.left[kid]
        if tree.base[kid] == "parataxis" and tree.words[starts - 1] in (",", ":", "“", '"', "''", "—", "–"):
            return [(max(starts, cue[1]), tree.right[kid])]
        if tree.base[kid] in ("xcomp", "dep", "advcl", "acl") and _finite(tree, kid) and _is_that(tree, kid):
            return [(starts, tree.right[kid])]
    return []


def _finite(tree: Tree, token: int) -> bool:
    return tree.tag[token] in FINITE or any(tree.tag[kid] in FINITE for kid in tree.kids[token])


def _is_that(tree: Tree, clause: int) -> bool:
    if any(
        tree.base[kid] == "mark" and tree.low[kid] in ("that", "whether", "if") for kid in tree.kids[clause]
    ):
        return True
    return tree.base[clause] not in ("advcl", "acl") and tree.kid(clause, "nsubj") is not None


def _governing_clause(tree: Tree, verb: int, cue: Range, quotes: list[Quotation]) -> list[Range]:
    """The clause around a parenthesis: "..., X said", "as X noted, ..."."""
    head, relation = tree.head[verb], tree.base[verb]
    if head == verb:
        return _by_position(tree, verb, cue)
    as_clause = relation == "advcl" and any(tree.low[kid] == "as" for kid in tree.kids[verb] if kid < verb)
    if not (as_clause or relation in ("parataxis", "appos", "dep", "discourse") or _trails(tree, verb, cue)):
        return []
    if tree.base[verb] == "advcl" and not as_clause:
        return []
    top = head
    whole = (tree.left[top], tree.right[top])
    inner = (tree.left[verb], tree.right[verb])
    if relation in ("parataxis", "dep") and verb < head and tree.words[cue[1] - 1] != ":" and cue[1] < head:
        return [(max(cue[1], inner[1]), whole[1])]
    return without(whole, [inner])


def _trails(tree: Tree, verb: int, cue: Range) -> bool:
    """Whether subject and verb stand behind a comma at the sentence's end ("..., officials said")."""
    subject = tree.kid(verb, "nsubj")
    if subject is None or tree.base[verb] not in ("conj", "ccomp", "acl", "root"):
        return False
    first = min(tree.left[subject], cue[0])
    last = max(tree.right[subject], cue[1])
    ends = tree.sentence[verb][1]
    tail = [index for index in range(last, ends) if tree.pos[index] not in ("PUNCT", "SPACE")]
    return first > tree.sentence[verb][0] + 1 and tree.words[first - 1] in _COMMAS and len(tail) <= 4


def _by_position(tree: Tree, verb: int, cue: Range) -> list[Range]:
    """The sentence in front of ", X said" where the parser gave the root no complement."""
    if not _trails(tree, verb, cue):
        return []
    subject = tree.kid(verb, "nsubj")
    first = min(cue[0], tree.left[subject]) if subject is not None else cue[0]
    return [(tree.sentence[verb][0], first)]
