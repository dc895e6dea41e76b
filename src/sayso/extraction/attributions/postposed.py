"""Who says it, told behind what is said: "Shells hit the town, Reuters reported on Friday, citing the ministry."

English puts a comma, the speaker and the verb behind a clause (Quirk et al. 1985, 14.29). The parser then often hangs
the verb on the last noun of the clause, as if the town had reported, or the speaker on that noun ("a raid on Orvel,
Nora Vane, the mayor, said"), or on the verb of what is said. The order of the words is surer here than the parse, and
the verb is made to govern.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sayso.lexicon.cues import verb_cues, word_list

_FINITE = frozenset({"VBD", "VBZ", "VBP", "MD"})
_SPEAKER = frozenset({"NOUN", "PROPN", "ADJ", "DET", "NUM", "PART", "ADP"})
_RELATIVE = frozenset({"who", "which", "that", "whom", "whose", "when", "where"})
_WHO = frozenset({"who", "which"})
_CLOSING = frozenset({'"', "”", "''"})
# Words that name a speaker: longer ones hold a clause of their own.
_LONGEST = 12


@dataclass(frozen=True, slots=True, kw_only=True)
class Rows:
    """A text's tokens as lists; `head` and `rel` are written to.

    Attributes:
        low, lemma, pos, tag: of each token. head: index of the governor, its own at a root. rel: UD relation.
    """

    low: list[str]
    lemma: list[str]
    pos: list[str]
    tag: list[str]
    head: list[int]
    rel: list[str]


def hang_behind(rows: Rows, sentences: Iterable[tuple[int, int]]) -> None:
    """Makes the verb of saying at a sentence's end govern what stands before it, where the parser did not see that."""
    for first, last in sentences:
        for verb in range(first + 1, last):
            if _is_passive(rows, verb):
                _give_subject(rows, verb, first, last)
            if _tells(rows, verb):
                _give_subject(rows, verb, first, last)
                _give_clause(rows, verb, last)
                found = _speaker(rows, first, verb) if verb > first + 3 and _ends(rows, verb, last) else None
                if found is not None:
                    _part(rows, first, found)
                    if _mistaken(rows, verb, found[0]):
                        _rehang(rows, verb, found, (first, last))
                    _gather(rows, verb, found[0], last)
                    break


def _tells(rows: Rows, verb: int) -> bool:
    """Whether a verb may bring in what is said: in the past tense, or "said" that the tagger took for a participle,
    and of no relative clause ("an official who asked not to be named said")."""
    if "clause" not in verb_cues().get(rows.lemma[verb], {}):
        return False
    own = [at for at in range(max(0, verb - 4), verb) if rows.head[at] == verb]
    if any(rows.low[at] in _RELATIVE and rows.rel[at].startswith("nsubj") for at in own):
        return False
    lone = not any(rows.rel[at].startswith("aux") for at in own)
    return rows.tag[verb] == "VBD" or (rows.tag[verb] == "VBN" and rows.low[verb] == "said" and lone)


def _is_passive(rows: Rows, verb: int) -> bool:
    return rows.tag[verb] == "VBN" and any(
        rows.head[at] == verb and rows.rel[at] == "aux:pass" for at in range(max(0, verb - 4), verb))


def _give_subject(rows: Rows, verb: int, first: int, last: int) -> None:
    """Of two subjects of what is said the first is who says it: "The mayor, Nora Vane, said shells fell". So is one
    that stands behind what is quoted: "'We have twelve dead,' the mayor told the radio"."""
    if any(rows.head[at] == verb and rows.rel[at].startswith("nsubj") for at in range(first, verb)):
        return
    for at in range(first, verb):
        inner = rows.head[at]
        quoted = first <= inner < at and any(rows.low[mark] in _CLOSING for mark in range(inner + 1, at))
        if quoted and rows.rel[at].startswith("nsubj"):
            rows.head[at], rows.rel[at] = verb, "nsubj"
            return
        if rows.rel[at].startswith("nsubj") and inner > verb and _is_under(rows, inner, verb) and any(
            rows.head[other] == inner and rows.rel[other].startswith("nsubj") for other in range(verb + 1, inner)
        ):
            rows.head[at], rows.rel[at] = verb, "nsubj:pass" if _is_passive(rows, verb) else "nsubj"
            return


def _is_under(rows: Rows, token: int, above: int) -> bool:
    """Whether a word hangs on another, over two others at most ("was quoted as saying that shells had fallen")."""
    for _ in range(3):
        token = rows.head[token]
        if token == above:
            return True
    return False


def _give_clause(rows: Rows, verb: int, last: int) -> None:
    """A that-clause behind "said in a statement" is what is said, not what kind of statement it was."""
    if any(rows.head[at] == verb and rows.rel[at] == "ccomp" for at in range(verb + 1, last)):
        return
    for noun in range(verb + 1, min(last, verb + 6)):
        if rows.head[noun] == verb and rows.rel[noun].startswith("obl") and rows.lemma[noun] in word_list("settings"):
            for at in range(noun + 1, last):
                marked = any(rows.head[mark] == at and rows.rel[mark] == "mark" and rows.low[mark] == "that"
                             for mark in range(noun + 1, at))
                if rows.head[at] == noun and rows.rel[at] in ("acl", "ccomp") and marked:
                    rows.head[at], rows.rel[at] = verb, "ccomp"
                    return


def _gather(rows: Rows, verb: int, comma: int, last: int) -> None:
    """What follows the verb goes with it: when it was said, and who is cited."""
    for at in range(verb + 1, last):
        if rows.head[at] < comma and rows.pos[at] != "PUNCT":
            rows.head[at] = verb


