"""Whether an event is told as having happened: FactBank's polarity and modality, by grammar.

From the trigger upwards, each word that governs, marks or modifies it has an effect
(`lexicon/data/event_status.yml`). That somebody says it is no doubt: who stands by it, and how firmly,
is for the claim. What stands under "stop" or "condemn" is presupposed to have happened.
"""

from __future__ import annotations

from dataclasses import dataclass, field

from spacy.tokens import Token

from sayso.extraction.events.background import is_past
from sayso.extraction.events.circumstances import SAYING
from sayso.extraction.events.frame import SUFFERING, support_verb
from sayso.extraction.events.grammar import children, is_passive, lemma, preposition
from sayso.lexicon.event_status import status_lexicon
from sayso.lexicon.events import event_lexicon
from sayso.records.mentions import Status

_NOBODY = frozenset("nobody nothing none neither".split())
# What these govern has been going on: their own negation or modality leaves it as it was.
_PRESUPPOSING = frozenset("""stop cease end halt condemn denounce criticize criticise regret deplore continue resume investigate follow
    mark commemorate survive accuse blame escape flee respond retaliate praise""".split())
_CESSATION = frozenset("end cessation halt stop aftermath anniversary victim scene site condemnation investigation perpetrator".split())
# "could escalate into a war": what these lead into shares their modality.
_BECOMING = frozenset("escalate turn lead develop grow descend slide spiral spill degenerate deteriorate drift return erupt explode".split())
_FINITE = ("VBD", "VBZ", "VBP", "MD")


@dataclass(slots=True)
class _Found:
    """Effects met on the way up; `negations` counts, since two undo each other."""

    negations: int = 0
    effects: set[str] = field(default_factory=set)

    def add(self, effect: str | None) -> None:
        if effect == "negating":
            self.negations += 1
        elif effect is not None and effect != "transparent":
            self.effects.add(effect)

    def status(self) -> Status:
        negated = self.negations % 2 == 1
        if "hypothetical" in self.effects:
            return "hypothetical"
        if negated:
            return "uncertain" if "doubt" in self.effects else "negated"
        for effect in ("future", "uncertain"):
            if effect in self.effects:
                return "future" if effect == "future" else "uncertain"
        return "uncertain" if "doubt" in self.effects else "asserted"


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
    found = _Found()
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
    if status == "asserted" and _doubted(token):
        return "uncertain"
    return "background" if status == "asserted" and is_past(token, published=published) else status


def _doubted(token: Token) -> bool:
    """Whether the reader's learned score, in [-3, 3], says that it did not happen though no rule does.

    The score was learned where what lies ahead counts as not having happened, so it says no more than
    "uncertain" here. Below -1 (the bound of its own data for "did not happen") are 33 of 1,732 asserted
    events of MUC-4 tst1, tst2 and WikiEvents dev; 24 of them lie ahead or are mere wishes.
    """
    if not Token.has_extension("factuality"):
        return False
    score = token._.factuality
    return score is not None and score < -1.0


def _own(token: Token, found: _Found) -> bool:
    """The trigger's own marks, and those of the verb that carries it; False where nothing above counts."""
    _modifiers(token, found)
    if token.pos_ not in ("VERB", "AUX"):
        _nominal(token, found)
    _arguments(token, found)
    return True


def _nominal(token: Token, found: _Found) -> None:
    lexicon = status_lexicon()
    for child in token.children:
        word = lemma(child)
        if child.dep_ == "det" and child.lower_ in ("no", "neither"):
            found.add("negating")
        elif child.dep_ in ("amod", "compound"):
            found.add(lexicon.adjectives.get(word) or lexicon.adjectives.get(child.lower_))
        elif child.dep_ == "case":
            found.add(lexicon.prepositions.get(child.lower_))


def _arguments(token: Token, found: _Found) -> None:
    """"No soldiers were killed", "killed no one": what nobody does or suffers is negated."""
    for child in children(token, "nsubj", "obj"):
        if child.lower_ in _NOBODY or any(det.lower_ == "no" for det in children(child, "det")):
            found.add("negating")
            return


def _modifiers(token: Token, found: _Found) -> None:
    """Auxiliaries, adverbs and subordinators of one word."""
    lexicon = status_lexicon()
    negative = any(lexicon.adverbs.get(child.lower_) == "negating" for child in children(token, "advmod"))
    for child in token.children:
        relation = child.dep_.partition(":")[0]
        if relation == "aux":
            _modal(token, child, found, negative=negative)
        elif relation == "advmod" or (relation == "cc" and child.lower_ == "nor"):
            found.add(lexicon.adverbs.get(child.lower_) or lexicon.adverbs.get(lemma(child)))
        elif relation == "mark":
            found.add(_marker(token, child))
        elif relation == "case" and token.tag_ == "VBG":
            found.add(lexicon.prepositions.get(child.lower_))
        elif relation == "advcl" and any(mark.lower_ in ("if", "unless") for mark in children(child, "mark")):
            found.add("future" if any(aux.lower_ in ("will", "would") for aux in children(token, "aux")) else None)
    if token.dep_ == "cop" or token.pos_ == "ADJ":
        found.add(lexicon.adjectives.get(lemma(token)))


