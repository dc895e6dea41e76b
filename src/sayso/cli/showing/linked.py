"""`sayso questions`, `question`, `incidents`, `incident`: what reports give together."""

from __future__ import annotations

import dataclasses
import re
import shlex
from collections.abc import Collection, Iterable
from dataclasses import dataclass

from sayso.cli.lines import incident_line, question_line, write_lines
from sayso.cli.pages.incident import LINKS, Told, print_incident
from sayso.cli.pages.incidents import print_incidents
from sayso.cli.pages.layout import shown
from sayso.cli.pages.question import Seen, as_of, print_question
from sayso.cli.pages.questions import print_questions
from sayso.cli.pages.reports import called
from sayso.cli.pages.wording import some
from sayso.cli.showing.identifiers import report_id, whole
from sayso.cli.showing.opened import Look, day_of, side, since, through
from sayso.records.errors import NotKept
from sayso.records.linked import Incident, Question
from sayso.store import Store

NOW = frozenset({"status", "origins", "outlets", "range"})  # what is so of all answers, and not of earlier ones alone
IDENTIFIER = re.compile(r"[a-z]+_[0-9a-z]*|[a-z]{3}")


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """Which incidents or questions the user wants; the fields are the options of the commands."""

    about: str | None = None
    incident: str | None = None
    topic: str | None = None
    measure: str | None = None
    status: str | None = None
    party: str | None = None
    kind: str | None = None
    place: str | None = None
    report: str | None = None
    since: str | None = None
    until: str | None = None

    @property
    def narrowed(self) -> bool:
        """Whether any filter is given."""
        return self != Asked()


def show_questions(look: Look, asked: Asked) -> None:
    """Prints questions."""
    incident = whole(look.store, asked.incident, ["incident"]) if asked.incident else None
    found = look.store.questions(
        about=asked.about, topic=asked.topic, measure=asked.measure, status=asked.status, side=side(asked.party),
        place=asked.place, incident=incident, document=_report(look.store, asked), since=since(asked.since),
        until=through(asked.until), limit=look.most, short=not look.lines)
    if look.lines:
        for batch in look.batches(found):
            origins = look.store.origins_of(_of_questions(batch))
            write_lines(question_line(question, origins) for question in batch)
        return
    questions, more = look.first(found)
    if not questions:
        look.nothing("questions", narrowed=asked.narrowed)
    else:
        titles = look.store.overview.titles({question.incident for question in questions if question.incident})
        print_questions(questions, titles, more, look.console)


def show_question(look: Look, typed: str, at: str | None = None) -> None:
    """Prints one question with its answers.

    Args:
        typed: its id, the beginning of that, or words of what is asked.
        at: a day, to leave out what was said later.
    """
    question, others = _question(look.store, typed)
    at = day_of("--at", at) if at else None
    question = as_of(question, at) if at else question
    if look.lines:
        line = question_line(question, look.store.origins_of(_of_questions([question])))
        write_lines([line if at is None else {key: line[key] for key in line if key not in NOW}])
        return
    reports = {one.document for answer in question.answers[:look.limit] for one in answer.words}
    titles = look.store.overview.titles([question.incident]) if question.incident else {}
    seen = Seen(reports=_called(look.store, reports), texts=look.store.texts(reports), at=at,
                incident=titles.get(question.incident or "", question.incident or ""))
    print_question(question, seen, look.console, look.limit)
    if others:
        look.console.print(f"{some(others, 'other question')} with these words: sayso questions --about "
                           f"{shlex.quote(shown(typed))}", style="dim", markup=False, soft_wrap=True)


def _question(store: Store, typed: str) -> tuple[Question, int]:
    """A question, and how many others have the same words: of several, the one that most origins answer."""
    if IDENTIFIER.fullmatch(typed):
        return store.question(whole(store, typed, ["question"])), 0
    found, there = store.overview.most_answered(typed)
    if found is None:
        raise NotKept(f"no question in {store.url} has all the words of {typed!r}.",
                      remedy="See which there are: sayso questions.")
    return store.question(found), there - 1


def show_incidents(look: Look, asked: Asked) -> None:
    """Prints incidents."""
    found = look.store.incidents(since=since(asked.since), until=through(asked.until), place=asked.place,
                                 side=side(asked.party), kind=asked.kind and asked.kind.upper(),
                                 document=_report(look.store, asked), limit=look.most)
    if look.lines:
        for batch in look.batches(found):
            origins = look.store.origins_of({document for incident in batch for document in incident.documents})
            write_lines(incident_line(_with_links(look.store, one), origins) for one in batch)
        return
    incidents, more = look.first(found)
    if not incidents:
        look.nothing("incidents", narrowed=asked.narrowed)
    else:
        print_incidents(incidents, more, look.console)


def _with_links(store: Store, incident: Incident) -> Incident:
    return dataclasses.replace(incident, links=store.links_within(incident.id))


def show_incident(look: Look, typed: str) -> None:
    """Prints one incident with its reports and questions."""
    name = whole(look.store, typed, ["incident"])
    if look.lines:
        incident = look.store.incident(name)
        line = incident_line(incident, look.store.origins_of(incident.documents))
        write_lines([{**line, "questions": [one.id for one in look.store.questions(incident=name)]}])
        return
    incident = look.store.incident(name, links=LINKS)
    overview = look.store.overview
    questions, asked = overview.most_answered_of(name, look.limit)
    documents = {*incident.documents[:look.limit], *(end for link in incident.links for end in (link.one, link.other))}
    told = Told(incident=incident, links=overview.count_links(name), questions=questions, asked=asked,
                reports={one.id: one for one in look.store.documents_of(documents)})
    print_incident(told, look.limit, look.console)


def _of_questions(questions: Iterable[Question]) -> set[str]:
    return {document for question in questions for answer in question.answers for document in answer.documents}


def _called(store: Store, documents: Collection[str]) -> dict[str, str]:
    return {one.id: called(one) for one in store.documents_of(documents)}


def _report(store: Store, asked: Asked) -> str | None:
    return report_id(store, asked.report) if asked.report else None
