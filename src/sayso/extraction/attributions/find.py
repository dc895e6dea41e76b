"""Every attribution of a read document."""

from __future__ import annotations

from spacy.tokens import Doc

from sayso.extraction.attributions.adjectives import adjective_drafts
from sayso.extraction.attributions.assemble import assembled
from sayso.extraction.attributions.chains import is_quoted, kept
from sayso.extraction.attributions.commitment import with_force
from sayso.extraction.attributions.drafts import Draft
from sayso.extraction.attributions.further import coordinated, separated
from sayso.extraction.attributions.headlines import headline_drafts
from sayso.extraction.attributions.hedges import hedge_drafts
from sayso.extraction.attributions.nouns import noun_drafts
from sayso.extraction.attributions.phrases import adverb_drafts, phrase_drafts
from sayso.extraction.attributions.quotations import Quotation, quotations
from sayso.extraction.attributions.relays import with_relays
from sayso.extraction.attributions.running import with_running_quotations
from sayso.extraction.attributions.tree import Tree, tree_of
from sayso.extraction.attributions.verbs import verb_drafts
from sayso.records.mentions import Attribution

_LOOKS = (
    verb_drafts,
    phrase_drafts,
    headline_drafts,
    noun_drafts,
    adjective_drafts,
    hedge_drafts,
    adverb_drafts,
)


def find_attributions(doc: Doc) -> tuple[Attribution, ...]:
    """Who says what in which words.

    Args:
        doc: a read document with UD relations, tags, lemmas, sentences and names.

    Returns:
        Attributions in the order of the text. Pronouns and descriptions stand as sources as printed; the
        report's own voice is not among them, except where it hedges in words of its own ("it is unclear
        whether"), with a source of kind `report`.
    """
    if not len(doc):
        return ()
    tree = tree_of(doc)
    quotes = quotations(tree)
    return assembled(tree, quotes, drafted(tree, quotes))


def drafted(tree: Tree, quotes: list[Quotation]) -> list[Draft]:
    """The attributions as ranges of tokens, in the order of the text."""
    drafts: list[Draft] = []
    for look in _LOOKS:
        drafts.extend(look(tree, quotes))
    drafts = with_relays(tree, separated(tree, quotes, _once_a_cue(drafts)))
    told = [draft for draft in drafts if not is_quoted(quotes, draft.anchor)]
    quoted = [draft for draft in drafts if is_quoted(quotes, draft.anchor)]
    drafts = with_running_quotations(tree, quotes, told, quoted) + quoted
    drafts = [
        part for draft in kept(tree, quotes, drafts) for part in coordinated(tree, with_force(tree, draft))
    ]
    return sorted(drafts, key=lambda draft: (draft.first, draft.anchor))


def _once_a_cue(drafts: list[Draft]) -> list[Draft]:
    """Of two drafts whose cues share a word the first stands."""
    taken: set[int] = set()
    found = []
    for draft in drafts:
        words = {index for first, last in draft.cue for index in range(first, last)}
        if not words & taken:
            taken |= words
            found.append(draft)
    return found
