"""What a store holds as JSON Lines: the names under which programs read it (docs/cli.md lists them)."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, Any

from sayso.records.brief import Position
from sayso.records.linked import Answer, Incident, Question
from sayso.records.plain import to_plain

if TYPE_CHECKING:
    from sayso.linking.agreements import Course, View

Line = dict[str, Any]
# Controls beyond ASCII (C1), line ends that JSON leaves as they are, and signs that turn the reading direction.
_STEERING = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]")
# Of each document where it came from, the first place first: others know a report by that, not by Sayso's id.
Origins = Mapping[str, tuple[str, ...]]


def inert_json(value: object) -> str:
    """A value as JSON on one line; what a terminal would obey stands in it as an escape, which means the same."""
    told = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return _STEERING.sub(lambda sign: f"\\u{ord(sign[0]):04x}", told)


def write_lines(lines: Iterable[Mapping[str, Any]]) -> None:
    """Writes an object a line, UTF-8, to standard output."""
    for line in lines:
        sys.stdout.buffer.write(inert_json(line).encode("utf-8", "replace") + b"\n")
    sys.stdout.buffer.flush()


def incident_line(incident: Incident, origins: Origins) -> Line:
    """An incident.

    Args:
        origins: of its documents.
    """
    told = dict(to_plain(incident))
    del told["events"]  # named by Sayso's ids alone
    links = [{**to_plain(link), "one": first(link.one, origins), "other": first(link.other, origins)}
             for link in incident.links]
    return {**told, "documents": named(incident.documents, origins), "links": links}


def question_line(question: Question, origins: Origins) -> Line:
    """A question with its answers; `origins` as in `incident_line`."""
    return {**to_plain(question), "answers": [answer_line(answer, origins) for answer in question.answers]}


def answer_line(answer: Answer, origins: Origins) -> Line:
    """An answer; `origins` as in `incident_line`."""
    words = [{**to_plain(one), "document": first(one.document, origins)} for one in answer.words]
    return {**to_plain(answer), "documents": named(answer.documents, origins), "words": words}


def course_line(course: Course, origins: Origins, at: str | None, views: Iterable[View]) -> Line:
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


def _told(position: Position, origins: Origins) -> Line:
    from sayso.linking.agreements import in_words  # what links is loaded for agreements alone

    words = {**to_plain(position.words), "document": first(position.document, origins)}
    return {"said_at": position.said_at, "on": position.on, "answer": in_words(position), "stance": position.stance,
            "measure": position.measure, "by": to_plain(position.by), "origin": to_plain(position.origin),
            "relays": list(position.relays), "act": position.act, "certainty": position.certainty,
            "evidence": list(position.evidence), "claim": position.claim, "words": words}


def named(documents: Iterable[str], origins: Origins) -> list[str]:
    """Documents by their origins, one that came from several places by each of them."""
    return [origin for document in documents for origin in origins.get(document, (document,))]


def first(document: str, origins: Origins) -> str:
    """A document by the origin that it came from first."""
    return origins.get(document, (document,))[0]


def row_line(row: object) -> Line:
    """A row of a list, under the names of its fields; spans as elsewhere."""
    return dict(to_plain(row))
