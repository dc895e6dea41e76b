"""Nouns for those who fight or keep order (data/forces.yml)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import cache

from sayso.lexicon.datafile import load_yaml
from sayso.lexicon.institutions import institution_nouns
from sayso.lexicon.phrases import Phrases
from sayso.lexicon.titles import Noun, both_numbers, title_nouns


def force_nouns() -> Iterator[tuple[str, Noun]]:
    """Every form for a force, with what it tells."""
    data = load_yaml("forces.yml")
    for key, forms in data["unique"].items():
        if key != "source":
            for form in forms:
                yield form, Noun(key=key, kind="force", unique=True, plural=form.endswith("s"))
    for form in data["shared"]["words"]:
        yield form, Noun(key=form.removesuffix("s"), kind="force", plural=form.endswith("s") and form != "corps")


@cache
def actor_nouns() -> Phrases[Noun]:
    """Every common noun or compound for somebody who acts or speaks, to be found in a text.

    A form with several meanings keeps them in this order: force, office and person, institution, outlet.
    """
    outlets = load_yaml("outlets.yml")["nouns"]
    everything = [*force_nouns(), *title_nouns(), *institution_nouns()]
    for form in outlets:
        everything.extend(both_numbers(form, Noun(key=form, kind="outlet")))
    return Phrases(everything)
