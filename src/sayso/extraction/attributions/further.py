"""Where one act of saying ends and the speaker's next one begins, though the parser runs them together."""

from __future__ import annotations

from dataclasses import replace

from sayso.extraction.attributions.chains import is_quoted
from sayso.extraction.attributions.drafts import EDGE, Draft, Saying
from sayso.extraction.attributions.quotations import MARKS, Quotation
from sayso.extraction.attributions.tree import Tree

_FURTHER = frozenset({"clause", "obj", "prep", "obj_prep", "prep_to", "obj_to", "to", "obj_as", "obj_pred"})
_CONTRASTS = frozenset({"while", "whereas", "although", "though"})
_CUT = frozenset({"clause", "to", "obj", "prep", "obj_prep", "obj_to", "phrase"})
_PAST_OR_PRESENT = frozenset({"VBD", "VBZ", "VBP"})


def separated(tree: Tree, quotes: list[Quotation], drafts: list[Draft]) -> list[Draft]:
    """The drafts, contents cut where the speaker's next act of saying begins.

    In "X said it would go on, adding that ..." and "X said it would go on but warned that ..." the parser often
    hangs the second verb inside the content; its speaker is X again. "According to" behind a comma speaks of
    all that stands before it. A clause after ", while" or a semicolon is the report's, unless it is quoted.
    """
    found, saying = list(drafts), Saying(drafts)
    for inner, said in enumerate(drafts):
        if is_quoted(quotes, said.anchor):
            continue
        for outer in saying.of(said.anchor):
            whole = found[outer]
            if outer == inner or whole.frame not in _CUT or not whole.says(said.anchor) or whole.anchor > said.anchor:
                continue
            end = _end_before(tree, said, whole)
            content = tuple((first, min(last, end)) for first, last in whole.content if first < end)
            if end < 0 or not content:
                continue
            found[outer] = replace(whole, content=content)
            if said.frame == "phrase":
                found[inner] = replace(said, content=((tree.sentence[said.anchor][0], end),))
                saying.note(inner, found[inner])
            elif end >= said.cue[0][0] - 2:
                found[inner] = replace(found[inner], source=whole.source, speaker=whole.speaker)
    return [_cut_short(tree, quotes, _with_speaker(tree, draft, found)) for draft in found]


def _end_before(tree: Tree, said: Draft, whole: Draft) -> int:
    """Where the outer content ends because another act begins; -1 if the words belong to it."""
    if tree.tag[said.anchor] == "VBG" and said.frame in _FURTHER:
        return _comma_before(tree, said)
    if said.frame == "phrase":
        return _all_before(tree, said, whole)
    if said.frame in ("clause", "quote") and whole.frame == "clause":
        return _coordinate(tree, said, whole)
    return -1


def _all_before(tree: Tree, said: Draft, whole: Draft) -> int:
    """The comma in front of an "according to" that ends the sentence of a clause told by a verb before it."""
    first, last = said.cue[0][0], tree.sentence[said.anchor][1]
    ends = said.source is not None and all(tree.pos[index] == "PUNCT" for index in range(said.source[1], last))
    told = whole.frame == "clause" and whole.anchor < whole.content[0][0] and first > 0
    return first - 1 if ends and told and tree.words[first - 1] == "," else -1


def _coordinate(tree: Tree, said: Draft, whole: Draft) -> int:
    """The "and" or "but" in front of a verb of saying without a subject, in the tense of the first verb."""
    verb, first = said.anchor, said.cue[0][0]
    if tree.base[verb] != "conj" or tree.kid(verb, "nsubj") is not None or whole.source is None:
        return -1
    if tree.tag[verb] not in _PAST_OR_PRESENT or tree.tag[whole.anchor] != tree.tag[verb]:
        return -1
    return first - 1 if first > 0 and tree.low[first - 1] in ("and", "but") else -1


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
            and ((following in _CONTRASTS and not _counts_on(tree, first, index))
                 or (bare and following == "but" and _is_clause(tree, index + 2)))
        )
        if ends and not any(quote.holds(index) for quote in quotes):
            return replace(draft, content=(*draft.content[:-1], (first, index)))
    return draft


def _counts_on(tree: Tree, first: int, comma: int) -> bool:
    """Whether a count stands on both sides of ", while": "that five died, while 18 were taken to hospital" is one
    toll of one source, not his first half and then the report's."""
    return tree.pos[comma + 2] == "NUM" and any(tree.pos[index] == "NUM" for index in range(first, comma))


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
