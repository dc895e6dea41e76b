"""Relay chains: who passes on whose words, nearest the reader first (PROV's wasQuotedFrom)."""

from __future__ import annotations

from dataclasses import replace

from sayso.extraction.attributions.drafts import EDGE, Draft
from sayso.extraction.attributions.quotations import MARKS, Quotation
from sayso.extraction.attributions.tree import Tree

_OWN_WORDS = frozenset(
    {
        "i",
        "we",
        "you",
        "he",
        "she",
        "it",
        "they",
        "who",
        "one",
        "us",
        "me",
        "people",
        "everyone",
        "that",
        "which",
    }
)


_A_FEW_WORDS = 6
_ALLEGING = frozenset({"claim", "accuse"})
_FURTHER = frozenset({"clause", "obj", "prep", "obj_prep", "prep_to", "obj_to", "to", "obj_as", "obj_pred"})
_RELAYED = frozenset({"clause", "quote", "obj_prep", "prep_to", "obj_to", "phrase", "to", "noun"})
_CONTRASTS = frozenset({"while", "whereas", "although", "though"})
_CUT = frozenset({"clause", "to", "obj", "prep", "obj_prep", "obj_to", "phrase"})


def holders(drafts: list[Draft]) -> list[int | None]:
    """For each draft the one whose content holds its cue most closely, None at the top.

    The holder's content is always the longer one (the earlier, of two as long), so no chain runs in a circle.
    """
    sizes = [
        (sum(last - first for first, last in draft.content), -number) for number, draft in enumerate(drafts)
    ]
    found: list[int | None] = []
    for number, draft in enumerate(drafts):
        outer = [
            other
            for other, one in enumerate(drafts)
            if sizes[other] > sizes[number] and one.says(draft.anchor) and not draft.says(one.anchor)
        ]
        found.append(min(outer, key=lambda other: sizes[other], default=None))
    return found


def kept(tree: Tree, quotes: list[Quotation], drafts: list[Draft]) -> list[Draft]:
    """The drafts without those that only restate what they stand in.

    Within another's content only speech acts of a named third party are attributions of their own: what
    the speaker himself thinks or wants is part of what he says (PolNeAR never nests).
    """
    outer = holders(drafts)
    return [
        draft
        for draft, holder in zip(drafts, outer, strict=True)
        if (holder is None and not is_quoted(quotes, draft.anchor)) or _is_relayed(tree, quotes, draft)
    ]


def is_quoted(quotes: list[Quotation], token: int) -> bool:
    """Whether the token stands in somebody's quoted words (a quoted word or two is no utterance)."""
    return any(quote.holds(token) and quote.last - quote.first > _A_FEW_WORDS for quote in quotes)


def _is_relayed(tree: Tree, quotes: list[Quotation], draft: Draft) -> bool:
    if draft.act in _ALLEGING and not is_quoted(quotes, draft.anchor):
        return True  # "what it claims were violations by troops allegedly laying mines": each is a claim
    if draft.speaker is None or not draft.strong:
        return False
    if draft.frame not in _RELAYED or tree.tag[draft.anchor] in ("VB", "VBG"):
        return False
    if tree.pos[draft.speaker] == "PRON" or tree.low[draft.speaker] in _OWN_WORDS:
        return False
    return not is_quoted(quotes, draft.anchor) or tree.pos[draft.speaker] == "PROPN"


def separated(tree: Tree, quotes: list[Quotation], drafts: list[Draft]) -> list[Draft]:
    """The drafts, contents cut where the speaker's next act of saying begins.

    In "X said it would go on, adding that ..." the parser often hangs "adding" inside the content; its
    speaker is X again. A clause after ", while" or a semicolon is the report's, unless it is quoted.
    """
    found = list(drafts)
    for inner, said in enumerate(drafts):
        if not _is_further_act(tree, said):
            continue
        for outer, whole in enumerate(found):
            if (
                outer == inner
                or whole.frame not in _CUT
                or not whole.says(said.anchor)
                or whole.anchor > said.anchor
            ):
                continue
            comma = _comma_before(tree, said)
            if is_quoted(quotes, said.anchor):
                continue
            content = tuple((first, min(last, comma)) for first, last in whole.content if first < comma)
            if content:
                found[outer] = replace(whole, content=content)
                if comma >= said.cue[0][0] - 1:
                    found[inner] = replace(found[inner], source=whole.source, speaker=whole.speaker)
    return [_cut_short(tree, quotes, _with_speaker(tree, draft, found)) for draft in found]


