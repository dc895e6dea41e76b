"""An incident's matrix: origins across, questions down, in each cell an origin's answers in order.

Columns stand by party, since a count is read against who counts whose losses; parties by name, so that no order
takes a side; within a party by the first word. Those of no party (outlets, observers, the unnamed) come last.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from sayso.api.assembling.questions import Claims, asked, told
from sayso.api.shapes.matrix import Cell, CellAnswer, Column, ColumnGroup, Matrix, Row
from sayso.api.shapes.times import moment_of
from sayso.records.linked import Answer, Incident, Question
from sayso.wording.voices import voice

TOPICS = ("figure", "agreement", "territory", "fact")
STATUSES = ("disputed", "revised", "rising", "agreed", "single_origin")


def matrix_of(incident: Incident, questions: Sequence[Question], claims: Claims) -> Matrix:
    """The matrix of an incident.

    Args:
        questions: its own, and wider ones that its reports answer.
        claims: the first behind each answer, by id.
    """
    held = set(incident.documents)
    here = [(one, [answer for answer in one.answers if one.incident == incident.id or held & set(answer.documents)])
            for one in sorted(questions, key=_weight)]
    groups = _groups(answer for _, answers in here for answer in answers)
    order = {column.origin.key: at for at, column in enumerate(
        column for group in groups for column in group.columns)}
    rows = [_row(question, answers, order, claims, wider=question.incident != incident.id)
            for question, answers in here if answers]
    return Matrix(incident=incident.id, title=incident.title, groups=groups, rows=rows)


def _weight(question: Question) -> tuple[int, int, int, int, str]:
    """Counts first; within a topic what most origins answer, and of these what they disagree on."""
    return (TOPICS.index(question.topic), -question.origins, STATUSES.index(question.status), -len(question.answers),
            question.id)


def _groups(answers: Iterable[Answer]) -> list[ColumnGroup]:
    by_origin: defaultdict[str, list[Answer]] = defaultdict(list)
    for one in answers:
        by_origin[one.origin.key].append(one)
    parties: defaultdict[str | None, list[Column]] = defaultdict(list)
    for given in by_origin.values():
        first = min(given, key=lambda one: (one.said_at or "9", one.id))
        origin = next((one.origin for one in given if one.origin.party), first.origin)  # not every report tells it
        parties[origin.party.name if origin.party else None].append(Column(
            origin=origin, called=voice(origin), answers=len(given), first_said=moment_of(first.said_at)))
    return [ColumnGroup(party=party, columns=sorted(parties[party], key=_first_word))
            for party in sorted(parties, key=lambda name: (name is None, name or ""))]


def _first_word(column: Column) -> tuple[str, str]:
    return column.first_said.start if column.first_said else "9", column.origin.key


def _row(question: Question, answers: Sequence[Answer], order: dict[str, int], claims: Claims, *,
         wider: bool) -> Row:
    cells: defaultdict[str, list[CellAnswer]] = defaultdict(list)
    for one in answers:
        cells[one.origin.key].append(CellAnswer(
            **told(one, question.measure, claims), words=one.words[0] if one.words else None,
            others=max(0, len(one.words) - 1)))
    return Row(**asked(question), wider=wider, elsewhere=len(question.answers) - len(answers),
               cells=[Cell(origin=key, answers=cells[key]) for key in sorted(cells, key=order.__getitem__)])
