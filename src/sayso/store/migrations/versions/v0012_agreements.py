"""When each agreement begins, and who takes part in telling of it, beside its questions; words of questions with how
many origins answer."""

from __future__ import annotations

import json
import zlib
from collections.abc import Iterator
from typing import Any

from alembic import op
from sqlalchemy import Column, text

from sayso.store.columns import Words

revision = "0012"
down_revision = "0011"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the column and the indexes, and fills them from what is there."""
    connection = op.get_bind()
    op.add_column("questions", Column("begins", Words(), nullable=True))
    rows = connection.execute(text("SELECT id, day, body FROM questions WHERE topic = 'agreement'")).all()
    told = [(row.id, row.day, json.loads(zlib.decompress(row.body))) for row in rows]
    begins = [{"id_": one, "begins_": day or min((answer["said_at"] for answer in body["answers"]
                                                  if answer["said_at"]), default="")} for one, day, body in told]
    if begins:
        connection.execute(text("UPDATE questions SET begins = :begins_ WHERE id = :id_"), begins)
    if marks := [{"question": one, "value": value} for one, _, body in told for value in sorted(set(_parties(body)))]:
        connection.execute(text("INSERT INTO question_marks (question, kind, value) VALUES (:question, 'party', "
                                ":value)"), marks)
    there = text("begins IS NOT NULL")
    op.create_index("ix_questions_begins_id", "questions", ["begins", "id"], sqlite_where=there,
                    postgresql_where=there)
    op.drop_index("ix_questions_day_id_text", "questions")
    op.create_index("ix_questions_day_id_text_origins", "questions", ["day", "id", "text", "origins"])


def _parties(body: dict[str, Any]) -> Iterator[str]:
    for side in (body["by"], *(answer["origin"]["party"] for answer in body["answers"])):
        if side:
            yield side["id"]
    if not body["by"] or body["measure"].endswith(" violation"):
        yield ""


def downgrade() -> None:
    """There is no way back: a store only goes forward."""
    raise NotImplementedError("a store only goes forward")
