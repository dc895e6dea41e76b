"""The relation of an answer to another in words for a reader; neutral, and nothing that the answers do not say."""

from __future__ import annotations

from sayso.linking.answers.comparison import Say
from sayso.linking.answers.folding import Fold
from sayso.linking.answers.relations import Related
from sayso.records.brief import Origin


def why(one: Related, to: Fold | None, say: Say) -> str:
    """One sentence: what the answer is to the one it is related to.

    Args:
        to: that answer, None if there is none.
        say: what a position answers, in a few words.
    """
    told = _related(one, to, say)
    return f"{told} The article's latest version does not say so." if one.fold.replaced else told


def _related(one: Related, to: Fold | None, say: Say) -> str:
    lead = one.fold.lead
    if to is None:
        return f"{_who(one.fold)} {_denies(one.fold)}{say(lead)}; nothing earlier to hold it against."
    new, old = f"{_denies(one.fold)}{say(lead)}", f"{_denies(to)}{say(to.lead)}"
    if to.replaced:
        return f"{_who(one.fold)} {new} where an earlier version of the same report has {old}."
    other = named(to.origin)
    texts = {
        "repeats": f"{_who(one.fold)} {new} again, after {old}.",
        "updates": _update(one, to, new, old),
        "corrects": f"{_who(one.fold)} {new} where {_self(one.fold, to)} had said {old}: taken back.",
        "corroborates": f"{_who(one.fold)} {new}, which agrees with {other} ({old}).",
        "contradicts": f"{_who(one.fold)} {new}, {other} {old}: they do not agree.",
        "part_of": f"{_who(one.fold)} {new}: a part of what {other} tells ({old}).",
    }
    return texts[one.relation]


def named(origin: Origin) -> str:
    """An origin as a sentence names it: a report that speaks for itself is told from whom it quotes."""
    return f"{origin.name} (the report itself)" if origin.kind == "report" else origin.name


def _update(one: Related, to: Fold, new: str, old: str) -> str:
    if one.fold.side == to.side:
        before, now = to.lead.low, one.fold.lead.low
        more = one.rises or one.fold.lead.stance != to.lead.stance or (
            before is not None and now is not None and now > before)
        change = "a later answer of the same side" if more else "the same, more exactly"
        return f"{_who(one.fold)} {new} where {_self(one.fold, to)} had said {old}: {change}."
    return f"{_who(one.fold)} {new} later than {named(to.origin)} said {old}: both may have been right when said."


def _self(fold: Fold, to: Fold) -> str:
    return "the same origin" if fold.key == to.key else named(to.origin)


def _who(fold: Fold) -> str:
    """The origin and, in a fight, whose losses a side counts: its own, or another's."""
    position, origin, victim = fold.lead, fold.origin, fold.lead.victim
    if position.topic != "figure" or victim is None or origin.party is None:
        return f"{named(origin)} says"
    if origin.party.id == victim.id:
        fought = position.population == "military" or (position.by is not None and position.by.id != victim.id)
        return f"{named(origin)}, on its own side's losses, says" if fought else f"{named(origin)} says"
    return f"{named(origin)}, on the losses of {victim.name}, says"


def _denies(fold: Fold) -> str:
    return "not " if fold.denied else ""
