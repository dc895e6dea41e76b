"""The extractors as spaCy components, for pipelines of one's own.

    nlp = spacy.blank("en")
    nlp.add_pipe("sayso_reader")        # or any parser with Universal Dependencies labels
    nlp.add_pipe("sayso_attributions")
    for attribution in nlp(text)._.sayso_attributions:
        ...

Each component writes a tuple of the mentions of `sayso.records.mentions` to one extension of the
`Doc`. It says by `requires` which annotations it stands on, so `nlp.analyze_pipes()` finds a pipeline
in the wrong order.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from spacy.language import Language
from spacy.tokens import Doc

from sayso.extraction.actors import find_actors
from sayso.extraction.attributions import find_attributions
from sayso.extraction.events import find_events
from sayso.extraction.figures import find_figures
from sayso.extraction.times import find_times
from sayso.extraction.toponyms import find_toponyms

GRAMMAR = ["token.dep", "token.head", "token.pos", "token.lemma", "doc.sents"]
NAMES = [*GRAMMAR, "doc.ents"]


def _register(name: str, find: Callable[[Doc], tuple[Any, ...]], requires: list[str]) -> Callable[[Doc], Doc]:
    """Registers `find` as the component `sayso_<name>`, its findings at `doc._.sayso_<name>`."""
    extension = f"sayso_{name}"
    Doc.set_extension(extension, default=(), force=True)

    def component(doc: Doc) -> Doc:
        doc._.set(extension, find(doc))
        return doc

    component.__name__ = extension
    component.__doc__ = f"Writes what `{find.__name__}` finds to `doc._.{extension}`."
    Language.component(extension, assigns=[f"doc._.{extension}"], requires=requires, func=component)
    return component


attributions = _register("attributions", find_attributions, NAMES)
figures = _register("figures", find_figures, GRAMMAR)
events = _register("events", find_events, NAMES)
toponyms = _register("toponyms", find_toponyms, NAMES)
times = _register("times", find_times, [])
actors = _register("actors", find_actors, NAMES)
