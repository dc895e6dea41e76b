"""Whose word decides where several people judged one part, and who says otherwise."""

from __future__ import annotations

from collections.abc import Sequence

from sayso.judging.opinions import Opinion
from sayso.judging.stating import bare

__all__ = ["against", "in_effect"]


def in_effect(opinion: Opinion, field: str, said: Sequence[Opinion]) -> bool:
    """Whether an opinion decides; of a field, or with "" of the part as a whole.

    Args:
        said: all opinions on the part, by time.
    """
    later = said[_place(opinion, said) + 1:]
    if opinion.rejects:
        return not later or all(one.rejects for one in later)
    if said[-1].rejects:
        return False
    if field == "":
        return all(_agree(opinion, one) for one in later)
    return not any(field in one.values for one in later)


def against(opinion: Opinion, field: str, said: Sequence[Opinion]) -> tuple[str, ...]:
    """Ids of the judgements by which others, as they last said, say otherwise.

    What its own author said otherwise later is no longer held by anybody.
    """
    place, author = _place(opinion, said), opinion.judgement.author
    if _taken_over(opinion, field, [one for one in said[place + 1:] if one.judgement.author == author]):
        return ()
    others = [(at, one) for at, one in enumerate(said) if one.judgement.author != author]
    held = [one for at, one in others if not _gone(one, [
        later for later in said[at + 1:] if later.judgement.author == one.judgement.author])]
    return tuple(dict.fromkeys(one.judgement.id for one in held if not _agree(opinion, one, field)))


def _place(opinion: Opinion, said: Sequence[Opinion]) -> int:
    return next(at for at, one in enumerate(said) if one is opinion)


def _agree(one: Opinion, other: Opinion, field: str = "") -> bool:
    """Whether two say nothing that the other denies; of one field, where that is named."""
    if one.rejects or other.rejects:
        return one.rejects == other.rejects
    fields = [field] if field else list(one.values)
    return all(bare(one.values.get(name)) == bare(other.values[name]) for name in fields if name in other.values)


def _taken_over(one: Opinion, field: str, later: Sequence[Opinion]) -> bool:
    """Whether its author said otherwise since."""
    return any(not _agree(one, other, field) for other in later)


def _gone(one: Opinion, later: Sequence[Opinion]) -> bool:
    return _taken_over(one, "", later)
