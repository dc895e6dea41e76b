"""Whether an event is told as having happened: FactBank's polarity and modality, by grammar.

From the trigger upwards, each word that governs, marks or modifies it has an effect
(`lexicon/data/event_status.yml`). That somebody says it is no doubt: who stands by it, and how firmly,
is for the claim. What stands under "stop" or "condemn" is presupposed to have happened.
"""

from __future__ import annotations

from sayso.extraction.events.background import is_past, report_year
from sayso.extraction.events.frame import SAYING, SUFFERING, support_verb
from sayso.extraction.events.grammar import children, governors, is_infinitive, is_passive, lemma, preposition, sentence
from sayso.extraction.events.guards import TRANSPARENT
from sayso.extraction.events.modality import (
    Found,
    is_any,
    is_definite,
    is_finite,
    is_inverted_condition,
    nobody_takes_part,
    nominal_marks,
    verbal_marks,
)
from sayso.extraction.events.untrue import is_called_untrue
from sayso.lexicon.event_grammar import word_class
from sayso.lexicon.event_status import status_lexicon
from sayso.lexicon.events import event_lexicon
from sayso.reading.parsed import Token
from sayso.records.mentions import Status

# What these govern has been going on: their own negation or modality leaves it as it was.
_PRESUPPOSING = word_class("presupposing")
_CESSATION = word_class("presupposing_nouns")
# "could escalate into a war": what these lead into shares their modality.
_BECOMING = word_class("becoming")
_TAKING_PLACE = word_class("taking_place")
_FACTIVE = word_class("factive")
_FORETELLING = word_class("foretelling")
_STANCES = word_class("stances")
# Prepositions by which a verb governs a gerund ("accused of firing", "aimed at freeing").
_GOVERNING = ("of", "for", "from", "with", "against", "about", "at", "on", "to", "into")
_FINITE = ("VBD", "VBZ", "VBP", "MD")


def status_of(token: Token, *, published: str | None = None) -> Status:
    """How the event that this word tells is presented.

    Args:
        token: the head of a verb, noun or adjective that tells an event.
        published: ISO date of the report, which makes earlier years background.

    Returns:
        asserted; negated ("did not shell", "denied shelling"); uncertain ("may have", "alleged");
        hypothetical ("if", "would", "fears of"); future ("will", "vowed to", "demanded that"); or
        background: asserted of a time well before the report ("in the 2020 war").
    """
    return status_in_year(token, report_year(token.doc, published))


def status_in_year(token: Token, year: int | None) -> Status:
    """`status_of` for a report of a year; None if that is unknown."""
    found = Found()
    current, depth = token, 0
    if _own(token, found):
        while depth < 8 and current.head.i != current.i:
            upper = _step(current, found)
            if upper is None:
                break
            current, depth = upper, depth + 1
        else:
            _sentence(current, found)
    status = found.status()
    if status in ("asserted", "uncertain") and is_called_untrue(token):
        return "negated"
    if status == "asserted" and _doubted(token):
        return "uncertain"
    return "background" if status == "asserted" and is_past(token, year) else status


def _doubted(token: Token) -> bool:
    """Whether the reader's learned score, in [-3, 3], says that it did not happen though no rule does.

    The score was learned where what lies ahead counts as not having happened, so it says no more than
    "uncertain" here. Below -1 (the bound of its own data for "did not happen") are 33 of 1,732 asserted
    events of MUC-4 tst1, tst2 and WikiEvents dev; 24 of them lie ahead or are mere wishes.
    """
    score = token.factuality
    return score is not None and score < -1.0


def _own(token: Token, found: Found) -> bool:
    """The trigger's own marks, and those of the verb that carries it; False where nothing above counts."""
    verbal_marks(token, found)
    if token.pos_ not in ("VERB", "AUX"):
        nominal_marks(token, found)
    if is_any(token) and _in_denied_clause(token):
        found.add("negating")
        return False
    nobody_takes_part(token, found)
    if is_inverted_condition(token):
        found.add("hypothetical")
    return True


def _in_denied_clause(token: Token) -> bool:
    """Whether a verb above denies: "any" below it stands for "no" ("did not report any deaths")."""
    for upper in governors(token):
        verbal = upper.pos_ in ("VERB", "AUX")
        if verbal and (_is_denied(upper) or status_lexicon().verbs.get(lemma(upper)) == "negating"):
            return True
        if upper.dep_ in ("ccomp", "parataxis", "advcl"):
            break
    return False


def _step(token: Token, found: Found) -> Token | None:
    """Takes in the effect of what governs the token; returns it if what is above it counts too."""
    upper, relation = token.head, token.dep_.partition(":")[0]
    if _is_open_question(token):
        found.add("uncertain")
        return None
    if _is_presupposed(token, upper):
        return None
    if relation == "conj":
        return _coordinate(token, upper, found)
    if relation == "acl":
        return _adnominal(token, upper, found)
    if relation == "advcl":
        return _adverbial(token, upper, found)
    if relation in ("parataxis", "appos", "list", "discourse", "vocative"):
        return None
    if upper.pos_ in ("VERB", "AUX"):
        return _verb_above(token, upper, relation, found)
    if upper.pos_ == "ADJ":
        if not _was_able(upper):
            found.add(status_lexicon().adjectives.get(lemma(upper)))
            verbal_marks(upper, found)
        elif any(status_lexicon().adverbs.get(child.text.lower()) == "negating"
                 for child in children(upper, "advmod")):
            found.add("negating")
        return upper if relation in ("xcomp", "csubj", "ccomp", "nsubj") else None
    return _noun_above(token, upper, relation, found)