def _speaker(rows: Rows, first: int, verb: int) -> tuple[int, int] | None:
    """The comma before the speaker, and the speaker's last word; None where none stands between comma and verb."""
    end = _before_relative(rows, first, verb)
    if end == verb - 1 and rows.low[end] == ",":  # "Nora Vane, the mayor of Orvel, said"
        apposed = _comma_before(rows, first, end - 1)
        if apposed is None or rows.pos[apposed + 1] not in ("DET", "NOUN", "ADJ"):
            return None
        end = apposed - 1
        if any(rows.pos[at] != "PROPN" for at in range(max(first, end - 1), end + 1)):
            return None
    comma = _comma_before(rows, first, end - 1)
    named = comma is not None and any(rows.pos[at] in ("NOUN", "PROPN") for at in range(comma + 1, end + 1))
    if comma is None or not named or end - comma >= _LONGEST or rows.low[comma + 1] in _RELATIVE:
        return None
    clause = range(first, comma)
    whole = any(rows.tag[at] in _FINITE for at in clause)
    quoted = any(rows.low[at] in ('"', "“", "”", "``", "''") for at in clause)
    return (comma, end) if whole and not quoted else None


def _before_relative(rows: Rows, first: int, verb: int) -> int:
    """The last word of the speaker where a relative clause stands between him and the verb: "the network, which tracks
    harm, said", "an official who asked not to be named said"; else the word before the verb."""
    parted = rows.low[verb - 1] == ","
    for at in range(verb - 2, max(first, verb - _LONGEST), -1):
        if rows.low[at] == "," and not parted:
            break
        if rows.low[at] in _WHO and (rows.low[at - 1] == ",") == parted:
            return at - 1 - parted
        if rows.low[at] == "," and rows.low[at + 1] not in _WHO:
            break
    return verb - 1


def _comma_before(rows: Rows, first: int, at: int) -> int | None:
    """The nearest comma before, with only words of a noun phrase between."""
    while at > first and rows.low[at] != ",":
        if rows.pos[at] not in _SPEAKER or rows.low[at] in _RELATIVE:
            return None
        at -= 1
    return at if at > first else None


def _part(rows: Rows, first: int, found: tuple[int, int]) -> None:
    """A place with a preposition before the comma owns nothing behind it: "12 died in Orvel, Redia's army said"."""
    comma, end = found
    for at in range(first + 1, comma):
        if comma < rows.head[at] <= end and rows.rel[at] == "nmod:poss":
            case = next((one for one in range(first, at) if rows.head[one] == at and rows.rel[one] == "case"), first)
            above = next((one for one in range(case - 1, first - 1, -1) if rows.pos[one] in ("NOUN", "VERB", "PROPN")),
                         None)
            if case > first and above is not None:
                rows.head[at], rows.rel[at] = above, "nmod"


def _mistaken(rows: Rows, verb: int, comma: int) -> bool:
    """Whether the parser hung the verb within the clause before it, or found no subject for it."""
    governor = rows.head[verb]
    if governor == verb:
        subjects = [at for at in range(verb) if rows.head[at] == verb and rows.rel[at].startswith("nsubj")]
        changed = any(rows.head[at] < comma and rows.rel[at].startswith("nsubj") for at in range(comma + 1, verb))
        return not subjects or (changed and max(subjects) < comma)  # each of two verbs with the other's subject
    if governor >= comma or rows.rel[verb] == "conj":
        return False
    if rows.head[governor] == governor:  # hung on the main clause: by a comma, unless it has nobody who does it, or as
        # a clause of its own that no word opens ("when", "as")
        own = [rows.rel[at] for at in range(verb) if rows.head[at] == verb]
        subject = any(relation.startswith("nsubj") for relation in own)
        return rows.rel[verb] in ("advcl", "acl") and not (subject and {"mark", "advmod"} & {*own})
    return rows.rel[verb] != "parataxis" or rows.pos[governor] not in ("VERB", "AUX")


def _ends(rows: Rows, verb: int, last: int) -> bool:
    """Whether nothing of a clause follows the verb but when and where it was said, and whom it cites."""
    after = verb + 1
    if any(rows.tag[at] in _FINITE or rows.low[at] == "that" for at in range(after, last)):
        return False
    return after >= last or rows.pos[after] in ("PUNCT", "ADP", "ADV") or rows.low[after] in word_list("time_nouns")


def _rehang(rows: Rows, verb: int, found: tuple[int, int], sentence: tuple[int, int]) -> None:
    comma, end = found
    first, _ = sentence
    speaker = _head_of(rows, comma + 1, end + 1)
    top = next((at for at in range(first, comma) if rows.head[at] == at), None)
    if top is None:
        own = [at for at in range(first, comma) if rows.head[at] == verb]
        top = next((at for at in own if rows.tag[at] in _FINITE), next(iter(own), None))
    if top is None:
        return
    rows.head[verb], rows.rel[verb], rows.tag[verb] = verb, "root", "VBD"
    rows.head[top], rows.rel[top] = verb, "ccomp"
    rows.head[speaker], rows.rel[speaker] = verb, "nsubj"
    rows.head[comma] = verb
    for at in range(first, comma):
        if at != top and not first <= rows.head[at] < comma:
            rows.head[at] = top
    for at in range(comma + 1, verb):
        if at != speaker and not comma < rows.head[at] < verb:
            rows.head[at], rows.rel[at] = speaker, "punct" if rows.pos[at] == "PUNCT" else "appos"


def _head_of(rows: Rows, first: int, last: int) -> int:
    """The word of a phrase whose governor lies outside it, a noun before others."""
    outside = [at for at in range(first, last) if not first <= rows.head[at] < last or rows.head[at] == at]
    nouns = [at for at in outside if rows.pos[at] in ("NOUN", "PROPN")]
    return (nouns or outside or [last - 1])[0]
