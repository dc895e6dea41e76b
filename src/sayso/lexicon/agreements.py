"""The words on ceasefires and agreements, made into patterns (data/agreements.yml).

A pattern looks at the text before or behind the words for an agreement, within one clause.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache
from typing import Any

from sayso.lexicon.datafile import load_yaml
from sayso.lexicon.inflection import plural, verb_forms
from sayso.lexicon.irregular_verbs import irregular_verbs
from sayso.records.errors import LexiconDamaged

__all__ = ["AgreementWords", "StagePatterns", "agreement_words", "any_of"]

# Words that begin another clause; what stands beyond them is said of something else.
_BLOCK = (r"(?:that|which|who|but|while|although|though|because|if|after|before|until|since|when|where|"
          r"as(?!\s+(?:a\s+result|part)\b)|and|or|however|amid|despite|following|hours|days|minutes)\b")
_WORD = r"[^\s.,;:()!?]+"
_PLAIN = (rf"(?:[,\s](?!\s*{_BLOCK})\s*[\"'“‘]?"
          rf"(?:{_WORD}|\d+[:.]\d+|[ap]\.m\.|Sept\.|\(\d+:\d+ GMT\))[\"'”’]?)")
# "between X and Y" behind an agreement, or a relative pronoun: what is told comes after.
_OF_WHOM = rf"(?:\s+between\s+[^.;:]{{1,70}}?\s+and\s+(?:the\s+)?{_WORD})?(?:,?\s+(?:which|that)(?=\s))?"
# After these a verb has no object: a war that ended in a truce ended no truce.
_INTO = r"(?:in|with|by|under|into|for|from|at|down|out|off|up)\b"
_NEXT = rf"(?:\s+(?!{_BLOCK}){_WORD})"
_BE = r"(?:is|are|was|were|be|been|being|remain|remains|remained|appears?|appeared|seems?|seemed|looks?|looked)"
_VOWELS = "aeiou"


@dataclass(frozen=True, slots=True, kw_only=True)
class StagePatterns:
    """How the text tells one stage of an agreement's course; the group `word` is the trigger.

    Attributes:
        name: of the stage. active, noun, adjective: end right before the words for the agreement.
        passive, verb, noun_behind, predicate: start right behind them.
    """

    name: str
    active: re.Pattern[str] | None
    noun: re.Pattern[str] | None
    adjective: re.Pattern[str] | None
    passive: re.Pattern[str] | None
    verb: re.Pattern[str] | None
    noun_behind: re.Pattern[str] | None
    predicate: re.Pattern[str] | None

    @property
    def before(self) -> tuple[re.Pattern[str], ...]:
        """Patterns for the text before the agreement."""
        return tuple(one for one in (self.active, self.noun, self.adjective) if one)

    @property
    def behind(self) -> tuple[re.Pattern[str], ...]:
        """Patterns for the text behind the agreement."""
        return tuple(one for one in (self.passive, self.verb, self.noun_behind, self.predicate) if one)


@dataclass(frozen=True, slots=True, kw_only=True)
class AgreementWords:
    """All of the words.

    Attributes:
        kinds: a pattern for each kind of agreement. anaphors: words that take one up again.
        stages: in the order of the file.
        subsided, continued: fighting that ebbs, fighting that goes on.
        negating, unreal, ahead, undertaken, asked: contexts before a trigger.
        beside, other: what behind and before a name says that no agreement is meant here.
        fighters: armed groups without a name.
        declared_over: what stands behind the agreement where somebody declares that it is over.
        both, mutual, hostile: words for both sides, for each to the other, and for what they accuse each other of.
    """

    kinds: dict[str, re.Pattern[str]]
    anaphors: re.Pattern[str]
    stages: tuple[StagePatterns, ...]
    subsided: re.Pattern[str]
    continued: re.Pattern[str]
    negating: re.Pattern[str]
    unreal: re.Pattern[str]
    ahead: re.Pattern[str]
    undertaken: re.Pattern[str]
    asked: re.Pattern[str]
    beside: re.Pattern[str]
    other: re.Pattern[str]
    fighters: re.Pattern[str]
    declared_over: re.Pattern[str]
    both: re.Pattern[str]
    mutual: re.Pattern[str]
    hostile: re.Pattern[str]


@cache
def agreement_words() -> AgreementWords:
    """The patterns.

    Raises:
        LexiconDamaged: a group of the file has no source.
    """
    data = load_yaml("agreements.yml")
    context, both, fighting = data["context"], data["both"], data["fighting"]
    groups = {**data["kinds"], **data["stages"], "anaphors": data["anaphors"], "fighting": fighting,
              "context": context, "both": both, "beside": data["beside"], "other": data["other"],
              "fighters": data["fighters"], "declared_over": data["declared_over"]}
    for name, group in groups.items():
        if not group.get("source"):
            raise LexiconDamaged(f"agreements.yml: group {name!r} has no source.", remedy="Name one.")
    return AgreementWords(
        kinds={name: any_of(_with_plurals(group["words"])) for name, group in data["kinds"].items()},
        anaphors=any_of(data["anaphors"]["words"]),
        stages=tuple(_stage(name, group, data["beside"]["words"]) for name, group in data["stages"].items()),
        subsided=_of_fighting(fighting["nouns"], fighting["subsided"]),
        continued=_of_fighting(fighting["nouns"], fighting["continued"]),
        negating=re.compile(rf"{_words(context['negating'])}|n[’']t\b", re.IGNORECASE),
        unreal=_but_the_month(context["unreal"]), ahead=any_of(context["ahead"]),
        undertaken=any_of(context["undertaken"]), asked=any_of(context["asked"]),
        beside=any_of(data["beside"]["words"]),
        other=re.compile(rf"{_words(data['other']['words'])}\s+$", re.IGNORECASE),
        fighters=any_of(data["fighters"]["words"]),
        declared_over=re.compile(rf"{_OF_WHOM}(?:\s+with\s+(?:the\s+)?{_WORD}(?:\s+{_WORD})?)?\s+"
                                 rf"{_words(data['declared_over']['words'])}", re.IGNORECASE),
        both=any_of(both["words"]), mutual=any_of(both["mutual"]), hostile=any_of(both["hostile"]))


def any_of(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for any of the words, the longest first, whatever their case."""
    return re.compile(_words(words), re.IGNORECASE)