def _is_open_question(token: Token) -> bool:
    """Whether the clause is one of "whether": what governs it, denied or not, leaves it open."""
    return token.dep_ in ("ccomp", "csubj", "advcl", "acl") and any(
        mark.text.lower() == "whether" for mark in children(token, "mark"))


def _is_presupposed(token: Token, upper: Token) -> bool:
    """Whether a clause is taken for granted, whatever becomes of what governs it.

    So are finite clauses of factive verbs ("let us remember that they attacked us"; Kiparsky and Kiparsky 1971) and
    those that ask who, where or how many, not whether ("it is not known who killed them").
    """
    if token.dep_ not in ("ccomp", "csubj", "advcl", "obl", "obj") or token.pos_ not in ("VERB", "AUX"):
        return False
    if not is_finite(token):
        return False
    if lemma(upper) in _FACTIVE and token.dep_ == "ccomp":
        return True
    asking = next((word for word in token.subtree if word.tag_ in ("WP", "WRB", "WDT", "WP$")), None)
    return asking is not None and upper.i < asking.i < token.i and token.dep_ == "ccomp" and lemma(
        upper) not in ("say", "tell")


def _was_able(adjective: Token) -> bool:
    """Who "was able to" did it, and who "was not" did not (Karttunen 1971, of the past)."""
    return (lemma(adjective) == "able" and any(
        cop.tag_ == "VBD" for cop in children(adjective, "cop"))) or any(
        lemma(aux) == "have" and aux.tag_ != "VB" for aux in children(adjective, "aux"))


def _coordinate(token: Token, upper: Token, found: Found) -> Token | None:
    """A coordinated verb with a subject or tense of its own does not share the modality of the first."""
    own = children(token, "nsubj", "aux", "csubj") or token.tag_ in _FINITE
    if token.pos_ in ("VERB", "AUX") and not own:
        verbal_marks(upper, found)
    elif token.pos_ not in ("VERB", "AUX"):
        nominal_marks(upper, found)
    if token.pos_ in ("VERB", "AUX") and own and upper.dep_ not in ("ccomp", "xcomp"):
        return None
    return upper


def _adnominal(token: Token, upper: Token, found: Found) -> Token | None:
    if token.dep_ == "acl:relcl":
        return None
    marks = [mark.text.lower() for mark in children(token, "mark", "case")]
    if "to" in marks or marks:
        effect = status_lexicon().nouns.get(lemma(upper))
        if effect == "uncertain" and any(child.text.lower() == "no" for child in children(upper, "det")):
            return None  # "there is no doubt that they did it"
        if effect is None and lemma(upper) in event_lexicon().people:
            return None  # "the first leader to condemn it" did
        found.add(effect or ("future" if "to" in marks else None))
        return upper if effect is not None else None
    return None


def _adverbial(token: Token, upper: Token, found: Found) -> Token | None:
    marks = [mark.text.lower() for mark in children(token, "mark", "case", "advmod")]
    if "to" in marks and not children(token, "nsubj"):
        if lemma(upper) == "use" and children(upper, "obj", "nsubj:pass"):
            verbal_marks(upper, found)  # "used drones to bomb the town"
            return upper
        # A purpose lies ahead; "failed to" and "refused to" are sometimes analysed alike.
        found.add("negating" if lemma(upper) in ("fail", "refuse", "decline") else "future")
        return None
    if marks and lemma(upper) not in SAYING and preposition(token) in _GOVERNING:
        return _verb_above(token, upper, "ccomp", found)
    if marks or children(token, "nsubj"):
        return None
    verbal_marks(upper, found)
    return upper


def _verb_above(token: Token, upper: Token, relation: str, found: Found) -> Token | None:
    word = lemma(upper)
    if relation in ("ccomp", "xcomp", "csubj") or (relation == "nsubj" and token.pos_ == "VERB"):
        if word in SAYING and word not in ("deny", "allege", "believe", "suggest", "think"):
            _saying(upper, found)
            return None if relation != "xcomp" else upper
        if word == "short" or any(child.text.lower() == "short" for child in children(upper, "advmod", "xcomp")):
            found.add("negating")  # "stopped short of declaring war"
            return None
        before = found.negations
        found.add(_complement_effect(token, word, relation))
        if word in _PRESUPPOSING:
            return None
        inner = Found()
        verbal_marks(upper, inner)
        _fold_in(found, inner, denied=found.negations > before)
        return upper
    return _nominal_under(token, upper, relation, found)


