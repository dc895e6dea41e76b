"""Quotations that run on, or whose cue the grammar did not join to them.

English press style: a quotation goes on after its cue ("... ," he said. "..."), a paragraph that opens
with a mark after one that was not closed goes on with the same speaker, a sentence that ends in a colon
brings in the quotation after it. A quotation with a cue of its own belongs to that cue.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from sayso.extraction.attributions.cue_words import verb_group, with_setting
from sayso.extraction.attributions.drafts import Draft, settled
from sayso.extraction.attributions.quotations import Quotation
from sayso.extraction.attributions.quoted import is_title
from sayso.extraction.attributions.sources import phrase_of
from sayso.extraction.attributions.speakers import speaker_of
from sayso.extraction.attributions.tree import Range, Tree
from sayso.lexicon.cues import Frame, verb_cues

# A quoted word or two within a sentence is no utterance of its own; measured by eye on UD English GUM news.
_SHORTEST = 5
_SPEECH = frozenset({"clause", "quote", "running", "phrase", "headline"})
_SPEAKING: tuple[Frame, ...] = ("clause", "quote", "obj", "prep")


def with_running_quotations(
    tree: Tree, quotes: list[Quotation], drafts: list[Draft], quoted: list[Draft]
) -> list[Draft]:
    """The drafts, with every quotation joined to the attribution it belongs to.

    Args:
        quoted: attributions told within quotations; one that fills an unclosed quotation from its first
            word on shows the mark to be a slip.
    """
    slips = {draft.source[0] - 1 for draft in quoted if draft.source}
    drafts = sorted(drafts, key=lambda draft: (draft.first, draft.anchor))
    for number, quote in enumerate(quotes):
        if _is_said(drafts, quote) or quote.last - quote.first < _SHORTEST or is_title(tree, quote):
            continue
        if not quote.closed and quote.first in slips:
            continue
        spoken = _goes_on_after_colon(tree, drafts, quote)
        if spoken is None:
            spoken = _ends_in(tree, drafts, quote)
        if spoken is not None:
            drafts[spoken] = _joined(tree, quotes, drafts[spoken], quote)
            continue
        closing = _closes_with(drafts, quotes, number)
        if closing is not None:
            drafts[closing] = _joined(tree, quotes, drafts[closing], quote)
            continue
        speaker = _introduced(tree, quotes, quote)
        same = next(
            (at for at, draft in enumerate(drafts) if speaker and draft.anchor == speaker.anchor), None
        )
        if same is not None:
            drafts[same] = _joined(tree, quotes, drafts[same], quote)
            continue
        if speaker is None and _follows_on(tree, quotes, number):
            previous = _speaker_before(tree, quotes, drafts, quote)
            if previous is not None:
                drafts[previous] = _joined(tree, quotes, drafts[previous], quote)
            continue
        if speaker is not None:
            drafts.append(speaker)
    return drafts


def _goes_on_after_colon(tree: Tree, drafts: list[Draft], quote: Quotation) -> int | None:
    """The attribution that the quotation illustrates: he told them that A: "B"."""
    if quote.first < 2 or tree.words[quote.first - 1] != ":":
        return None
    sentence = tree.sentence[quote.first - 2]
    for number, draft in enumerate(drafts):
        main = tree.head[draft.anchor] == draft.anchor or draft.content[-1][1] >= quote.first - 1
        if draft.frame == "clause" and draft.strong and main and tree.sentence[draft.anchor] == sentence:
            return number if draft.anchor < quote.first and draft.source else None
    return None


def _closes_with(drafts: list[Draft], quotes: list[Quotation], number: int) -> int | None:
    """The attribution that stands at the end of a quotation over several paragraphs, none of them closed before."""
    last = number
    while quotes[last].runs_on and last + 1 < len(quotes) and quotes[last + 1].first == quotes[last].last:
        last += 1
    if last == number:
        return None
    for at, draft in enumerate(drafts):
        if draft.anchor >= quotes[last].last and draft.content and quotes[last].holds(draft.content[0][0]):
            return at if draft.frame in _SPEECH else None
    return None


def _ends_in(tree: Tree, drafts: list[Draft], quote: Quotation) -> int | None:
    """The attribution whose content breaks off where the quotation opens: he said that it "was enough"."""
    for number, draft in enumerate(drafts):
        if draft.anchor < quote.first and draft.content[-1][1] == quote.first:
            same = tree.sentence[draft.content[-1][1] - 1] == tree.sentence[quote.first]
            return number if same else None
    return None


def _is_said(drafts: list[Draft], quote: Quotation) -> bool:
    """Whether some content covers most of the quotation."""
    for draft in drafts:
        for first, last in draft.content:
            if min(last, quote.last) - max(first, quote.first) > (quote.last - quote.first) / 2:
                return True
    return False


def _introduced(tree: Tree, quotes: list[Quotation], quote: Quotation) -> Draft | None:
    """The cue that stands beside the quotation: before a colon or comma, or behind the closing mark."""
    verb = _verb_before(tree, quotes, quote)
    if verb is None:
        verb = _verb_behind(tree, quotes, quote)
    if verb is None:
        return None
    cue = with_setting(tree, verb_group(tree, verb), verb)
    speaker = speaker_of(tree, quotes, verb, cue, speaks=True)
    source = phrase_of(tree, speaker, cue) if speaker is not None else None
    content = settled(tree, quotes, [(quote.first, quote.last)], verb)
    if not content or source is None:
        return None
    readings = verb_cues().get(tree.lemma[verb], {})
    act = next((readings[frame][0].act for frame in _SPEAKING if frame in readings), "say")
    return Draft(
        anchor=verb,
        cue=(cue,),
        content=content,
        source=source,
        speaker=speaker,
        act=act,
        strong=True,
        frame="running",
    )


def _verb_before(tree: Tree, quotes: list[Quotation], quote: Quotation) -> int | None:
    """With a colon in front any main verb will do; with a comma only a verb of saying."""
    if quote.first == 0:
        return None
    mark = tree.words[quote.first - 1]
    first = tree.sentence[quote.first - 1][0]
    if mark == ":":
        return _main_verb(tree, quotes, first, quote.first - 1)
    if mark == "," or tree.pos[quote.first - 1] in ("VERB", "ADP", "ADV", "SCONJ"):
        near = range(max(first, quote.first - 8), quote.first)
        return _speech_verb(tree, quotes, reversed(near))
    return None


def _verb_behind(tree: Tree, quotes: list[Quotation], quote: Quotation) -> int | None:
    if (
        quote.last >= len(tree)
        or not quote.closed
        or tree.paragraph[quote.last] != tree.paragraph[quote.first]
    ):
        return None
    if tree.words[quote.last - 2] not in (",", "?", "!", "—", "–", "-"):
        return None
    last = tree.sentence[quote.last][1]
    return _speech_verb(tree, quotes, iter(range(quote.last, min(last, quote.last + 14))), any_verb=True)


def _main_verb(tree: Tree, quotes: list[Quotation], first: int, last: int) -> int | None:
    best = None
    for index in range(first, last):
        if tree.pos[index] != "VERB" or any(quote.holds(index) for quote in quotes):
            continue
        if (
            "clause" in verb_cues().get(tree.lemma[index], {})
            or "quote" in verb_cues().get(tree.lemma[index], {})
            or (best is None and tree.head[index] == index)
        ):
            best = index
    return best


def _speech_verb(
    tree: Tree, quotes: list[Quotation], places: Iterable[int], any_verb: bool = False
) -> int | None:
    for index in places:
        if tree.pos[index] == "VERB" and not any(quote.holds(index) for quote in quotes):
            readings = verb_cues().get(tree.lemma[index], {})
            if "clause" in readings or "quote" in readings or any_verb:
                return index
    return None


def _follows_on(tree: Tree, quotes: list[Quotation], number: int) -> bool:
    """Whether the quotation begins a sentence or paragraph straight after another one's cue."""
    quote = quotes[number]
    return (
        quote.first == tree.sentence[quote.first][0]
        or quote.first == 0
        or tree.words[quote.first - 1] in (".", "”", '"', "''", "?", "!")
    )


