"""What a store holds as JSON Lines: the names under which programs read it (docs/cli.md lists them)."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from typing import Any

from sayso.linking.agreements import Course, View, in_words
from sayso.records.brief import Position
from sayso.records.linked import Answer, Incident, Question
from sayso.records.plain import to_plain

Line = dict[str, Any]


def write_lines(lines: Iterable[Mapping[str, Any]]) -> None:
    """Writes an object a line, UTF-8, to standard output."""
    for line in lines:
        told = json.dumps(line, ensure_ascii=False, separators=(",", ":"))
        sys.stdout.buffer.write(told.encode("utf-8", "replace") + b"\n")
    sys.stdout.buffer.flush()


def incident_line(incident: Incident, origins: Mapping[str, str]) -> Line:
    """An incident.

    Args:
        origins: of each document its origin: others know a report by that, not by Sayso's id.
    """
    told = dict(to_plain(incident))
    del told["events"]  # named by Sayso's ids alone
    links = [{**to_plain(link), "one": origins.get(link.one, link.one), "other": origins.get(link.other, link.other)}
             for link in incident.links]
    return {**told, "documents": named(incident.documents, origins), "links": links}


def question_line(question: Question, origins: Mapping[str, str]) -> Line:
    """A question with its answers; `origins` as in `incident_line`."""
    return {**to_plain(question), "answers": [answer_line(answer, origins) for answer in question.answers]}


def answer_line(answer: Answer, origins: Mapping[str, str]) -> Line:
    """An answer; `origins` as in `incident_line`."""
    words = [{**to_plain(one), "document": origins.get(one.document, one.document)} for one in answer.words]
    return {**to_plain(answer), "documents": named(answer.documents, origins), "words": words}


def course_line(course: Course, origins: Mapping[str, str], at: str | None, views: Iterable[View]) -> Line:
    """An agreement's course; `origins` as in `incident_line`.

    Args:
        at: the instant of the views, None where none was asked for.
    """
    line: Line = {"kind": course.kind, "start": course.start, "between": list(course.between),
                  "course": [_told(one, origins) for one in course.positions]}
    if at is not None:
        line |= {"at": at, "views": [{"holder": one.holder, "party": to_plain(one.party),
                                      **_told(one.position, origins)} for one in views]}
    return line


def _told(position: Position, origins: Mapping[str, str]) -> Line:
    words = {**to_plain(position.words), "document": origins.get(position.document, position.document)}
    return {"said_at": position.said_at, "on": position.on, "answer": in_words(position), "stance": position.stance,
            "measure": position.measure, "by": to_plain(position.by), "origin": to_plain(position.origin),
            "relays": list(position.relays), "act": position.act, "certainty": position.certainty,
            "evidence": list(position.evidence), "claim": position.claim, "words": words}


def named(documents: Iterable[str], origins: Mapping[str, str]) -> list[str]:
    """Documents by their origins."""
    return [origins.get(document, document) for document in documents]


def row_line(row: object) -> Line:
    """A row of a list, under the names of its fields; spans as elsewhere."""
    return dict(to_plain(row))
