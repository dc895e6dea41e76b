"""Answers that wait for a person's judgement."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column, Double, ForeignKey, PrimaryKeyConstraint

from sayso.store.columns import Words

revision = "0005"
down_revision = "0004"
branch_labels = None
depends_on = None


def _of(table: str) -> Column[str]:
    key = ForeignKey(f"{table}s.id", name=op.f(f"fk_waiting_{table}"), ondelete="CASCADE")
    return Column(table, Words(), key, nullable=False)


def upgrade() -> None:
    """Makes the table; linking fills it, so that what is linked already waits once it is linked again."""
    op.create_table(
        "waiting", _of("question"), Column("answer", Words(), nullable=False), _of("document"),
        Column("claim", Words(), nullable=False), Column("item", Words(), nullable=True),
        Column("rank", Double(), nullable=False), Column("why", Words(), nullable=False),
        PrimaryKeyConstraint("question", "answer", name=op.f("pk_waiting")))
    for columns in (["rank", "answer", "question"], ["claim"], ["document"]):
        op.create_index(f"ix_waiting_{'_'.join(columns)}", "waiting", columns)


def downgrade() -> None:
    """There is no way back: a store only goes forward."""
    raise NotImplementedError("a store only goes forward")
