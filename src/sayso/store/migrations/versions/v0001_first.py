"""The first tables."""

from __future__ import annotations

from alembic import op

from sayso.store.schema import metadata
from sayso.store.words import index_statements

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the tables and the index of their words."""
    metadata.create_all(op.get_bind())
    op.execute("INSERT INTO changes (count) VALUES (0)")
    for statement in index_statements(op.get_bind().dialect.name):
        op.execute(statement)


def downgrade() -> None:
    """There is no way back: a store only goes forward."""
    raise NotImplementedError("a store only goes forward")
