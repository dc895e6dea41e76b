"""Words that give away, before any grammar, that a report may tell of armed conflict (data/gate.yml).

Heads of events that tell violence whatever stands beside them (data/events/assault.yml) are among them.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, Literal, get_args

from sayso.lexicon.datafile import load_yaml
from sayso.lexicon.events import event_lexicon
from sayso.lexicon.inflection import plural, verb_forms
from sayso.lexicon.irregular_verbs import irregular_verbs
from sayso.records.errors import LexiconDamaged

Strength = Literal["strong", "fair", "slight", "sport"]
VIOLENT: Strength = "fair"  # "rape" and "arson" are as often crimes of peace


@cache
def gate_words() -> Mapping[str, tuple[Strength, str]]:
    """Each form in lower case, with how strongly it tells of conflict and the word that it is a form of.

    A word that stands in two groups has the stronger one's strength.

    Raises:
        LexiconDamaged: a group is unknown, lists no words or names no source.
    """
    data = load_yaml("gate.yml")
    found: dict[str, tuple[Strength, str]] = {}
    for strength in get_args(Strength):
        group = data.get(strength, {})
        if not group.get("source"):
            raise LexiconDamaged(f"gate.yml: the group {strength!r} is missing or names no source.",
                                 remedy="Restore the group, and name its source.")
        for form, word in _forms(group):
            found.setdefault(form, (strength, word))
    for head in sorted(event_lexicon().violent):
        for form in (plural(head), *_verb_forms(head)):
            found.setdefault(form, (VIOLENT, head))
    return found


def _forms(group: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for verb in group.get("verbs", ()):
        for form in _verb_forms(verb):
            yield form, verb
    for noun in group.get("nouns", ()):
        yield noun, noun
        yield plural(noun), noun
    for form in group.get("forms", ()):
        yield form, form


def _verb_forms(verb: str) -> tuple[str, ...]:
    """All that a verb may look like, a doubled last letter among it ("stabbed"): what is no word is found nowhere."""
    return (*verb_forms(verb), verb + verb[-1] + "ed", verb + verb[-1] + "ing", *_pasts().get(verb, ()))


@cache
def _pasts() -> Mapping[str, tuple[str, ...]]:
    pasts: dict[str, tuple[str, ...]] = {}
    for past, base in irregular_verbs().items():
        pasts[base] = (*pasts.get(base, ()), past)
    return pasts
