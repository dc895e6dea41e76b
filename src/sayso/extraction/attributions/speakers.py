"""Who speaks where the parse alone would mislead: beside the verb, behind a quotation, above a participle.

Grammar names the source first (`sources.source_of`). English word order corrects it: a pronoun in the
nominative right before the verb is its subject; behind a closed quotation verb and subject change places
(Quirk et al. 1985, 14.29); a participle behind a comma has the subject of the clause it belongs to
(15.60 ff.); a statement that says something is said by whoever puts it out.
"""

from __future__ import annotations

from sayso.extraction.attributions.cue_words import verb_group
from sayso.extraction.attributions.quotations import MARKS, Quotation
from sayso.extraction.attributions.sources import beside, is_passive, source_of, subject_of
from sayso.extraction.attributions.tree import FINITE, NOMINAL, Range, Tree
from sayso.lexicon.cues import verb_cues, word_list

_NOMINATIVE = frozenset({"i", "he", "she", "we", "they"})
_LOOSE = frozenset({"conj", "parataxis", "dep", "list", "appos", "obl", "vocative"})
_PARTING = frozenset({",", ";", ":", "—", "–", "--", "("})
_PHRASE = (*NOMINAL, "DET", "ADJ", "NUM")


def speaker_of(tree: Tree, quotes: list[Quotation], verb: int, cue: Range, speaks: bool) -> int | None:
    """The head word of the source of a verb, None where nobody is named.

    Args:
        cue: the verb with its auxiliaries.
        speaks: whether the verb may bring in a clause or quotation, so that a subject may follow it.
    """
    before = _who_said_before(tree, verb)
    source = source_of(tree, verb) if before is None else before
    if source is not None and tree.low[source] in word_list("time_nouns") and not tree.entity[source]:
        source = None  # "those released yesterday said": the parser's miss
    if source is not None and any(quote.holds(source) and not quote.holds(verb) for quote in quotes):
        source = None  # a word of the quotation itself, misread as the subject
    if is_passive(tree, verb):
        return source
    if tree.tag[verb] == "VBG":
        source = _of_participle(tree, verb, cue, source)
        return _spoke_last(tree, quotes, verb, cue) if source is None and _behind_comma(tree, cue) else source
    subject = _just_before(tree, verb, cue, source)
    if subject is None and speaks:
        subject = _behind_quotation(tree, quotes, verb, cue)
    if subject is None and source is None and speaks:
        subject = _named_before(tree, verb, cue)
    if subject is None and source is None and speaks:
        subject = beside(tree, verb, cue)
    return source if subject is None else subject


def _who_said_before(tree: Tree, verb: int) -> int | None:
    """The subject of the verb of saying above, where the parser joined one verb of saying to what another brings in:
    "Redia denied that its forces had shelled the town and accused Orvel": it is Redia that accuses, not its forces."""
    said = tree.head[verb]
    above = tree.head[said]
    if tree.base[verb] != "conj" or tree.base[said] != "ccomp" or above >= said or subject_of(tree, verb) is not None:
        return None
    inner = subject_of(tree, said)
    owned = inner is not None and any(
        tree.rel[kid] == "nmod:poss" and tree.tag[kid] == "PRP$" for kid in tree.kids[inner])
    outer = subject_of(tree, above) if tree.lemma[above] in verb_cues() and not is_passive(tree, above) else None
    return outer if owned and outer is not None and tree.base[outer] == "nsubj" else None


def _just_before(tree: Tree, verb: int, cue: Range, source: int | None) -> int | None:
    """What stands right before a finite verb as its subject: a pronoun in the nominative, or a noun phrase
    where the verb has no subject of its own, or only one that a comma parts from it.
    """
    before = cue[0] - 1
    if before < tree.sentence[verb][0] or before == source or not _is_finite(tree, cue):
        return None
    if tree.low[before] in _NOMINATIVE and tree.pos[before] == "PRON":
        return before
    if tree.pos[before] not in ("NOUN", "PROPN") or tree.low[before] in word_list("time_nouns"):
        return None
    first, head = _phrase_before(tree, before)
    own = subject_of(tree, verb)
    if own is None:
        whole = _described(tree, head)
        return None if source is not None and tree.left[source] <= whole < tree.right[source] else whole
    parted = tree.words[first - 1] == "," or tree.words[first - 1] in MARKS
    return head if parted and own < first - 1 and tree.base[head] in _LOOSE else None


def _named_before(tree: Tree, verb: int, cue: Range) -> int | None:
    """The subject between what is said and a finite verb, with its name between commas, where the parser hung it on
    the clause said: "five had died, the mayor of the town, Ada Roe, said". A subject stands before its own verb, so
    one that comes after, behind a comma, is another verb's.
    """
    if cue[0] - 2 < tree.sentence[verb][0] or tree.words[cue[0] - 1] != "," or not _is_finite(tree, cue):
        return None
    noun = cue[0] - 2
    if tree.pos[noun] not in ("NOUN", "PROPN"):
        return None
    while tree.base[noun] in ("flat", "appos", "compound", "nmod") and tree.head[noun] < cue[0]:
        noun = tree.head[noun]
    first = tree.left[noun] + (tree.words[tree.left[noun]] == ",")
    parted = first == tree.sentence[verb][0] or tree.words[first - 1] == ","
    elsewhere = not first <= tree.head[noun] < cue[1]
    return noun if parted and tree.base[noun] == "nsubj" and elsewhere else None


