"""The relation of an answer to another in words for a reader; neutral, and nothing that the answers do not say."""

from __future__ import annotations

from sayso.linking.answers.comparison import Say
from sayso.linking.answers.folding import Fold
from sayso.linking.answers.relations import Related
from sayso.records.brief import Origin, Position


def why(one: Related, to: Fold | None, say: Say) -> str:
    """One sentence: what the answer is to the one it is related to.

    Args:
        to: that answer, None if there is none.
        say: what a position answers, in a few words.
    """
    lead = one.fold.lead
    if to is None:
        return f"{_who(lead)} {_denies(one.fold)}{say(lead)}; nothing earlier to hold it against."
    new, old = f"{_denies(one.fold)}{say(lead)}", f"{_denies(to)}{say(to.lead)}"
    other = named(to.origin)
    texts = {
        "repeats": f"{_who(lead)} {new} again, after {old}.",
        "updates": _update(one, to, new, old),
        "corrects": f"{_who(lead)} {new} where {_self(one.fold, to)} had said {old}: taken back.",
        "corroborates": f"{_who(lead)} {new}, which agrees with {other} ({old}).",
        "contradicts": f"{_who(lead)} {new}, {other} {old}: both cannot be right.",
        "part_of": f"{_who(lead)} {new}: a part of what {other} tells ({old}).",
    }
    return texts[one.relation]


def named(origin: Origin) -> str:
    """An origin as a sentence names it; that of whom nobody is named, said so."""
    if origin.kind == "unnamed":
        return f"an unnamed source ({origin.name})" if origin.name not in ("", "unnamed") else "an unnamed source"
    return origin.name


def _update(one: Related, to: Fold, new: str, old: str) -> str:
    lead = one.fold.lead
    if one.fold.side == to.side:
        change = "a later answer of the same side" if one.rises else "the same, more exactly"
        return f"{_who(lead)} {new} where {_self(one.fold, to)} had said {old}: {change}."
    return f"{_who(lead)} {new} later than {named(to.origin)} said {old}: both may have been right when said."


def _self(fold: Fold, to: Fold) -> str:
    return "it" if fold.key == to.key else named(to.origin)


def _who(position: Position) -> str:
    """The origin and, where a side counts its own or another's losses, that it does."""
    origin, victim = position.origin, position.victim
    losses = ""
    if position.topic == "figure" and victim is not None and origin.party is not None:
        losses = ", on its own side's losses," if origin.party.id == victim.id else ", on the other side's losses,"
        if origin.party.id != victim.id and (position.by is None or position.by.id != origin.party.id):
            losses = f", on the losses of {victim.name},"
    return f"{named(origin)}{losses} says"


def _denies(fold: Fold) -> str:
    return "not " if fold.denied else ""
