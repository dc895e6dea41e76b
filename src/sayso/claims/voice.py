"""What a report says in its own voice: the clauses that no source in the text answers for.

A sentence without attribution is cut into its main clauses; of a sentence with one, the clauses
outside source, cue and content remain. A sentence without a verb (a caption, a headline of nouns)
is a claim only where an event or a figure is told in it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from sayso.extraction.events.status import status_of
from sayso.reading.parsed import Parsed, Stretch, Token
from sayso.records.document import Document
from sayso.records.identity import content_id
from sayso.records.mentions import Attribution, Certainty, Commitment, Status
from sayso.records.record import Claim, Source
from sayso.records.span import Span

VOICE = Source(name="the report", actor=None, kind="report", span=None)
SUBJECTS = frozenset({"nsubj", "nsubj:pass", "csubj", "csubj:pass", "expl", "nsubj:outer"})
# Relations by which a clause stands beside another and says something of its own.
CLAUSES = frozenset({"ROOT", "root", "conj", "parataxis", "advcl", "advcl:relcl", "acl:relcl", "ccomp"})
COMPLEMENTS = frozenset({"obj", "ccomp", "xcomp"})
APART = frozenset({"ROOT", "root", "conj", "parataxis"})
# Fewer words than this are scraps left between attributions ("he added that"), not statements.
LEAST_WORDS = 4
CERTAINTY: dict[Status, Certainty] = {
    "asserted": "certain", "background": "certain", "negated": "certain", "uncertain": "possible",
    "hypothetical": "underspecified", "future": "underspecified",
}


def voice_claims(
    doc: Parsed, document: Document, attributions: Iterable[Attribution], told: Iterable[Span],
) -> tuple[Claim, ...]:
    """Claims of the report itself.

    Args:
        doc: the parsed text.
        document: for the layout; furniture, byline and dateline are no statements.
        attributions: what others are said to say.
        told: spans of the figures and events found: they make a statement of words without a verb.
    """
    owned = _Owned(doc, document, attributions)
    told = sorted(told)
    claims = []
    for sentence in doc.sents:
        for tokens in _statements(sentence, owned, told):
            claims.append(_claim(document, tokens))
    return tuple(claims)


def report_claim(document: Document, words: Span, *, commitment: Commitment | None = None) -> Claim:
    """A claim in the report's own voice with these words as content."""
    return Claim(
        id=content_id("clm", document.id, [[words.start, words.end]], [], [None]), content=(words,),
        sources=(VOICE,), cue=(), act="report", form="voice", commitment=commitment or Commitment(),
    )


class _Owned:
    """Which tokens are not the report's to say: somebody else's words, or no prose at all; and each token's governor.

    Words on what a claim rests on are not among them: that no evidence was given is said by the report.
    """

    def __init__(self, doc: Parsed, document: Document, attributions: Iterable[Attribution]) -> None:
        self.taken = bytearray(len(doc))
        self.governors = [token.head.i for token in doc]
        layout = document.layout
        self._mark(doc, (*layout.furniture, *(span for span in (layout.dateline, layout.byline) if span)))
        for attribution in attributions:
            sources = [source.span for source in attribution.sources if source.span]
            self._mark(doc, (*attribution.content, *attribution.cue, *sources))

    def _mark(self, doc: Parsed, spans: Sequence[Span]) -> None:
        for span in spans:
            words = doc.char_span(span.start, span.end, alignment_mode="expand")
            if words is not None:
                self.taken[words.start:words.end] = b"\x01" * (words.end - words.start)


def _statements(sentence: Stretch, owned: _Owned, told: Sequence[Span]) -> list[list[Token]]:
    """The runs of tokens of one sentence that state something in the report's voice."""
    mixed = any(owned.taken[token.i] for token in sentence)
    heads = [token for token in sentence
             if not owned.taken[token.i] and _states(token, mixed) and not _frames(token, owned)]
    if not heads:
        rest = _longest([token for token in sentence if not owned.taken[token.i]])
        return [rest] if rest and _touches(rest, told) else []
    owner = _owners(sentence, {head.i for head in heads}, owned)
    found = []
    for head in heads:
        run = _longest([token for token in sentence if owner.get(token.i) == head.i])
        if len([token for token in run if token.pos_ != "PUNCT"]) >= LEAST_WORDS or _touches(run, told):
            found.append(run)
    return found


def _owners(sentence: Stretch, heads: set[int], owned: _Owned) -> dict[int, int]:
    """Token -> the clause it belongs to: the first head met on the way up, past no word of another's."""
    owner: dict[int, int] = {}
    governors, taken = owned.governors, owned.taken
    for token in range(sentence.start, sentence.end):
        climb = token
        while climb not in heads and (above := governors[climb]) != climb and not taken[above]:
            climb = above
        if climb in heads and not taken[token]:
            owner[token] = climb
    return owner


def _states(token: Token, mixed: bool) -> bool:
    """Whether a clause of its own hangs on this token: the sentence's head, or one with a subject."""
    if token.dep_ not in (CLAUSES if mixed else APART):
        return False
    if token.dep_ in ("ROOT", "root"):
        # A bare form without a subject is an order to the reader ("Read more"), no statement.
        return _has_subject(token) or (token.pos_ in ("VERB", "AUX") and token.tag_ != "VB")
    return _has_subject(token)


def _frames(token: Token, owned: _Owned) -> bool:
    """Whether the clause only carries an attribution: "the force issued" before "a statement saying"."""
    return any(child.dep_ in COMPLEMENTS and owned.taken[child.i] for child in token.children)


def _has_subject(token: Token) -> bool:
    return any(child.dep_ in SUBJECTS for child in token.children)


def _longest(tokens: list[Token]) -> list[Token]:
    """The longest unbroken run, conjunctions and signs at its ends left out."""
    runs: list[list[Token]] = []
    for token in tokens:
        if runs and token.i == runs[-1][-1].i + 1:
            runs[-1].append(token)
        else:
            runs.append([token])
    best = max(runs, key=len, default=[])
    while best and (best[0].pos_ == "PUNCT" or best[0].is_space or best[0].dep_ == "cc"):
        best = best[1:]
    while best and (best[-1].is_space or (best[-1].pos_ == "PUNCT" and best[-1].text not in "”’\"')")):
        best = best[:-1]
    return best


def _touches(tokens: list[Token], told: Sequence[Span]) -> bool:
    if not tokens:
        return False
    start, end = tokens[0].idx, tokens[-1].idx + len(tokens[-1])
    return any(span.start < end and span.end > start for span in told)


def _claim(document: Document, tokens: list[Token]) -> Claim:
    start, end = tokens[0].idx, tokens[-1].idx + len(tokens[-1])
    inside = {token.i for token in tokens}
    head = next((token for token in tokens if token.head.i == token.i or token.head.i not in inside), tokens[0])
    status = status_of(head)
    commitment = Commitment(polarity="-" if status == "negated" else "+", certainty=CERTAINTY[status])
    return report_claim(document, Span(start, end, document.text[start:end]), commitment=commitment)
