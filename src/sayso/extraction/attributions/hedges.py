"""What the report only thinks it sees: "appears to", "seems that" (VerbNet seem-109)."""

from __future__ import annotations

from sayso.extraction.attributions.cue_words import verb_group
from sayso.extraction.attributions.drafts import Draft, settled
from sayso.extraction.attributions.kinds import can_speak
from sayso.extraction.attributions.quotations import Quotation
from sayso.extraction.attributions.tree import Tree
from sayso.lexicon.cues import word_list


def hedge_drafts(tree: Tree, quotes: list[Quotation]) -> list[Draft]:
    """Every clause that the report hedges with seem or appear: subject and complement."""
    verbs = word_list("hedges.verbs")
    drafts = []
    for verb, lemma in enumerate(tree.lemma):
        if lemma not in verbs or tree.pos[verb] != "VERB":
            continue
        complement = next((kid for kid in tree.all_kids(verb, "xcomp", "ccomp") if kid > verb), None)
        if complement is None or _is_aim(tree, verb, complement):
            continue
        cue = verb_group(tree, verb)
        subject = tree.kid(verb, "nsubj", "expl")
        if subject is None and tree.tag[verb] == "VB":
            continue  # an order to the reader: "Look what ..."
        parts = [(max(tree.left[complement], cue[1]), tree.right[complement])]
        if subject is not None and subject < verb and tree.low[subject] not in ("it", "there"):
            parts.insert(0, (tree.left[subject], tree.right[subject]))
        content = settled(tree, quotes, parts, verb)
        if content:
            drafts.append(
                Draft(
                    anchor=verb,
                    cue=(cue,),
                    content=content,
                    source=None,
                    speaker=None,
                    act="assess",
                    report=True,
                    frame="hedge",
                )
            )
    return drafts


def _is_aim(tree: Tree, verb: int, complement: int) -> bool:
    """Whether "look to" tells what somebody means to do ("they look to leave"), not how something looks."""
    subject = tree.kid(verb, "nsubj")
    if tree.lemma[verb] != "look" or subject is None or tree.low[subject] == "it" or not can_speak(tree, subject):
        return False
    marked = any(tree.low[kid] == "to" for kid in tree.all_kids(complement, "mark"))
    return marked and tree.pos[complement] == "VERB" and tree.lemma[complement] not in ("be", "have")
