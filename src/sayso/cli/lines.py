"""What a store holds as JSON Lines: the names under which programs read it (docs/cli.md lists them)."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping
from typing import Any

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


def named(documents: Iterable[str], origins: Mapping[str, str]) -> list[str]:
    """Documents by their origins."""
    return [origins.get(document, document) for document in documents]


def row_line(row: object) -> Line:
    """A row of a list, under the names of its fields; spans as elsewhere."""
    return dict(to_plain(row))
