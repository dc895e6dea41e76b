"""Stages of an agreement's course as the text tells them: the words, and whether they came about.

The stages are those of ceasefire monitoring (UN Peacemaker's guidance on mediation of ceasefires, 2022).
What is negated, planned or feared is told apart by the words before the trigger.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Literal

from sayso.lexicon.agreements import AgreementWords, StagePatterns, agreement_words
from sayso.linking.agreements.mentions import AgreementMention
from sayso.linking.telling import Telling

__all__ = ["Told", "as_it_came", "stages_told"]

# Code points before a trigger in which a negation or a modal stands; the longest found is 34.
_CONTEXT = 45
# What a stage means where the words before it say that it did not come about; absent: nothing is told.
_NEGATED = {"violated": "denied", "holding": "collapsed", "accepted": "rejected", "effective": "collapsed",
            "kept": "violated"}
# What a stage means where it is only wished, feared or possible.
_UNREAL = {"collapsed": "doubted", "demanded": "demanded", "proposed": "proposed", "rejected": "rejected",
           "doubted": "doubted"}
# What a stage means where it is still to come.
_AHEAD = {"effective": "announced", "accepted": "accepted", "kept": "accepted", "demanded": "demanded",
          "proposed": "proposed", "doubted": "doubted"}
# What a stage means after "agreed to", "vowed to" and the like.
_UNDERTAKEN = {"holding": "accepted", "effective": "announced", "kept": "accepted"}
# What a stage means after "asked to", "urged to" and the like: one can agree only to what was proposed.
_ASKED = {"accepted": "proposed", "extended": "demanded", "kept": "demanded", "holding": "demanded",
          "announced": "demanded"}
# Stages that are told of "it" as an object; more would be told of anything else.
_OF_PRONOUN = frozenset(["violated"])
# What stands before "that" says how somebody says it, not whether it came about.
_THAT = re.compile(r"\bthat\s")
_HELD = re.compile(r"\b(?:is|are|was|were|be|been|being)\s+$", re.IGNORECASE)
# "Held for less than a day": it did not hold.
_BRIEFLY = re.compile(r"\s+(?:for\s+)?(?:only|just|barely|less\s+than|no\s+more\s+than|not\s+even|fewer\s+than"
                      r"|(?:a\s+)?mere|a\s+matter\s+of|under)\b", re.IGNORECASE)
_CLAUSE = re.compile(r"[;:]|\s--\s|[–—]|[,.]\s+(?:but|and|while|although|though|as)\s|"
                     r"\s(?:but|while|although|after|before)\s")


Shape = Literal["verb", "noun", "adjective", "behind"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One stage told of one mention.

    Attributes:
        stage: its name. start, end: the trigger. mention: of what.
        clause: where the clause of the trigger begins.
        shape: a verb or noun that takes the agreement as object, an adjective before it, or words behind it.
    """

    stage: str
    start: int
    end: int
    mention: AgreementMention
    clause: int
    shape: Shape


def stages_told(mention: AgreementMention, telling: Telling) -> tuple[Told, ...]:
    """What the sentence of a mention tells of its course, in the order of the text; a stage once.

    Of several verbs and nouns before the agreement, the nearest that came about counts ("agreed to extend the
    truce"); of an answer to a proposal the answer.
    """
    words = agreement_words()
    begin, end = telling.sentence_at(mention.start)
    found: dict[str, Told] = {}
    ahead: list[Told] = []
    for stage in words.stages:
        for start, stop, shape in _hits(stage, mention, telling.text[begin:end], begin):
            name = as_it_came(stage.name, start, telling, words)
            if name == "holding" and _BRIEFLY.match(telling.text, stop):
                name = "collapsed"
            if name == "announced" and words.declared_over.match(telling.text, mention.end):
                name = "collapsed"  # "declared the ceasefire over"
            clause = _clause_start(telling.text, begin, min(start, mention.start))
            if name:
                told = Told(stage=name, start=start, end=stop, mention=mention, clause=clause, shape=shape)
                if shape in ("verb", "noun"):
                    ahead.append(told)
                else:
                    found.setdefault(name, told)
    for told in _nearest(ahead):
        found.setdefault(told.stage, told)
    if "ended" in found and "withdrawn" in found and found["ended"].start == found["withdrawn"].start:
        del found["withdrawn"]  # "the ceasefire ended": by nobody
    return tuple(sorted(found.values(), key=lambda one: (one.start, one.end, one.stage)))


def _nearest(ahead: list[Told]) -> list[Told]:
    ordered = sorted(ahead, key=lambda one: (-one.start, -one.end, one.stage))
    if len(ordered) > 1 and ordered[0].stage == "proposed" and ordered[1].stage in ("rejected", "accepted"):
        return ordered[1:2]
    return ordered[:1]


def _hits(
    stage: StagePatterns, mention: AgreementMention, sentence: str, begin: int,
) -> Iterator[tuple[int, int, Shape]]:
    """Where the trigger stands and how it is joined to the agreement."""
    before, behind = sentence[:mention.start - begin], sentence[mention.end - begin:]
    pronoun = mention.again and mention.end - mention.start == len("it")
    shapes: tuple[tuple[re.Pattern[str] | None, Shape], ...] = (
        (stage.active, "verb"), (stage.noun, "noun"), (stage.adjective, "adjective"))
    for pattern, shape in shapes if not pronoun else shapes[:1] if stage.name in _OF_PRONOUN else ():
        if pattern and (hit := _last(pattern, before)):
            yield begin + hit.start("word"), begin + hit.end("word"), shape
    for pattern in stage.behind if not pronoun else (stage.verb, stage.predicate):
        if pattern and (hit := pattern.match(behind)) and not (pattern is stage.verb and _passive(hit, behind)):
            yield mention.end + hit.start("word"), mention.end + hit.end("word"), "behind"


def _passive(hit: re.Match[str], behind: str) -> bool:
    """Whether what looks like the agreement's own doing is done to something else ("elections were held")."""
    return hit.group("word").lower() == "held" and _HELD.search(behind[:hit.start("word")]) is not None


def _last(pattern: re.Pattern[str], text: str) -> re.Match[str] | None:
    """The match whose trigger stands nearest the end of the text."""
    found, start = None, 0
    while hit := pattern.search(text, start):
        found, start = hit, hit.start("word") + 1
    return found


def as_it_came(stage: str, start: int, telling: Telling, words: AgreementWords) -> str | None:
    """The stage as the words before the trigger leave it; None where nothing came about."""
    begin = telling.sentence_at(start)[0]
    window = telling.text[max(begin, start - _CONTEXT):start]
    cut = [hit.end() for pattern in (_CLAUSE, _THAT) for hit in pattern.finditer(window)]
    window = window[max(cut, default=0):]
    if words.negating.search(window):
        return _NEGATED.get(stage)
    if re.search(r"\bto\s+(?:help\s+)?$", window):
        if words.undertaken.search(window):
            return _UNDERTAKEN.get(stage, stage)
        if words.asked.search(window):
            return _ASKED.get(stage)
        return (_AHEAD if words.ahead.search(window) else _UNREAL).get(stage)
    if words.unreal.search(window):
        return _UNREAL.get(stage)
    return _AHEAD.get(stage) if words.ahead.search(window) else stage


def _clause_start(text: str, begin: int, offset: int) -> int:
    return begin + max((hit.end() for hit in _CLAUSE.finditer(text[begin:offset])), default=0)
