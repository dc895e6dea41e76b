"""How answers are put in words, and what the answers to a question leave open."""

from __future__ import annotations

from sayso.records.linked import Answer, Question
from sayso.wording.numbers import as_put, plain

NUMBER = 18  # letters at most for a count told without a number; a longer one is cut to the words that hedge it


def standing(question: Question) -> str:
    """What the answers leave open, in a few words; for what is no number, each stance with how many take it."""
    left = question.range
    if left is not None and (left.low, left.high) != (None, None):
        return as_put(left.low, left.high, None, "area_km2" if question.topic == "territory" else question.measure)
    if left is not None:
        return "open: " + ", ".join(dict.fromkeys(put(answer, question.measure) for answer in question.answers))
    counted = stances(question)
    return ", ".join(counted) if question.origins == 1 else ", ".join(f"{one} ({n})" for one, n in counted.items())


def stances(question: Question) -> dict[str, int]:
    """Each stance with how many origins take it; where one origin took several, the last, save of an agreement."""
    last = {answer.origin.key: answer for answer in question.answers}
    told = question.answers if question.topic == "agreement" else tuple(last.values())
    taken = {(put(answer, question.measure), answer.origin.key) for answer in told}
    return {stance: sum(one == stance for one, _ in taken)
            for stance in dict.fromkeys(put(answer, question.measure) for answer in told)}


def put(answer: Answer, measure: str) -> str:
    """An answer as its origin put it: its stance, its number, or both; `not ...` where it says that this is not so."""
    told = _put(answer, measure)
    return f"not {told}" if answer.denied else told


def _put(answer: Answer, measure: str) -> str:
    if not answer.stance and answer.low is None and answer.high is None and answer.hedge and answer.words:
        said = answer.words[0].text  # "dozens more" is no "dozens"
        return said if said.startswith(answer.hedge) and len(said) <= NUMBER else answer.hedge
    if not answer.stance:
        return as_put(answer.low, answer.high, answer.hedge, measure)
    if (answer.low is None and answer.high is None) or plain(answer.low or answer.high) in answer.stance:
        return answer.stance
    return f"{answer.stance}: {as_put(answer.low, answer.high, answer.hedge, measure)}"