def _with_speaker(tree: Tree, draft: Draft, drafts: list[Draft]) -> Draft:
    """A participle whose subject grammar does not tell has the sentence's last speaker."""
    if draft.speaker is not None or tree.tag[draft.anchor] != "VBG" or draft.frame != "clause":
        return draft
    before = [
        one
        for one in drafts
        if one.strong
        and one.source
        and one.anchor < draft.anchor
        and tree.sentence[one.anchor] == tree.sentence[draft.anchor]
    ]
    if not before:
        return draft
    last = max(before, key=lambda one: one.anchor)
    return replace(draft, source=last.source, speaker=last.speaker)


def _is_further_act(tree: Tree, draft: Draft) -> bool:
    """A participle of saying behind a comma, also with a subject of its own ("with both sides blaming ...")."""
    if tree.tag[draft.anchor] != "VBG" or draft.frame not in _FURTHER:
        return False
    return _comma_before(tree, draft) >= 0


def _comma_before(tree: Tree, draft: Draft) -> int:
    """The comma in front of the participle, or of "with" and its subject; -1 if there is none."""
    first = draft.cue[0][0]
    if first > 0 and tree.words[first - 1] == ",":
        return first - 1
    if first > 1 and tree.words[first - 1] in MARKS and tree.words[first - 2] == ",":
        return first
    if (
        draft.source
        and draft.source[1] == first
        and draft.source[0] > 1
        and tree.low[draft.source[0] - 1] == "with"
    ):
        return draft.source[0] - 2 if tree.words[draft.source[0] - 2] == "," else -1
    return -1


def _cut_short(tree: Tree, quotes: list[Quotation], draft: Draft) -> Draft:
    """Ends the content of an indirect clause at a semicolon or ", while"."""
    if draft.frame != "clause" or not draft.content:
        return draft
    first, last = draft.content[-1]
    if first < draft.anchor:
        return draft
    bare = tree.low[first] != "that"
    for index in range(first + 1, last - 2):
        word, following = tree.words[index], tree.low[index + 1]
        ends = word == ";" or (
            word == ","
            and (following in _CONTRASTS or (bare and following == "but" and _is_clause(tree, index + 2)))
        )
        if ends and not any(quote.holds(index) for quote in quotes):
            return replace(draft, content=(*draft.content[:-1], (first, index)))
    return draft


def _is_clause(tree: Tree, token: int) -> bool:
    """Whether a subject stands here: after a bare clause ", but it ..." is the report's own again."""
    return tree.pos[token] in ("PRON", "DET", "PROPN", "NOUN")


def coordinated(tree: Tree, draft: Draft) -> list[Draft]:
    """One draft for each clause with its own "that" and a subject of its own: said that A, but that B.

    Where the second clause goes on about a pronoun the two are one content, as PolNeAR has it; claims on
    different subjects stay apart, so that each figure and event has the words that tell it.
    """
    if draft.frame != "clause" or not draft.content or draft.content[-1][0] < draft.anchor:
        return [draft]
    first, last = draft.content[-1]
    cuts = [
        index
        for index in range(first + 2, last - 2)
        if tree.low[index] in ("and", "but")
        and tree.low[index + 1] == "that"
        and tree.base[index + 1] == "mark"
        and tree.pos[index + 2] != "PRON"
    ]
    if tree.low[first] != "that" and not cuts:
        return [draft]
    parts = [
        (start, end) for start, end in zip([first, *(cut + 1 for cut in cuts)], [*cuts, last], strict=True)
    ]
    trimmed = [part for part in (tree.trimmed(part, EDGE) for part in parts) if part]
    return [
        replace(draft, content=(*draft.content[:-1], part) if at == 0 else (part,))
        for at, part in enumerate(trimmed)
    ]
