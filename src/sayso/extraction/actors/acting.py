"""Whether a place name stands for the government that sits there: "Moscow is urging", not "in Moscow"."""

from __future__ import annotations

from sayso.lexicon.actor_words import word_set
from sayso.reading.columns import Columns

# Prepositions after which a place is meant; "with Moscow" and "by Moscow" mean somebody.
_TO_PARTIES = frozenset(["with", "by", "against", "between"])


def is_dateline(columns: Columns, first: int, last: int) -> bool:
    """Whether a name opens its sentence and a mark follows, as a dateline's place does."""
    return (first == columns.sentences[columns.sentence[first]][0] and last < len(columns)
            and columns.words[last] in (",", "-", "--", "—", "–", "(", "/", ":"))


def acts_as_government(columns: Columns, token: int) -> bool:
    """Whether grammar makes a seat of government an actor here.

    Args:
        columns: the text.
        token: the main token of the name.
    """
    relation, governor = columns.dep[token], columns.head[token]
    if relation in ("conj", "appos") and governor != token:
        return acts_as_government(columns, governor) if columns.pos[governor] == "PROPN" else relation == "appos"
    case = next((columns.lower[child] for child in columns.children[token] if columns.dep[child] == "case"), None)
    lemma = columns.lemma[governor].lower()
    if relation.startswith("nsubj"):
        if relation == "nsubj:pass" or columns.pos[governor] not in ("VERB", "AUX"):
            return lemma in word_set("verbs_to_somebody")
        return lemma not in word_set("verbs_of_places")
    if relation in ("obj", "iobj"):
        return lemma in word_set("verbs_to_somebody")
    if relation == "nmod:poss" or case in ("'s", "’s", "'", "’"):
        return lemma not in word_set("nouns_of_towns")
    if relation in ("obl", "obl:agent", "nmod") and case in _TO_PARTIES:
        return case != "against" or columns.pos[governor] in ("NOUN", "VERB")
    return False
