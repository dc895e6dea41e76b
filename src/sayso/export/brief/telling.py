"""What a brief holds, as plain text in its order: neither page sees anything else, and both show it as text."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sayso.export.incidents.gathered import Gathered, gathered
from sayso.export.losses import Tally
from sayso.export.selecting import Selection
from sayso.records.linked import Answer, Question
from sayso.store import StoredDocument
from sayso.wording.answers import put, standing
from sayso.wording.voices import voice

_DAY = 10


@dataclass(frozen=True, slots=True, kw_only=True)
class Line:
    """One answer: what, by whom, when, how it stands to others, and its footnote's number."""

    answer: str
    who: str
    said: str
    relation: str
    note: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Asked:
    """A question with what stands, its status and its answers."""

    text: str
    stands: str
    status: str
    disputed: bool
    lines: tuple[Line, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Note:
    """A footnote: the words, their report, and the id by which they are found."""

    number: int
    words: str
    report: str
    id: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """One incident's brief.

    Attributes:
        head: facts about it, a name and a value each. reports: each in words. date: of its newest report, ISO 8601.
    """

    id: str
    title: str
    head: tuple[tuple[str, str], ...]
    asked: tuple[Asked, ...]
    notes: tuple[Note, ...]
    reports: tuple[str, ...]
    date: str


def briefs(selection: Selection, tally: Tally) -> Iterator[Told]:
    """A brief for each incident that fits."""
    for told in gathered(selection):
        yield _brief(told, tally)


def _brief(told: Gathered, tally: Tally) -> Told:
    incident, place = told.incident, told.place
    reports = {one.id: one for one in told.reports}
    asked, notes = list[Asked](), list[Note]()
    for question in sorted(told.questions, key=lambda one: (
            one.topic != "figure", one.measure != "killed", -one.origins, one.id)):
        lines = []
        for answer in question.answers:
            notes.append(_note(len(notes) + 1, answer, reports))
            lines.append(_line(answer, question, len(notes)))
            tally.lost("positions", bool(answer.words))
            tally.lost("repeats", max(0, len(answer.words) - 1))
        asked.append(Asked(text=question.text, stands=standing(question), lines=tuple(lines),
                           status=question.status.replace("_", " "), disputed=question.status == "disputed"))
    tally.lost("places", sum(one != (place.name if place else None) for one in told.places))
    where = f"{place.name} ({place.precision})" if place else "no one place that the reports agree on"
    first, last, _ = told.span()
    when = "not known" if first is None else first if first == last else f"{first} to {last}"
    head = (("When", when), ("Where", where), ("Between", ", ".join(one.name for one in told.sides) or "not known"),
            ("Told by", f"{len(told.reports)} report{'s' * (len(told.reports) != 1)}"), ("Id", incident.id))
    return Told(id=incident.id, title=incident.title, head=head, asked=tuple(asked), notes=tuple(notes),
                reports=tuple(_report(one) for one in told.reports),
                date=max((one.added_at for one in told.reports), default="2000-01-01")[:_DAY])


def _line(answer: Answer, question: Question, number: int) -> Line:
    through = f", through {', '.join(answer.relays)}" if answer.relays else ""
    return Line(answer=put(answer, question.measure), who=f"{voice(answer.origin)}{through}",
                said=(answer.said_at or "")[:_DAY], relation=answer.relation.replace("_", " "), note=number)


def _note(number: int, answer: Answer, reports: dict[str, StoredDocument]) -> Note:
    words = answer.words[0] if answer.words else None
    report = reports.get(words.document) if words else None
    return Note(number=number, words=words.text if words else "", report=_report(report) if report else "",
                id=answer.id)


def _report(report: StoredDocument) -> str:
    told = (report.publisher, report.title or report.origin, (report.published or "")[:_DAY] or "no date", report.url)
    return ", ".join(part for part in told if part)