def _but_the_month(words: Iterable[str]) -> re.Pattern[str]:
    """A pattern for the words, of which "may" in lower case alone: "May 6" is a date."""
    return re.compile(_words({form for word in words for form in (word, word.capitalize()) if form != "May"}))


def _words(words: Iterable[str]) -> str:
    listed = sorted({re.escape(word).replace(r"\ ", r"\s+") for word in words}, key=lambda one: (-len(one), one))
    return rf"(?<![\w’'])(?:{'|'.join(listed)})(?!\w)"


def _with_plurals(words: Iterable[str]) -> set[str]:
    words = set(words)
    return words | {plural(word) for word in words if not word.endswith("s")}


def _stage(name: str, group: dict[str, Any], beside: list[str]) -> StagePatterns:
    to, does, of, adjectives = (group.get(key, []) for key in ("to", "does", "of", "as"))
    nouns = _with_plurals(word for word in of if not word.endswith((" of", " for")))
    taking = {word if word.endswith((" of", " for")) else f"{word} {link}" for word in {*of, *nouns}
              for link in ("of", "to", "in", "on", "with")}
    return StagePatterns(
        name=name,
        active=_compiled(rf"(?P<word>{_words(_every(to))})(?!\s+{_INTO}){_NEXT}{{0,8}}[\s\"'“‘]+$", to),
        noun=_compiled(rf"(?P<word>{_words(taking)}){_PLAIN}{{0,5}}[\s\"'“‘]+$", of),
        adjective=_compiled(rf"(?P<word>{_words(adjectives)})"
                            rf"(?:[ ,]+(?!{_BLOCK}|(?:the|an?|its|their|any)\b){_WORD}){{0,3}}[\s\"'“‘]+$", adjectives),
        passive=_compiled(rf"^[\"'”’]?{_OF_WHOM}(?:{_PLAIN}{{0,8}}?\s+{_BE})?\s+(?:never\s+|not\s+)?(?:{_WORD}ly\s+)?"
                          rf"(?P<word>{_words(_participles(to))})", to),
        verb=_compiled(rf"^[\"'”’]?{_OF_WHOM}{_PLAIN}{{0,10}}?\s+(?P<word>{_words(_every(does))})", does),
        noun_behind=_compiled(rf"^[\"'”’]?\s+(?:agreement\s+|deal\s+|accord\s+)?(?P<word>{_words(nouns)})"
                              rf"(?!\s+{_words(beside)})", nouns),
        predicate=_compiled(rf"^[\"'”’]?{_OF_WHOM}{_PLAIN}{{0,4}}?\s+{_BE}\s+(?:{_WORD}ly\s+|very\s+|increasingly\s+)?"
                            rf"(?P<word>{_words(adjectives)})", adjectives))


def _compiled(pattern: str, words: Iterable[str]) -> re.Pattern[str] | None:
    return re.compile(pattern, re.IGNORECASE) if words else None


def _of_fighting(nouns: list[str], verbs: list[str]) -> re.Pattern[str]:
    return re.compile(rf"{_words(_with_plurals(nouns))}{_NEXT}{{0,7}}?\s+(?P<word>{_words(_every(verbs))})",
                      re.IGNORECASE)


def _every(verbs: Iterable[str]) -> set[str]:
    """Every form of verbs, whatever follows them in the entry ("pull out of")."""
    found = set()
    for verb in verbs:
        first, blank, rest = verb.partition(" ")
        found |= {form + blank + rest for form in _forms(first)}
    return found


@cache
def _forms(verb: str) -> frozenset[str]:
    if verb == "be":
        return frozenset(["be", "is", "are", "was", "were", "been", "being"])
    irregular = {form for form, base in irregular_verbs().items() if base == verb}
    doubled = {verb + verb[-1] + "ed", verb + verb[-1] + "ing"} if _doubles(verb) else set()
    return frozenset({*verb_forms(verb), *irregular, *doubled})


def _doubles(verb: str) -> bool:
    """Whether a short verb doubles its last letter ("scrap" is "scrapped")."""
    return len(verb) > 2 and verb[-1] not in _VOWELS + "wxy" and verb[-2] in _VOWELS and verb[-3] not in _VOWELS


def _participles(verbs: Iterable[str]) -> set[str]:
    found = set()
    for verb in verbs:
        first, blank, rest = verb.partition(" ")
        irregular = {form for form, base in irregular_verbs().items() if base == first}
        found |= {form + blank + rest for form in irregular or {one for one in _forms(first) if one.endswith("ed")}}
    return found
