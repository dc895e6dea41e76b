"""Wider scopes whose questions are to be asked again, kept until that is done."""

from __future__ import annotations

from alembic import op
from sqlalchemy import Column

from sayso.store.columns import Words

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Makes the table."""
    op.create_table("unasked_scopes", Column("scope", Words(), primary_key=True))


def downgrade() -> None:
    """There is no way back: a store only goes forward."""
    raise NotImplementedError("a store only goes forward")
