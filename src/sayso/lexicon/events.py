"""Triggers of events by type and mode (data/events/*.yml), and the noun classes that settle their sense.

A file holds one PLOVER type. Its groups list words that may tell the event, and the neighbours they
must (`needs`) or must not (`bars`) have. A condition is written in one line:

    obj:weapon|=shot        the object's head is a noun of the class weapon, or the lemma "shot"
    on: & !subj             there is a phrase with "on", and no subject
    obj:+control            the object is "control", and it is part of the trigger
    in/into:LOC             a place after "in" or after "into"

Slots are grammatical places (subj, obj, iobj, poss, mod, comp, xcomp, ccomp, head, speaker, adv, around, lemma),
prepositions, and `obj` or `sub` before either of `mod`, `poss` or a preposition, for what depends on the
object or subject. Names in capitals are judged in the text: NAME, LOC, DEMONYM, NUM, PRON; types of
events (ASSAULT); COOP, HOSTILE and COERCION for groups of types.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any, Literal

from sayso.lexicon.datafile import load_yaml
from sayso.lexicon.inflection import plural
from sayso.lexicon.populations import populations
from sayso.records.errors import LexiconDamaged

PartOfSpeech = Literal["verb", "noun", "adjective"]

# PLOVER types in the order in which senses are tried where several fit a word equally closely: the
# types whose conditions name protesters or police come before general violence.
TYPES = ("PROTEST", "COERCE", "ASSAULT", "RETREAT", "SANCTION", "THREATEN", "REQUEST", "REJECT", "ACCUSE", "AID",
         "CONCEDE", "MOBILIZE", "SUPPORT", "COOPERATE", "AGREE", "CONSULT")
COOPERATIVE = frozenset({"AGREE", "CONSULT", "SUPPORT", "COOPERATE", "AID", "CONCEDE", "RETREAT"})
HOSTILE = frozenset({"ASSAULT", "COERCE", "SANCTION", "PROTEST", "MOBILIZE", "THREATEN"})
JUDGED = frozenset({"NAME", "LOC", "DEMONYM", "NUM", "PRON", "COOP", "HOSTILE", "COERCION", *TYPES})

_KINDS: tuple[tuple[str, PartOfSpeech], ...] = (("verbs", "verb"), ("nouns", "noun"), ("adjectives", "adjective"))
_FIELDS = {"mode", "source", "verbs", "nouns", "adjectives", "needs", "noun_needs", "bars", "actor", "recipient",
           "general", "weight"}
_ACTORS: dict[PartOfSpeech, tuple[str, ...]] = {
    "verb": ("subj",), "noun": ("by", "between", "poss", "mod", "subj", "from"), "adjective": (),
}
_RECIPIENTS: dict[PartOfSpeech, tuple[str, ...]] = {
    "verb": ("obj",), "noun": ("of", "against", "on", "between2"), "adjective": ("mod_head",),
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Atom:
    """One test of a place in the grammar around a trigger.

    Attributes:
        slots: where to look; any of them.
        lemmas: any of these; with no lemmas and no judged names, anything there will do.
        judged: names in capitals, judged in the text.
        joins: lemmas that become part of the trigger where they are found.
        negated: the place must be empty, or hold something else.
    """

    slots: tuple[str, ...]
    lemmas: frozenset[str] = frozenset()
    judged: frozenset[str] = frozenset()
    joins: frozenset[str] = frozenset()
    negated: bool = False


Condition = tuple[Atom, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class EventSense:
    """One way in which a word or expression tells an event.

    Attributes:
        words: the expression, its head first for verbs ("open", "fire") and last for nouns ("car",
            "bombing"), unless the noun is followed by "of" or "to" ("exchange", "of", "fire").
        head: which of the words is the head.
        pos: what the head is.
        type, mode: PLOVER type; PLOVER mode or ACLED sub-event.
        needs: one of these must hold, if there are any; bars: none of these may.
        actor, recipient: where to look for them, the best place first.
        general: a word of everyday life, which counts only among political actors.
    """

    words: tuple[str, ...]
    head: int
    pos: PartOfSpeech
    type: str
    mode: str | None
    needs: tuple[Condition, ...]
    bars: tuple[Condition, ...]
    actor: tuple[str, ...]
    recipient: tuple[str, ...]
    general: bool


@dataclass(frozen=True, slots=True)
class EventLexicon:
    """All senses by the lemma of their head; the first that fits is meant.

    Attributes:
        words: every word that stands in an expression or a condition.
        violent: heads that tell violence whatever stands beside them.
        political: nouns for those who act in politics and war; institutions: those of them that are no
            mere persons; sides: of these, no weapons ("rebel attack", but "artillery attack");
            people: nouns for persons. sport: words of sport.
        sides_of_violence: nouns for who fights, by class: force, armed (with positions), protesters, mob.
    """

    by_head: Mapping[str, tuple[EventSense, ...]]
    words: frozenset[str]
    violent: frozenset[str]
    political: frozenset[str]
    institutions: frozenset[str]
    sides: frozenset[str]
    people: frozenset[str]
    sport: frozenset[str]
    sides_of_violence: Mapping[str, frozenset[str]]

    def types_of(self, lemma: str) -> frozenset[str]:
        """The types that a word may tell, whatever its neighbours."""
        return frozenset(sense.type for sense in self.by_head.get(lemma, ()))


@cache
def modes() -> Mapping[str, tuple[str, ...]]:
    """The modes of each type that the lexicon knows, types in their order."""
    held = [sense for senses in event_lexicon().by_head.values() for sense in senses]
    return {name: tuple(sorted({one.mode for one in held if one.type == name and one.mode}, key=str.casefold))
            for name in TYPES}


@cache
def event_lexicon() -> EventLexicon:
    """The lexicon, read once.

    Raises:
        LexiconDamaged: a file breaks the form told above.
    """
    classes = _classes()
    ranked: list[tuple[tuple[int, int, int], EventSense]] = []
    for rank, name in enumerate(TYPES):
        for sense, weight in _senses(name, classes):
            ranked.append(((-len(sense.words) - weight, not sense.needs, rank), sense))
    ranked.sort(key=lambda pair: pair[0])
    index: dict[str, list[EventSense]] = {}
    for _, sense in ranked:
        index.setdefault(sense.words[sense.head], []).append(sense)
    certain = {sense.words[sense.head] for _, sense in ranked if sense.type == "ASSAULT"
               and not sense.needs and not sense.general and len(sense.words) == 1}
    words = frozenset[str]().union(*classes.values(), *(sense.words for _, sense in ranked), *_tested(ranked))
    return EventLexicon({head: tuple(senses) for head, senses in index.items()}, words, frozenset(certain),
                        classes["polity"], classes["institution"],
                        classes["institution"] - classes["weapon"], classes["person"],
                        classes["sport"] | classes["sport_maybe"],
                        {name: classes[name] for name in ("force", "armed", "protesters", "mob")})


def _classes() -> dict[str, frozenset[str]]:
    """Each class with what it includes; persons are also those of populations.yml."""
    raw = load_yaml("event_arguments.yml")["classes"]

    def members(name: str, above: tuple[str, ...] = ()) -> frozenset[str]:
        if name not in raw or name in above:
            raise LexiconDamaged(f"event_arguments.yml: class {name!r} is unknown or includes itself.",
                                 remedy="Correct `include`.")
        own = frozenset(str(word).casefold() for word in raw[name]["words"])
        return own.union(*(members(other, (*above, name)) for other in raw[name].get("include", ())))

    nouns = [noun for noun in populations().nouns if " " not in noun]
    persons = frozenset(nouns) - {plural(noun) for noun in nouns}
    return {name: members(name) | (persons if name == "person" else frozenset()) for name in raw}


def _senses(name: str, classes: Mapping[str, frozenset[str]]) -> Iterator[tuple[EventSense, int]]:
    data = load_yaml(f"events/{name.lower()}.yml")
    if data.get("type") != name:
        raise LexiconDamaged(f"events/{name.lower()}.yml has the type {data.get('type')!r}.", remedy=f"Write {name}.")
    for group in data["groups"]:
        if set(group) - _FIELDS or not group.get("source"):
            raise LexiconDamaged(f"events/{name.lower()}.yml: group {group!r} has unknown fields or no source.",
                                 remedy="See lexicon/events.py.")
        if not all(isinstance(slot, str) for slot in (*group.get("actor", ()), *group.get("recipient", ()))):
            raise LexiconDamaged(f"events/{name.lower()}.yml: a slot of {group['source']!r} is no word.",
                                 remedy="Quote it: YAML reads `on` as true.")
        needs, noun_needs = _needs(group, classes)
        bars = tuple(_condition(line, classes) for line in group.get("bars", ()))
        for words, head, pos in _expressions(group):
            yield EventSense(
                words=words, head=head, pos=pos, type=name, mode=group["mode"],
                needs=noun_needs if pos == "noun" else needs, bars=bars,
                actor=tuple(group.get("actor", _ACTORS[pos])),
                recipient=tuple(group.get("recipient", _RECIPIENTS[pos])), general=bool(group.get("general")),
            ), int(group.get("weight", 0))


def _needs(
    group: Mapping[str, Any], classes: Mapping[str, frozenset[str]],
) -> tuple[tuple[Condition, ...], tuple[Condition, ...]]:
    """What verbs and adjectives need, and what nouns need; `needs` is for the nouns of a group without verbs."""
    field = "noun_needs" if "verbs" in group else "needs"
    return (tuple(_condition(line, classes) for line in group.get("needs", ())),
            tuple(_condition(line, classes) for line in group.get(field, ())))


def _expressions(group: Mapping[str, Any]) -> Iterator[tuple[tuple[str, ...], int, PartOfSpeech]]:
    """The words of a group; an expression with a hyphen is also found in one piece, or apart."""
    for field, pos in _KINDS:
        for expression in group.get(field, ()):
            forms = {expression.casefold(), expression.casefold().replace("-", " ")}
            for form in sorted(forms):
                words = tuple(form.split())
                yield words, _head(words, pos), pos


def _head(words: tuple[str, ...], pos: PartOfSpeech) -> int:
    if pos == "verb" or (len(words) > 2 and words[1] in ("of", "to")):
        return 1 if words[0] in ("sexually", "forcibly") else 0
    return len(words) - 1


def _condition(line: str, classes: Mapping[str, frozenset[str]]) -> Condition:
    return tuple(_atom(part.strip(), classes) for part in line.split("&"))


def _atom(text: str, classes: Mapping[str, frozenset[str]]) -> Atom:
    negated = text.startswith("!")
    slot, _, tests = text.lstrip("!").partition(":")
    lemmas, judged, joins = set[str](), set[str](), set[str]()
    for test in filter(None, (part.strip() for part in tests.split("|"))):
        if test[0] in "=+":
            lemmas.add(test[1:].casefold())
            joins |= {test[1:].casefold()} if test[0] == "+" else set()
        elif test in JUDGED:
            judged.add(test)
        elif test in classes:
            lemmas |= classes[test]
        else:
            raise LexiconDamaged(f"events: condition {text!r} names the unknown class {test!r}.",
                                 remedy="Write '=' before a lemma, or add the class to event_arguments.yml.")
    return Atom(slots=tuple(slot.strip().split("/")), lemmas=frozenset(lemmas), judged=frozenset(judged),
                joins=frozenset(joins), negated=negated)


def _tested(ranked: Iterable[tuple[object, EventSense]]) -> Iterator[frozenset[str]]:
    for _, sense in ranked:
        for condition in (*sense.needs, *sense.bars):
            for atom in condition:
                yield atom.lemmas
