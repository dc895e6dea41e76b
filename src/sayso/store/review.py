"""What judging asks of a store: the machine's reading beside the record as it stands."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from sqlalchemy import select

from sayso.records.judgement import Judgement
from sayso.records.record import Record
from sayso.store import schema as t
from sayso.store.finding import record
from sayso.store.judging import judgement_of
from sayso.store.packing import unpack


class Review:
    """Questions that judging asks; each is one read."""

    def __init__(self, connect: Callable[[], Any]) -> None:
        self._connect = connect

    def reading(self, document_id: str) -> Record:
        """What the machine read in a report, without people's judgements.

        Raises:
            NotKept: there is no such report.
        """
        c = t.readings.c
        with self._connect() as connection:
            body = connection.scalar(select(c.body).where(c.document == document_id))
            return record(connection, document_id) if body is None else unpack(Record, body)

    def judgement(self, judgement_id: str) -> Judgement:
        """One judgement.

        Raises:
            NotKept: there is no such judgement.
        """
        with self._connect() as connection:
            return judgement_of(connection, judgement_id)