def _complement_effect(token: Token, word: str, relation: str) -> str | None:
    """What a verb does to its complement; a clause with a tense of its own tells by that ("warned that it fell")."""
    effect = status_lexicon().verbs.get(word)
    infinitive = relation == "xcomp" and is_infinitive(token)
    if infinitive and word == "have" and any(
            child.text.lower() == "yet" for verb in (token, token.head) for child in children(verb, "advmod")):
        return "negating"
    if word == "go" and infinitive and token.head.text.lower() in ("going", "gon"):
        return "future"
    if effect == "future" and not infinitive and (is_finite(token) or word in ("call", "mean", "set", "tell")):
        return None
    return effect or ("future" if infinitive else None)


def _fold_in(found: Found, inner: Found, *, denied: bool) -> None:
    """The modality of the governing verb; "did not deny" leaves open what it would have denied."""
    if denied and inner.negations % 2:
        found.negations += 1
        found.effects.add("uncertain")
    else:
        found.negations += inner.negations
    found.effects |= inner.effects


def _saying(verb: Token, found: Found) -> None:
    inner = Found()
    verbal_marks(verb, inner)
    nobody_takes_part(verb, inner)
    if inner.negations % 2:
        found.effects.add("uncertain")
    if any(mark.text.lower() == "whether" for mark in children(verb, "mark")):
        found.effects.add("uncertain")


def _nominal_under(token: Token, upper: Token, relation: str, found: Found) -> Token | None:
    """An event told by a noun, under a verb: a light verb's modality is its own."""
    word, carries = lemma(upper), support_verb(token)
    if carries is not None and carries.head.i == upper.i and carries.dep_ == "xcomp":
        found.add(_complement_effect(carries, word, "xcomp"))  # "the raid was going to be carried out"
        verbal_marks(upper, found)
        return upper
    if relation == "nsubj" and is_definite(token) and word not in _TAKING_PLACE:
        return None
    if relation == "obl" and preposition(token) in ("into", "to") and word in _BECOMING and not is_definite(token):
        verbal_marks(upper, found)
        return upper
    if carries is not None and carries.i == upper.i and word not in _PRESUPPOSING:
        verbal_marks(upper, found)
        nobody_takes_part(upper, found, besides=token)
        if word in _FORETELLING:
            found.add(status_lexicon().verbs.get(word))
        return upper
    effect = _effect_on_noun(token, upper, relation)
    if effect == "negating" and _is_denied(upper):
        found.add("uncertain")  # "did not rule out an attack"
        return None
    if effect is not None:
        found.add(effect)
    if effect is not None or word in SUFFERING:
        verbal_marks(upper, found)
        return upper
    return None


def _is_denied(verb: Token) -> bool:
    inner = Found()
    verbal_marks(verb, inner)
    nobody_takes_part(verb, inner)
    return inner.negations % 2 == 1


def _effect_on_noun(token: Token, upper: Token, relation: str) -> str | None:
    """What a verb does to the event that its object or phrase tells; a known event is presupposed by most."""
    word, mark = lemma(upper), preposition(token)
    governed = relation == "obj" or (relation == "nsubj" and is_passive(upper)) or (
        relation == "obl" and mark in ("for", "with", "from", "to", "of", "against", "on", "about"))
    if not governed or word in _PRESUPPOSING or (word == "call" and relation != "obl"):
        return None
    effect = status_lexicon().verbs.get(word)
    if effect == "negating":
        return None if word in _STANCES and is_definite(token) else effect
    if effect in ("future", "uncertain") and not is_definite(token):
        return effect if relation != "obl" or mark in ("for", "with") else None
    return None


def _noun_above(token: Token, upper: Token, relation: str, found: Found) -> Token | None:
    if relation not in ("nmod", "compound", "obl", "ccomp", "nsubj", "amod"):
        return None
    if token.pos_ in ("VERB", "ADJ") and relation in ("amod", "compound"):
        return None
    effect = status_lexicon().nouns.get(lemma(upper))
    if effect is None or lemma(upper) in _CESSATION:
        return None
    if relation == "compound" and effect == "future" and lemma(upper) in TRANSPARENT:
        return None  # "bombing missions"
    if effect == "transparent" and is_definite(token):
        nominal_marks(upper, found)
        return None
    possible = lemma(upper) in ("fear", "threat", "risk")
    if effect in ("future", "uncertain", "hypothetical") and is_definite(token) and not possible:
        return None
    found.add(effect)
    nominal_marks(upper, found)
    return upper


def _sentence(root: Token, found: Found) -> None:
    """What the whole sentence adds: a question leaves open, an order has not been carried out."""
    words = sentence(root)
    last = next((token for token in reversed(words) if token.text not in ('"', "”", "'", "’", ")", "''")), None)
    asked = any(token.tag_ in ("WP", "WDT", "WRB", "WP$") for token in words)
    if last is not None and last.text == "?" and not asked:
        found.effects.add("uncertain")
    order = root.pos_ == "VERB" and root.tag_ == "VB" and not children(root, "nsubj", "aux", "expl")
    if order:
        found.add("future")


__all__ = ["status_in_year", "status_of"]