def _marker(token: Token, mark: Token) -> str | None:
    effect = status_lexicon().marks.get(mark.lower_)
    if mark.lower_ == "whether" or (mark.lower_ == "if" and token.dep_ == "ccomp"):
        return "uncertain"
    if mark.lower_ in ("until", "till", "before"):
        return None
    return effect


def _modal(verb: Token, aux: Token, found: _Found, *, negative: bool) -> None:
    word = aux.lower_
    effect = status_lexicon().modals.get(word)
    if word in ("would", "'d", "’d"):
        found.add("future" if _reported_in_past(verb) else "hypothetical")
    elif effect == "uncertain" and negative:
        # "could not reach" did not; "may not have reached" perhaps did not.
        found.add(None if word in ("can", "ca", "could") else "doubt")
    elif effect == "uncertain":
        found.effects.add("doubt" if word in ("may", "might", "could") else "uncertain")
    elif effect == "future":
        found.add(effect)


def _reported_in_past(verb: Token) -> bool:
    """Whether "would" is a "will" that somebody said ("said it would withdraw")."""
    current = verb
    for _ in range(4):
        upper = current.head
        if upper.i == current.i:
            break
        if current.dep_ in ("ccomp", "parataxis", "xcomp") and (lemma(upper) in SAYING or upper.tag_ in ("VBD", "VBN")):
            return True
        current = upper
    return any(lemma(child) in SAYING for child in children(verb, "parataxis", "ccomp"))


def _step(token: Token, found: _Found) -> Token | None:
    """Takes in the effect of what governs the token; returns it if what is above it counts too."""
    upper, relation = token.head, token.dep_.partition(":")[0]
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
        found.add(status_lexicon().adjectives.get(lemma(upper)))
        _modifiers(upper, found)
        return upper if relation in ("xcomp", "csubj", "ccomp", "nsubj") else None
    return _noun_above(token, upper, relation, found)


def _coordinate(token: Token, upper: Token, found: _Found) -> Token | None:
    """A coordinated verb with a subject or tense of its own does not share the modality of the first."""
    own = children(token, "nsubj", "aux", "csubj") or token.tag_ in _FINITE
    if token.pos_ in ("VERB", "AUX") and not own:
        _modifiers(upper, found)
    elif token.pos_ not in ("VERB", "AUX"):
        _nominal(upper, found)
    if token.pos_ in ("VERB", "AUX") and own and upper.dep_ not in ("ccomp", "xcomp"):
        return None
    return upper


def _adnominal(token: Token, upper: Token, found: _Found) -> Token | None:
    if token.dep_ == "acl:relcl":
        return None
    marks = [mark.lower_ for mark in children(token, "mark", "case")]
    if "to" in marks or marks:
        effect = status_lexicon().nouns.get(lemma(upper))
        if effect is None and lemma(upper) in event_lexicon().people:
            return None  # "the first leader to condemn it" did
        found.add(effect or ("future" if "to" in marks else None))
        return upper if effect is not None else None
    return None


def _adverbial(token: Token, upper: Token, found: _Found) -> Token | None:
    marks = [mark.lower_ for mark in children(token, "mark", "case", "advmod")]
    if "to" in marks and not children(token, "nsubj"):
        # A purpose lies ahead; "failed to" and "refused to" are sometimes analysed alike.
        found.add("negating" if lemma(upper) in ("fail", "refuse", "decline") else "future")
        return None
    if marks and lemma(upper) not in SAYING and preposition(token) in ("of", "for", "from", "with", "against", "about"):
        return _verb_above(token, upper, "ccomp", found)
    if marks or children(token, "nsubj"):
        return None
    _modifiers(upper, found)
    return upper


def _verb_above(token: Token, upper: Token, relation: str, found: _Found) -> Token | None:
    lexicon, word = status_lexicon(), lemma(upper)
    if relation in ("ccomp", "xcomp", "csubj") or (relation == "nsubj" and token.pos_ == "VERB"):
        if word in SAYING and word not in ("deny", "allege", "believe", "suggest", "think"):
            _saying(upper, found)
            return None if relation != "xcomp" else upper
        before = found.negations
        found.add(_complement_effect(token, word, relation))
        if word in _PRESUPPOSING:
            return None
        inner = _Found()
        _modifiers(upper, inner)
        _fold_in(found, inner, denied=found.negations > before)
        return upper
    return _nominal_under(token, upper, relation, found)


