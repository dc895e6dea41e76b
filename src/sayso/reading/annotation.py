"""Writing what was found into a spaCy `Doc`."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any, cast

import numpy as np
from numpy.typing import NDArray
from spacy import attrs
from spacy.parts_of_speech import IDS as POS_NUMBERS
from spacy.tokens import Doc, Span, Token

_ATTRIBUTES = [attrs.TAG, attrs.POS, attrs.LEMMA, attrs.MORPH, attrs.DEP, attrs.HEAD]

_SUBJECTS = frozenset(("nsubj", "nsubj:pass"))
_TENSED = frozenset(("VBD", "VBZ", "VBP", "VBN"))  # "VBN" for a past tense that is spelled alike


@dataclass(slots=True)
class Annotation:
    """All findings on one doc, by token number; tokens that were not read have no head."""

    size: int
    upos: list[str] = field(init=False)
    xpos: list[str] = field(init=False)
    lemmas: list[str] = field(init=False)
    morphs: list[str] = field(init=False)
    labels: list[str] = field(init=False)
    heads: list[int] = field(init=False)
    """Token number of the head, itself for a root, -1 where nothing was read."""
    names: list[tuple[int, int, str]] = field(default_factory=list)
    weights: list[NDArray[np.float64]] = field(default_factory=list)
    """For each name, how likely each label is."""
    factuality: dict[int, float] = field(default_factory=dict)

    def __post_init__(self) -> None:
        self.upos, self.xpos, self.lemmas, self.morphs, self.labels = ([""] * self.size for _ in range(5))
        self.heads = [-1] * self.size

    def settle_voice(self) -> None:
        """Take the passive off participles of a perfect ("has attacked"), which only its auxiliaries tell."""
        perfect = {self.heads[at] for at in range(self.size) if self.labels[at] == "aux" and self.lemmas[at] == "have"}
        passive = {self.heads[at] for at in range(self.size) if self.labels[at] == "aux:pass"}
        for at in perfect - passive:
            if self.xpos[at] == "VBN":
                self.morphs[at] = self.morphs[at].replace("|Voice=Pass", "")

    def settle_clauses(self) -> None:
        """Make a participle govern the object that it was hung on, where a mark opens its clause: "of striking Orvel".

        A word that only describes a noun has no mark of its own; so the network knew the clause, and lost it where the
        tree was put together.
        """
        for at in range(1, self.size):
            noun = self.heads[at]
            described = self.labels[at] == "amod" and self.xpos[at] == "VBG" and noun == at + 1
            if described and self.labels[at - 1] == "mark" and self.heads[at - 1] == at and self.heads[noun] != noun:
                self.heads[at], self.labels[at] = self.heads[noun], "advcl"
                self.heads[noun], self.labels[noun] = at, "obj"
                self.upos[at] = "VERB"

    def settle_subjects(self) -> None:
        """Give a verb that has two subjects the nearer one, and the clause between them the other.

        "[Shelling] killed ten, the [mayor] said": the first was hung past its own verb. 29 such verbs stood in 270,000
        words of news, and of these two were right.
        """
        subjects: dict[int, list[int]] = {}
        clauses: dict[int, list[int]] = {}
        for at, label in enumerate(self.labels):
            if label in _SUBJECTS:
                subjects.setdefault(self.heads[at], []).append(at)
            elif label in ("ccomp", "parataxis") and self.heads[at] != at:
                clauses.setdefault(self.heads[at], []).append(at)
        helped = {self.heads[at] for at, label in enumerate(self.labels) if label in ("aux", "aux:pass", "cop")}
        for verb, (first, *others) in subjects.items():
            for clause in clauses.get(verb, ()) if others else ():
                bare = clause not in subjects and (clause in helped or self.xpos[clause] in _TENSED)
                if bare and first < clause < others[-1]:
                    self.heads[first] = clause
                    self._make_finite(clause, helped)
                    break

    def _make_finite(self, verb: int, helped: set[int]) -> None:
        """A participle that has a subject and no auxiliary is a past tense."""
        if self.xpos[verb] == "VBN" and verb not in helped:
            self.xpos[verb], self.morphs[verb] = "VBD", "Mood=Ind|Tense=Past|VerbForm=Fin"


def settle_extents(found: Annotation, words: Sequence[str]) -> None:
    """End names before a deed that they took in: "accused [the Liberation Front of shelling Orvel]"."""
    for number, (first, end, label) in enumerate(found.names):
        deeds = (at for at in range(first + 1, end - 1) if found.upos[at] in ("ADP", "SCONJ")
                 and found.xpos[at + 1] == "VBG" and words[at + 1].islower())
        found.names[number] = first, next(deeds, end), label


def settle_names(found: Annotation, words: Sequence[str], labels: Sequence[str]) -> None:
    """Give names that are spelled alike in one text the one label that is likeliest over all of them.

    A text that writes of "Aliyev" five times means one thing by it (Gale, Church and
    Yarowsky 1992, one sense per discourse).
    """
    alike: dict[str, list[int]] = {}
    for number, (first, end, _) in enumerate(found.names):
        alike.setdefault(" ".join(words[first:end]).casefold(), []).append(number)
    for numbers in alike.values():
        if len(numbers) > 1:
            total = sum((found.weights[number] for number in numbers), np.zeros(len(labels)))
            label = labels[int(total.argmax())]
            for number in numbers:
                first, end, _ = found.names[number]
                found.names[number] = (first, end, label)


def register_extensions() -> None:
    """Register `token._.factuality`: did it happen, from -3 (no) to 3 (yes), None where not judged."""
    if not Token.has_extension("factuality"):
        Token.set_extension("factuality", default=None)


def write(doc: Doc, found: Annotation) -> None:
    """Put an annotation on a doc; `doc.text` stays as it is.

    Whitespace hangs on the word before it. Tokens that were not read (page furniture)
    hang on the first of their run, so each run is a sentence of its own with the label
    "dep" and no part of speech.
    """
    _attach_rest(doc, found)
    add = doc.vocab.strings.add
    values = np.zeros((len(doc), len(_ATTRIBUTES)), dtype=np.uint64)
    numbers: dict[str, int] = {}
    morphs: dict[str, int] = {}
    for position in range(len(doc)):
        row = []
        for text in (found.xpos[position], found.lemmas[position], found.labels[position]):
            number = numbers.get(text)
            if number is None:
                number = numbers[text] = add(text) if text else 0
            row.append(number)
        morph = found.morphs[position]
        if morph not in morphs:
            morphs[morph] = doc.vocab.morphology.add(morph)
        offset = (found.heads[position] - position) % (1 << 64)
        values[position] = (row[0], POS_NUMBERS[found.upos[position]], row[1], morphs[morph], row[2], offset)
    if len(doc):
        doc.from_array(_ATTRIBUTES, cast(Any, values))
    doc.set_ents([Span(doc, first, end, label=label) for first, end, label in found.names], default="outside")
    for position, value in found.factuality.items():
        doc[position]._.factuality = value


def _attach_rest(doc: Doc, found: Annotation) -> None:
    run = -1
    for token in doc:
        here = token.i
        if found.heads[here] >= 0:
            run = -1
        elif token.is_space:
            found.upos[here], found.xpos[here], found.lemmas[here] = "SPACE", "_SP", token.text
            found.labels[here] = "dep"
            found.heads[here] = here - 1 if here else -1
        else:
            run = here if run < 0 else run
            found.heads[here], found.labels[here], found.lemmas[here] = run, "dep", token.text
    for here in range(len(doc) - 1, -1, -1):
        if found.heads[here] < 0:
            found.heads[here] = here + 1 if here + 1 < len(doc) else here
