"""From drafts to attributions: spans, relay chains, form, firmness, evidence, when and to whom."""

from __future__ import annotations

from dataclasses import replace

from sayso.extraction.attributions.chains import holders, is_quoted
from sayso.extraction.attributions.commitment import commitment_of, draft_negated
from sayso.extraction.attributions.drafts import Draft
from sayso.extraction.attributions.evidence import evidence_of, evidence_words
from sayso.extraction.attributions.kinds import is_outlet, kind_of
from sayso.extraction.attributions.quotations import Quotation
from sayso.extraction.attributions.sources import head_word
from sayso.extraction.attributions.tree import Range, Tree
from sayso.lexicon.cues import word_list
from sayso.records.mentions import Attribution, Form, SourceMention
from sayso.records.span import Span

_FIRST_PERSONS = frozenset({"i", "we", "us", "me"})


def assembled(tree: Tree, quotes: list[Quotation], drafts: list[Draft]) -> tuple[Attribution, ...]:
    """The attributions of all drafts, in their order."""
    outer = holders(drafts)
    words = evidence_words(tree)
    return tuple(
        Attribution(
            content=tuple(tree.span(place) for place in draft.content),
            cue=tuple(tree.span(place) for place in draft.cue),
            sources=_chain(tree, quotes, drafts, outer, number),
            act=draft.act,
            form=_form(quotes, draft),
            commitment=commitment_of(tree, draft),
            evidence=evidence_of(tree, draft, words),
            said_at=_said_at(tree, draft),
            addressee=tree.span(draft.addressee) if draft.addressee else None,
            negated_cue=draft_negated(tree, draft),
        )
        for number, draft in enumerate(drafts)
    )


def _chain(
    tree: Tree, quotes: list[Quotation], drafts: list[Draft], outer: list[int | None], number: int
) -> tuple[SourceMention, ...]:
    """From the outermost relay to the one who said it; nobody named within a named one's words is that one."""
    own = _links(tree, quotes, drafts[number])
    holder = outer[number]
    if holder is None:
        return tuple(own)
    relays = _chain(tree, quotes, drafts, outer, holder)
    if own[-1].span is None:
        return relays
    if _is_the_speaker(tree, drafts[number]) and relays[-1].span:
        return (*relays[:-1], replace(own[-1], head=relays[-1].head, kind=relays[-1].kind))
    named = [link for link in relays if link.span is not None]
    return tuple(_without_repeats([*named, *own]))


def _is_the_speaker(tree: Tree, draft: Draft) -> bool:
    """Within somebody's words "it claims" is what he claims himself."""
    return draft.speaker is not None and tree.low[draft.speaker] in ("it", "he", "she", "they")


def _without_repeats(links: list[SourceMention]) -> list[SourceMention]:
    found: list[SourceMention] = []
    for link in links:
        if not found or found[-1] != link:
            found.append(link)
    return found


def _links(tree: Tree, quotes: list[Quotation], draft: Draft) -> list[SourceMention]:
    """The source, with who passes its words on, or the agency it told, before it."""
    if draft.source is None or draft.speaker is None:
        return [SourceMention(span=None, kind="report" if draft.report else "unnamed")]
    own = tree.low[draft.speaker] in _FIRST_PERSONS and not is_quoted(quotes, draft.anchor)
    link = _link(tree, draft.source, draft.speaker)
    link = replace(link, kind="report") if own else link
    if draft.via:
        return [*(_link(tree, place, head) for place, head in draft.via), link]
    if draft.addressee and is_outlet(tree, draft.addressee):
        return [
            SourceMention(span=tree.span(draft.addressee), head=tree.span(draft.addressee), kind="outlet"),
            link,
        ]
    return [link]


def _link(tree: Tree, source: Range, speaker: int) -> SourceMention:
    head = tree.span(head_word(tree, speaker, source))
    return SourceMention(span=tree.span(source), head=head, kind=kind_of(tree, source, speaker))


def _form(quotes: list[Quotation], draft: Draft) -> Form:
    """Direct: every word quoted; mixed: some."""
    words = sum(last - first for first, last in draft.content)
    quoted = sum(
        max(0, min(last, quote.last) - max(first, quote.first))
        for first, last in draft.content
        for quote in quotes
    )
    if not quoted:
        return "indirect"
    return "direct" if quoted >= words - 1 else "mixed"


def _said_at(tree: Tree, draft: Draft) -> Span | None:
    """A time told of the act of saying: outside the content, with the verb, between it and what is said, or
    with the speaking that goes along ("Speaking in the capital on Sunday, he said").
    """
    if tree.pos[draft.anchor] != "VERB":
        return None
    for index in _beside_cue(tree, draft):
        if tree.base[index] in ("obl", "nmod", "advmod") and tree.lemma[index] in word_list("time_nouns"):
            place: Range = (tree.left[index], tree.right[index])
            if not any(draft.says(inside) for inside in range(*place)):
                return tree.span(place)
    return None


def _beside_cue(tree: Tree, draft: Draft) -> list[int]:
    """Where such a time may stand; the parser often hangs "said on Sunday that" on the verb behind it."""
    kids = tree.kids[draft.anchor]
    speaking = [
        kid
        for kid in kids
        if tree.base[kid] == "advcl" and tree.tag[kid] == "VBG" and tree.lemma[kid] in ("speak", "talk", "address")
    ]
    after = draft.cue[-1][1]
    until = min((first for first, _ in draft.content if first >= after), default=after)
    between = range(after, min(until, tree.sentence[draft.anchor][1]))
    return [*kids, *between, *(time for kid in speaking for time in tree.kids[kid])]