def _complement_effect(token: Token, word: str, relation: str) -> str | None:
    """What a verb does to its complement; a clause with a tense of its own tells by that ("warned that it fell")."""
    effect = status_lexicon().verbs.get(word)
    infinitive = relation == "xcomp" and _infinitive(token)
    if word == "go" and infinitive and token.head.lower_ in ("going", "gon"):
        return "future"
    if effect == "future" and not infinitive and (_finite(token) or word in ("call", "mean", "set", "tell")):
        return None
    return effect or ("future" if infinitive else None)


def _finite(token: Token) -> bool:
    return token.tag_ in ("VBD", "VBZ", "VBP") or any(
        aux.tag_ in ("VBD", "VBZ", "VBP") for aux in children(token, "aux", "cop", "aux:pass"))


def _fold_in(found: _Found, inner: _Found, *, denied: bool) -> None:
    """The modality of the governing verb; "did not deny" leaves open what it would have denied."""
    if denied and inner.negations % 2:
        found.negations += 1
        found.effects.add("uncertain")
    else:
        found.negations += inner.negations
    found.effects |= inner.effects


def _infinitive(token: Token) -> bool:
    return any(mark.lower_ == "to" for mark in children(token, "mark"))


def _saying(verb: Token, found: _Found) -> None:
    inner = _Found()
    _modifiers(verb, inner)
    if inner.negations % 2:
        found.effects.add("uncertain")
    if any(mark.lower_ == "whether" for mark in children(verb, "mark")):
        found.effects.add("uncertain")


def _nominal_under(token: Token, upper: Token, relation: str, found: _Found) -> Token | None:
    """An event told by a noun, under a verb: a light verb's modality is its own."""
    lexicon, word = status_lexicon(), lemma(upper)
    carries = support_verb(token)
    if relation == "nsubj" and _definite(token) and word not in ("take", "occur", "happen", "be", "hold"):
        return None
    if relation == "obl" and preposition(token) in ("into", "to") and word in _BECOMING and not _definite(token):
        _modifiers(upper, found)
        return upper
    if carries is not None and carries.i == upper.i and word not in _PRESUPPOSING:
        _modifiers(upper, found)
        _arguments(upper, found)
        if word in ("plan", "threaten", "prepare", "plot", "order", "call", "repel", "avoid", "escape"):
            found.add(lexicon.verbs.get(word))
        return upper
    governed = relation == "obj" or (relation == "nsubj" and is_passive(upper)) or (
        relation == "obl" and preposition(token) in ("for", "with", "from", "to", "of", "against", "on", "about"))
    effect = lexicon.verbs.get(word) if governed and (word != "call" or relation == "obl") else None
    if effect in ("negating", "future", "uncertain") and word not in _PRESUPPOSING and not (
            effect != "negating" and (_definite(token) or relation == "obl" and preposition(token) not in ("for", "with"))):
        if word in ("resist", "reject", "block", "ban", "prohibit", "condemn", "lack", "abandon", "miss", "exclude") and _definite(token):
            return None
        found.add(effect)
        _modifiers(upper, found)
        return upper
    if word in SUFFERING:
        _modifiers(upper, found)
        return upper
    return None


def _definite(token: Token) -> bool:
    return bool(children(token, "nmod:poss")) or any(
        child.lower_ in ("the", "this", "that", "these", "those") for child in children(token, "det"))


def _noun_above(token: Token, upper: Token, relation: str, found: _Found) -> Token | None:
    if relation not in ("nmod", "compound", "obl", "ccomp", "nsubj", "amod"):
        return None
    if token.pos_ in ("VERB", "ADJ") and relation in ("amod", "compound"):
        return None
    effect = status_lexicon().nouns.get(lemma(upper))
    if effect is None or lemma(upper) in _CESSATION:
        return None
    if effect == "transparent" and _definite(token):
        _nominal(upper, found)
        return None
    if effect in ("future", "uncertain", "hypothetical") and _definite(token) and lemma(upper) not in ("fear", "threat", "risk"):
        return None
    found.add(effect)
    _nominal(upper, found)
    return upper


def _sentence(root: Token, found: _Found) -> None:
    """What the whole sentence adds: a question leaves open, an order has not been carried out."""
    last = next((token for token in reversed(list(root.sent)) if token.text not in ('"', "”", "'", "’", ")", "''")), None)
    asked = any(token.tag_ in ("WP", "WDT", "WRB", "WP$") for token in root.sent)
    if last is not None and last.text == "?" and not asked:
        found.effects.add("uncertain")
    order = root.pos_ == "VERB" and root.tag_ == "VB" and not children(root, "nsubj", "aux", "expl")
    if order:
        found.add("future")


__all__ = ["SUFFERING", "status_of"]
