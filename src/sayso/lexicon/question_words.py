"""How questions about counts are put into words, and the groups of persons that are asked about apart.

Read from data/question_words.yml, which names the standards.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from sayso.lexicon.datafile import load_yaml
from sayso.lexicon.measures import measures
from sayso.records.errors import LexiconDamaged


@dataclass(frozen=True, slots=True, kw_only=True)
class QuestionWords:
    """The words of questions.

    Attributes:
        asked: measure -> the words before what is counted, and those after it.
        counted: measure -> what it counts where that is no persons.
        populations: population -> its persons.
        groups: a detail as printed, singular or plural, in lower case -> the group it belongs to.
        whole: group -> the details that mean all of it; for the others only some words do.
    """

    asked: Mapping[str, tuple[str, str]]
    counted: Mapping[str, str]
    populations: Mapping[str, str]
    groups: Mapping[str, str]
    whole: Mapping[str, frozenset[str]]


@cache
def question_words() -> QuestionWords:
    """The words of questions.

    Raises:
        LexiconDamaged: a measure cannot be asked about.
    """
    data = load_yaml("question_words.yml")
    lacking = sorted(set(measures().meanings) - set(data["asked"]))
    if lacking:
        raise LexiconDamaged(f"question_words.yml does not say how to ask for {', '.join(lacking)}.",
                             remedy="Add them under asked.")
    return QuestionWords(
        asked={measure: (before, after) for measure, (before, after) in data["asked"].items()},
        counted=data["counted"],
        populations=data["populations"],
        groups={form: group for group, words in data["groups"].items() for word in words
                for form in (word, f"{word}s")},
        whole={group: frozenset(words) for group, words in data["whole"].items()},
    )
