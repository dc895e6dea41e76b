"""Judgements on what a report says: the machine's reading beside the record as it stands, and what was judged."""

from __future__ import annotations

import json
import zlib

from alembic import op
from sqlalchemy import Boolean, Column, ForeignKey, LargeBinary, PrimaryKeyConstraint, text

from sayso.store.columns import Words

revision = "0004"
down_revision = "0003"
branch_labels = None
depends_on = None


def _of(table: str, name: str) -> Column[str]:
    key = ForeignKey(f"{table}s.id", name=op.f(f"fk_{name}_{table}"), ondelete="CASCADE")
    return Column(table, Words(), key, nullable=False)


def upgrade() -> None:
    """Makes the tables, and fills in which reports the judgements that are there name."""
    op.add_column("judgements", Column("undone_by", Words(), nullable=True))
    op.create_index("ix_judgements_kind_at_id", "judgements", ["kind", "at", "id"])
    op.create_table("readings", _of("document", "readings"), Column("body", LargeBinary(), nullable=False),
                    PrimaryKeyConstraint("document", name=op.f("pk_readings")))
    op.create_table("judgement_documents", _of("judgement", "judgement_documents"),
                    Column("document", Words(), nullable=False),
                    PrimaryKeyConstraint("document", "judgement", name=op.f("pk_judgement_documents")))
    op.create_index("ix_judgement_documents_judgement", "judgement_documents", ["judgement"])
    op.create_table(
        "judged", _of("document", "judged"), _of("judgement", "judged"),
        *(Column(name, Words(), nullable=False) for name in ("part", "field")), Column("claim", Words(), nullable=True),
        Column("author", Words(), nullable=False), Column("disputed", Boolean(), nullable=False),
        PrimaryKeyConstraint("document", "part", "field", "judgement", name=op.f("pk_judged")))
    for columns in (["judgement"], ["claim", "author"], ["disputed", "document"]):
        op.create_index(f"ix_judged_{'_'.join(columns)}", "judged", columns)
    _name_reports()


def _name_reports() -> None:
    connection = op.get_bind()
    put = text("INSERT INTO judgement_documents (judgement, document) VALUES (:judgement, :document)")
    for row in connection.execute(text("SELECT id, body FROM judgements ORDER BY id")).all():
        told = json.loads(zlib.decompress(row.body))
        for document in sorted({*told["left"], *told["right"]}):
            connection.execute(put, {"judgement": row.id, "document": document})


def downgrade() -> None:
    """There is no way back: a store only goes forward."""
    raise NotImplementedError("a store only goes forward")
