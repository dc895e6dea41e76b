"""Whether a place name stands for the government that sits there: "Moscow is urging", not "in Moscow"."""

from __future__ import annotations

from sayso.reading.columns import Columns

# Verbs whose subject is the town itself, as a place where something is or happens.
_OF_PLACES = frozenset([
    "be", "lie", "remain", "become", "stay", "stand", "sit", "fall", "suffer", "burn", "shake", "sleep", "wake",
    "border", "have", "house", "host", "contain", "endure", "experience", "see", "boast", "tremble", "celebrate",
])
# Verbs whose object is somebody who can answer for it.
_TO_SOMEBODY = frozenset([
    "urge", "warn", "accuse", "blame", "tell", "ask", "condemn", "criticize", "criticise", "thank", "pressure", "sanction",
    "support", "back", "arm", "notify", "inform", "call", "persuade", "convince", "demand", "invite", "remind", "advise",
    "threaten", "assure", "reassure", "help", "antagonize", "provoke", "anger", "isolate", "press", "push", "force",
    "deter", "punish", "allow", "enable", "encourage", "embolden", "denounce", "rebuke", "slam",
])
# Prepositions after which a place is meant; "with Moscow" and "by Moscow" mean somebody.
_TO_PARTIES = frozenset(["with", "by", "against", "between"])
# What a town has, and a government has not.
_OF_TOWNS = frozenset([
    "street", "airport", "suburb", "mayor", "resident", "outskirt", "outskirts", "metro", "subway", "square", "district",
    "neighborhood", "neighbourhood", "hospital", "hotel", "university", "school", "market", "skyline", "port", "center",
    "centre", "station", "cathedral", "church", "mosque", "museum", "stadium", "park", "bridge", "river", "population",
    "downtown", "old", "time", "region", "oblast", "province", "area", "city", "residents", "governorate",
])


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
            return lemma in _TO_SOMEBODY
        return lemma not in _OF_PLACES
    if relation in ("obj", "iobj"):
        return lemma in _TO_SOMEBODY
    if relation == "nmod:poss" or case in ("'s", "’s", "'", "’"):
        return lemma not in _OF_TOWNS
    if relation in ("obl", "obl:agent", "nmod") and case in _TO_PARTIES:
        return case != "against" or columns.pos[governor] in ("NOUN", "VERB")
    return False
