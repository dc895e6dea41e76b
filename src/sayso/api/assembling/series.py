"""A question over time: a line an origin, with the reports that tell each step, and the ceasefire beneath."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence

from sayso.api.assembling.agreements import courses_told, strip_of
from sayso.api.assembling.questions import asked
from sayso.api.shapes.series import Line, Mark, Series, Step
from sayso.api.shapes.times import moment_of
from sayso.linking.agreements import Course
from sayso.records.linked import Answer, Question
from sayso.store import Store
from sayso.store.kept import StoredDocument
from sayso.wording.answers import put
from sayso.wording.numbers import UNITS
from sayso.wording.voices import voice


def series(store: Store, question: Question) -> Series:
    """A question over time, as a store holds it."""
    documents = {one for answer in question.answers for one in answer.documents}
    reports = {one.id: one for one in store.documents_of(documents)}
    copied = {one.later for one in store.copies_of(documents) if one.earlier in documents}
    return series_of(question, reports, copied, _meanwhile(store, question, documents))


def series_of(question: Question, reports: Mapping[str, StoredDocument], copied: set[str],
              courses: Sequence[Course]) -> Series:
    """A question over time.

    Args:
        reports: those that the answers name, by id. copied: those of them that are copies of another of them.
        courses: of the agreements that the same reports tell of.
    """
    given: defaultdict[str, list[Answer]] = defaultdict(list)
    for one in sorted(question.answers, key=lambda one: (one.said_at or "", one.id)):
        given[one.origin.key].append(one)
    lines = [Line(origin=answers[0].origin, called=voice(answers[0].origin),
                  steps=[_step(one, question.measure) for one in answers],
                  marks=[mark for one in answers for mark in _marks(one, reports, copied)])
             for answers in given.values()]
    unit = UNITS.get("territory" if question.topic == "territory" else question.measure)
    return Series(**asked(question), unit=unit, lines=lines, agreements=[strip_of(one) for one in courses])


def _meanwhile(store: Store, question: Question, documents: set[str]) -> list[Course]:
    """The agreements that the reports of a question tell of; of an agreement's own question that alone."""
    told = [question] if question.topic == "agreement" else store.overview.questions_told(documents, topic="agreement")
    return courses_told(store, told, documents)


def _step(answer: Answer, measure: str) -> Step:
    return Step(answer=answer.id, at=moment_of(answer.said_at), low=answer.low, high=answer.high,
                value=put(answer, measure), hedge=answer.hedge, denied=answer.denied, relation=answer.relation,
                why=answer.why, words=answer.words[0] if answer.words else None)


def _marks(answer: Answer, reports: Mapping[str, StoredDocument], copied: set[str]) -> list[Mark]:
    told = sorted((reports[one] for one in answer.documents if one in reports),
                  key=lambda one: (one.published or "", one.id))
    return [Mark(answer=answer.id, at=moment_of(one.published), document=one.id, publisher=one.publisher,
                 title=one.title, kind="first" if number == 0 else "reprint" if one.id in copied else "relay")
            for number, one in enumerate(told)]
