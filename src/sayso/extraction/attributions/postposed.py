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
            if rows.tag[verb] == "VBD" and "clause" in verb_cues().get(rows.lemma[verb], {}):
                _give_subject(rows, verb, first, last)
                found = _speaker(rows, first, verb) if verb > first + 3 and _ends(rows, verb, last) else None
                if found is not None:
                    _part(rows, first, found)
                    if _mistaken(rows, verb, found[0]):
                        _rehang(rows, verb, found, (first, last))
                    _gather(rows, verb, found[0], last)
                    break


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
        if rows.rel[at] == "nsubj" and inner > verb and rows.head[inner] == verb and any(
            rows.head[other] == inner and rows.rel[other].startswith("nsubj") for other in range(verb + 1, inner)
        ):
            rows.head[at] = verb
            return


def _gather(rows: Rows, verb: int, comma: int, last: int) -> None:
    """What follows the verb goes with it: when it was said, and who is cited."""
    for at in range(verb + 1, last):
        if rows.head[at] < comma and rows.pos[at] != "PUNCT":
            rows.head[at] = verb


def _speaker(rows: Rows, first: int, verb: int) -> tuple[int, int] | None:
    """The comma before the speaker, and the speaker's last word; None where none stands between comma and verb."""
    end = verb - 1
    if rows.low[end] == ",":  # "Nora Vane, the mayor of Orvel, said"
        apposed = _comma_before(rows, first, end - 1)
        if apposed is None or rows.pos[apposed + 1] not in ("DET", "NOUN", "ADJ"):
            return None
        end = apposed - 1
        if any(rows.pos[at] != "PROPN" for at in range(max(first, end - 1), end + 1)):
            return None
    comma = _comma_before(rows, first, end - 1)
    named = comma is not None and any(rows.pos[at] in ("NOUN", "PROPN") for at in range(comma + 1, end + 1))
    if comma is None or not named or verb - comma > _LONGEST or rows.low[comma + 1] in _RELATIVE:
        return None
    clause = range(first, comma)
    whole = any(rows.tag[at] in _FINITE for at in clause)
    quoted = any(rows.low[at] in ('"', "“", "”", "``", "''") for at in clause)
    return (comma, end) if whole and not quoted else None


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
        return not any(rows.head[at] == verb and rows.rel[at].startswith("nsubj") for at in range(verb))
    if governor >= comma or rows.rel[verb] == "conj" or rows.head[governor] == governor:
        return False
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
        top = next((at for at in range(first, comma) if rows.head[at] == verb), None)
    if top is None:
        return
    rows.head[verb], rows.rel[verb] = verb, "root"
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