def _described(tree: Tree, head: int) -> int:
    """Whom the relative clause describes that ends with this noun: "an aide who may not speak to the media said"."""
    token = head
    for _ in range(5):
        above = tree.head[token]
        if tree.rel[token] == "acl:relcl":
            return above if above < token else head
        if above == token or tree.base[token] not in ("obl", "obj", "xcomp", "ccomp", "advcl", "nmod"):
            return head
        token = above
    return head


def _is_finite(tree: Tree, cue: Range) -> bool:
    return any(tree.tag[index] in FINITE for index in range(*cue))


def _phrase_before(tree: Tree, last: int) -> Range:
    """Where the noun phrase that ends here begins, and its head word ("the ministry in the capital")."""
    start, head = last, last
    while start > tree.sentence[last][0] and tree.words[start - 1] not in _PARTING | MARKS:
        start -= 1
    while start <= tree.head[head] < head and tree.pos[tree.head[head]] in ("NOUN", "PROPN"):
        head = tree.head[head]
    first = min(head, last)
    while first > start and tree.pos[first - 1] in (*_PHRASE, "PART"):
        first -= 1
    return first, head


def _behind_quotation(tree: Tree, quotes: list[Quotation], verb: int, cue: Range) -> int | None:
    """The subject of "...," said X: a noun phrase behind the verb with which the clause ends."""
    if cue[0] != verb or not any(quote.closed and quote.last == cue[0] for quote in quotes):
        return None
    first, limit = cue[1], tree.sentence[verb][1]
    last = first
    while last < limit and (tree.pos[last] in _PHRASE or tree.tag[last] == "HYPH"):
        last += 1
    nominal = [index for index in range(first, last) if tree.pos[index] in NOMINAL]
    if not nominal:  # "said one of them", "said the 50-year-old"
        nominal = [index for index in range(first, last) if tree.pos[index] in ("NUM", "ADJ")]
    if not nominal or (last < limit and tree.pos[last] not in ("PUNCT", "ADP", "PRON", "SCONJ", "PART")):
        return None
    head = nominal[-1]
    while tree.head[head] in nominal:
        head = tree.head[head]
    return head


def _of_participle(tree: Tree, verb: int, cue: Range, source: int | None) -> int | None:
    """The subject of the clause a participle belongs to, not the noun that happens to stand before its comma."""
    noun = tree.head[verb]
    if tree.base[verb] == "conj" and tree.tag[noun] == "VBG" and subject_of(tree, verb) is None:
        return _of_participle(tree, noun, verb_group(tree, noun), source_of(tree, noun))  # "saying A and adding B"
    if tree.base[verb] == "acl" and source == noun:
        above = None
        if _behind_comma(tree, cue):
            above = _subject_above(tree, noun)
        elif tree.lemma[noun] in word_list("written_sources"):
            above = _issuer(tree, noun)
        return source if above is None else above
    if tree.base[verb] in ("advcl", "acl") and subject_of(tree, verb) is None:
        before = cue[0] - 1
        if before > tree.sentence[verb][0] and tree.pos[before] in NOMINAL:
            first, head = _phrase_before(tree, before)
            if tree.low[first - 1] == "with":  # "with both sides blaming ..."
                return head
    return source


def _spoke_last(tree: Tree, quotes: list[Quotation], verb: int, cue: Range) -> int | None:
    """Who speaks in the nearest clause before, where the parser hung the participle on quoted words:
    "...," she said, referring to the raid.
    """
    for index in range(cue[0] - 1, tree.sentence[verb][0], -1):
        if tree.tag[index] not in FINITE or tree.pos[index] != "VERB" or tree.lemma[index] not in verb_cues():
            continue
        if not any(quote.holds(index) for quote in quotes):
            return speaker_of(tree, quotes, index, verb_group(tree, index), speaks=True)
    return None


def _behind_comma(tree: Tree, cue: Range) -> bool:
    before = cue[0] - 1
    return before >= 0 and (
        tree.words[before] == "," or (tree.words[before] in MARKS and before > 0 and tree.words[before - 1] == ",")
    )


def _subject_above(tree: Tree, token: int) -> int | None:
    """The subject of the nearest predicate above a word, unless the word is that subject."""
    for _ in range(6):
        head = tree.head[token]
        if head == token:
            return None
        if tree.base[token] == "nsubj":
            return None
        if tree.pos[head] in ("VERB", "AUX"):
            return None if is_passive(tree, head) else source_of(tree, head)
        token = head
    return None


def _issuer(tree: Tree, noun: int) -> int | None:
    """Who puts out the statement, letter, report: the subject of the verb that has it as object."""
    head = tree.head[noun]
    if tree.base[noun] != "obj" or tree.lemma[head] not in word_list("issuing_verbs"):
        return None
    return source_of(tree, head)