def _speaker_before(tree: Tree, quotes: list[Quotation], drafts: list[Draft], quote: Quotation) -> int | None:
    """The attribution whose quoted words come last before, if nothing but its cue stands between."""
    best, end = None, -1
    for number, draft in enumerate(drafts):
        places: list[Range] = [*draft.cue, *draft.content] + ([draft.source] if draft.source else [])
        reach = max(last for _, last in places)
        if reach <= quote.first and reach > end and _may_go_on(tree, quotes, draft, quote):
            best, end = number, reach
    if best is None or not _nothing_between(tree, drafts[best], end, quote):
        return None
    return best


def _may_go_on(tree: Tree, quotes: list[Quotation], draft: Draft, quote: Quotation) -> bool:
    """Quoted words go on in quotation marks; words told without them only in the next sentence."""
    if draft.source is None or draft.frame not in _SPEECH:
        return False
    if _is_direct(quotes, draft):
        return True
    return draft.strong and tree.sentence[draft.anchor][1] == quote.first


def _is_direct(quotes: list[Quotation], draft: Draft) -> bool:
    """Whether the content ends or begins in a quotation."""
    return any(quote.holds(draft.content[-1][1] - 1) or quote.holds(draft.content[0][0]) for quote in quotes)


def _nothing_between(tree: Tree, draft: Draft, end: int, quote: Quotation) -> bool:
    """At most the rest of the cue's sentence; over a paragraph's end only a paragraph that is all quoted."""
    sentence_end = tree.sentence[max(end - 1, 0)][1]
    if quote.first > sentence_end:
        between = [index for index in range(sentence_end, quote.first) if tree.words[index].strip()]
        if any(tree.words[index][:1].isalnum() for index in between):
            return False
    if tree.paragraph[quote.first] == tree.paragraph[draft.anchor]:
        return True
    if tree.paragraph[quote.first] - tree.paragraph[max(end - 1, 0)] > 1:
        return False
    return _fills_paragraph(tree, quote)


def _fills_paragraph(tree: Tree, quote: Quotation) -> bool:
    before = quote.first == 0 or tree.paragraph[quote.first - 1] != tree.paragraph[quote.first]
    after = quote.last >= len(tree) or tree.paragraph[quote.last] != tree.paragraph[quote.first]
    return before and after


def _joined(tree: Tree, quotes: list[Quotation], draft: Draft, quote: Quotation) -> Draft:
    more = settled(tree, quotes, [(quote.first, quote.last)], draft.anchor)
    return replace(draft, content=tuple(sorted((*draft.content, *more))))
